import { imported, js, literal, type Printable } from "../code/printable.ts";
import type { Json } from "../read/document.ts";
import type { RuleEnv } from "./rule.ts";
import type { Selector } from "./selector.ts";
import { fieldWords, valueWords } from "./words.ts";

/** What a comparison compares: a field or fact, a literal, or the present moment, shifted by a duration. */
export type Operand =
  | {
      readonly kind: "selector";
      readonly selector: Selector;
      readonly formats: ReadonlySet<string>;
      readonly types: ReadonlySet<string>;
    }
  | { readonly kind: "literal"; readonly value: Json }
  | { readonly kind: "clock"; readonly what: "now" | "today"; readonly shift: Shift };

/** An ISO 8601 duration with its sign, weeks as days. */
export interface Shift {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** How two operands are compared: as days, as numbers, or as they are. */
export type Measure = "day" | "number" | "value";

export function measureOf(left: Operand, right: Operand): Measure {
  const isDay = (one: Operand) =>
    one.kind === "clock" || (one.kind === "selector" && (one.formats.has("date") || one.formats.has("date-time")));
  const isNumber = (one: Operand) =>
    (one.kind === "literal" && typeof one.value === "number") ||
    (one.kind === "selector" && (one.types.has("number") || one.types.has("integer")));
  if (isDay(left) || isDay(right)) return "day";
  return isNumber(left) || isNumber(right) ? "number" : "value";
}

/** How two operands are compared in code: full-dates stand in the order of their texts, which need not be read as days. */
export type CodeMeasure = Measure | "date-text";

export function codeMeasureOf(left: Operand, right: Operand, env: RuleEnv): CodeMeasure {
  const measure = measureOf(left, right);
  return measure === "day" && isDateText(left, env) && isDateText(right, env) ? "date-text" : measure;
}

function isDateText(operand: Operand, env: RuleEnv): boolean {
  if (operand.kind === "selector") return env.asserts(operand.selector, "date");
  if (operand.kind === "literal") return typeof operand.value === "string" && operand.value.length === 10;
  const { years, months, days } = operand.shift;
  return years === 0 && months === 0 && days === 0;
}

/** The operand as an expression; undefined where it is absent or cannot be measured. */
export function operandCode(operand: Operand, measure: CodeMeasure, env: RuleEnv): Printable {
  if (measure === "date-text") {
    if (operand.kind === "clock") return js`${imported("todayText", "runtime/facts.js")}(c)`;
    if (operand.kind === "literal") return literal(operand.value);
    return js`${imported("textOrNone", "runtime/facts.js")}(${env.value(operand.selector)})`;
  }
  if (operand.kind === "clock") {
    const { years, months, days } = operand.shift;
    const today = js`${imported("today", "runtime/facts.js")}(c)`;
    if (years === 0 && months === 0 && days === 0) return today;
    return js`${imported("shifted", "runtime/facts.js")}(${today}, ${literal({ years, months, days })})`;
  }
  const value = operand.kind === "literal" ? literal(operand.value) : env.value(operand.selector);
  if (measure === "day") return js`${imported("dayOrNone", "runtime/facts.js")}(${value})`;
  if (measure === "number") return js`${imported("numberOrNone", "runtime/facts.js")}(${value})`;
  return operand.kind === "literal" ? value : js`${imported("scalarOrNone", "runtime/facts.js")}(${value})`;
}

/** True where the operand is a fact of the context, which may be missing. */
export function isFact(operand: Operand): boolean {
  return operand.kind === "clock" || (operand.kind === "selector" && operand.selector.root.kind === "context");
}

/** The same for a rule within these frames: what does not stand at the innermost entry says where it stands. */
export function operandWordsAt(operand: Operand, frames: readonly Selector[]): string {
  const words = operandWords(operand);
  if (operand.kind !== "selector" || frames.length === 0) return words;
  const { root } = operand.selector;
  if (root.kind === "body") return `${words} of the body`;
  const frame = root.kind === "entry" && root.depth < frames.length ? frames[root.depth - 1] : undefined;
  return frame === undefined ? words : `${words} of ${fieldWords(frame)}`;
}

export function operandWords(operand: Operand): string {
  if (operand.kind === "selector") return fieldWords(operand.selector);
  if (operand.kind === "literal") return valueWords(operand.value);
  const { years, months, days } = operand.shift;
  const parts = [
    [years, "year"],
    [months, "month"],
    [days, "day"],
  ] as const;
  const said = parts
    .filter(([number]) => number !== 0)
    .map(([number, unit]) => `${Math.abs(number)} ${unit}${Math.abs(number) === 1 ? "" : "s"}`);
  if (said.length === 0) return operand.what;
  return `${said.join(" and ")} ${years + months + days < 0 ? "before" : "after"} ${operand.what}`;
}
