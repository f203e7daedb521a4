import { keywords } from "../../constraints/keywords/index.ts";
import type { SchemaAt } from "../../model/api.ts";
import { type Document, isObject, type Json, member } from "../../read/document.ts";
import { code, inline, joined, type Markdown, md } from "./markdown.ts";
import { type Part, partsOf } from "./parts.ts";

/** More values than these are folded, or left to the schema's page. */
export const shownValues = 12;

// What a few words cannot say: named, so that a reader knows that more is checked.
const unsaid = ["not", "if", "contains", "propertyNames", "patternProperties", "dependentSchemas"];

/** What the keywords of a field's schemas ask, each in a few words. */
export function notesOf(document: Document, schemas: readonly SchemaAt[]): readonly Markdown[] {
  const parts = schemas.flatMap((one) => partsOf(document, one)).filter((one) => one.form === undefined);
  const listing = parts.filter((one) => Array.isArray(one.schema.enum));
  const values = [...new Set(listing.flatMap((one) => one.schema.enum as readonly Json[]))];
  const listed =
    values.length === 0
      ? []
      : [
          valuesNote(
            values,
            listing.every((one) => one.through.length > 0),
          ),
        ];
  return [...new Set([...listed, ...parts.flatMap(notesOfPart)])];
}

function notesOfPart({ schema, through }: Part): readonly Markdown[] {
  const notes: Markdown[] = [];
  for (const keyword of keywords) {
    const value = member(schema, keyword.name);
    if (value === undefined || keyword.name === "format" || keyword.name === "enum") continue;
    if (keyword.name === "const") notes.push(md`always ${code(shown(value))}`);
    else if (keyword.name === "pattern") notes.push(md`matches ${code(String(value))}`);
    else {
      const words = keyword.bind(value, schema) === undefined ? keyword.describe(value, schema) : undefined;
      if (words !== undefined) notes.push(inline(words));
      else if (unsaid.includes(keyword.name)) notes.push(md`and its schema's ${code(keyword.name)}`);
    }
  }
  // A format beside `type: string` is part of the type's words.
  if (typeof schema.format === "string" && (schema.type !== "string" || through.length > 0))
    notes.push(inline(schema.format));
  if (schema.default !== undefined) notes.push(md`default ${code(shown(schema.default))}`);
  if (schema.readOnly === true) notes.push(md`read only`);
  if (schema.writeOnly === true) notes.push(md`write only`);
  if (schema.deprecated === true) notes.push(md`deprecated`);
  return notes;
}

function valuesNote(values: readonly Json[], elsewhere: boolean): Markdown {
  if (values.length <= shownValues) return valueList(values);
  if (elsewhere) return inline(`one of ${values.length} values`);
  return md`<details><summary>${inline(`one of ${values.length} values`)}</summary>${valueList(values)}</details>`;
}

export function valueList(values: readonly Json[]): Markdown {
  return joined(
    values.map((value) => code(shown(value))),
    md`, `,
  );
}

export function shown(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The first description that the schemas give. */
export function descriptionOf(document: Document, schemas: readonly SchemaAt[]): string {
  for (const { schema } of schemas.flatMap((one) => partsOf(document, one)).filter((one) => one.form === undefined)) {
    const text = isObject(schema) ? member(schema, "description") : undefined;
    if (typeof text === "string" && text.trim() !== "") return text;
  }
  return "";
}
