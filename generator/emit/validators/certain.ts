import type { Step } from "../../constraints/selector.ts";
import type { SchemaAt } from "../../model/api.ts";
import { type Document, isObject, type Json, member } from "../../read/document.ts";
import { escapeToken, valueAt } from "../../read/pointer.ts";
import { pointerOfReference } from "../../read/reference.ts";

/**
 * What a value has been proved to be where its schema holds: the schemas that are applied in every case, be it by `$ref` or
 * by `allOf`. Alternatives prove nothing, for a value may fit another one.
 */
export function certain(document: Document, schemas: readonly SchemaAt[]): readonly SchemaAt[] {
  const found: SchemaAt[] = [];
  const seen = new Set<string>();
  const open = [...schemas];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const { schema, pointer } = at;
    if (seen.has(pointer) || !isObject(schema)) continue;
    seen.add(pointer);
    const ref = member(schema, "$ref");
    if (typeof ref === "string") {
      // What stands beside a reference counts in some versions only.
      const target = pointerOfReference(ref);
      if (ref.startsWith("#")) open.push(...schemaAt(valueAt(document.root, target), target));
      continue;
    }
    found.push(at);
    const together = member(schema, "allOf");
    if (!Array.isArray(together)) continue;
    for (const [index, one] of together.entries()) open.push(...schemaAt(one as Json, `${pointer}/allOf/${index}`));
  }
  return found;
}

/** The same of what a step leads to. */
export function certainAfter(document: Document, schemas: readonly SchemaAt[], step: Step): readonly SchemaAt[] {
  const inner = certain(document, schemas).flatMap(({ schema, pointer }): readonly SchemaAt[] => {
    if (!isObject(schema)) return [];
    const tokens = step.kind === "name" ? ["properties", step.name] : step.kind === "every" ? ["items"] : [];
    if (tokens.length === 0 || (step.kind === "every" && schema.prefixItems !== undefined)) return [];
    const value = tokens.reduce<Json | undefined>(
      (from, name) => (isObject(from) ? member(from, name) : undefined),
      schema,
    );
    return schemaAt(value, [pointer, ...tokens.map(escapeToken)].join("/"));
  });
  return certain(document, inner);
}

/** Is it an object for certain, where it is there at all. */
export function isObjectFor(document: Document, schemas: readonly SchemaAt[]): boolean {
  return certain(document, schemas).some(
    ({ schema }) => isObject(schema) && schema.type === "object" && schema.nullable !== true,
  );
}

function schemaAt(schema: Json | undefined, pointer: string): readonly SchemaAt[] {
  return isObject(schema) ? [{ schema, pointer }] : [];
}
