import type { Json } from "../read/document.ts";
import type { Condition } from "./condition.ts";
import type { Step } from "./selector.ts";

/**
 * What a rule adds to the shape of a body, in one neutral form: "each value at `at`, when `when` holds, satisfies `then`".
 * It is rendered twice: as JSON Schema (if/then) for openapi.json, and as variants for the types document.
 */
export interface Refinement {
  /** The rule it comes from, and a short reason for a reader ("a PASSPORT carries no state"). */
  readonly rule: string;
  /** Which of the rule's cases says it, where it has several. */
  readonly case?: number;
  /** From the body to the values refined: names and `every` only. */
  readonly at: readonly Step[];
  /** Over fields of the value itself: its selectors have the root { kind: "entry", depth: 1 } and name steps only. */
  readonly when: Condition;
  readonly then: Facet;
}

/** What a rule says by shapes. */
export interface RefineAnswer {
  readonly refinements: readonly Refinement[];
  /** They say all of it: nothing is left that only the validators check. */
  readonly whole: boolean;
}

/** A rule that no shape can say any part of. */
export const noShape: RefineAnswer = { refinements: [], whole: false };

/** What several answers say, of one rule. */
export function inOne(answers: readonly RefineAnswer[]): RefineAnswer {
  return {
    refinements: answers.flatMap(({ refinements }) => refinements),
    whole: answers.every(({ whole }) => whole),
  };
}

/** What is demanded of a value. `field` is a direct field of it, or "" for the value itself. */
export type Facet =
  /** Each a path of names from the value, all of which are there. */
  | { readonly kind: "required"; readonly paths: readonly (readonly string[])[] }
  | { readonly kind: "forbidden"; readonly field: string; readonly reason: string }
  | GroupFacet
  /** Only these values, where it is given. */
  | { readonly kind: "values"; readonly field: string; readonly values: readonly Json[] }
  /** None of these values. */
  | { readonly kind: "except"; readonly field: string; readonly values: readonly Json[] }
  /** This value, where it is a single one: null, a list and an object are passed over. */
  | { readonly kind: "equal"; readonly field: string; readonly value: Json }
  /** A number stands in this order to a bound; what is no number is passed over. */
  | { readonly kind: "bounds"; readonly field: string; readonly bounds: Readonly<Partial<Record<Bound, number>>> }
  /** An array holds nothing twice. */
  | { readonly kind: "unique"; readonly field: string }
  | { readonly kind: "count"; readonly count: CountFacet }
  /** Each value at `at` below, when `when` holds of it, satisfies `then`. */
  | { readonly kind: "inside"; readonly at: readonly Step[]; readonly when: Condition; readonly then: Facet };

export type Bound = "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum";

/** How many of a group of fields are given. */
export const groupings = ["exactly-one", "at-most-one", "at-least-one", "all-or-none"] as const;
export type Grouping = (typeof groupings)[number];

export interface GroupFacet {
  readonly kind: "group";
  readonly given: Grouping;
  /** Each a path of names from the value. */
  readonly fields: readonly (readonly string[])[];
  readonly reason: string;
}

/** How many entries an array holds. The array stands at `field` of the value, or is the value itself where `field` is "". */
export interface CountFacet {
  readonly field: string;
  /** Only entries that satisfy this are counted; over fields of the entry (root entry, depth 1). */
  readonly where: Condition;
  /** Entries in all. */
  readonly min: number;
  readonly max: number;
  /**
   * By class of entry, closed: exactly so many whose `by` has that value, and no entry of another class.
   * Then `min` and `max` are both the sum.
   */
  readonly by: string | undefined;
  readonly classes: readonly { readonly value: Json; readonly exactly: number }[];
}
