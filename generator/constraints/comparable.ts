import type { BoundOperand } from "./bind-operand.ts";
import { dayOfText } from "./examples/days.ts";
import { type Measure, measureOf, type Operand, operandWords } from "./operand.ts";
import type { RuleScope } from "./rule-scope.ts";
import { listed, valueWords } from "./words.ts";

/** Reports an operand that can never be compared with the other: the rule would break, or pass over, every body. */
export function comparable(left: BoundOperand, right: BoundOperand, scope: RuleScope): boolean {
  const measure = measureOf(left.operand, right.operand);
  const pairs = [
    [left, right],
    [right, left],
  ] as const;
  for (const [one, other] of pairs) {
    if (isMeasured(one.operand, measure)) continue;
    const parameters = { key: one.key, expected: `${wanted[measure]}, to be compared with ${words(other.operand)}` };
    scope.report("rule-value", parameters, one.key);
    return false;
  }
  if (measure !== "value") return true;
  const kinds = kindsOf(left.operand);
  const others = kindsOf(right.operand);
  if (kinds.size > 0 && others.size > 0 && ![...kinds].some((kind) => others.has(kind))) {
    const expected = `${listed([...kinds].sort(), "or")}, as ${words(left.operand)} is`;
    scope.report("rule-value", { key: right.key, expected }, right.key);
    return false;
  }
  return pairs.every(([one, other]) => isKnown(one, other, scope));
}

const wanted: Readonly<Record<Measure, string>> = {
  day: "a date that exists",
  number: "a number",
  value: "a single value, no list and no object",
};

function isMeasured(operand: Operand, measure: Measure): boolean {
  if (operand.kind === "clock") return measure === "day";
  if (operand.kind === "literal" && measure === "day")
    return typeof operand.value === "string" && dayOfText(operand.value) !== undefined;
  const kinds = kindsOf(operand);
  // A schema that names no type may describe anything.
  if (operand.kind === "selector" && kinds.size === 0) return true;
  const fit = { day: ["string"], number: ["number"], value: ["string", "number", "boolean"] }[measure];
  return fit.some((kind) => kinds.has(kind));
}

/** The types an operand can have, whole numbers as numbers, null aside: an operand that is null is absent. */
function kindsOf(operand: Operand): Set<string> {
  if (operand.kind === "clock") return new Set(["string"]);
  if (operand.kind === "literal") {
    const { value } = operand;
    return new Set([value === null ? "null" : Array.isArray(value) ? "array" : typeof value]);
  }
  const kinds = [...operand.types].filter((type) => type !== "null");
  return new Set(kinds.map((type) => (type === "integer" ? "number" : type)));
}

/** A literal is a value that the other operand can have. */
function isKnown({ key, operand }: BoundOperand, other: BoundOperand, scope: RuleScope): boolean {
  const values = other.bound && scope.values(other.bound);
  if (operand.kind !== "literal" || values === undefined || values.includes(operand.value)) return true;
  const known = listed(values.map(valueWords), "or");
  const selector = words(other.operand);
  scope.report("value-not-in-enum", { value: valueWords(operand.value), selector, hint: "", known }, key);
  return false;
}

function words(operand: Operand): string {
  return operandWords(operand) || "the body";
}
