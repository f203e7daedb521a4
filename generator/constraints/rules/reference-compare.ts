import { always } from "../condition.ts";
import { coversPlaces } from "../place-comparison.ts";
import { isSame, type RuleComparison } from "../rule-comparison.ts";
import { strictnessOf } from "../strictness.ts";
import type { Reference } from "./reference.ts";

/** Place by place: more values that must belong to the same list are more that is refused. */
export const referenceCompare: RuleComparison<Reference> = {
  parts: (says) => says.places.map((place) => ({ ...says, places: [place] })),
  strictness: (base, revision, scope) => {
    if (!isSame(base.in, revision.in)) return "incomparable";
    return scope.cases([{ when: always, asks: base }], [{ when: always, asks: revision }], (before, after) =>
      strictnessOf(
        coversPlaces(after.places, before.places, "at least once", scope),
        coversPlaces(before.places, after.places, "at least once", scope),
      ),
    );
  },
};
