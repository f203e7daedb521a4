import type { Json } from "../../read/document.ts";
import { mirrored, type Operator } from "../comparison.ts";
import { always } from "../condition.ts";
import { dayOfText } from "../examples/days.ts";
import { type Measure, measureOf, type Operand, type Shift } from "../operand.ts";
import { type ComparisonScope, isSame, type RuleComparison } from "../rule-comparison.ts";
import { type Strictness, strictnessOf } from "../strictness.ts";
import type { Compare } from "./compare.ts";

/** The same field beside the same operand, or beside another literal or duration. */
export const compareCompare: RuleComparison<Compare> = {
  parts: (says) => (says.operator === "eq" && measureOf(says.left, says.right) !== "value" ? halves(says) : [says]),
  strictness(base, revision, scope) {
    const asked = (says: Compare) => [{ when: always, asks: isKept(says, scope) ? undefined : says }];
    return scope.cases(asked(base), asked(revision), (before, after) =>
      isSame(before.left, after.left) ? strictness(before, after) : strictness(turned(before), after),
    );
  },
};

/** Every value that the schema lets the field have stands so to the literal. */
function isKept({ left, operator, right }: Compare, scope: ComparisonScope): boolean {
  if (left.kind === "literal") return right.kind === "selector" && isKept(turned({ left, operator, right }), scope);
  const measure = measureOf(left, right);
  const known = left.kind === "selector" && right.kind === "literal" ? scope.values(left.selector) : undefined;
  if (known === undefined || right.kind !== "literal" || measure === "day") return false;
  const fitting = typeof right.value;
  // Of another type or form than the literal, it is compared in a way of its own.
  return known.every((value) => typeof value === fitting && value !== null && isOrdered(value, operator, right.value));
}

function isOrdered(left: Json, operator: Operator, right: Json): boolean {
  if (operator === "eq" || operator === "ne") return (left === right) === (operator === "eq");
  return typeof left === "number" && typeof right === "number" && holds(left, operator, right);
}

/** Equal is not less and not more. */
function halves(says: Compare): readonly Compare[] {
  return (["lte", "gte"] as const).map((operator) => ({ ...says, operator }));
}

function turned({ left, operator, right }: Compare): Compare {
  return { left: right, operator: mirrored[operator], right: left };
}

function strictness(base: Compare, revision: Compare): Strictness {
  const measure = measureOf(base.left, base.right);
  if (!isSame(base.left, revision.left) || measureOf(revision.left, revision.right) !== measure) return "incomparable";
  const gap = gapBetween(base.right, revision.right, measure);
  const isEquality = [base, revision].every(({ operator }) => operator === "eq" || operator === "ne");
  if (gap === undefined || (measure === "value" && gap !== 0 && !isEquality)) return "incomparable";
  const places = isWhole(base.left, base.right, revision.right, measure) ? wholePlaces(gap) : allPlaces(gap);
  return strictnessOf(
    places.every((at) => !holds(at, revision.operator, gap) || holds(at, base.operator, 0)),
    places.every((at) => !holds(at, base.operator, 0) || holds(at, revision.operator, gap)),
  );
}

/** Where the left operand may stand, the right ones being at 0 and at the gap: at them, beyond, and between. */
function allPlaces(gap: number): readonly number[] {
  return [Math.min(0, gap) - 1, 0, gap / 2, gap, Math.max(0, gap) + 1];
}

/** The same where there is nothing between two neighbours. */
function wholePlaces(gap: number): readonly number[] {
  return [-1, 0, 1, gap - 1, gap, gap + 1];
}

/** Days are whole, and so is an integer beside integers; how far a month leads is not known. */
function isWhole(left: Operand, first: Operand, second: Operand, measure: Measure): boolean {
  const rights = [first, second];
  if (measure === "day") return new Set(rights.map(monthsIn)).size === 1;
  const isInteger = left.kind === "selector" && left.types.has("integer") && left.types.size === 1;
  return isInteger && rights.every((one) => one.kind === "literal" && Number.isInteger(one.value));
}

function monthsIn(operand: Operand): number {
  return operand.kind === "clock" ? 12 * operand.shift.years + operand.shift.months : 0;
}

function holds(at: number, operator: Operator, other: number): boolean {
  switch (operator) {
    case "lt":
      return at < other;
    case "lte":
      return at <= other;
    case "gt":
      return at > other;
    case "gte":
      return at >= other;
    case "eq":
      return at === other;
    case "ne":
      return at !== other;
  }
}

/** How far the second operand is from the first, whatever the body: of what cannot be counted a sign; undefined where that cannot be told. */
function gapBetween(base: Operand, revision: Operand, measure: Measure): number | undefined {
  if (isSame(base, revision)) return 0;
  if (base.kind === "clock" && revision.kind === "clock") return gapOfShifts(base.shift, revision.shift);
  if (base.kind !== "literal" || revision.kind !== "literal") return undefined;
  if (measure === "value") return base.value === revision.value ? 0 : 1;
  const [from, to] = [base.value, revision.value].map((value) => {
    if (measure === "number") return typeof value === "number" ? value : undefined;
    return typeof value === "string" ? dayOfText(value) : undefined;
  });
  return from === undefined || to === undefined ? undefined : to - from;
}

/** By the days that a duration has at least and at most: a month and a day more is later, a month less and 30 days more may be the same. */
function gapOfShifts(base: Shift, revision: Shift): number | undefined {
  const months = 12 * (revision.years - base.years) + revision.months - base.months;
  const days = revision.days - base.days;
  if (months === 0) return days;
  // A month's end that the calendar does not have moves by up to three days.
  const [shortest, longest] = [Math.abs(months) * 28 - 3, Math.abs(months) * 31 + 3];
  const [least, most] = months > 0 ? [shortest + days, longest + days] : [days - longest, days - shortest];
  if (least > 0) return 1;
  return most < 0 ? -1 : undefined;
}
