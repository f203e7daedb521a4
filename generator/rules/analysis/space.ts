import { type Condition, isAlways, selectorsOf } from "../../constraints/condition.ts";
import { atomsOf, notKnown, truth } from "../../constraints/evaluate.ts";
import type { Ground } from "../../constraints/examples/example.ts";
import { domainOf } from "../../constraints/examples/schema.ts";
import type { Selector } from "../../constraints/selector.ts";
import type { Json } from "../../read/document.ts";
import { isSurelyGiven, isSurelyRefused, pathOf, sureBound, sureValues } from "./surely.ts";

/** A value that no condition names: all of them are alike to the rules. */
export const another = Symbol("another value");
/** Undefined where it is absent; of a fact: not given. */
export type Value = Json | undefined | typeof another;

/** So many entries of a list, of those that a condition admits. It says something only where there is a list. */
export interface Size {
  readonly list: Selector;
  /** Over the entry counted. */
  readonly where: Condition;
  readonly min: number;
  readonly max: number;
}

/** What a rule demands: conditions that must hold, and sizes of lists. */
export interface Demand {
  readonly condition: Condition;
  readonly sizes: readonly Size[];
}

/** A field, a fact or the size of a list, with the values that are told apart. */
export interface Variable {
  readonly key: string;
  readonly at: Selector;
  /** Of a size: what is counted. */
  readonly counts: Condition | undefined;
  readonly values: readonly Value[];
  /** Those of them that conditions name. */
  readonly named: readonly Json[];
}

export type Assignment = ReadonlyMap<string, Value>;

const keys = new WeakMap<object, string>();

/** The text of a selector, of the entries it starts from or of what is counted: the same for what is equal. */
export function keyOf(part: Selector | Condition | readonly Selector[]): string {
  const key = keys.get(part) ?? JSON.stringify(part);
  keys.set(part, key);
  return key;
}

function sizeKey({ list, where }: Pick<Size, "list" | "where">): string {
  return `${keyOf(list)} ${keyOf(where)}`;
}

/** A condition under an assignment, which may leave some out; undefined where that decides, or a fact that is not given. */
export function holdsIn(condition: Condition, assignment: Assignment): boolean | undefined {
  return truth(condition, (selector) => valueIn(assignment, keyOf(selector)));
}

export function meets({ condition, sizes }: Demand, assignment: Assignment): boolean | undefined {
  const met = sizes.map((size) => {
    const number = valueIn(assignment, sizeKey(size));
    return number === notKnown ? undefined : typeof number !== "number" || (number >= size.min && number <= size.max);
  });
  const all = [...met, holdsIn(condition, assignment)];
  if (all.includes(false)) return false;
  return all.includes(undefined) ? undefined : true;
}

function valueIn(assignment: Assignment, key: string): Value | typeof notKnown {
  const value = assignment.get(key);
  return value === undefined && !assignment.has(key) ? notKnown : value;
}

/** What the conditions and demands read at an entry, each with the values that tell them apart. `whole` fields keep all of theirs. */
export function variablesOf(
  conditions: readonly Condition[],
  sizes: readonly Size[],
  frames: readonly Selector[],
  ground: Ground,
  whole: readonly Selector[] = [],
): readonly Variable[] {
  const lists = sizes.map((size) => size.list);
  const all = [...conditions.flatMap(selectorsOf), ...whole, ...lists];
  const fields = [...new Map(all.map((one) => [keyOf(one), one])).values()];
  const isWhole = (field: Selector) => whole.some((one) => keyOf(one) === keyOf(field));
  return [
    ...fields.map((field) => {
      const named = conditions
        .flatMap(atomsOf)
        .flatMap((atom) => (atom.kind === "is" && keyOf(atom.at) === keyOf(field) ? [atom.values] : []));
      const values = valuesOf(field, named, isWhole(field), frames, ground);
      return { key: keyOf(field), at: field, counts: undefined, values, named: named.flat() };
    }),
    ...[...new Map(sizes.map((size) => [sizeKey(size), size])).values()].map((size) => ({
      key: sizeKey(size),
      at: size.list,
      counts: size.where,
      values: numbersOf(size, sizes, frames, ground),
      named: [],
    })),
  ];
}

function valuesOf(
  field: Selector,
  named: readonly (readonly Json[])[],
  isWhole: boolean,
  frames: readonly Selector[],
  ground: Ground,
): readonly Value[] {
  const { closed, isGiven, isRefused } = schemaOf(field, frames, ground);
  const values: readonly Value[] = closed ?? [...new Set(named.flat().filter((one) => !isRefused(one))), another];
  const some = isWhole ? values : [...classesOf(values, named).values()];
  // Absent comes first: bodies are made of the first ways, and are to be small.
  return isGiven ? some : [undefined, ...some];
}

/** What the schema surely says of a field. */
interface FieldSchema {
  readonly closed: readonly Json[] | undefined;
  readonly isGiven: boolean;
  isRefused(value: Json): boolean;
}

/** Schemas are asked once: the same fields come up in the claims of many rules. */
const asked = new WeakMap<Ground, Map<string, FieldSchema>>();

function schemaOf(field: Selector, frames: readonly Selector[], ground: Ground): FieldSchema {
  const known = asked.get(ground) ?? new Map<string, FieldSchema>();
  asked.set(ground, known);
  const key = `${keyOf(frames)} ${keyOf(field)}`;
  const found = known.get(key) ?? schemaAsked(field, frames, ground);
  known.set(key, found);
  return found;
}

function schemaAsked(field: Selector, frames: readonly Selector[], ground: Ground): FieldSchema {
  const path = pathOf(field, frames);
  if (path === undefined) return { closed: domainOf(field, frames, ground), isGiven: false, isRefused: () => false };
  const { document, body } = ground;
  const refused = new Map<Json, boolean>();
  const before = path.length - field.steps.length;
  return {
    closed: sureValues(document, body, path),
    // An entry itself is there; a member may be absent where one on the way to it may be.
    isGiven: path.every((_, index) => index < before || isSurelyGiven(document, body, path.slice(0, index + 1))),
    isRefused(value) {
      const is = refused.get(value) ?? isSurelyRefused(document, body, path, value);
      refused.set(value, is);
      return is;
    },
  };
}

/** One value of those that no condition tells apart. */
function classesOf(values: readonly Value[], named: readonly (readonly Json[])[]): ReadonlyMap<string, Value> {
  const sets = named.map((list) => new Set<Value>(list));
  const classes = new Map<string, Value>();
  for (const value of values) {
    const key = sets.map((set) => (set.has(value) ? "1" : "0")).join("");
    if (!classes.has(key)) classes.set(key, value);
  }
  return classes;
}

/** The sizes at which one of the bounds on the list turns. */
function numbersOf(
  { list, where }: Size,
  sizes: readonly Size[],
  frames: readonly Selector[],
  ground: Ground,
): readonly Value[] {
  const path = pathOf(list, frames);
  const bound = (keyword: string, which: "least" | "most") =>
    path && sureBound(ground.document, ground.body, path, keyword, which);
  const least = isAlways(where) ? (bound("minItems", "least") ?? 0) : 0;
  const most = bound("maxItems", "most") ?? Number.POSITIVE_INFINITY;
  const turns = sizes.filter((one) => keyOf(one.list) === keyOf(list)).flatMap(({ min, max }) => [min, max + 1]);
  const numbers = [...new Set([0, bound("minItems", "least") ?? 0, least, ...turns])];
  return [undefined, ...numbers.filter((one) => one >= least && one <= most).sort((a, b) => a - b)];
}
