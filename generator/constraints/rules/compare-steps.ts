import { isObject, type Json } from "../../read/document.ts";
import type { Operator } from "../comparison.ts";
import { dayOfText, shiftedDay, textOfDay } from "../examples/days.ts";
import type { Ground, Standing, Subject } from "../examples/example.ts";
import { fresh } from "../examples/fresh.ts";
import { admits, describedBy, domainOf, sampleAt } from "../examples/schema.ts";
import { withGrownField } from "../examples/solve.ts";
import { fieldValue } from "../examples/spot.ts";
import { type Measure, measureOf, type Operand, operandWords } from "../operand.ts";
import type { Rule } from "../rule.ts";
import type { Compare } from "./compare.ts";

export type Field = Extract<Operand, { kind: "selector" }>;

/** An operand as a day's number, a number, or as it is. */
export type Measured = string | number | boolean;

/** The comparison of two measured operands. */
export function holds(left: Measured | undefined, operator: Operator, right: Measured | undefined): boolean {
  if (operator === "eq") return left === right;
  if (operator === "ne") return left !== right;
  if (left === undefined || right === undefined) return false;
  if (operator === "lt") return left < right;
  if (operator === "lte") return left <= right;
  return operator === "gt" ? left > right : left >= right;
}

/** An operand as it is compared; undefined where it is absent or cannot be measured. */
export function measured(operand: Operand, measure: Measure, at: Standing): Measured | undefined {
  if (operand.kind === "clock") {
    const { now } = at.subject.context;
    const today = typeof now === "string" ? dayOfText(now) : undefined;
    return today === undefined ? undefined : shiftedDay(today, operand.shift);
  }
  const value = operand.kind === "literal" ? operand.value : fieldValue(operand.selector, at);
  if (measure === "day") return typeof value === "string" ? dayOfText(value) : undefined;
  if (measure === "number") return typeof value === "number" ? value : undefined;
  return isObject(value) || Array.isArray(value) || value === null ? undefined : (value as Measured | undefined);
}

/** How one operand stands to another: the number of steps, of what cannot be counted only the side. */
export function distance(left: Measured | undefined, right: Measured | undefined, measure: Measure): number {
  if (measure !== "value") return Number(left) - Number(right);
  if (left === undefined || right === undefined) return Number.NaN;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The subject with one operand moved to so many steps from the other; of what cannot be counted, to that side of it. */
export function beside(
  rule: Rule<Compare>,
  moving: Field,
  steps: number,
  at: Standing,
  ground: Ground,
): Subject | undefined {
  const { left, right } = rule.says;
  const measure = measureOf(left, right);
  const other = moving === left ? right : left;
  const there =
    other.kind === "selector" && measured(other, measure, at) === undefined ? withSample(rule, other, at, ground) : at;
  const from = there && measured(other, measure, there);
  if (there === undefined || from === undefined) return undefined;
  const described = describedBy(moving.selector, rule.frames, ground);
  const values =
    measure !== "value"
      ? [stepped(moving, measure, Number(from), steps)]
      : steps === 0
        ? [from]
        : unequal(rule, moving, from, ground).filter((one) => distance(one, from, measure) === steps);
  const value = values.find((one) => admits(described, one));
  return value === undefined ? undefined : withGrownField(moving.selector, value, there, rule.frames, ground)?.subject;
}

function stepped(moving: Field, measure: Measure, from: number, steps: number): Json {
  return measure === "number" ? from + steps : textFor(moving, from + steps);
}

/** A day as the field says days. */
export function textFor({ formats }: Field, day: number): string {
  const text = textOfDay(day);
  return formats.has("date-time") && !formats.has("date") ? `${text}T00:00:00Z` : text;
}

/** Other values than this one: those that the field can have, else a longer and a shorter text. */
function unequal(rule: Rule<Compare>, moving: Field, value: Measured, ground: Ground): readonly Measured[] {
  const known = domainOf(moving.selector, rule.frames, ground);
  const shorter = typeof value === "string" && value.length > 1 ? value.slice(0, -1) : undefined;
  const isScalar = (one: Json | undefined): one is Measured =>
    one !== undefined && one !== null && typeof one !== "object";
  return (known ?? [fresh(value, []), shorter]).filter(isScalar).filter((one) => one !== value);
}

/** The place with a sample of an operand. */
export function withSample(rule: Rule<Compare>, operand: Field, at: Standing, ground: Ground): Standing | undefined {
  const value = sampleAt(operand.selector, rule.frames, ground);
  return value === undefined ? undefined : withGrownField(operand.selector, value, at, rule.frames, ground);
}

/** How far the left operand is from the right one: "expiry_date the day after today". An operand may be told more of. */
export function stepWords(
  { left, operator, right }: Compare,
  step: number,
  measure: Measure,
  told?: { readonly of: Operand; readonly words: string },
): string {
  const [a = "", b = ""] = [left, right].map(
    (one) => `${operandWords(one)}${one === told?.of ? ` (${told.words})` : ""}`,
  );
  if (measure === "day")
    return `${a} ${step === 0 ? "the day of" : step < 0 ? "the day before" : "the day after"} ${b}`;
  if (step === 0) return `${a} equal to ${b}`;
  if (measure === "number") return `${a} ${step < 0 ? "one less than" : "one more than"} ${b}`;
  if (operator !== "eq" && operator !== "ne") return `${a} ${step < 0 ? "less than" : "more than"} ${b}`;
  return `${a} different from ${b}${step < 0 ? ", and sorted before it" : ""}`;
}
