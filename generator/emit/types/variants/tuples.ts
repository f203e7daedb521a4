import { always } from "../../../constraints/condition.ts";
import type { CountFacet } from "../../../constraints/refinement.ts";
import { isObject, type JsonObject } from "../../../read/document.ts";
import { isAlways } from "../demand.ts";
import { marked } from "../marker.ts";
import { type EntryKind, entriesOfClass, entryKinds, entryName } from "./entries.ts";
import { type Making, mostVariants } from "./making.ts";

// A longer array is written as an array: nobody writes such a tuple by hand.
const longest = 4;

/** An array with these counts as a tuple, or as one of several; undefined where a type cannot list them. */
export function tupleSchema(
  array: JsonObject,
  counts: readonly CountFacet[],
  name: string,
  making: Making,
): JsonObject | undefined {
  const { items, title, description } = array;
  if (!isObject(items) || array.prefixItems !== undefined || counts.length === 0) return undefined;
  const byClass = counts.find(({ by }) => by !== undefined);
  // Beside the entries that are counted stand others, and a tuple has no room for them.
  if (byClass !== undefined && !isAlways(byClass.where)) return undefined;
  const bounds = byClass === undefined ? [...counts, ownCount(array)] : classCounts(byClass);
  const kinds =
    byClass === undefined ? entryKinds(items, bounds, name, making) : classKinds(items, byClass, name, making);
  const tuples = kinds && sequences(kinds, bounds, name, making);
  if (tuples === undefined) return undefined;

  const schemas = tuples.map((prefixItems): JsonObject => ({ type: "array", prefixItems, items: false }));
  const atLeast = Math.min(...tuples.map(({ length }) => length));
  if (byClass === undefined && atLeast > 0 && making.tagged.has(entryName(items, name))) {
    schemas.push(marked({ missing: `at least ${atLeast} ${atLeast === 1 ? "entry" : "entries"} here` }));
  }
  const told = Object.fromEntries(Object.entries({ title, description }).filter(([, value]) => value !== undefined));
  const [only] = schemas;
  return schemas.length === 1 && only !== undefined ? { ...told, ...only } : { ...told, anyOf: schemas };
}

/** What the array's own keywords say of its length. */
function ownCount({ minItems, maxItems }: JsonObject): CountFacet {
  const min = typeof minItems === "number" ? minItems : 0;
  const max = typeof maxItems === "number" ? maxItems : Number.POSITIVE_INFINITY;
  return { field: "", where: always, min, max, by: undefined, classes: [] };
}

/** A count by class as one count a class. */
function classCounts({ classes }: CountFacet): readonly CountFacet[] {
  return classes.map(({ exactly }) => ({
    field: "",
    where: always,
    min: exactly,
    max: exactly,
    by: undefined,
    classes: [],
  }));
}

function classKinds(
  items: JsonObject,
  { by, classes }: CountFacet,
  name: string,
  making: Making,
): readonly EntryKind[] | undefined {
  const kinds = classes.flatMap(({ value }, index) => {
    const schema = by === undefined ? undefined : entriesOfClass(items, by, value, name, making);
    return schema === undefined ? [] : [{ schema, counted: classes.map((_, other) => other === index) }];
  });
  return kinds.length === classes.length ? kinds : undefined;
}

/** Every sequence of entries that all counts allow, the short ones first; undefined where there is no end to them, or too many. */
function sequences(
  kinds: readonly EntryKind[],
  counts: readonly CountFacet[],
  name: string,
  making: Making,
): readonly (readonly JsonObject[])[] | undefined {
  const mostOf = ({ counted }: EntryKind) =>
    Math.min(...counts.filter((_, index) => counted[index]).map(({ max }) => max));
  const forAll = counts.filter((_, index) => kinds.every(({ counted }) => counted[index])).map(({ max }) => max);
  const most = Math.min(
    kinds.reduce((sum, kind) => sum + mostOf(kind), 0),
    ...forAll,
  );
  if (most > longest) return undefined;
  const found: (readonly EntryKind[])[] = [];
  const extend = (sequence: readonly EntryKind[]): void => {
    const numbers = counts.map((_, index) => sequence.filter(({ counted }) => counted[index]).length);
    if (counts.some(({ max }, index) => (numbers[index] ?? 0) > max)) return;
    if (counts.every(({ min }, index) => (numbers[index] ?? 0) >= min)) found.push(sequence);
    if (sequence.length < most) for (const kind of kinds) extend([...sequence, kind]);
  };
  extend([]);
  if (found.length > mostVariants) making.tooWide(name, found.length);
  if (found.length === 0 || found.length > mostVariants) return undefined;
  return found.sort((a, b) => a.length - b.length).map((sequence) => sequence.map(({ schema }) => schema));
}
