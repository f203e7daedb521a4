import type { SchemaAt } from "../model/api.ts";
import { type Document, isObject, type Json, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";

/**
 * True where every text that the schema accepts is of the format: it says so itself, or what it refers to does, or a branch
 * of its `allOf`. Alternatives are not read: a text may fit another one.
 */
export function assertsFormat(document: Document, at: SchemaAt, format: string): boolean {
  const seen = new Set<Json>();
  const open: (Json | undefined)[] = [at.schema];
  while (open.length > 0) {
    const schema = open.pop();
    if (!isObject(schema) || seen.has(schema)) continue;
    seen.add(schema);
    if (schema.format === format) return true;
    const ref = member(schema, "$ref");
    if (typeof ref === "string" && ref.startsWith("#")) open.push(valueAt(document.root, pointerOfReference(ref)));
    const together = member(schema, "allOf");
    if (Array.isArray(together)) for (const one of together) open.push(one as Json);
  }
  return false;
}
