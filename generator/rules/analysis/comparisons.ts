import type { Comparison } from "../../constraints/comparison.ts";
import { evaluate } from "../../constraints/evaluate.ts";
import type { Standing, Subject } from "../../constraints/examples/example.ts";
import { fieldValue } from "../../constraints/examples/spot.ts";
import type { Operand } from "../../constraints/operand.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Selector } from "../../constraints/selector.ts";
import { fieldWords, listed } from "../../constraints/words.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { verdictsOn } from "../examples/judge.ts";
import { bodyWith, type Making, shown, smallest } from "./bodies.ts";
import { canHold, negations } from "./order.ts";
import { schemaPlace } from "./places.ts";
import { answersFor } from "./redundant.ts";
import { type Assignment, another, holdsIn, keyOf, type Variable, variablesOf } from "./space.ts";

/** A rule that says how operands stand to each other, and nothing else. */
export interface Ordering {
  readonly rule: Rule;
  readonly comparisons: readonly Comparison[];
}

export function orderingOf(rule: Rule): Ordering | undefined {
  const comparisons = rule.kind.compares?.(rule.says);
  return comparisons === undefined ? undefined : { rule, comparisons };
}

/** Comparisons that cannot hold wherever their operands are given: alone, or because of the schema. */
export function impossibleOrder({ rule, comparisons }: Ordering, making: Making): readonly Diagnostic[] {
  const { frames } = rule;
  if (canHold(comparisons, frames, making.ground)) return [];
  const fields = fieldsOf(comparisons);
  const body = together([{ rule, comparisons }], making);
  if (body === undefined) return [];
  const parameters = { rule: rule.id, where: whereGiven(fields), claim: wordsOf(rule) };
  if (!canHold(comparisons, frames, undefined))
    return [diagnostic("rule-unsatisfiable", parameters, rule.place, { shows: body })];
  const [field] = fields;
  const related = field && schemaPlace(field, rule, making.ground);
  return [diagnostic("rule-contradicts-schema", parameters, rule.place, { ...(related && { related }), shows: body })];
}

/** Two rules whose comparisons cannot hold together, where the operands of both are given. */
export function contraryOrders(a: Ordering, b: Ordering, making: Making): readonly Diagnostic[] {
  const { ground } = making;
  const possible = (comparisons: readonly Comparison[]) => canHold(comparisons, a.rule.frames, ground);
  making.work.steps++;
  if (possible([...a.comparisons, ...b.comparisons]) || !possible(a.comparisons) || !possible(b.comparisons)) return [];
  const body = together([a, b], making);
  if (body === undefined) return [];
  const where = whereGiven(fieldsOf([...a.comparisons, ...b.comparisons]));
  const parameters = { rule: b.rule.id, other: a.rule.id, where, claim: wordsOf(b.rule), otherClaim: wordsOf(a.rule) };
  return [diagnostic("rules-contradict", parameters, b.rule.place, { related: a.rule.place, shows: body })];
}

/** A rule whose comparisons follow from the schema's bounds, or from another rule that applies wherever it does. */
export function impliedOrder(
  one: Ordering,
  others: readonly Ordering[],
  broken: () => Subject | undefined,
  making: Making,
): readonly Diagnostic[] {
  const { rule, comparisons } = one;
  const { rules } = making.ground;
  const follows = (from: readonly Comparison[], wanted: readonly Comparison[]) =>
    wanted.flatMap(negations).every((not) => !canHold([...from, not], rule.frames, making.ground));
  if (follows([], comparisons)) {
    const [field] = fieldsOf(comparisons);
    const related = field && schemaPlace(field, rule, making.ground);
    const body = smallest(making);
    const more = { ...(related && { related }), ...(body && { shows: shown(body) }) };
    return [diagnostic("rule-redundant", { rule: rule.id, by: "the schema" }, rule.place, more)];
  }
  const isCovered = (small: Ordering, large: Ordering) =>
    follows(large.comparisons, small.comparisons) && speaksWherever(large, small, making);
  const other = others.find(
    (large) =>
      large.rule !== rule &&
      answersFor(large.rule, rule, rules) &&
      isCovered(one, large) &&
      (rules.indexOf(large.rule) < rules.indexOf(rule) || !isCovered(large, one)),
  );
  const body = other && broken();
  if (other === undefined || body === undefined || verdictsOn(body, [other.rule])[0]?.broken.length === 0) return [];
  const more = { related: other.rule.place, shows: shown(body, readsClock([one, other])) };
  return [diagnostic("rule-redundant", { rule: rule.id, by: other.rule.id }, rule.place, more)];
}

