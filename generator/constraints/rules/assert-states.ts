import { evaluateAt, type Value } from "../cel/evaluate.ts";
import { allIn, type Expression } from "../cel/expression.ts";
import type { Standing } from "../examples/example.ts";
import { spotOf, spotsOf, valueAtSpot } from "../examples/spot.ts";
import type { Rule } from "../rule.ts";
import { isPlural, type Selector, upToList } from "../selector.ts";
import { fieldWords } from "../words.ts";
import type { Assert } from "./assert.ts";

/** What is found where an expression is evaluated. */
export interface Found {
  /** The whole expression's value. */
  readonly value: Value;
  /** What its parts turned out to be, in words, the most telling first: "from one less than to", "no from". */
  readonly states: ReadonlySet<string>;
  /** By how much the sides of its comparisons differ. */
  readonly differences: ReadonlySet<number>;
  /** Texts that something was compared with. */
  readonly texts: ReadonlySet<string>;
}

/** Evaluates a rule's expression at a place, and notes which boundaries of its parts are met there. */
export function foundAt(rule: Rule<Assert>, at: Standing): Found {
  const [compared, given] = [new Set<string>(), new Set<string>()];
  const differences = new Set<number>();
  const texts = new Set<string>();
  const value = evaluateAt(rule.says.expression, at, (part, operands, result) => {
    for (const state of statesOf(part, operands, result)) (part.kind === "call" ? compared : given).add(state);
    const [a, b] = operands;
    if (typeof a === "number" && typeof b === "number") differences.add(b - a);
    for (const one of [...operands].flat()) if (typeof one === "string") texts.add(one);
  });
  return { value, states: new Set([...compared, ...given, ...absences(rule.says.reads, at)]), differences, texts };
}

/** The boundaries of a part that it is at: a side one less, equal, one more; a test that holds or does not. */
function statesOf(part: Expression, operands: readonly Value[], value: Value): readonly string[] {
  if (part.kind === "has" && typeof value === "boolean") {
    const words = memberWords(part.of, part.name);
    return [value ? `${words} given` : `no ${words}`];
  }
  if ((part.kind === "read" || part.kind === "field") && typeof value === "boolean")
    return [`${partWords(part)} ${value}`];
  if (part.kind !== "call" || typeof value !== "boolean") return [];
  const [left = "", right = ""] = part.texts.map((text) => text.replace(/\bthis\./g, ""));
  const [a, b] = operands;
  switch (part.operation) {
    case "less":
    case "atMost":
    case "more":
    case "atLeast":
    case "equal":
    case "unequal": {
      const isDay = part.of.some(isDayOf);
      const isOrdered = part.operation !== "equal" && part.operation !== "unequal";
      const steps = typeof a === "number" && typeof b === "number" ? a - b : undefined;
      if (steps === undefined || !(isOrdered || Math.abs(steps) <= 1))
        return isOrdered
          ? []
          : [`${left} ${a === b || value === (part.operation === "equal") ? "equal to" : "different from"} ${right}`];
      const words = {
        [-1]: isDay ? "the day before" : "one less than",
        0: isDay ? "the day of" : "equal to",
        1: isDay ? "the day after" : "one more than",
      };
      const said = words[steps as -1 | 0 | 1];
      return said === undefined ? [] : [`${left} ${said} ${right}`];
    }
    case "among":
    case "hasMember":
      return [`${left} ${value ? "in" : "not in"} ${right}`];
    case "startsWith":
    case "endsWith":
    case "contains":
      return [`${value ? "" : "not "}${left}.${part.operation}(${right})`];
    default:
      return [];
  }
}

function isDayOf(part: Expression): boolean {
  if (part.kind === "call" && part.operation === "daysUntil") return false;
  return allIn(part).some((one) => one.kind === "today" || (one.kind === "call" && one.operation === "toDay"));
}

function partWords(part: Expression): string {
  if (part.kind === "read") return fieldWords(part.selector);
  if (part.kind === "field") return memberWords(part.of, part.name);
  return part.kind === "variable" ? part.name : "";
}

function memberWords(of: Expression, name: string): string {
  const words = partWords(of);
  return words === "" || words === "@" ? name : `${words}.${name}`;
}

/** Fields of the body that are absent, and lists without entries. */
function absences(reads: readonly Selector[], at: Standing): readonly string[] {
  return reads.flatMap((selector) => {
    if (selector.root.kind === "context") return [];
    if (!isPlural(selector)) return spotsOf(selector, at).length === 0 ? [`no ${fieldWords(selector)}`] : [];
    const list = upToList(selector);
    const spot = spotOf(list, at);
    const value = spot && valueAtSpot(at.subject, spot);
    if (value === undefined) return [`no ${fieldWords(list)}`];
    return Array.isArray(value) && value.length === 0 ? [`no entry in ${fieldWords(list)}`] : [];
  });
}
