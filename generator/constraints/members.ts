import type { JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import type { RuleScope } from "./rule-scope.ts";

/** Reports each member of a mapping that is not known where it stands: at its key. The scope is that of the mapping. */
export function onlyMembers(text: JsonObject, known: readonly string[], scope: RuleScope): void {
  for (const name of Object.keys(text)) {
    if (known.includes(name)) continue;
    scope.report("rule-member", { key: name, hint: didYouMean(name, known), known: known.join(", ") }, name, "key");
  }
}
