import type { Json, JsonObject } from "../read/document.ts";
import { didYouMean, nearest } from "../read/nearest.ts";
import type { RuleScope } from "./rule-scope.ts";

/**
 * Reports each member of a mapping that is not known where it stands: at its key. The scope is that of the mapping. Answers
 * the mapping as it was meant: a member that is only misspelt is not missed as well.
 */
export function onlyMembers(text: JsonObject, known: readonly string[], scope: RuleScope): JsonObject {
  const meant: Record<string, Json> = {};
  for (const [name, value] of Object.entries(text)) {
    if (!known.includes(name)) {
      scope.report("rule-member", { key: name, hint: didYouMean(name, known), known: known.join(", ") }, name, "key");
      const near = nearest(name, known);
      if (near === undefined || Object.hasOwn(text, near)) continue;
      meant[near] = value as Json;
    } else if (value !== undefined) meant[name] = value;
  }
  return meant;
}
