import type { Condition } from "./condition.ts";
import type { Standing } from "./examples/example.ts";
import { fieldValue } from "./examples/spot.ts";
import type { Selector } from "./selector.ts";

/** A condition on plain JSON: true, false, or undefined where a fact of the context was not given. */
export function evaluate(condition: Condition, at: Standing): boolean | undefined {
  return truth(condition, (selector) => fieldValue(selector, at));
}

/** What a field's value is where nobody says. */
export const notKnown = Symbol("not known");

/** The same by the value of each field, however it is known: undefined for one that is absent. */
export function truth(condition: Condition, valueAt: (selector: Selector) => unknown): boolean | undefined {
  switch (condition.kind) {
    case "term":
      return truth(condition.of, valueAt);
    case "not": {
      const holds = truth(condition.of, valueAt);
      return holds === undefined ? undefined : !holds;
    }
    case "all":
    case "any": {
      const decisive = condition.kind === "any";
      const parts = condition.of.map((one) => truth(one, valueAt));
      if (parts.includes(decisive)) return decisive;
      return parts.includes(undefined) ? undefined : !decisive;
    }
    case "is":
    case "present": {
      const value = valueAt(condition.at);
      if (value === notKnown) return undefined;
      if (condition.at.root.kind === "context" && (value === undefined || value === null)) return undefined;
      return condition.kind === "present" ? value !== undefined : condition.values.some((one) => one === value);
    }
  }
}

/** The index of the first case that holds; "none" where none does, "unknown" where a fact that would decide is missing. */
export function firstCase(cases: readonly Condition[], at: Standing): number | "none" | "unknown" {
  for (const [index, one] of cases.entries()) {
    const holds = evaluate(one, at);
    if (holds === true) return index;
    if (holds === undefined) return "unknown";
  }
  return "none";
}

/** The conditions of which a condition is composed: each reads one field. */
export function atomsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(atomsOf);
    case "not":
    case "term":
      return atomsOf(condition.of);
    case "is":
    case "present":
      return [condition];
  }
}
