import { type AskingCase, type ComparisonScope, casesApart, isSame, type RuleComparison } from "../rule-comparison.ts";
import type { Selector } from "../selector.ts";
import { together } from "../strictness.ts";
import type { Outcome, Presence } from "./presence.ts";

/** Field by field and case by case; only `required` and `forbidden` ask for something. */
export const presenceCompare: RuleComparison<Presence> = {
  parts: ({ fields, cases }) =>
    fields.flatMap((field) =>
      casesApart(cases, asks, (one) => ({ ...one, then: "optional" as const })).map((apart) => ({
        fields: [field],
        cases: apart,
      })),
    ),
  strictness: (base, revision, scope) =>
    together(
      [...base.fields, ...revision.fields].map((field) =>
        scope.cases(casesOf(base, field, scope), casesOf(revision, field, scope), (before, after) =>
          before === after ? "equivalent" : "incomparable",
        ),
      ),
    ),
};

function asks({ then }: Presence["cases"][number]): boolean {
  return then === "required" || then === "forbidden";
}

function casesOf({ fields, cases }: Presence, field: Selector, scope: ComparisonScope): readonly AskingCase<Outcome>[] {
  if (!fields.some((one) => isSame(one, field))) return [];
  const isGiven = scope.isGiven(field);
  return cases.map((one) => ({
    when: one.when,
    asks: asks(one) && !(isGiven && one.then === "required") ? one.then : undefined,
  }));
}
