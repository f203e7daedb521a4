import type { SchemaAt } from "../../model/api.ts";
import { type Document, isObject, type Json, member } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import { type Part, partsOf } from "./parts.ts";

/** A field of a body at any depth. */
export interface Field {
  /** "identifying_documents[*].files" */
  readonly path: string;
  /** What describes it, one schema for each place that declares it. */
  readonly schemas: readonly SchemaAt[];
  readonly required: boolean;
  /** The forms of a union that have it, by name; empty where all have. */
  readonly forms: readonly string[];
}

/** So many rows make a table that is still read. */
const longest = 60;
const depths = [8, 4, 3, 2, 1];

/**
 * The fields of a body, in the document's order. References are followed as deep as the table stays readable, and never into
 * a schema that is open already: what is left out has a page of its own, which the field's type links to.
 */
export function fieldsOf(document: Document, at: SchemaAt): readonly Field[] {
  for (const depth of depths) {
    const found: Field[] = [];
    if (gather(document, [at], "", depth, new Set(), found)) return found;
  }
  const found: Field[] = [];
  gather(document, [at], "", 1, new Set(), found, Number.POSITIVE_INFINITY);
  return found;
}

/** Adds the fields below; false where they grow too many. */
function gather(
  document: Document,
  schemas: readonly SchemaAt[],
  path: string,
  depth: number,
  open: ReadonlySet<string>,
  found: Field[],
  limit = longest,
): boolean {
  const parts = schemas
    .flatMap((one) => partsOf(document, one))
    .filter((one) => !one.through.some((ref) => open.has(ref)));
  const refs = parts.flatMap((one) => one.through);
  if (refs.length > 0 && depth === 0) return true;
  const inside = new Set([...open, ...refs]);
  const left = refs.length > 0 ? depth - 1 : depth;
  const into = (inner: readonly SchemaAt[], at: string) =>
    inner.length === 0 || gather(document, inner, at, left, inside, found, limit);
  for (const field of membersOf(parts, path)) {
    found.push(field);
    if (found.length > limit || !into(field.schemas, field.path)) return false;
  }
  const entries = parts.flatMap((one) => [...child(one, "items"), ...list(one, "prefixItems")]);
  return (
    into(entries, `${path}[*]`) &&
    into(
      parts.flatMap((one) => child(one, "additionalProperties")),
      `${path}.*`,
    )
  );
}

function membersOf(parts: readonly Part[], path: string): readonly Field[] {
  const always = parts.filter((one) => one.form === undefined);
  const required = new Set(
    always.flatMap((one) => (Array.isArray(one.schema.required) ? one.schema.required.map(String) : [])),
  );
  const members = new Map<string, { schemas: SchemaAt[]; forms: Set<string>; always: boolean }>();
  for (const part of parts) {
    const properties = member(part.schema, "properties");
    if (!isObject(properties)) continue;
    for (const [name, schema] of Object.entries(properties)) {
      if (!isObject(schema) && typeof schema !== "boolean") continue;
      const entry = members.get(name) ?? { schemas: [], forms: new Set<string>(), always: false };
      entry.schemas.push({ schema, pointer: `${part.pointer}/properties/${escapeToken(name)}` });
      if (part.form === undefined) entry.always = true;
      else entry.forms.add(part.form);
      members.set(name, entry);
    }
  }
  const forms = new Set(parts.flatMap((one) => one.form ?? []));
  return [...members].map(([name, one]) => ({
    path: path === "" ? name : `${path}.${name}`,
    schemas: one.schemas,
    required: required.has(name) || requiredInEach(parts, forms, name),
    forms: one.always || one.forms.size === forms.size ? [] : [...one.forms],
  }));
}

function requiredInEach(parts: readonly Part[], forms: ReadonlySet<string>, name: string): boolean {
  const requires = ({ schema }: Part) => Array.isArray(schema.required) && schema.required.includes(name);
  return forms.size > 0 && [...forms].every((form) => parts.some((one) => one.form === form && requires(one)));
}

function child({ schema, pointer }: Part, keyword: string): SchemaAt[] {
  const value = member(schema, keyword);
  return isObject(value) ? [{ schema: value, pointer: `${pointer}/${keyword}` }] : [];
}

function list({ schema, pointer }: Part, keyword: string): SchemaAt[] {
  const value = member(schema, keyword);
  return Array.isArray(value)
    ? value.flatMap((one: Json, index) =>
        isObject(one) ? [{ schema: one, pointer: `${pointer}/${keyword}/${index}` }] : [],
      )
    : [];
}
