import { always } from "../condition.ts";
import { coversPlaces } from "../place-comparison.ts";
import type { RuleComparison } from "../rule-comparison.ts";
import { strictnessOf } from "../strictness.ts";
import type { Unique } from "./unique.ts";

/** More values that must differ from each other are more that is refused. */
export const uniqueCompare: RuleComparison<Unique> = {
  parts: (says) => [says],
  strictness: (base, revision, scope) =>
    scope.cases([{ when: always, asks: base }], [{ when: always, asks: revision }], (before, after) =>
      strictnessOf(
        coversPlaces(after.places, before.places, "each once", scope),
        coversPlaces(before.places, after.places, "each once", scope),
      ),
    ),
};
