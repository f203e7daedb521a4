import type { SchemaAt } from "../../model/api.ts";
import { appliedIn } from "../../model/applied.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject, type JsonObject } from "../../read/document.ts";

/**
 * The names that an object's schema and those applied in place of it describe, sorted; undefined where it describes none,
 * or where it says itself what other members are (`additionalProperties`, `patternProperties`).
 */
export function knownMembers(document: Document, at: SchemaAt): readonly string[] | undefined {
  const schemas = gather(document, at);
  if (schemas.some((schema) => saysOthers.some((name) => schema[name] !== undefined))) return undefined;
  const names = namesIn(schemas);
  return names.length === 0 ? undefined : names;
}

/** The names that an object's schema and those applied in place of it describe, sorted, whatever it says of others. */
export function namedMembers(document: Document, at: SchemaAt): readonly string[] {
  return namesIn(gather(document, at));
}

const saysOthers = ["additionalProperties", "patternProperties", "unevaluatedProperties"];

/** The schema, and those applied in place of it. */
function gather(document: Document, at: SchemaAt): readonly JsonObject[] {
  const found = new Map<string, JsonObject>();
  const open = [at];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const resolved = resolve(document, one);
    if (!isObject(resolved.schema) || found.has(resolved.pointer)) continue;
    found.set(resolved.pointer, resolved.schema);
    for (const inner of appliedIn(document, resolved)) open.push(inner);
  }
  return [...found.values()];
}

function namesIn(schemas: readonly JsonObject[]): readonly string[] {
  const names = schemas.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []));
  return [...new Set(names)].sort();
}
