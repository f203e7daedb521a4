import { isObject, type Json } from "../../read/document.ts";
import type { Operator } from "../comparison.ts";
import type { Ground, Standing, Subject } from "../example.ts";
import { dayOfText, shiftedDay, textOfDay } from "../example-days.ts";
import { fresh } from "../example-fresh.ts";
import { admits, describedBy, domainOf, sampleAt } from "../example-schema.ts";
import { withField } from "../example-solve.ts";
import { fieldValue } from "../example-spot.ts";
import { type Measure, measureOf, type Operand } from "../operand.ts";
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

/** The subject with one operand moved to so many steps from the other; of values that have no order, any step leads to another value. */
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
    measure === "value"
      ? steps === 0
        ? [from]
        : unequal(rule, moving, from, ground)
      : [stepped(moving, measure, Number(from), steps)];
  const value = values.find((one) => admits(described, one));
  return value === undefined ? undefined : withField(moving.selector, value, there)?.subject;
}

function stepped(moving: Field, measure: Measure, from: number, steps: number): Json {
  if (measure === "number") return from + steps;
  const day = textOfDay(from + steps);
  return moving.formats.has("date-time") && !moving.formats.has("date") ? `${day}T00:00:00Z` : day;
}

function unequal(rule: Rule<Compare>, moving: Field, value: Measured, ground: Ground): readonly Json[] {
  const known = domainOf(moving.selector, rule.frames, ground);
  const next = fresh(value, []);
  return (known ?? (next === undefined ? [] : [next])).filter((one) => one !== value);
}

/** The place with a sample of an operand. */
export function withSample(rule: Rule<Compare>, operand: Field, at: Standing, ground: Ground): Standing | undefined {
  const value = sampleAt(operand.selector, rule.frames, ground);
  return value === undefined ? undefined : withField(operand.selector, value, at);
}
