// The client of this package, and the names of its types.
import type { Client, CovenantOptions } from "./runtime/client.js";
import type { paths } from "./types.js";
import type { Contexts } from "./validators/context.js";

/**
 * A client whose paths are typed. It throws RequestRejected instead of sending what is known to be refused.
 * Without `baseUrl` it calls the document's first server, https://sandbox.api.fin.com.
 */
export declare function createClient(options?: CovenantOptions): Client<paths, Contexts>;
export { RequestRejected, type CovenantOptions } from "./runtime/client.js";
export type { Accepted, Checked, Rejected, Validator } from "./runtime/validator.js";
export type { Drift, Issue, Unchecked } from "./runtime/findings.js";
export type * from "./validators/context.js";
export type { components, operations, paths, webhooks } from "./types.js";
