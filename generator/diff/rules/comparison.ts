import { type Condition, isAlways } from "../../constraints/condition.ts";
import type { Ground } from "../../constraints/examples/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { type AskingCase, type ComparisonScope, isSame } from "../../constraints/rule-comparison.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import type { Selector } from "../../constraints/selector.ts";
import {
  acceptsNothingNew,
  refusesNothingNew,
  type Strictness,
  strictnessOf,
  together,
} from "../../constraints/strictness.ts";
import { type Assignment, holdsIn, variablesOf } from "../../rules/analysis/space.ts";
import { isSurelyGiven, pathOf, sureBound, sureValues } from "../../rules/analysis/surely.ts";
import { mostSteps, type Work } from "../../rules/analysis/work.ts";

/** A comparison takes so many steps at least. */
const stepsOfComparison = 20;

/** What a comparison is proven over: the schemas of both sides, and the work it may take. */
export interface Proving {
  readonly base: Ground;
  readonly revision: Ground;
  readonly work: Work;
}

/**
 * How a rule stands to an earlier one, as far as that is proven. Only bodies that fit both documents count: what one of
 * them refuses is told of the documents.
 */
export function compared(base: Rule, revision: Rule, proving: Proving): Strictness {
  if (base.kind.key !== revision.kind.key || base.part !== revision.part) return "incomparable";
  if (!isSame(base.frames, revision.frames)) return "incomparable";
  proving.work.steps += stepsOfComparison;
  if (proving.work.steps > mostSteps) proving.work.stopped ??= revision;
  if (proving.work.stopped !== undefined) return "incomparable";
  const grounds = [proving.base, proving.revision];
  const [before, after] = grounds.map((ground) => {
    const scope = scopeOf(base, revision, ground, grounds, proving.work);
    return base.kind.compare.strictness(base.says, revision.says, scope);
  }) as [Strictness, Strictness];
  const proven = isSame(proving.base.context.document.root, proving.revision.context.document.root)
    ? eitherProven(before, after)
    : together([before, after]);
  return together([proven, withoutParameters(base, revision)]);
}

/** A body that counts fits both schemas, so that what one of them proves is so. */
function eitherProven(a: Strictness, b: Strictness): Strictness {
  return strictnessOf(acceptsNothingNew(a) || acceptsNothingNew(b), refusesNothingNew(a) || refusesNothingNew(b));
}

/** A rule that reads parameters accepts everything where they are not given. */
function withoutParameters(base: Rule, revision: Rule): Strictness {
  const [before, after] = [readsParameters(base), readsParameters(revision)];
  return before === after ? "equivalent" : before ? "tightened" : "loosened";
}

/** Conditions are told apart over the schema of one side; of single fields, what either schema says holds. */
function scopeOf(base: Rule, revision: Rule, ground: Ground, grounds: readonly Ground[], work: Work): ComparisonScope {
  const { frames } = base;
  const waysOf = (conditions: readonly Condition[], around: readonly Selector[]): readonly Assignment[] | undefined => {
    if (conditions.every(isAlways)) return [new Map()];
    const ways = work.assignments(variablesOf(conditions, [], around, ground), revision);
    return ways.length === 0 ? undefined : ways;
  };
  const inEveryWay = (
    first: Condition,
    second: Condition,
    entry: readonly Selector[],
    is: (first: boolean | undefined, second: boolean | undefined) => boolean,
  ) => {
    if (isSame(first, second)) return true;
    const ways = waysOf([first, second], [...frames, ...entry]);
    return ways?.every((way) => is(holdsIn(first, way), holdsIn(second, way))) ?? false;
  };
  return {
    cases(before, after, of) {
      const conditions = [base.when, revision.when, ...[...before, ...after].map(({ when }) => when)];
      const ways = waysOf(conditions, frames);
      if (ways === undefined) return "incomparable";
      const pairs = ways.map((way) => [chosen(base.when, before, way), chosen(revision.when, after, way)] as const);
      const distinct = new Map(pairs.map((pair) => [pair.map((one) => one?.index).join(), pair]));
      return together([...distinct.values()].map(([one, other]) => strictnessOfCases(one?.asks, other?.asks, of)));
    },
    implies: (first, second, entry) =>
      isAlways(second) || inEveryWay(first, second, entry, (one, other) => one !== true || other === true),
    same: (first, second, entry) => inEveryWay(first, second, entry, (one, other) => one === other),
    values(selector) {
      const path = pathOf(selector, frames);
      const lists = path && grounds.map(({ document, body }) => sureValues(document, body, path));
      return lists?.reduce((one, other) =>
        one && other ? one.filter((value) => other.includes(value)) : (one ?? other),
      );
    },
    isGiven(field) {
      const path = pathOf(field, frames);
      if (path === undefined) return false;
      const before = path.length - field.steps.length;
      return path.every(
        (_, index) =>
          index < before ||
          grounds.some(({ document, body }) => isSurelyGiven(document, body, path.slice(0, index + 1))),
      );
    },
    size(list) {
      const path = pathOf(list, frames);
      const bounds = (keyword: string, which: "least" | "most") =>
        grounds.flatMap(({ document, body }) => (path && sureBound(document, body, path, keyword, which)) ?? []);
      return { least: Math.max(0, ...bounds("minItems", "least")), most: Math.min(...bounds("maxItems", "most")) };
    },
  };
}

interface Chosen<Asks> {
  readonly index: number;
  readonly asks: Asks;
}

/** The case that a rule is in, where it asks for something: where a fact that would decide is missing, it asks for nothing. */
function chosen<Asks>(when: Condition, cases: readonly AskingCase<Asks>[], way: Assignment): Chosen<Asks> | undefined {
  if (holdsIn(when, way) !== true) return undefined;
  const index = cases.findIndex((one) => holdsIn(one.when, way) !== false);
  const one = cases[index];
  if (one?.asks === undefined || holdsIn(one.when, way) === undefined) return undefined;
  return { index, asks: one.asks };
}

function strictnessOfCases<Asks>(
  before: Asks | undefined,
  after: Asks | undefined,
  of: (before: Asks, after: Asks) => Strictness,
): Strictness {
  if (before === undefined) return after === undefined ? "equivalent" : "tightened";
  return after === undefined ? "loosened" : of(before, after);
}
