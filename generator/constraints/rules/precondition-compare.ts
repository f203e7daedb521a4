import type { Condition } from "../condition.ts";
import type { AskingCase, RuleComparison } from "../rule-comparison.ts";
import type { Precondition } from "./precondition.ts";

/** By the conditions alone: a call is refused where one of them is known to fail. */
export const preconditionCompare: RuleComparison<Precondition> = {
  parts: ({ holds }) => holds.map((one) => ({ holds: [one] })),
  strictness: (base, revision, scope) => scope.cases(casesOf(base), casesOf(revision), () => "equivalent"),
};

function casesOf({ holds }: Precondition): readonly AskingCase<"refused">[] {
  const all: Condition = { kind: "all", of: holds };
  return [{ when: { kind: "not", of: all }, asks: "refused" }];
}
