import { isAlways } from "../../constraints/condition.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Selector } from "../../constraints/selector.ts";
import { type Assignment, keyOf, type Value, type Variable } from "./space.ts";

/** So many ways are looked at for one question, and so many steps are taken for all questions of an API. */
export const mostWays = 4096;
export const mostSteps = 1_000_000;

/** Counts what the analysis does, and keeps the rules at which it gave up. */
export class Work {
  steps = 0;
  /** Rules whose conditions can come out in too many ways. */
  readonly gaveUp = new Set<Rule>();
  /** The rule at which all steps were taken. */
  stopped: Rule | undefined;

  /** Every assignment of the variables that a body can have; none, and a note, where there are too many. */
  assignments(variables: readonly Variable[], rule: Rule): readonly Assignment[] {
    const ways = variables.reduce((product, { values }) => product * Math.max(values.length, 1), 1);
    if (ways > mostWays) this.gaveUp.add(rule);
    else if (this.steps + ways > mostSteps) this.stopped ??= rule;
    if (ways > mostWays || this.stopped !== undefined) return [];
    this.steps += ways;
    const fits = consistency(variables);
    return variables
      .reduce<readonly (readonly (readonly [string, Value])[])[]>(
        (before, { key, values }) => before.flatMap((one) => values.map((value) => [...one, [key, value] as const])),
        [[]],
      )
      .map((one) => new Map(one))
      .filter(fits);
  }
}

/** What two variables have to do with each other. */
type Relation = (outer: Value, inner: Value) => boolean;

const asMany: Relation = (list, size) => (list === undefined) === (size === undefined);
const noMore: Relation = (all, some) => Number(all ?? 0) >= Number(some ?? 0);
const within: Relation = (outer, inner) =>
  inner === undefined || typeof outer === "symbol" || (typeof outer === "object" && outer !== null);

function consistency(variables: readonly Variable[]): (assignment: Assignment) => boolean {
  const pairs = variables.flatMap((outer) =>
    variables.flatMap((inner) => {
      const relation = outer === inner ? undefined : relationOf(outer, inner);
      return relation === undefined ? [] : [{ outer, inner, relation }];
    }),
  );
  return (assignment) =>
    pairs.every(({ outer, inner, relation }) => relation(assignment.get(outer.key), assignment.get(inner.key)));
}

/** A list and its size; the whole list and a part of it; an object and what is in it. */
function relationOf(outer: Variable, inner: Variable): Relation | undefined {
  const isSame = keyOf(outer.at) === keyOf(inner.at);
  if (outer.counts === undefined && inner.counts !== undefined) return isSame ? asMany : undefined;
  if (outer.counts !== undefined) return isSame && inner.counts && isAlways(outer.counts) ? noMore : undefined;
  return isBelow(inner.at, outer.at) ? within : undefined;
}

function isBelow(inner: Selector, outer: Selector): boolean {
  // Both texts end with the brackets of `steps` and of the whole.
  return inner.steps.length > outer.steps.length && keyOf(inner).startsWith(keyOf(outer).slice(0, -2));
}
