import type { SchemaAt } from "../../model/api.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { inline, joined, type Markdown, md } from "./markdown.ts";
import { type Pages, schemaLink, sharedSchema } from "./pages.ts";

/** More alternatives than these are counted, not named. */
const namedAlternatives = 4;

/**
 * A schema's type as a reader says it: "string (date)", "list of [CountryCode](…)", "string or null". A shared schema is
 * named, never entered, so recursion ends here; `pages` undefined: nothing to link to.
 */
export function typeWords(document: Document, at: SchemaAt, pages: Pages | undefined): Markdown {
  const shared = pages === undefined ? undefined : sharedSchema(at, pages);
  if (shared !== undefined && pages !== undefined) return schemaLink(shared, pages);
  const { schema, pointer } = resolve(document, at);
  if (!isObject(schema)) return schema ? md`any` : md`nothing`;
  const inner = (value: Json | undefined, path: string): SchemaAt[] =>
    isObject(value) || typeof value === "boolean" ? [{ schema: value, pointer: `${pointer}${path}` }] : [];
  const words = (list: readonly SchemaAt[]) => list.map((one) => typeWords(document, one, pages));
  const types = typesOf(schema);
  const named = types.map((type): Markdown => {
    if (type === "array") return md`list${of(words(inner(member(schema, "items"), "/items")))}`;
    const open = type === "object" && member(schema, "properties") === undefined;
    if (open) return mapWords(words(inner(member(schema, "additionalProperties"), "/additionalProperties")));
    return inline(type === "string" && typeof schema.format === "string" ? `string (${schema.format})` : type);
  });
  if (named.length > 0) return alternatives(named);
  for (const keyword of ["oneOf", "anyOf", "allOf"]) {
    const list = member(schema, keyword);
    if (!Array.isArray(list) || list.length === 0) continue;
    const branches = words(list.flatMap((one: Json, index) => inner(one, `/${keyword}/${index}`)));
    return keyword === "allOf"
      ? joined(
          [...new Set(branches)].filter((one) => one !== "any"),
          md` and `,
        ) || md`any`
      : alternatives(branches);
  }
  if (isObject(schema.properties)) return md`object`;
  return typeof schema.$ref === "string"
    ? typeWords(document, { schema: { $ref: schema.$ref }, pointer }, pages)
    : md`any`;
}

/** The types that a schema names, or those that its values have. */
function typesOf(schema: JsonObject): readonly string[] {
  const given = Array.isArray(schema.type) ? schema.type : schema.type === undefined ? [] : [schema.type];
  const values = Object.hasOwn(schema, "const")
    ? [schema.const as Json]
    : Array.isArray(schema.enum)
      ? (schema.enum as readonly Json[])
      : [];
  const types = given.length > 0 ? given.map(String) : [...new Set(values.map(typeOfValue))];
  return schema.nullable === true && types.length > 0 ? [...new Set([...types, "null"])] : types;
}

function typeOfValue(value: Json): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function of(items: readonly Markdown[]): Markdown {
  const [first] = items;
  return first === undefined || first === "any" ? md`` : md` of ${first}`;
}

function mapWords(values: readonly Markdown[]): Markdown {
  const [first] = values;
  return first === undefined || first === "any" || first === "nothing" ? md`object` : md`object of ${first} by name`;
}

function alternatives(words: readonly Markdown[]): Markdown {
  const distinct = [...new Set(words)];
  if (distinct.length > namedAlternatives) return inline(`one of ${distinct.length} forms`);
  return joined(distinct, md` or `);
}
