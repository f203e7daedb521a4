import { type Document, isObject, type Json, member } from "../read/document.ts";
import { escapeToken, valueAt } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";
import type { SchemaAt } from "./api.ts";

const inList = ["allOf", "anyOf", "oneOf"];
const inOne = ["if", "then", "else"];

/**
 * The schemas that a schema applies, always or in some case, to the very value it describes (JSON Schema 2020-12 core, 10.2):
 * where its `$ref` leads, the branches of its compositions, its conditions. Not `not`, which describes what the value is not.
 */
export function appliedIn(document: Document, { schema, pointer }: SchemaAt): readonly SchemaAt[] {
  if (!isObject(schema)) return [];
  const found: SchemaAt[] = [];
  const add = (value: Json | undefined, at: string) => {
    if (isObject(value)) found.push({ schema: value, pointer: at });
  };
  const ref = member(schema, "$ref");
  if (typeof ref === "string" && ref.startsWith("#")) {
    const target = pointerOfReference(ref);
    add(valueAt(document.root, target), target);
  }
  for (const name of inList) {
    const list = member(schema, name);
    if (!Array.isArray(list)) continue;
    for (const [index, one] of list.entries()) add(one as Json, `${pointer}/${name}/${index}`);
  }
  for (const name of inOne) add(member(schema, name), `${pointer}/${name}`);
  const dependent = member(schema, "dependentSchemas");
  if (isObject(dependent)) {
    for (const [name, one] of Object.entries(dependent)) add(one, `${pointer}/dependentSchemas/${escapeToken(name)}`);
  }
  return found;
}
