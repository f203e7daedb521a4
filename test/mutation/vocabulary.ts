import type { Api } from "../../generator/model/api.ts";
import { isObject, type Json, type JsonObject } from "../../generator/read/document.ts";
import type { RulesFile } from "../../generator/rules/rules-file.ts";
import { nodesOf } from "./tree.ts";

/** What could stand in the place of a word: other values of its enum, other fields of its object, other terms. */
export interface Vocabulary {
  /** The closed lists of values: enums, and the states of machines. */
  readonly enums: readonly (readonly Json[])[];
  /** By a field's name, the names that stand beside it in some schema. */
  readonly siblings: ReadonlyMap<string, readonly string[]>;
  readonly terms: readonly string[];
}

/** Of an enum with more values than so many, one other value stands for all. */
const mostValues = 12;

export function vocabularyOf({ document }: Api, file: RulesFile): Vocabulary {
  const nodes = [document.root, { type: "object", properties: file.context }].flatMap((root) => nodesOf(root));
  const enums = nodes.flatMap(({ value }) => (isObject(value) && Array.isArray(value.enum) ? [value.enum] : []));
  const properties = nodes.flatMap(({ value }) =>
    isObject(value) && isObject(value.properties) ? [Object.keys(value.properties)] : [],
  );
  return {
    enums: [...enums, ...Object.values(file.states).map((machine) => statesOf(machine as JsonObject))],
    siblings: siblingsOf(properties),
    terms: Object.keys(file.terms),
  };
}

function statesOf({ initial, moves }: JsonObject): readonly Json[] {
  const named = (Array.isArray(moves) ? moves : []).flatMap((move: Json) =>
    isObject(move) ? [move.from, move.to].flat() : [],
  );
  return [...new Set([initial, ...named])] as Json[];
}

function siblingsOf(objects: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const names of objects) {
    for (const name of names) {
      const all = found.get(name) ?? new Set();
      for (const other of names) if (other !== name) all.add(other);
      found.set(name, all);
    }
  }
  return new Map([...found].map(([name, all]) => [name, [...all].sort()]));
}

/** Values that could stand instead of these, or beside them. */
export function otherValues(values: readonly Json[], { enums }: Vocabulary): readonly Json[] {
  if (values.every((one) => typeof one === "boolean")) return [true, false].filter((one) => !values.includes(one));
  const fitting = enums.filter((all) => values.every((one) => all.includes(one)));
  const others = fitting.map((all) => all.filter((one) => !values.includes(one)));
  return [...new Set(others.flatMap((all) => (all.length > mostValues ? all.slice(0, 1) : all)))];
}
