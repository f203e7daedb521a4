import type { Condition } from "../../../constraints/condition.ts";
import type { CountFacet } from "../../../constraints/refinement.ts";
import { isObject, type Json, type JsonObject } from "../../../read/document.ts";
import { given, isConstant } from "../conditions.ts";
import { isAlways } from "../demand.ts";
import { marked } from "../marker.ts";
import { pascal, valuesName } from "../names.ts";
import { referenced, resolved } from "../reference.ts";
import { type Making, mostVariants, type TaggedEntries } from "./making.ts";
import { objectShape } from "./object-shape.ts";

/** The schemas of the entries of an array of known length, in order. */
type Tuple = readonly JsonObject[];

// A longer array is written as an array: nobody writes such a tuple by hand.
const longest = 4;

/** An array with these counts as a tuple, or as one of several; undefined where a type cannot list them. */
export function tupleSchema(array: JsonObject, counts: readonly CountFacet[], name: string, making: Making): JsonObject | undefined {
  const { items, title, description } = array;
  if (!isObject(items) || array.prefixItems !== undefined || counts.length === 0) return undefined;
  const byClass = counts.find(({ by }) => by !== undefined);
  const tuples =
    byClass?.by === undefined
      ? counted(array, items, counts, name, making)
      : ofClasses(items, byClass.by, byClass.classes, name, making);
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

function counted(
  array: JsonObject,
  items: JsonObject,
  counts: readonly CountFacet[],
  name: string,
  making: Making,
): readonly Tuple[] | undefined {
  const { minItems, maxItems } = array;
  const own: CountFacet = {
    field: "",
    where: { kind: "all", of: [] },
    min: typeof minItems === "number" ? minItems : 0,
    max: typeof maxItems === "number" ? maxItems : Number.POSITIVE_INFINITY,
    by: undefined,
    classes: [],
  };
  const kinds = kindsOf(items, counts, name, making);
  return kinds && sequences(kinds, [...counts, own], name, making);
}

/** The name of an array's entries: of the component they are, or one made from the array's. */
function entryName(items: JsonObject, name: string): string {
  return referenced(items) ?? `${name}Entry`;
}

/** Every order of so many entries of each class. */
function ofClasses(
  items: JsonObject,
  by: string,
  classes: CountFacet["classes"],
  name: string,
  making: Making,
): readonly Tuple[] | undefined {
  const target = resolved(items, making.find);
  const shape = isObject(target) ? objectShape(target, making.find) : undefined;
  const length = classes.reduce((sum, { exactly }) => sum + exactly, 0);
  if (shape === undefined || length > longest) return undefined;
  const base = referenced(items) ?? name;
  const kinds = classes.map(({ value, exactly }) => {
    const { [by]: property, ...others } = shape.properties;
    const told = isObject(property) && property.description !== undefined ? { description: property.description } : {};
    const schema = {
      ...shape.rest,
      type: "object",
      properties: { ...others, [by]: { ...told, const: value } },
      required: [...shape.required.filter((one) => one !== by), by],
    };
    return { schema: making.named(base + pascal(String(value)), schema), exactly, used: 0 };
  });
  const tuples: Tuple[] = [];
  const extend = (tuple: Tuple): void => {
    if (tuple.length === length) tuples.push(tuple);
    else if (tuples.length <= mostVariants) {
      for (const kind of kinds) {
        if (kind.used === kind.exactly) continue;
        kind.used++;
        extend([...tuple, kind.schema]);
        kind.used--;
      }
    }
  };
  extend([]);
  return tuples;
}

/** Entries of which each count says the same: whether it counts them. */
interface Kind {
  readonly counted: readonly boolean[];
  readonly schema: JsonObject;
}

function kindsOf(items: JsonObject, counts: readonly CountFacet[], name: string, making: Making): readonly Kind[] | undefined {
  const entry = entryName(items, name);
  if (counts.every(({ where }) => isAlways(where))) {
    const schema = items.properties !== undefined ? making.named(entry, items) : items;
    return [{ counted: counts.map(() => true), schema }];
  }
  const tagged = making.tagged.get(entry);
  if (tagged === undefined) return undefined;
  const kinds = new Map<string, { counted: boolean[]; groups: TaggedEntries["groups"][number][] }>();
  for (const group of tagged.groups) {
    const counted = counts.map(({ where }) => holds(where, tagged.tag, group.values));
    if (counted.includes(undefined)) return undefined;
    const kind = kinds.get(String(counted)) ?? { counted: counted as boolean[], groups: [] };
    kind.groups.push(group);
    kinds.set(String(counted), kind);
  }
  const every = tagged.groups.flatMap(({ values }) => values);
  return [...kinds.values()].map(({ counted, groups }) => {
    const schemas = groups.flatMap((group) => group.schemas);
    const [only] = schemas;
    if (schemas.length === 1 && only !== undefined) return { counted, schema: only };
    const wanted = entry + valuesName(groups.flatMap(({ values }) => values), every);
    return { counted, schema: making.named(wanted, { anyOf: schemas }) };
  });
}

/** Whether a condition holds for entries with these values of the tag; undefined where something else decides. */
function holds(where: Condition, tag: string, values: readonly (Json | undefined)[]): boolean | undefined {
  const answers = values.map((value) => given(where, tag, value));
  const [first] = answers;
  if (first === undefined || !answers.every((answer) => isConstant(answer) && answer.kind === first.kind)) return undefined;
  return first.kind === "all";
}

/** Every sequence of kinds that all counts allow; undefined where there is no end to them, or too many. */
function sequences(kinds: readonly Kind[], counts: readonly CountFacet[], name: string, making: Making): readonly Tuple[] | undefined {
  const own = counts.length - 1;
  const counts_ = (kind: Kind, count: number): boolean => count === own || kind.counted[count] === true;
  const limit = kinds.reduce(
    (sum, kind) => sum + Math.min(...counts.filter((_, index) => counts_(kind, index)).map(({ max }) => max)),
    0,
  );
  const most = Math.min(limit, counts[own]?.max ?? limit);
  if (most > longest) return undefined;
  const tuples: Tuple[] = [];
  let found = 0;
  const extend = (sequence: readonly Kind[]): void => {
    const numbers = counts.map((_, index) => sequence.filter((kind) => counts_(kind, index)).length);
    if (counts.some(({ max }, index) => (numbers[index] ?? 0) > max)) return;
    if (counts.every(({ min }, index) => (numbers[index] ?? 0) >= min) && ++found <= mostVariants) {
      tuples.push(sequence.map(({ schema }) => schema));
    }
    if (sequence.length < most) for (const kind of kinds) extend([...sequence, kind]);
  };
  extend([]);
  if (found > mostVariants) making.tooWide(name, found);
  return found === 0 || found > mostVariants ? undefined : tuples.sort((a, b) => a.length - b.length);
}
