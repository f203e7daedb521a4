import { type ClientOptions, type FetchResponse, type HeadersOptions, type Middleware } from "openapi-fetch";
import type { Issue, Unchecked } from "./findings.js";
import type { Checked, Rejected } from "./validator.js";
/** The client of the emitted package: openapi-fetch's call style, with checks before anything is sent. */
export type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
/** What the client needs to know of an operation; its validators are loaded when it is first called. */
export interface ClientOperation {
    /** The media type of its body, where it is not JSON. */
    readonly mediaType?: string;
    /** Sent with the bearer token. */
    readonly bearer?: boolean;
    readonly load: () => Promise<{
        readonly request?: {
            check(body: unknown, context?: never): Checked<unknown>;
        };
        readonly parameters: {
            check(parameters: unknown, context?: never): Checked<unknown>;
        };
    }>;
}
export interface CovenantOptions extends ClientOptions {
    /** The bearer token, or what gives one; asked before each call that needs it. */
    readonly token?: string | (() => string | Promise<string>);
    /** False sends without checking. */
    readonly check?: boolean;
}
/** Thrown instead of sending a request that is known to be refused. */
export declare class RequestRejected extends Error {
    readonly name = "RequestRejected";
    /** "POST /pets" */
    readonly operation: string;
    /** What the API would answer. */
    readonly status: number;
    readonly issues: readonly Issue[];
    readonly unchecked: readonly Unchecked[];
    /** There are more issues than are listed. */
    readonly truncated: boolean;
    constructor(operation: string, rejected: Omit<Rejected, "valid">);
}
/** The body as it is declared: openapi-fetch's own type would make lists of tuples. */
type BodyOf<Operation> = Operation extends {
    requestBody: {
        content: infer Content;
    };
} ? {
    readonly body: Content[keyof Content];
} : Operation extends {
    requestBody?: {
        content: infer Content;
    };
} ? {
    readonly body?: Content[keyof Content];
} : {
    readonly body?: never;
};
type ParametersOf<Operation> = Operation extends {
    parameters: infer Parameters;
} ? object extends Parameters ? {
    readonly params?: Parameters;
} : {
    readonly params: Parameters;
} : {
    readonly params?: never;
};
export type CallOptions<Operation, Context> = ParametersOf<Operation> & BodyOf<Operation> & {
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
type InitOf<Operation, Context> = object extends ParametersOf<Operation> & BodyOf<Operation> ? [init?: CallOptions<Operation, Context>] : [init: CallOptions<Operation, Context>];
type PathsWith<Paths extends object, M extends Method> = {
    [Path in keyof Paths]: Paths[Path] extends {
        readonly [Key in M]: object;
    } ? Path : never;
}[keyof Paths];
type OperationAt<Paths extends object, Path extends keyof Paths, M extends Method> = Paths[Path] extends {
    readonly [Key in M]: infer Operation;
} ? Extract<Operation, Record<string | number, unknown>> : never;
/** The facts that the rules of an operation need; none where it has no rules. */
type ContextAt<Contexts, Path, M extends Method> = `${Uppercase<M>} ${Path & string}` extends keyof Contexts ? Contexts[`${Uppercase<M>} ${Path & string}` & keyof Contexts] : unknown;
type Caller<Paths extends object, M extends Method, Contexts> = <Path extends PathsWith<Paths, M>>(path: Path, ...init: InitOf<OperationAt<Paths, Path, M>, ContextAt<Contexts, Path, M>>) => Promise<FetchResponse<OperationAt<Paths, Path, M>, object, `${string}/${string}`>>;
/** @typeParam Contexts the facts that rules need, by "METHOD /path" */
export type Client<Paths extends object, Contexts> = {
    readonly [M in Method as Uppercase<M>]: Caller<Paths, M, Contexts>;
} & {
    /** openapi-fetch's middleware. */
    use(...middleware: Middleware[]): void;
    eject(...middleware: Middleware[]): void;
};
/** A client over the operations of a package, by "METHOD /path". */
export declare function clientOver<Paths extends object, Contexts>(operations: Readonly<Record<string, ClientOperation>>, { token, check, ...options }?: CovenantOptions): Client<Paths, Contexts>;
export {};
