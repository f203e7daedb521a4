import type { Document, Json, JsonObject } from "../read/document.ts";

/** A schema and where it stands in the bundled document. The schema itself is kept as it was written: nothing is lost. */
export interface SchemaAt {
  readonly schema: JsonObject | boolean;
  readonly pointer: string;
}

/** What the document describes, as plain readonly data. Names are planned once (names.ts) and unique without regard to case. */
export interface Api {
  readonly document: Document;
  readonly dialect: "3.0" | "3.1" | "3.2";
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly security: readonly SecurityScheme[];
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Operation[];
  /** components.schemas, by name. */
  readonly schemas: ReadonlyMap<string, SchemaAt>;
}

export interface SecurityScheme {
  readonly name: string;
  readonly type: string;
  readonly scheme: string;
  readonly in: string;
  readonly parameterName: string;
  readonly description: string;
}

/** An operation of a path or of a webhook (OpenAPI 3.1, 4.8.10). */
export interface Operation {
  /** "POST /v2/customers/{customer_id}", or "webhook customer.rfi". */
  readonly key: string;
  readonly kind: "path" | "webhook";
  /** Lower case. */
  readonly method: string;
  /** The path template, or the webhook's name. */
  readonly path: string;
  /** A JavaScript identifier: "attachDocumentsToIndividualCustomerV2". */
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Names of the security schemes, one list an alternative; undefined where the operation is open to all. */
  readonly security: readonly (readonly string[])[] | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly responses: readonly Response[];
  readonly pointer: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  readonly schema: SchemaAt | undefined;
  readonly style: string;
  readonly explode: boolean;
  /** Media type, where the parameter is described by `content` instead of `schema`. */
  readonly mediaType: string | undefined;
  readonly examples: readonly Example[];
  readonly pointer: string;
}

export interface Body {
  readonly required: boolean;
  readonly description: string;
  readonly content: readonly MediaType[];
  readonly pointer: string;
}

export interface MediaType {
  /** "application/json", as written. */
  readonly type: string;
  readonly schema: SchemaAt | undefined;
  readonly examples: readonly Example[];
  readonly pointer: string;
}

export interface Response {
  /** "200", "4XX" or "default". */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Parameter[];
  readonly content: readonly MediaType[];
  readonly pointer: string;
}

export interface Example {
  /** The key under `examples`; "" for a single `example`. */
  readonly name: string;
  readonly summary: string;
  readonly value: Json;
  readonly pointer: string;
}
