import createFetchClient, {} from "openapi-fetch";
/** Thrown instead of sending a request that is known to be refused. */
export class RequestRejected extends Error {
    name = "RequestRejected";
    /** "POST /pets" */
    operation;
    /** What the API would answer. */
    status;
    issues;
    unchecked;
    constructor(operation, rejected) {
        super(`${operation} would be answered with ${rejected.status}:\n${rejected.issues.map((issue) => `- ${issue.message}`).join("\n")}`);
        this.operation = operation;
        this.status = rejected.status;
        this.issues = rejected.issues;
        this.unchecked = rejected.unchecked;
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
        return send(path, { ...rest, ...serializer(operation, rest.body) });
    };
    const calls = methods.map((method) => [method.toUpperCase(), call(method)]);
    return { ...Object.fromEntries(calls), use: client.use, eject: client.eject };
}
async function refuse(key, operation, call, context) {
    const { request, parameters } = await operation.load();
    const results = [parameters.check(call.params ?? {})];
    // A form that is made already is the caller's own.
    if (request !== undefined && !(call.body instanceof FormData))
        results.push(request.check(call.body, context));
    const rejected = results.flatMap((result) => (result.valid ? [] : [result]));
    const [first] = rejected;
    if (first === undefined)
        return;
    const status = rejected.at(-1)?.status ?? first.status;
    throw new RequestRejected(key, {
        status,
        issues: rejected.flatMap(({ issues }) => issues),
        unchecked: rejected.flatMap(({ unchecked }) => unchecked),
    });
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
/** A body that is no JSON: a form of its members. */
function serializer(operation, body) {
    if (operation?.mediaType === undefined || typeof body !== "object" || body === null || body instanceof FormData)
        return {};
    if (operation.mediaType === "application/x-www-form-urlencoded") {
        const encode = (form) => new URLSearchParams(form).toString();
        return { bodySerializer: encode, headers: { "content-type": operation.mediaType } };
    }
    if (!operation.mediaType.startsWith("multipart/"))
        return {};
    return {
        bodySerializer(members) {
            const form = new FormData();
            for (const [name, value] of Object.entries(members)) {
                if (value === undefined)
                    continue;
                for (const one of Array.isArray(value) ? value : [value])
                    form.append(name, one instanceof Blob ? one : String(one));
            }
            return form;
        },
    };
}
