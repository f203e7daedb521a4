import { always } from "../condition.ts";
import { isSame, type RuleComparison } from "../rule-comparison.ts";
import type { Documented } from "./documented.ts";

/** By its words, as far as they are letters and digits: what they mean only the server knows. */
export const documentedCompare: RuleComparison<Documented> = {
  parts: (says) => [says],
  strictness: (base, revision, scope) => {
    const isSaid = isSame([base.of, wordsOf(base)], [revision.of, wordsOf(revision)]);
    if (!isSaid) return "incomparable";
    return scope.cases([{ when: always, asks: base }], [{ when: always, asks: revision }], () => "equivalent");
  },
};

function wordsOf({ text }: Documented): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
