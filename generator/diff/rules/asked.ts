import type { Conjunction } from "../../constraints/comparison/difference.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import { groundOf } from "../../rules/examples/ground.ts";
import { matchOperations } from "../match.ts";
import { formsOf } from "./refinement-forms.ts";
import { sayingsOf } from "./sayings.ts";
import type { RuledApi } from "./verdict.ts";

/**
 * What the rules of the base ask of the bodies of requests, in each way in which a schema can say it, by the operation's key in
 * the revision: a schema that says as much in their place takes nothing away. Where parameters were not given, a rule that reads
 * them asks for nothing.
 */
export function askedByRules(base: RuledApi, revision: RuledApi): ReadonlyMap<string, Conjunction> {
  const { document } = base.api;
  const found = matchOperations(base.api, revision.api).pairs.map(({ base: was, revision: is }) => {
    const rules = (base.rules.rules.get(was.key) ?? []).filter(
      (one) => one.part === "request" && !readsParameters(one),
    );
    const ground = groundOf(was, "request", rules, document, base.rules);
    const forms = rules.flatMap((rule) => rule.kind.refine(rule).refinements.flatMap((part) => formsOf(part, ground)));
    return [is.key, forms.map((form) => sayingsOf(document).placed(form))] as const;
  });
  return new Map(found.filter(([, asked]) => asked.length > 0));
}
