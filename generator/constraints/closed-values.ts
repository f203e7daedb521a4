import type { SchemaAt } from "../model/api.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";

/**
 * The only values that a schema allows, or undefined where it is open: `enum` and `const` close it, what holds together
 * (`$ref`, `allOf`) intersects, alternatives close it only where each of them is closed, `nullable` adds null. Conditions are
 * not read: they hold for some values only.
 */
export function closedValues(document: Document, at: SchemaAt): readonly Json[] | undefined {
  return valuesIn(document, at, new Map());
}

type Values = readonly Json[] | undefined;

/** `known` holds what was computed; a schema that is met inside itself adds nothing, and counts as open. */
function valuesIn(document: Document, { schema, pointer }: SchemaAt, known: Map<string, Values>): Values {
  if (schema === false) return [];
  if (!isObject(schema)) return undefined;
  if (known.has(pointer)) return known.get(pointer);
  known.set(pointer, undefined);
  const inner = (value: Json, place: string) =>
    valuesIn(document, { schema: isObject(value) || value === false ? value : true, pointer: place }, known);
  const branches = (name: string) => {
    const list = member(schema, name);
    return Array.isArray(list) ? list.map((one: Json, index) => inner(one, `${pointer}/${name}/${index}`)) : [];
  };
  const alternatives = ["anyOf", "oneOf"].map(branches).filter((lists) => lists.length > 0);
  const closed = intersection([
    ownValues(schema),
    referred(document, schema, inner),
    ...branches("allOf"),
    ...alternatives.map(union),
  ]);
  // Where `nullable` is honoured, null passes whatever else the schema says.
  const values = closed && schema.nullable === true ? distinct([...closed, null]) : closed;
  known.set(pointer, values);
  return values;
}

/** What the schema itself says; `null` is a type of one value. */
function ownValues(schema: JsonObject): Values {
  if (Object.hasOwn(schema, "const")) return [schema.const as Json];
  if (Array.isArray(schema.enum)) return distinct(schema.enum as readonly Json[]);
  return schema.type === "null" ? [null] : undefined;
}

function referred(document: Document, schema: JsonObject, inner: (value: Json, place: string) => Values): Values {
  if (typeof schema.$ref !== "string" || !schema.$ref.startsWith("#")) return undefined;
  const target = pointerOfReference(schema.$ref);
  return inner(valueAt(document.root, target) ?? true, target);
}

/** The values of all closed lists; undefined where none is closed. */
function intersection(lists: readonly Values[]): Values {
  const [first, ...others] = lists.filter((one) => one !== undefined);
  const texts = others.map((one) => new Set(one.map((value) => JSON.stringify(value))));
  return first?.filter((value) => texts.every((one) => one.has(JSON.stringify(value))));
}

/** The values of any of the lists, or undefined where one of them is open. */
export function union(lists: readonly Values[]): Values {
  return lists.some((one) => one === undefined) ? undefined : distinct(lists.flatMap((one) => one ?? []));
}

function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
