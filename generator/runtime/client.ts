import createFetchClient, {
  type ClientOptions,
  type FetchResponse,
  type HeadersOptions,
  type Middleware,
  mergeHeaders,
} from "openapi-fetch";
import type { Issue, Unchecked } from "./findings.ts";
import { formOf, searchOf } from "./form.ts";
import type { Checked, Rejected } from "./validator.ts";

/** The client of the emitted package: openapi-fetch's call style, with checks before anything is sent. */

export type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** What the client needs to know of an operation; its validators are loaded when it is first called. */
export interface ClientOperation {
  /** The media type of its body, where it is not JSON. */
  readonly mediaType?: string;
  /** Sent with the bearer token. */
  readonly bearer?: boolean;
  readonly load: () => Promise<{
    readonly request?: { check(body: unknown, context?: never): Checked<unknown> };
    readonly parameters: { check(parameters: unknown, context?: never): Checked<unknown> };
  }>;
}

export interface CovenantOptions extends ClientOptions {
  /** The bearer token, or what gives one; asked before each call that needs it. */
  readonly token?: string | (() => string | Promise<string>);
  /** False sends without checking. */
  readonly check?: boolean;
}

/** Thrown instead of sending a request that is known to be refused. */
export class RequestRejected extends Error {
  override readonly name = "RequestRejected";
  /** "POST /pets" */
  readonly operation: string;
  /** What the API would answer. */
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly unchecked: readonly Unchecked[];
  /** There are more issues than are listed. */
  readonly truncated: boolean;

  constructor(operation: string, rejected: Omit<Rejected, "valid">) {
    const lines = rejected.issues.map(({ message }) => message);
    if (rejected.truncated) lines.push("more, which is not listed");
    super(`${operation} would be answered with ${rejected.status}:\n${lines.map((line) => `- ${line}`).join("\n")}`);
    this.operation = operation;
    this.status = rejected.status;
    this.issues = rejected.issues;
    this.unchecked = rejected.unchecked;
    this.truncated = rejected.truncated;
  }
}

/** The body as it is declared: openapi-fetch's own type would make lists of tuples. */
type BodyOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { readonly body: Content[keyof Content] }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { readonly body?: Content[keyof Content] }
    : { readonly body?: never };

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters }
  ? object extends Parameters
    ? { readonly params?: Parameters }
    : { readonly params: Parameters }
  : { readonly params?: never };

export type CallOptions<Operation, Context> = ParametersOf<Operation> &
  BodyOf<Operation> & {
    /** The facts that rules need. */
    readonly context?: Context;
    /** False sends this one without checking. */
    readonly check?: boolean;
    readonly headers?: HeadersOptions;
    readonly signal?: AbortSignal;
    readonly baseUrl?: string;
    readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
    readonly fetch?: ClientOptions["fetch"];
  };

type InitOf<Operation, Context> = object extends ParametersOf<Operation> & BodyOf<Operation>
  ? [init?: CallOptions<Operation, Context>]
  : [init: CallOptions<Operation, Context>];

type PathsWith<Paths extends object, M extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends { readonly [Key in M]: object } ? Path : never;
}[keyof Paths];

type OperationAt<Paths extends object, Path extends keyof Paths, M extends Method> = Paths[Path] extends {
  readonly [Key in M]: infer Operation;
}
  ? Extract<Operation, Record<string | number, unknown>>
  : never;

/** The facts that the rules of an operation need; none where it has no rules. */
type ContextAt<Contexts, Path, M extends Method> = `${Uppercase<M>} ${Path & string}` extends keyof Contexts
  ? Contexts[`${Uppercase<M>} ${Path & string}` & keyof Contexts]
  : unknown;

type Caller<Paths extends object, M extends Method, Contexts> = <Path extends PathsWith<Paths, M>>(
  path: Path,
  ...init: InitOf<OperationAt<Paths, Path, M>, ContextAt<Contexts, Path, M>>
) => Promise<FetchResponse<OperationAt<Paths, Path, M>, object, `${string}/${string}`>>;

/** @typeParam Contexts the facts that rules need, by "METHOD /path" */
export type Client<Paths extends object, Contexts> = {
  readonly [M in Method as Uppercase<M>]: Caller<Paths, M, Contexts>;
} & {
  /** openapi-fetch's middleware. */
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
};

const methods: readonly Method[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

interface Call {
  readonly params?: unknown;
  readonly body?: unknown;
  readonly context?: never;
  readonly check?: boolean;
  readonly headers?: HeadersOptions;
}

/** A client over the operations of a package, by "METHOD /path". */
export function clientOver<Paths extends object, Contexts>(
  operations: Readonly<Record<string, ClientOperation>>,
  { token, check = true, ...options }: CovenantOptions = {},
): Client<Paths, Contexts> {
  const client = createFetchClient<Record<string, Record<Method, object>>>(options);
  if (token !== undefined) client.use(bearer(operations, token));
  const call =
    (method: Method) =>
    async (path: string, init: Call = {}) => {
      const key = `${method.toUpperCase()} ${path}`;
      const { context, check: checked = check, ...rest } = init;
      const operation = Object.hasOwn(operations, key) ? operations[key] : undefined;
      if (checked && operation !== undefined) await refuse(key, operation, rest, context);
      const send = client[method.toUpperCase() as Uppercase<Method>] as (
        path: string,
        init: unknown,
      ) => Promise<unknown>;
      return send(path, { ...rest, ...encoding(operation, rest) });
    };
  const calls = methods.map((method) => [method.toUpperCase(), call(method)]);
  return { ...Object.fromEntries(calls), use: client.use, eject: client.eject } as Client<Paths, Contexts>;
}

async function refuse(key: string, operation: ClientOperation, call: Call, context: never | undefined): Promise<void> {
  const { request, parameters } = await operation.load();
  const params = call.params ?? {};
  const results = [parameters.check(params, context)];
  // A form that is made already is the caller's own.
  if (request !== undefined && !(call.body instanceof FormData))
    results.push(request.check(call.body, withParameters(context, params)));
  const rejected = results.flatMap((result) => (result.valid ? [] : [result]));
  const [first] = rejected;
  if (first === undefined) return;
  const status = rejected.at(-1)?.status ?? first.status;
  throw new RequestRejected(key, {
    status,
    issues: rejected.flatMap(({ issues }) => issues),
    unchecked: rejected.flatMap(({ unchecked }) => unchecked),
    truncated: rejected.some(({ truncated }) => truncated),
  });
}

/** The facts of a call, with its parameters among them: a rule of the body may read them. */
function withParameters(context: object | undefined, parameters: unknown): never {
  return { ...context, parameters } as never;
}

function bearer(
  operations: Readonly<Record<string, ClientOperation>>,
  token: NonNullable<CovenantOptions["token"]>,
): Middleware {
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
function encoding(operation: ClientOperation | undefined, { body, headers }: Call): object {
  const mediaType = operation?.mediaType;
  if (mediaType === undefined || body === undefined || body instanceof FormData) return {};
  const isMembers =
    typeof body === "object" && body !== null && !(body instanceof Blob) && !(body instanceof ArrayBuffer);
  // The boundary of a form is known only when it is written: its media type is left to `fetch`.
  if (mediaType.startsWith("multipart/") && isMembers) return { bodySerializer: formOf };
  const bodySerializer =
    mediaType === "application/x-www-form-urlencoded" && isMembers ? searchOf : (given: unknown) => given;
  return { bodySerializer, headers: mergeHeaders({ "content-type": mediaType }, headers) };
}
