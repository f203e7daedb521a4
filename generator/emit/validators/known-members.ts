import type { SchemaAt } from "../../model/api.ts";
import { appliedIn } from "../../model/applied.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject } from "../../read/document.ts";

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
  const resolved = resolve(document, at);
  const { schema, pointer } = resolved;
  if (!isObject(schema) || seen.has(pointer)) return true;
  seen.add(pointer);
  if (["additionalProperties", "patternProperties", "unevaluatedProperties"].some((name) => schema[name] !== undefined))
    return false;
  if (isObject(schema.properties)) for (const name of Object.keys(schema.properties)) names.add(name);
  return appliedIn(document, resolved).every((inner) => gather(document, inner, names, seen));
}
