import { type Condition, isAlways, selectorsOf } from "../../constraints/condition.ts";
import { atomsOf, truth } from "../../constraints/evaluate.ts";
import type { Ground } from "../../constraints/example.ts";
import { domainOf } from "../../constraints/example-schema.ts";
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

const keys = new WeakMap<Selector, string>();

export function keyOf(selector: Selector): string {
  const key = keys.get(selector) ?? JSON.stringify(selector);
  keys.set(selector, key);
  return key;
}

export function sizeKey({ list, where }: Pick<Size, "list" | "where">): string {
  return `${keyOf(list)} ${JSON.stringify(where)}`;
}

/** A condition under an assignment; undefined where a fact that decides is not given. */
export function holdsIn(condition: Condition, assignment: Assignment): boolean | undefined {
  return truth(condition, (selector) => assignment.get(keyOf(selector)));
}

export function meets({ condition, sizes }: Demand, assignment: Assignment): boolean | undefined {
  const isSized = sizes.every((size) => {
    const number = assignment.get(sizeKey(size));
    return typeof number !== "number" || (number >= size.min && number <= size.max);
  });
  return isSized && holdsIn(condition, assignment);
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
  const path = pathOf(field, frames);
  const isFact = path === undefined;
  const { document, body } = ground;
  const closed = isFact ? domainOf(field, frames, ground) : sureValues(document, body, path);
  const mentioned = [...new Set(named.flat())];
  const isOpen = (value: Json) => isFact || !isSurelyRefused(document, body, path, value);
  const values: readonly Value[] = closed ?? [...mentioned.filter(isOpen), another];
  const steps = isFact ? 0 : path.length - field.steps.length;
  // An entry itself is there; a member may be absent where one on the way to it may be.
  const isGiven = path?.every((_, index) => index < steps || isSurelyGiven(document, body, path.slice(0, index + 1)));
  const some = isWhole ? values : [...classesOf(values, named).values()];
  // Absent comes first: bodies are made of the first ways, and are to be small.
  return isGiven === true ? some : [undefined, ...some];
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
