import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { markerKey } from "./marker.ts";
import { resolved } from "./reference.ts";
import { valuesOf } from "./variants/field.ts";
import { type Find, isStructural } from "./variants/object-shape.ts";

// Beside these a reference or a union says more than its own.
const told = new Set([
  "title",
  "description",
  "summary",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "example",
  "examples",
]);

/**
 * A schema as openapi-typescript reads it rightly. It drops what stands beside a `$ref`, makes a union of `anyOf` and its
 * siblings where both hold, tells null apart only in a plain type array, and prints a schema of conditions as `unknown`.
 */
export function printable(schema: JsonObject, find: Find): Json {
  if (schema[markerKey] !== undefined) return schema;
  const plain = withoutOpenTuple(withoutConditions(withoutNeedlessTag(schema, find)));
  // Of a schema that allows everything it makes an object.
  if (Object.keys(plain).length === 0) return true;
  const siblings = Object.keys(plain).filter((key) => !told.has(key) && !key.startsWith("x-"));
  const own = siblings.filter((key) => isStructural({ [key]: plain[key] }));
  const unions = own.filter((key) => key === "anyOf" || key === "oneOf");
  if (own.includes("$ref") && own.length > 1) return apart(plain, ["$ref"]);
  if (unions.length > 0 && own.length > unions.length && !isPlainNull(plain)) return nullApart(apart(plain, unions));
  return nullApart(plain);
}

/** Without a discriminator whose members name the tag's values themselves: the printer would put the schema's name there. */
function withoutNeedlessTag(schema: JsonObject, find: Find): JsonObject {
  const { discriminator, ...rest } = schema;
  const tag = isObject(discriminator) ? discriminator.propertyName : undefined;
  const members = schema.oneOf ?? schema.anyOf;
  if (typeof tag !== "string" || !Array.isArray(members)) return schema;
  const named = members.every((one: Json) => {
    const target = resolved(one, find);
    const property = isObject(target) && isObject(target.properties) ? member(target.properties, tag) : undefined;
    return valuesOf(property, find) !== undefined;
  });
  return named ? rest : schema;
}

/** A list whose first entries have schemas of their own, and may be missing or followed by others: no tuple. */
function withoutOpenTuple(schema: JsonObject): JsonObject {
  const { prefixItems, items = true, ...rest } = schema;
  if (!Array.isArray(prefixItems) || items === false) return schema;
  return { ...rest, items: { anyOf: [...prefixItems, items] } };
}

/** Without members of a composition that add no type, such as `if` and `then`, or lists of required fields alone. */
function withoutConditions(schema: JsonObject): JsonObject {
  const { if: _if, then: _then, else: _else, not: _not, ...rest } = schema;
  const result: Record<string, Json | undefined> = rest;
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const members = rest[keyword];
    if (!Array.isArray(members)) continue;
    // A union with a member that adds nothing is no narrower than the rest of the schema.
    const kept = keyword === "allOf" ? members.filter(isStructural) : members.every(isStructural) ? members : [];
    if (kept.length > 0) result[keyword] = kept;
    else delete result[keyword];
  }
  const allOf = Array.isArray(schema.allOf) ? schema.allOf : [];
  const required = allOf.flatMap((one: Json) =>
    isObject(one) && !isStructural(one) && Array.isArray(one.required) && one.if === undefined ? one.required : [],
  );
  if (required.length > 0)
    result.required = [...new Set([...(Array.isArray(rest.required) ? rest.required : []), ...required])];
  return result;
}

/** The keywords as members of `allOf`, beside the rest. */
function apart(schema: JsonObject, keywords: readonly string[]): JsonObject {
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => !keywords.includes(key)));
  const { allOf } = schema;
  const members = keywords.map((keyword) => ({ [keyword]: schema[keyword] }));
  return { ...rest, allOf: [...members, ...(Array.isArray(allOf) ? allOf : [])] };
}

/** A schema that is an object or null, with a composition: null belongs outside of it. */
function nullApart(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (!Array.isArray(type) || !type.includes("null") || (schema.allOf ?? schema.anyOf ?? schema.oneOf) === undefined)
    return schema;
  const [one, ...others] = type.filter((each) => each !== "null");
  if (one === undefined) return schema;
  const entries = Object.entries({ ...schema, type: others.length === 0 ? one : [one, ...others] });
  const outside = Object.fromEntries(entries.filter(([key]) => told.has(key)));
  const inside = Object.fromEntries(entries.filter(([key]) => !told.has(key)));
  return { ...outside, anyOf: [inside, { type: "null" }] };
}

/** `type: "object"` beside a union says nothing that its members do not. */
function isPlainNull(schema: JsonObject): boolean {
  return (
    schema.properties === undefined &&
    schema.allOf === undefined &&
    schema.additionalProperties === undefined &&
    schema.type === "object"
  );
}
