import createFetchClient, { mergeHeaders, } from "openapi-fetch";
import { formOf, searchOf } from "./form.js";
/** Thrown instead of sending a request that is known to be refused. */
export class RequestRejected extends Error {
    name = "RequestRejected";
    /** "POST /pets" */
    operation;
    /** What the API would answer. */
    status;
    issues;
    unchecked;
    /** There are more issues than are listed. */
    truncated;
    constructor(operation, rejected) {
        const lines = rejected.issues.map(({ message }) => message);
        if (rejected.truncated)
            lines.push("more, which is not listed");
        super(`${operation} would be answered with ${rejected.status}:\n${lines.map((line) => `- ${line}`).join("\n")}`);
        this.operation = operation;
        this.status = rejected.status;
        this.issues = rejected.issues;
        this.unchecked = rejected.unchecked;
        this.truncated = rejected.truncated;
    }
}
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/** A client over the operations of a package, by "METHOD /path". */
export function clientOver(operations, { token, check = true, ...options } = {}) {
    const client = createFetchClient(options);
    if (token !== undefined)
        client.use(bearer(operations, token));
    const call = (method) => async (path, init = {}) => {
        const key = `${method.toUpperCase()} ${path}`;
        const { context, check: checked = check, ...rest } = init;
        const operation = Object.hasOwn(operations, key) ? operations[key] : undefined;
        if (checked && operation !== undefined)
            await refuse(key, operation, rest, context);
        const send = client[method.toUpperCase()];
        return send(path, { ...rest, ...encoding(operation, rest) });
    };
    const calls = methods.map((method) => [method.toUpperCase(), call(method)]);
    return { ...Object.fromEntries(calls), use: client.use, eject: client.eject };
}
async function refuse(key, operation, call, context) {
    const { request, parameters } = await operation.load();
    const params = call.params ?? {};
    const results = [parameters.check(params, context)];
    // A form that is made already is the caller's own.
    if (request !== undefined && !(call.body instanceof FormData))
        results.push(request.check(call.body, withParameters(context, params)));
    const rejected = results.flatMap((result) => (result.valid ? [] : [result]));
    const [first] = rejected;
    if (first === undefined)
        return;
    const status = rejected.at(-1)?.status ?? first.status;
    throw new RequestRejected(key, {
        status,
        issues: rejected.flatMap(({ issues }) => issues),
        unchecked: rejected.flatMap(({ unchecked }) => unchecked),
        truncated: rejected.some(({ truncated }) => truncated),
    });
}
/** The facts of a call, with its parameters among them: a rule of the body may read them. */
function withParameters(context, parameters) {
    return { ...context, parameters };
}
function bearer(operations, token) {
    return {
        async onRequest({ request, schemaPath }) {
            if (operations[`${request.method} ${schemaPath}`]?.bearer !== true || request.headers.has("authorization"))
                return undefined;
            request.headers.set("authorization", `Bearer ${typeof token === "string" ? token : await token()}`);
            return request;
        },
    };
}
/** How a body that is no JSON is sent; a media type that the caller sets stays. */
function encoding(operation, { body, headers }) {
    const mediaType = operation?.mediaType;
    if (mediaType === undefined || body === undefined || body instanceof FormData)
        return {};
    const isMembers = typeof body === "object" && body !== null && !(body instanceof Blob) && !(body instanceof ArrayBuffer);
    // The boundary of a form is known only when it is written: its media type is left to `fetch`.
    if (mediaType.startsWith("multipart/") && isMembers)
        return { bodySerializer: formOf };
    const bodySerializer = mediaType === "application/x-www-form-urlencoded" && isMembers ? searchOf : (given) => given;
    return { bodySerializer, headers: mergeHeaders({ "content-type": mediaType }, headers) };
}
