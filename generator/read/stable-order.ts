import { isObject, type Json, type JsonObject } from "./document.ts";
import { type Kind, structureOf } from "./structure.ts";

/**
 * The same document with its members in an order that does not hang on who wrote it, so that two versions differ as texts only
 * where they say something else: the fields of an object as the table of the specification has them, those that hold objects
 * last; paths, components and statuses by their letters, extensions behind all. What a reader is shown in the order in which
 * it is written stays so: properties, examples, media types, lists, and values.
 */
export function stableOrder(document: JsonObject): JsonObject {
  return ordered(document, "openapi") as JsonObject;
}

/** Maps whose order is shown. */
const shown: ReadonlySet<string> = new Set(["properties", "patternProperties", "examples", "content", "encoding"]);

function ordered(value: Json, kind: Kind): Json {
  if (Array.isArray(value)) return value.map((one: Json) => ordered(one, kind));
  const { slots, rest, fields } = structureOf(kind);
  // An example or a default is nobody's to put in order.
  const isValue = fields.size === 0 && rest === undefined;
  if (!isObject(value) || isValue) return value;
  const members = inOrder(Object.keys(value), rankIn(kind)).map((name): [string, Json] => {
    const inner = value[name] as Json;
    const slot = slots.get(name);
    if (slot === undefined) return [name, rest === undefined || name.startsWith("x-") ? inner : ordered(inner, rest)];
    if (slot.many !== "{}" || !isObject(inner)) return [name, ordered(inner, slot.kind)];
    const names = shown.has(name) ? Object.keys(inner) : inOrder(Object.keys(inner));
    return [name, Object.fromEntries(names.map((one) => [one, ordered(inner[one] as Json, slot.kind)]))];
  });
  return Object.fromEntries(members);
}

function inOrder(names: readonly string[], rank: (name: string) => number = () => 0): readonly string[] {
  return names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const ranks = new Map<Kind, (name: string) => number>();

function rankIn(kind: Kind): (name: string) => number {
  const known = ranks.get(kind);
  if (known !== undefined) return known;
  const { slots, fields } = structureOf(kind);
  const plain = [...fields].filter((name) => name !== "$ref" && !slots.has(name));
  const places = new Map(["$ref", ...plain, ...slots.keys()].map((name, at) => [name, at]));
  const rank = (name: string) => places.get(name) ?? places.size + (name.startsWith("x-") ? 1 : 0);
  ranks.set(kind, rank);
  return rank;
}
