import type { Json } from "../read/document.ts";
import type { Selector } from "./selector.ts";

/**
 * A condition of a rule. It has three values: true, false, and unknown where a fact of the context was not given.
 * A known false decides an `all`, a known true an `any`.
 */
export type Condition =
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  /** The value is one of these; false where it is absent. */
  | { readonly kind: "is"; readonly at: Selector; readonly values: readonly Json[] }
  | { readonly kind: "present"; readonly at: Selector }
  /** A condition with a name of its own (`terms`), printed by that name. */
  | { readonly kind: "term"; readonly name: string; readonly of: Condition };

export const always: Condition = { kind: "all", of: [] };

/** Both conditions; nested `all`s become one, and nothing stands in it twice. */
export function both(a: Condition, b: Condition): Condition {
  const distinct = new Map(
    [a, b].flatMap((one) => (one.kind === "all" ? one.of : [one])).map((one) => [JSON.stringify(one), one]),
  );
  const parts = [...distinct.values()];
  return parts.length === 1 ? (parts[0] as Condition) : { kind: "all", of: parts };
}

export function negated(condition: Condition): Condition {
  return condition.kind === "not" ? condition.of : { kind: "not", of: condition };
}

export function isAlways(condition: Condition): boolean {
  return condition.kind === "all" && condition.of.every(isAlways);
}

/** Every selector a condition reads. */
export function selectorsOf(condition: Condition): readonly Selector[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(selectorsOf);
    case "not":
    case "term":
      return selectorsOf(condition.of);
    case "is":
    case "present":
      return [condition.at];
  }
}

/** The condition with each selector replaced; undefined where one cannot be. */
export function mapSelectors(
  condition: Condition,
  map: (selector: Selector) => Selector | undefined,
): Condition | undefined {
  switch (condition.kind) {
    case "all":
    case "any": {
      const of = condition.of.map((one) => mapSelectors(one, map));
      return of.every((one) => one !== undefined) ? { kind: condition.kind, of: of as Condition[] } : undefined;
    }
    case "not":
    case "term": {
      const of = mapSelectors(condition.of, map);
      return of === undefined ? undefined : { ...condition, of };
    }
    case "is":
    case "present": {
      const at = map(condition.at);
      return at === undefined ? undefined : { ...condition, at };
    }
  }
}
