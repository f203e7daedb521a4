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

export type Facet =
  | { readonly kind: "required"; readonly fields: readonly string[] }
  | { readonly kind: "forbidden"; readonly field: string; readonly reason: string }
  /** Only these values (of a direct field). */
  | { readonly kind: "values"; readonly field: string; readonly values: readonly Json[] }
  | { readonly kind: "count"; readonly count: CountFacet };

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
