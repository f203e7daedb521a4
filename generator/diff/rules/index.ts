import { changesOf, type RuleChange } from "./changes.ts";
import { type RuledApi, ruleVerdicts } from "./verdict.ts";

export type { RuleChange } from "./changes.ts";
export { type RuledApi, type RuleVerdict, ruleVerdicts } from "./verdict.ts";
export type { Witness } from "./witness.ts";

/**
 * What changed in the rules of the operations that both have, in the order of the rules: tightened, loosened, incomparable,
 * added, removed, and what changed beside. Nothing is thrown; where a comparison gave up, its message says so.
 */
export function ruleChanges(base: RuledApi, revision: RuledApi): readonly RuleChange[] {
  return ruleVerdicts(base, revision).flatMap(changesOf);
}
