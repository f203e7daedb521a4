import type { Rule } from "../../constraints/rule.ts";
import type { Strictness } from "../../constraints/strictness.ts";
import { contentOf } from "./implied.ts";

/** A rule and what became of it; one of them is undefined where it was added or removed. */
export type RulePair =
  | { readonly base: Rule; readonly revision: Rule | undefined }
  | { readonly base: undefined; readonly revision: Rule };

/** The rule as it is now, or as it was where it was removed. */
export function latest(pair: RulePair): Rule {
  return pair.base === undefined ? pair.revision : (pair.revision ?? pair.base);
}

/**
 * Rules of one part of an operation, each with its later self: by its id, then, where ids were changed, one that says the
 * same, and one of which it is proven that it says more or less.
 */
export function matchRules(
  base: readonly Rule[],
  revision: readonly Rule[],
  strictness: (base: Rule, revision: Rule) => Strictness,
): readonly RulePair[] {
  const later = new Map<Rule, Rule>();
  const match = (is: (before: Rule, after: Rule) => boolean) => {
    const taken = new Set(later.values());
    for (const before of base) {
      if (later.has(before)) continue;
      const found = revision.find((after) => !taken.has(after) && is(before, after));
      if (found === undefined) continue;
      later.set(before, found);
      taken.add(found);
    }
  };
  match((before, after) => before.id === after.id);
  match((before, after) => contentOf(before) === contentOf(after));
  match((before, after) => strictness(before, after) !== "incomparable");
  const matched = new Set(later.values());
  return [
    ...base.map((before) => ({ base: before, revision: later.get(before) })),
    ...revision.filter((after) => !matched.has(after)).map((after) => ({ base: undefined, revision: after })),
  ];
}
