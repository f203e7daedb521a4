import type { Condition } from "../../../constraints/condition.ts";
import type { CountFacet, Facet } from "../../../constraints/refinement.ts";
import type { Json } from "../../../read/document.ts";
import { fieldOf } from "../conditions.ts";

/** One thing that is so of a field in a variant. */
export type Literal =
  /** Present, with one of these values. */
  | { readonly kind: "is"; readonly field: string; readonly values: readonly Json[] }
  /** Absent, or with another value than these. */
  | { readonly kind: "not"; readonly field: string; readonly values: readonly Json[] }
  /** Absent, or with one of these values. */
  | { readonly kind: "only"; readonly field: string; readonly values: readonly Json[] }
  | { readonly kind: "present"; readonly field: string }
  | { readonly kind: "absent"; readonly field: string; readonly reason: string }
  | { readonly kind: "count"; readonly field: string; readonly count: CountFacet }
  /** Of what it holds, where it is present, this is demanded. */
  | { readonly kind: "inside"; readonly field: string; readonly when: Condition; readonly then: Facet };

export type Inside = Extract<Literal, { kind: "inside" }>;

/** The same for literals that say the same, whatever the reason. */
export function literalKey(literal: Literal): string {
  return JSON.stringify(literal.kind === "absent" ? { ...literal, reason: undefined } : literal);
}

/** Things that are so together. */
export type Conjunction = readonly Literal[];

/**
 * The ways in which a condition holds (or does not), one of which does whenever it does. What a type cannot say of a field
 * is left out, so a way may be wider than the condition, never narrower.
 */
export function ways(condition: Condition, holds: boolean): readonly Conjunction[] {
  switch (condition.kind) {
    case "term":
      return ways(condition.of, holds);
    case "not":
      return ways(condition.of, !holds);
    case "is": {
      const field = fieldOf(condition.at);
      return field === undefined ? [[]] : [[{ kind: holds ? "is" : "not", field, values: condition.values }]];
    }
    case "present": {
      const field = fieldOf(condition.at);
      if (field === undefined) return [[]];
      return [[holds ? { kind: "present", field } : { kind: "absent", field, reason: `${field} is absent here` }]];
    }
    case "all":
    case "any": {
      const of = condition.of.map((one) => ways(one, holds));
      return (condition.kind === "all") === holds ? product(of) : of.flat();
    }
  }
}

/** Every choice of one from each, joined; nothing is said where there are more than `most`. */
export function product(lists: readonly (readonly Conjunction[])[], most = 64): readonly Conjunction[] {
  if (lists.reduce((size, { length }) => size * length, 1) > most) return [[]];
  return lists.reduce<readonly Conjunction[]>(
    (joined, list) => joined.flatMap((left) => list.map((right) => [...left, ...right])),
    [[]],
  );
}
