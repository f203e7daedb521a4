import type { Comparison, Expression } from "../cel/expression.ts";
import { always } from "../condition.ts";
import type { RuleComparison } from "../rule-comparison.ts";
import { type Strictness, strictnessOf } from "../strictness.ts";
import type { Assert } from "./assert.ts";

/** By the form of the expression: parts joined by `&&` and `||`, and numbers that a value is compared with. */
export const assertCompare: RuleComparison<Assert> = {
  parts: (says) => partsOf(says.expression, "and").map((expression) => ({ ...says, expression })),
  strictness: (base, revision, scope) =>
    scope.cases([{ when: always, asks: base }], [{ when: always, asks: revision }], (before, after) =>
      strictness(before.expression, after.expression),
    ),
};

function strictness(base: Expression, revision: Expression): Strictness {
  return strictnessOf(refuses(revision, base), refuses(base, revision));
}

/** Where the second is false the first is: a part more of an `&&`, a part less of an `||`, a bound that is closer. */
function refuses(first: Expression, second: Expression): boolean {
  if (textOf(first) === textOf(second)) return true;
  const [all, any] = [partsOf(second, "and"), partsOf(first, "or")];
  if (all.length > 1) return all.every((part) => refuses(first, part));
  if (any.length > 1) return any.every((part) => refuses(part, second));
  const [some, other] = [partsOf(first, "and"), partsOf(second, "or")];
  if (some.length > 1) return some.some((part) => refuses(part, second));
  if (other.length > 1) return other.some((part) => refuses(first, part));
  return isCloser(first, second);
}

function partsOf(expression: Expression, name: "and" | "or"): readonly Expression[] {
  const isJoined = expression.kind === "logic" && expression.name === name;
  return isJoined ? expression.of.flatMap((part) => partsOf(part, name)) : [expression];
}

/** An expression without the words it was written in. */
function textOf(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === "texts" ? undefined : value));
}

const orders: readonly string[] = ["less", "atMost", "more", "atLeast"] satisfies readonly Comparison[];

/** The same value beside two numbers, or twice beside the same: whatever the first admits the second does. */
function isCloser(first: Expression, second: Expression): boolean {
  const [a, b] = [boundOf(first), boundOf(second)];
  if (a === undefined || b === undefined || a.of !== b.of || a.isUpper !== b.isUpper) return false;
  const isAsClose = textOf(a.bound) === textOf(b.bound) && (!a.isIncluded || b.isIncluded);
  const [closer, wider] = a.isUpper ? [a.bound, b.bound] : [b.bound, a.bound];
  return isAsClose || isLess(closer, wider);
}

function isLess(a: Expression, b: Expression): boolean {
  if (a.kind !== "literal" || b.kind !== "literal") return false;
  return typeof a.value === "number" && typeof b.value === "number" && a.value < b.value;
}

interface Bound {
  readonly of: string;
  readonly isUpper: boolean;
  readonly isIncluded: boolean;
  readonly bound: Expression;
}

function boundOf(expression: Expression): Bound | undefined {
  if (expression.kind !== "call" || !orders.includes(expression.operation)) return undefined;
  const [of, bound] = expression.of;
  if (of === undefined || bound === undefined) return undefined;
  const { operation } = expression;
  return {
    of: textOf(of),
    isUpper: operation === "less" || operation === "atMost",
    isIncluded: operation === "atMost" || operation === "atLeast",
    bound,
  };
}
