import type { Document } from "../read/document.ts";
import { isObject, member } from "../read/document.ts";
import type { Example, MediaType, SchemaAt } from "./api.ts";
import { named, text, within } from "./fields.ts";
import { type At, dereferenced } from "./resolve.ts";

/** A schema where it stands, a `$ref` as it is (model/resolve.ts follows it); undefined where there is none. */
export function schemaIn(at: At, name = "schema"): SchemaAt | undefined {
  const { value, pointer } = within(at, name);
  return isObject(value) || typeof value === "boolean" ? { schema: value, pointer } : undefined;
}

/** The Media Type Objects of a `content` map (OpenAPI 3.1, 4.8.14). */
export function contentIn(document: Document, at: At): readonly MediaType[] {
  return named(within(at, "content")).map(([type, written]) => {
    const one = dereferenced(document, written);
    return { type, schema: schemaIn(one), examples: examplesIn(document, one), pointer: one.pointer };
  });
}

/** `example`, or the values of `examples` (OpenAPI 3.1, 4.8.19); one that is only named by a URL has no value to show. */
export function examplesIn(document: Document, at: At): readonly Example[] {
  const found: Example[] = [];
  const single = within(at, "example");
  if (single.value !== undefined) found.push({ name: "", summary: "", value: single.value, pointer: single.pointer });
  for (const [name, written] of named(within(at, "examples"))) {
    const one = dereferenced(document, written);
    const field = isObject(one.value) && member(one.value, "value") === undefined ? "dataValue" : "value";
    const { value, pointer } = within(one, field);
    if (value !== undefined) found.push({ name, summary: text(one, "summary"), value, pointer });
  }
  return found;
}
