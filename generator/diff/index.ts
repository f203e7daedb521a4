import type { Conjunction } from "../constraints/comparison/difference.ts";
import { type Calendar, noGrace } from "../constraints/comparison/life.ts";
import type { Api } from "../model/api.ts";
import type { Change } from "./change.ts";
import type { Comparison } from "./comparison.ts";
import { operationChanges } from "./operations.ts";
import { Pairs } from "./pairs.ts";
import { globalSecurityChanges } from "./security.ts";
import { schemeChanges } from "./security-schemes.ts";
import { webhookChanges } from "./sent.ts";
import { globalServerChanges } from "./servers.ts";

export type { Bump, Change } from "./change.ts";
export { bumpOf, bumps } from "./change.ts";
export { type Ignored, type Judged, judged, type Policy, policyFindings } from "./policy.ts";
export { type Reason, type Recommendation, recommended } from "./recommendation.ts";
export { changesOfRules } from "./rule-changes.ts";
export { askedByRules } from "./rules/asked.ts";

/**
 * Every change between two versions of an API that somebody can notice, in the order of the base, what is new behind. `today`
 * ("2026-01-31") decides whether a sunset is over, `grace` how far ahead a new one must be, `asked` (`askedByRules`) what rules
 * of the base refused already. Throws InputError where the documents are too large to compare.
 */
export function changesBetween(
  base: Api,
  revision: Api,
  today: string,
  grace: Calendar["grace"] = noGrace,
  asked: ReadonlyMap<string, Conjunction> = new Map(),
): readonly Change[] {
  const calendar: Calendar = { today, grace };
  const pairs = new Pairs(base.document, revision.document, calendar);
  const comparison: Comparison = { base, revision, pairs, calendar, asked };
  return distinct([
    ...globalServerChanges(comparison),
    ...globalSecurityChanges(comparison),
    ...schemeChanges(comparison),
    ...operationChanges(comparison),
    ...webhookChanges(comparison),
  ]);
}

/** Two ways to one schema within an operation tell the same once. */
function distinct(changes: readonly Change[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const one of changes) {
    const { id, operation, direction, message, pointer } = one;
    const key = JSON.stringify([id, operation, direction, message, pointer]);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}
