import type { SchemaAt } from "../model/api.ts";
import { type Document, isObject, type Json, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";

/**
 * The only values that a schema allows, or undefined where it is open: `enum` and `const` close it, what holds together
 * (`$ref`, `allOf`) intersects, alternatives close it only where each of them is closed. Conditions are not read: they hold
 * for some values only.
 */
export function closedValues(document: Document, at: SchemaAt): readonly Json[] | undefined {
  return valuesIn(document, at, new Set());
}

function valuesIn(document: Document, at: SchemaAt, above: ReadonlySet<string>): readonly Json[] | undefined {
  const { schema, pointer } = at;
  if (schema === false) return [];
  if (!isObject(schema) || above.has(pointer)) return undefined;
  const within = new Set([...above, pointer]);
  const inner = (value: Json, place: string) =>
    valuesIn(document, { schema: isObject(value) || value === false ? value : true, pointer: place }, within);
  const branches = (name: string) => {
    const list = member(schema, name);
    return Array.isArray(list) ? list.map((one: Json, index) => inner(one, `${pointer}/${name}/${index}`)) : [];
  };
  const alternatives = ["anyOf", "oneOf"].map(branches).filter((lists) => lists.length > 0);
  const together = [
    ownValues(schema),
    referred(document, schema, inner),
    ...branches("allOf"),
    ...alternatives.map(union),
  ];
  const closed = together.filter((one) => one !== undefined);
  if (closed.length === 0) return undefined;
  return closed.reduce((left, right) => left.filter((value) => right.some((other) => isSame(value, other))));
}

/** What the schema itself says; `null` is a type of one value. */
function ownValues(schema: { readonly [key: string]: Json | undefined }): readonly Json[] | undefined {
  if (Object.hasOwn(schema, "const")) return [schema.const as Json];
  if (Array.isArray(schema.enum)) return distinct(schema.enum as readonly Json[]);
  return schema.type === "null" ? [null] : undefined;
}

function referred(
  document: Document,
  schema: { readonly [key: string]: Json | undefined },
  inner: (value: Json, place: string) => readonly Json[] | undefined,
): readonly Json[] | undefined {
  if (typeof schema.$ref !== "string" || !schema.$ref.startsWith("#")) return undefined;
  const target = pointerOfReference(schema.$ref);
  return inner(valueAt(document.root, target) ?? true, target);
}

/** The values of any of the lists, or undefined where one of them is open. */
export function union(lists: readonly (readonly Json[] | undefined)[]): readonly Json[] | undefined {
  return lists.some((one) => one === undefined) ? undefined : distinct(lists.flatMap((one) => one ?? []));
}

function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
