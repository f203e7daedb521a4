import type { SchemaAt } from "../../model/api.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject, type Json, member } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";

const lists = ["allOf", "anyOf", "oneOf"];
const single = ["if", "then", "else"];

/**
 * The names that an object's schema and those applied in place of it describe, sorted; undefined where it describes none,
 * or where it says itself what other members are (`additionalProperties`, `patternProperties`).
 */
export function knownMembers(document: Document, at: SchemaAt): readonly string[] | undefined {
  const names = new Set<string>();
  if (!gather(document, at, names, new Set()) || names.size === 0) return undefined;
  return [...names].sort();
}

function gather(document: Document, at: SchemaAt, names: Set<string>, seen: Set<string>): boolean {
  const { schema, pointer } = resolve(document, at);
  if (!isObject(schema) || seen.has(pointer)) return true;
  seen.add(pointer);
  if (["additionalProperties", "patternProperties", "unevaluatedProperties"].some((name) => schema[name] !== undefined))
    return false;
  if (isObject(schema.properties)) for (const name of Object.keys(schema.properties)) names.add(name);
  return subschemas(schema, pointer).every((inner) => gather(document, inner, names, seen));
}

function subschemas(schema: { readonly [key: string]: Json | undefined }, pointer: string): SchemaAt[] {
  const found: SchemaAt[] = [];
  const add = (value: Json | undefined, at: string) => {
    if (isObject(value)) found.push({ schema: value, pointer: at });
  };
  for (const name of lists) {
    const list = member(schema, name);
    for (const [index, one] of Array.isArray(list) ? list.entries() : [])
      add(one as Json, `${pointer}/${name}/${index}`);
  }
  for (const name of single) add(member(schema, name), `${pointer}/${name}`);
  const dependent = member(schema, "dependentSchemas");
  if (isObject(dependent)) {
    for (const [name, one] of Object.entries(dependent)) add(one, `${pointer}/dependentSchemas/${escapeToken(name)}`);
  }
  if (typeof schema.$ref === "string") found.push({ schema: { $ref: schema.$ref }, pointer: `${pointer}/$ref` });
  return found;
}
