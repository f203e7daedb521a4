import { always } from "../condition.ts";
import { isSame, type RuleComparison } from "../rule-comparison.ts";
import { strictnessOf } from "../strictness.ts";
import type { Concurrency } from "./concurrency.ts";

/** Of calls that are counted alike: fewer at once are fewer. */
export const concurrencyCompare: RuleComparison<Concurrency> = {
  parts: (says) => [says],
  strictness: (base, revision, scope) => {
    if (!isSame([base.running, base.per], [revision.running, revision.per])) return "incomparable";
    return scope.cases([{ when: always, asks: base.max }], [{ when: always, asks: revision.max }], (before, after) =>
      strictnessOf(after <= before, after >= before),
    );
  },
};
