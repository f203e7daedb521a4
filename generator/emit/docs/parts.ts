import type { SchemaAt } from "../../model/api.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { valueAt } from "../../read/pointer.ts";
import { pointerOfReference } from "../../read/reference.ts";

/** A schema that describes a value, and how it comes to. */
export interface Part {
  readonly schema: JsonObject;
  readonly pointer: string;
  /** The alternative of a union it stands in, by name; undefined where it always holds. */
  readonly form: string | undefined;
  /** The references it was reached through. */
  readonly through: readonly string[];
}

/** Every schema that describes the value: what `$ref` and `allOf` add always holds, the branches of a union are forms. */
export function partsOf(document: Document, at: SchemaAt): readonly Part[] {
  const found = new Map<string, Part>();
  const visit = ({ schema, pointer }: SchemaAt, form: string | undefined, through: readonly string[]) => {
    if (!isObject(schema) || found.has(pointer)) return;
    found.set(pointer, { schema, pointer, form, through });
    const ref = member(schema, "$ref");
    if (typeof ref === "string") {
      const target = pointerOfReference(ref);
      visit({ schema: asSchema(valueAt(document.root, target)), pointer: target }, form, [...through, target]);
    }
    for (const [index, one] of branches(schema, "allOf").entries()) {
      visit({ schema: one, pointer: `${pointer}/allOf/${index}` }, form, through);
    }
    for (const keyword of ["oneOf", "anyOf"]) {
      for (const [index, one] of branches(schema, keyword).entries()) {
        visit(
          { schema: one, pointer: `${pointer}/${keyword}/${index}` },
          form ?? formName(document, one, index),
          through,
        );
      }
    }
    for (const keyword of ["then", "else"]) {
      visit(
        { schema: asSchema(member(schema, keyword)), pointer: `${pointer}/${keyword}` },
        form ?? `${keyword} of a condition`,
        through,
      );
    }
  };
  visit(at, undefined, []);
  return [...found.values()];
}

function asSchema(value: Json | undefined): JsonObject | boolean {
  return isObject(value) ? value : true;
}

function branches(schema: JsonObject, keyword: string): readonly (JsonObject | boolean)[] {
  const list = member(schema, keyword);
  return Array.isArray(list) ? list.map((one: Json) => asSchema(one)) : [];
}

function formName(document: Document, schema: JsonObject | boolean, index: number): string {
  if (!isObject(schema)) return `form ${index + 1}`;
  const ref = member(schema, "$ref");
  const target = typeof ref === "string" ? valueAt(document.root, pointerOfReference(ref)) : schema;
  const title = isObject(target) ? member(target, "title") : undefined;
  if (typeof title === "string" && title.trim() !== "") return title;
  return typeof ref === "string" ? (ref.split("/").at(-1) ?? "") : `form ${index + 1}`;
}
