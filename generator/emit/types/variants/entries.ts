import type { Condition } from "../../../constraints/condition.ts";
import type { CountFacet } from "../../../constraints/refinement.ts";
import { isObject, type Json, type JsonObject } from "../../../read/document.ts";
import { given, isConstant } from "../conditions.ts";
import { isAlways } from "../demand.ts";
import { pascal, valuesName } from "../names.ts";
import { referenced, resolved } from "../reference.ts";
import type { Making, TaggedEntries } from "./making.ts";
import { objectShape } from "./object-shape.ts";

/** Entries that are counted alike. */
export interface EntryKind {
  readonly schema: JsonObject;
  /** Of each count: whether it counts these entries. */
  readonly counted: readonly boolean[];
}

/** The name of an array's entries: of the component they are, or one made from the array's. */
export function entryName(items: JsonObject, name: string): string {
  return referenced(items) ?? `${name}Entry`;
}

/** The entries by the counts they fall under; undefined where a count asks for more than an entry's variant tells. */
export function entryKinds(
  items: JsonObject,
  counts: readonly CountFacet[],
  name: string,
  making: Making,
): readonly EntryKind[] | undefined {
  const entry = entryName(items, name);
  if (counts.every(({ where }) => isAlways(where))) {
    const schema = items.properties !== undefined ? making.named(entry, items) : items;
    return [{ schema, counted: counts.map(() => true) }];
  }
  const tagged = making.tagged.get(entry);
  if (tagged === undefined) return undefined;
  const kinds = new Map<string, { readonly counted: boolean[]; readonly groups: TaggedEntries["groups"][number][] }>();
  for (const group of tagged.groups) {
    const counted = counts.map(({ where }) => holds(where, tagged.tag, group.values));
    if (!counted.every((known) => known !== undefined)) return undefined;
    const kind = kinds.get(String(counted)) ?? { counted, groups: [] };
    kind.groups.push(group);
    kinds.set(String(counted), kind);
  }
  const every = tagged.groups.flatMap(({ values }) => values);
  return [...kinds.values()].map(({ counted, groups }) => {
    const schemas = groups.flatMap((group) => group.schemas);
    const [only] = schemas;
    if (schemas.length === 1 && only !== undefined) return { schema: only, counted };
    const values = groups.flatMap((group) => group.values);
    return { schema: making.named(entry + valuesName(values, every), { anyOf: schemas }), counted };
  });
}

/** The entries whose class is this value of a field; undefined where they are no objects with one list of fields. */
export function entriesOfClass(
  items: JsonObject,
  by: string,
  value: Json,
  name: string,
  making: Making,
): JsonObject | undefined {
  const target = resolved(items, making.find);
  const shape = isObject(target) ? objectShape(target, making.find) : undefined;
  if (shape === undefined) return undefined;
  const { [by]: property, ...others } = shape.properties;
  const told = isObject(property) && property.description !== undefined ? { description: property.description } : {};
  const schema = {
    ...shape.rest,
    type: "object",
    properties: { ...others, [by]: { ...told, const: value } },
    required: [...shape.required.filter((field) => field !== by), by],
  };
  return making.named((referenced(items) ?? name) + pascal(String(value)), schema);
}

/** Whether a condition holds for entries with these values of the tag; undefined where something else decides. */
function holds(where: Condition, tag: string, values: readonly (Json | undefined)[]): boolean | undefined {
  const answers = values.map((value) => given(where, tag, value));
  const [first] = answers;
  const agreed = answers.every((answer) => isConstant(answer) && answer.kind === first?.kind);
  return first === undefined || !agreed ? undefined : first.kind === "all";
}
