import type { Json, JsonObject } from "../../read/document.ts";
import { mapDocument } from "./places.ts";
import { mapSchemas } from "./subschemas.ts";

/**
 * The document in the keywords of OpenAPI 3.1, whatever it was written in. `nullable` is honoured in 3.1 too, where it
 * has no meaning but is written, and examples rely on it.
 */
export function raise(root: JsonObject, dialect: "3.0" | "3.1" | "3.2"): JsonObject {
  const raised = mapDocument(root, {
    schema: (schema) => mapSchemas(schema, (one) => nullable(dialect === "3.0" ? raiseSchema(one) : one)),
  });
  return dialect === "3.0" ? { ...raised, openapi: "3.1.1" } : raised;
}

/** 3.0 ignores what stands beside a `$ref`, and writes exclusive bounds as a boolean beside the bound. */
function raiseSchema(schema: JsonObject): JsonObject {
  if (typeof schema.$ref === "string") return { $ref: schema.$ref };
  return exclusive(exclusive(schema, "minimum", "exclusiveMinimum"), "maximum", "exclusiveMaximum");
}

function exclusive(schema: JsonObject, bound: string, flag: string): JsonObject {
  const { [flag]: exclusively, [bound]: value, ...rest } = schema;
  if (typeof exclusively !== "boolean") return schema;
  if (value === undefined) return rest;
  return exclusively ? { ...rest, [flag]: value } : { ...rest, [bound]: value };
}

const annotations = new Set([
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "example",
  "examples",
]);

/** `nullable: true` as a type array, or as `anyOf` with null where the schema names no type of its own. */
function nullable(schema: JsonObject): JsonObject {
  const { nullable: flag, ...rest } = schema;
  if (typeof flag !== "boolean") return schema;
  if (!flag) return rest;
  const composed = ["$ref", "allOf", "anyOf", "oneOf", "not", "if"].some((keyword) => rest[keyword] !== undefined);
  if (!composed) {
    const type = rest.type === undefined ? undefined : withNull([rest.type].flat() as Json[], "null");
    const values = Array.isArray(rest.enum) ? { enum: withNull(rest.enum, null) } : {};
    if (type !== undefined && rest.const === undefined) return { ...rest, type, ...values };
    if (type === undefined && rest.const === undefined) return { ...rest, ...values };
  }
  const kept = Object.entries(rest);
  const outside = Object.fromEntries(kept.filter(([key]) => annotations.has(key) || key.startsWith("x-")));
  const inside = Object.fromEntries(kept.filter(([key]) => !annotations.has(key) && !key.startsWith("x-")));
  return { ...outside, anyOf: [inside, { type: "null" }] };
}

function withNull(values: readonly Json[], nothing: Json): Json {
  return values.includes(nothing) ? values : [...values, nothing];
}
