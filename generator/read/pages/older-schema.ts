import { type Draft, put } from "../copy.ts";
import { isObject, type Json, type JsonObject, member } from "../document.ts";
import { escapeToken, valueAt } from "../pointer.ts";
import { pointerOfReference } from "../reference.ts";
import type { OlderText } from "./older-reading.ts";

/** What a `schemaArray` says: a schema, and of what it is the schema of, whether that is required. */
export interface OlderSchema {
  readonly schema: JsonObject;
  readonly isRequired: boolean;
}

/**
 * The schema of the list of alternatives at `at`, which will stand at `to`; undefined where there is none. The dialect does not
 * say whether one of them is to hold or at least one: that is the weaker, `anyOf`.
 */
export function olderSchema(source: OlderText, at: string, to: string): OlderSchema | undefined {
  const indices = [...source.list(at).keys()];
  if (indices.length === 0) return undefined;
  const isRequired = indices.some((index) => member(source.mapping(`${at}/${index}`), "required") === true);
  if (indices.length === 1) return { schema: alternative(source, `${at}/0`, to), isRequired };
  source.moved(to, at);
  const anyOf = indices.map((index) => alternative(source, `${at}/${index}`, `${to}/anyOf/${index}`));
  return { schema: { anyOf }, isRequired };
}

/** The exporter writes the members of one level in its own way; what is below stands as in the document. */
function alternative(source: OlderText, at: string, to: string): JsonObject {
  source.moved(to, at);
  const component = source.text(`${at}/refIdentifier`);
  if (component?.startsWith("#/components/") && valueAt(source.root, pointerOfReference(component)) !== undefined)
    return { $ref: component };
  const schema: Draft = {};
  for (const [name, value] of Object.entries(source.mapping(at)) as [string, Json][]) {
    const [from, target] = [`${at}/${escapeToken(name)}`, `${to}/${escapeToken(name)}`];
    if (name === "refIdentifier" || name === "requiredProperties" || isFormat(schema, name, value)) continue;
    if (name === "type") Object.assign(schema, typed(source, from, value));
    else if (name === "properties") put(schema, name, properties(source, from, target));
    else if (name === "items" || name === "additionalProperties") put(schema, name, schemaAt(source, from, target));
    // Of a parameter or a body, and not a keyword.
    else if (name !== "required" || Array.isArray(value)) put(schema, name, value);
  }
  const required = source.list(`${at}/requiredProperties`);
  if (required.some((one) => typeof one !== "string"))
    source.unclear(`${at}/requiredProperties`, "not every entry of `requiredProperties` is a name");
  else if (required.length > 0) put(schema, "required", required);
  source.moved(`${to}/required`, `${at}/requiredProperties`);
  return schema;
}

const types = new Set(["string", "number", "integer", "boolean", "object", "array"]);

/** The keywords that a type of the dialect stands for. */
function typed(source: OlderText, at: string, value: Json): JsonObject {
  if (Array.isArray(value)) return { type: value };
  const [, name = value] = /^enum<(\w+)>$/.exec(String(value)) ?? [];
  if (typeof name === "string" && types.has(name)) return { type: name };
  if (name === "any") return {};
  if (name === "file") return { type: "string", format: "binary" };
  // In OpenAPI 3.0, too, which has no such type.
  if (name === "null") return { enum: [null] };
  source.unclear(at, "the type of this schema is none that is known");
  return {};
}

/** `file`, and `contentEncoding: binary` beside it, are `format: binary` said twice. */
function isFormat({ format }: JsonObject, name: string, value: Json): boolean {
  return format === "binary" && name === "contentEncoding" && value === "binary";
}

function properties(source: OlderText, at: string, to: string): JsonObject {
  const found: Draft = {};
  for (const name of Object.keys(source.mapping(at))) {
    const token = `/${escapeToken(name)}`;
    put(found, name, schemaAt(source, at + token, to + token));
  }
  return found;
}

/** A schema as the document has it, without the `allOf` that the exporter puts around each. */
function schemaAt(source: OlderText, at: string, to: string): Json {
  const value = valueAt(source.root, at);
  if (typeof value === "boolean") return value;
  const schema = source.mapping(at);
  const parts = member(schema, "allOf");
  const [only] = Array.isArray(parts) ? parts : [];
  const isWrapped = Object.keys(schema).length === 1 && Array.isArray(parts) && parts.length === 1 && isObject(only);
  source.moved(to, isWrapped ? `${at}/allOf/0` : at);
  return isWrapped ? only : schema;
}
