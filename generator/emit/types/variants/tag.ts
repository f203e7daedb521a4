import type { Condition } from "../../../constraints/condition.ts";
import { type Json, member } from "../../../read/document.ts";
import { fieldOf, given, isConstant } from "../conditions.ts";
import type { Demand } from "../demand.ts";
import { valuesOf } from "./field.ts";
import type { Find, ObjectShape } from "./object-shape.ts";

/** Values of the tag for which the same is demanded. */
export interface Group {
  /** undefined: the tag is absent. */
  readonly values: readonly (Json | undefined)[];
  /** What is still demanded when the tag is known: conditions that it decides are gone. */
  readonly demands: readonly Demand[];
}

// A compiler tells variants apart by a tag held in a variable only up to 25 combinations.
const mostValues = 24;

/** The property by which variants are told apart: of those with few, known values the one the conditions name most. */
export function tagOf(shape: ObjectShape, demands: readonly Demand[], find: Find): string | undefined {
  const mentions = new Map<string, number>();
  for (const { when } of demands) count(when, mentions);
  const candidates = [...mentions].filter(([field]) => {
    const values = valuesOf(member(shape.properties, field), find);
    return values !== undefined && values.length <= mostValues;
  });
  const weight = ([field, times]: readonly [string, number]) => times * 2 + (shape.required.includes(field) ? 1 : 0);
  return candidates.sort((a, b) => weight(b) - weight(a))[0]?.[0];
}

/** The values of the tag, those that demand the same together, in the schema's order. */
export function groupsOf(tag: string, shape: ObjectShape, demands: readonly Demand[], find: Find): readonly Group[] {
  const known: readonly (Json | undefined)[] = valuesOf(member(shape.properties, tag), find) ?? [];
  const groups = new Map<string, { values: (Json | undefined)[]; demands: readonly Demand[] }>();
  for (const value of shape.required.includes(tag) ? known : [...known, undefined]) {
    const left = demands.map((demand) => ({ ...demand, when: given(demand.when, tag, value) }));
    const key = JSON.stringify(left);
    const group = groups.get(key);
    if (group !== undefined) group.values.push(value);
    else
      groups.set(key, {
        values: [value],
        demands: left.filter(({ when, then }) => then.kind !== "split" && !isNever(when)),
      });
  }
  return [...groups.values()];
}

function isNever(condition: Condition): boolean {
  return isConstant(condition) && condition.kind === "any";
}

function count(condition: Condition, mentions: Map<string, number>): void {
  switch (condition.kind) {
    case "is":
    case "present": {
      const field = fieldOf(condition.at);
      if (field !== undefined) mentions.set(field, (mentions.get(field) ?? 0) + 1);
      return;
    }
    case "term":
    case "not":
      count(condition.of, mentions);
      return;
    default:
      for (const one of condition.of) count(one, mentions);
  }
}
