import { always } from "../condition.ts";
import { type ComparisonScope, isSame, type RuleComparison } from "../rule-comparison.ts";
import { strictnessOf } from "../strictness.ts";
import type { Allowance, Mask } from "./mask.ts";

/** Of the same object: more lists, wider conditions and more names that are always allowed let more pass. */
export const maskCompare: RuleComparison<Mask> = {
  parts: (says) => [says],
  strictness: (base, revision, scope) => {
    if (!isSame(base.of, revision.of)) return "incomparable";
    return scope.cases([{ when: always, asks: base }], [{ when: always, asks: revision }], (before, after) =>
      strictnessOf(allows(before, after, scope), allows(after, before, scope)),
    );
  },
};

/** What the second allows the first does. A list more leaves the rule unchecked where it was not given, too. */
function allows(all: Mask, some: Mask, scope: ComparisonScope): boolean {
  return (
    some.always.every((name) => all.always.includes(name)) &&
    some.allow.every((one) => all.allow.some((other) => includes(other, one, scope)))
  );
}

function includes(all: Allowance, some: Allowance, scope: ComparisonScope): boolean {
  const isSameList = isSame([all.each, all.values], [some.each, some.values]);
  const isWider = all.matching === undefined || isSame(all.matching, some.matching);
  return isSameList && isWider && scope.implies(some.where, all.where, [all.each]);
}
