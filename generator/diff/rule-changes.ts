import type { Relation } from "../constraints/comparison/difference.ts";
import type { Place } from "../diagnostics.ts";
import type { Change } from "./change.ts";
import { formOf } from "./match.ts";
import { type RuleChange, type RuledApi, ruleChanges } from "./rules/index.ts";

/** What changed in the rules, as changes of the API among the others. */
export function changesOfRules(base: RuledApi, revision: RuledApi): readonly Change[] {
  return ruleChanges(base, revision).map((one) => ({
    ...one,
    before: one.before ?? undefined,
    after: one.after ?? undefined,
    base: one.base ?? placeIn(base, one),
    revision: one.revision ?? placeIn(revision, one),
    relation: relationOf(one),
  }));
}

/** Of a rule that is not there: the operation that it would stand under, or the document. */
function placeIn({ api }: RuledApi, { operation }: RuleChange): Place {
  // The other side may have called the parameters of the path something else.
  const found = [...api.operations, ...api.webhooks].find(({ key }) => formOf(key) === formOf(operation));
  return api.document.origin(found?.pointer ?? "");
}

/** Which version it asks for: what breaks is told by its level. */
function relationOf({ id, level, direction }: RuleChange): Relation {
  if (level === "error") return direction === "request" ? "tightened" : "loosened";
  if (level === "warning") return "undecided";
  return /^rule-(loosened|removed|precondition-removed|tightened|added|precondition-added)$/.test(id)
    ? "loosened"
    : "equivalent";
}
