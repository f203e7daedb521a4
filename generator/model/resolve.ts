import { type Document, isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";
import type { SchemaAt } from "./api.ts";

/**
 * The schema that a schema which is only a `$ref` stands for, and where that one stands. One with other members is itself
 * (OpenAPI 3.1: they hold too); in OpenAPI 3.0 they are ignored (4.7.23). Where a reference leads to no schema, the last one.
 */
export function resolve(document: Document, at: SchemaAt): SchemaAt {
  const ignoresSiblings = String(member(document.root, "openapi") ?? "").startsWith("3.0");
  const seen = new Set<string>();
  let found = at;
  while (isObject(found.schema) && !seen.has(found.pointer)) {
    const ref = member(found.schema, "$ref");
    if (typeof ref !== "string" || !ref.startsWith("#")) return found;
    if (!ignoresSiblings && Object.keys(found.schema).length > 1) return found;
    seen.add(found.pointer);
    const pointer = pointerOfReference(ref);
    const schema = valueAt(document.root, pointer);
    if (typeof schema !== "boolean" && !isObject(schema)) return found;
    found = { schema, pointer };
  }
  return found;
}

/** A value and where it stands. */
export interface At {
  readonly value: Json | undefined;
  readonly pointer: string;
}

/** What a Reference Object stands for (OpenAPI 3.1, 4.8.23); `description` and `summary` next to the `$ref` win. */
export function dereferenced(document: Document, at: At): At {
  const seen = new Set<string>();
  const over: Record<string, Json> = {};
  let { value, pointer } = at;
  while (isObject(value) && !seen.has(pointer)) {
    const ref = member(value, "$ref");
    if (typeof ref !== "string" || !ref.startsWith("#")) break;
    seen.add(pointer);
    for (const name of ["summary", "description"]) {
      const text = member(value, name);
      if (typeof text === "string") over[name] ??= text;
    }
    pointer = pointerOfReference(ref);
    value = valueAt(document.root, pointer);
  }
  const plain = Object.keys(over).length === 0 || !isObject(value);
  return { value: plain ? value : { ...(value as JsonObject), ...over }, pointer };
}
