import { isObject, type Json, type JsonObject } from "../../read/document.ts";

/**
 * What a types document says that no keyword can: under `x-covenant-type` of a schema, which the printer turns into a type.
 * Beside it stands a `type`, without which the printer does not look.
 */
export type Marker =
  /** May not be there, for this reason; else it would be of this schema. */
  | { readonly forbidden: string; readonly of: Json }
  /** No array: it stands beside tuples to say why an empty one is none of them. */
  | { readonly missing: string }
  /** Every value of the schema but these. */
  | { readonly without: readonly Json[]; readonly of: Json }
  /** Any string or number beside the members known: responses keep enums open. */
  | { readonly open: "string" | "number" }
  /** A file: in a request also its text. */
  | { readonly file: "request" | "response" };

export const markerKey = "x-covenant-type";

export function marked(marker: Marker): JsonObject {
  return { type: "null", [markerKey]: marker };
}

export function markerOf(schema: unknown): Marker | undefined {
  return isObject(schema) && isObject(schema[markerKey]) ? (schema[markerKey] as unknown as Marker) : undefined;
}
