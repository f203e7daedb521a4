import { isObject, type Json, member } from "../../read/document.ts";
import { fieldViews } from "./field-table.ts";
import { inline, link, md } from "./markdown.ts";
import { notesOf, shownValues, valueList } from "./notes.ts";
import type { Pages, SchemaPage } from "./pages.ts";
import { prose } from "./prose.ts";
import { typeWords } from "./type-words.ts";

/** All that the template of a shared schema's page prints. */
export function schemaView({ title, schema: at }: SchemaPage, pages: Pages) {
  const { document } = pages.api;
  const schema = isObject(at.schema) ? at.schema : {};
  const description = member(schema, "description");
  const values: Json | undefined = member(schema, "enum");
  const isLong = Array.isArray(values) && values.length > shownValues;
  return {
    title: inline(title),
    index: link(md`All operations`, `${pages.up}index.md`),
    description: prose(typeof description === "string" ? description : ""),
    deprecated: schema.deprecated === true,
    type: typeWords(document, at, pages),
    notes: notesOf(document, isLong ? [{ ...at, schema: { ...schema, enum: undefined } }] : [at]),
    fields: fieldViews(at, [], pages),
    valuesCount: isLong ? inline(String(values.length)) : undefined,
    values: isLong ? valueList(values) : undefined,
  };
}