/** Wherever the small one applies, the large one does: its operands are among those of the other, and its `when` holds. */
function speaksWherever(large: Ordering, small: Ordering, { ground, work }: Making): boolean {
  work.steps++;
  const known = new Set(operandsOf(small.comparisons).map(operandKey));
  if (!operandsOf(large.comparisons).every((one) => one.kind === "literal" || known.has(operandKey(one)))) return false;
  const variables = variablesOf([small.rule.when, large.rule.when], [], small.rule.frames, ground);
  const ways = work.assignments(variables, small.rule);
  return (
    ways.length > 0 &&
    ways.every((one) => holdsIn(small.rule.when, one) !== true || holdsIn(large.rule.when, one) === true)
  );
}

/** A body in which all of the rules apply, their operands are given, and one of them is broken. */
function together(orders: readonly Ordering[], making: Making) {
  const [first] = orders;
  if (first === undefined) return undefined;
  const { frames } = first.rule;
  const whens = orders.map(({ rule }) => rule.when);
  const fields = fieldsOf(orders.flatMap(({ comparisons }) => comparisons));
  const conditional = variablesOf(whens, [], frames, making.ground);
  const given = fields
    .filter((field) => !conditional.some(({ key }) => key === keyOf(field)))
    .map((field): Variable => ({ key: keyOf(field), at: field, counts: undefined, values: [another], named: [] }));
  const rules = orders.map(({ rule }) => rule);
  const is = (at: Standing) =>
    whens.every((when) => evaluate(when, at) === true) &&
    fields.every((field) => fieldValue(field, at) !== undefined) &&
    verdictsOn(at.subject, rules).some(({ broken }) => broken.length > 0);
  const ways = making.work
    .assignments(conditional, first.rule)
    .filter((one) => whens.every((when) => holdsIn(when, one) === true));
  for (const way of ways.slice(0, 4)) {
    const assignment: Assignment = new Map([...way, ...given.map(({ key }) => [key, another] as const)]);
    const variables = [...conditional, ...given];
    const body = bodyWith({ frames, variables, assignment, spared: rules, is }, making);
    if (body !== undefined) return shown(body, readsClock(orders));
  }
  return undefined;
}

function operandsOf(comparisons: readonly Comparison[]): readonly Operand[] {
  return comparisons.flatMap(({ left, right }) => [left, right]);
}

/** The fields and facts that are compared. */
export function fieldsOf(comparisons: readonly Comparison[]): readonly Selector[] {
  const fields = operandsOf(comparisons).flatMap((one) => (one.kind === "selector" ? [one.selector] : []));
  return [...new Map(fields.map((one) => [keyOf(one), one])).values()];
}

function operandKey(operand: Operand): string {
  return operand.kind === "selector" ? keyOf(operand.selector) : operand.kind;
}

function readsClock(orders: readonly Ordering[]): boolean {
  return orders.some(({ comparisons }) => operandsOf(comparisons).some((one) => one.kind === "clock"));
}

function whereGiven(fields: readonly Selector[]): string {
  return fields.length === 0
    ? ""
    : ` where ${listed(fields.map(fieldWords), "and")} ${fields.length === 1 ? "is" : "are"} given`;
}

function wordsOf(rule: Rule): string {
  return rule.kind.describe(rule).sentence.replace(/\.$/, "");
}
