import type { Api } from "../model/api.ts";
import { isObject, type Json, member } from "../read/document.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import { operationChanges, webhookChanges } from "./operations.ts";
import { Pairs } from "./pairs.ts";
import { globalSecurityChanges, schemeChanges } from "./security.ts";

export type { Bump, Change } from "./change.ts";
export { bumpOf, bumps } from "./change.ts";
export { type Ignored, type Judged, judged, type Policy, policyFindings } from "./policy.ts";
export { type Reason, type Recommendation, recommended } from "./recommendation.ts";
export { changesOfRules } from "./rule-changes.ts";

/**
 * Every change between two versions of an API that somebody can notice, in the order of the base, what is new behind. `today`
 * ("2026-01-31") decides whether a sunset is over. Throws InputError where the documents are too large to compare.
 */
export function changesBetween(base: Api, revision: Api, today: string): readonly Change[] {
  const comparison: Comparison = { base, revision, pairs: new Pairs(base.document, revision.document), today };
  return distinct([
    ...serverChanges(comparison),
    ...globalSecurityChanges(comparison),
    ...schemeChanges(comparison),
    ...operationChanges(comparison),
    ...webhookChanges(comparison),
  ]);
}

function serverChanges(comparison: Comparison): readonly Change[] {
  const [were, are] = [comparison.base, comparison.revision].map(({ document }) => {
    const servers = member(document.root, "servers");
    return (Array.isArray(servers) ? servers : []).flatMap((one: Json) =>
      isObject(one) && typeof one.url === "string" ? [one.url] : [],
    );
  });
  const tell = (url: string, verb: "added" | "removed") => {
    const isGone = verb === "removed";
    const at = {
      before: isGone ? `/servers/${were?.indexOf(url)}` : "/servers",
      after: isGone ? "/servers" : `/servers/${are?.indexOf(url)}`,
    };
    return change(comparison, {
      id: `api-server-${verb}`,
      relation: isGone ? "undecided" : "equivalent",
      direction: "both",
      operation: null,
      message: `the server ${url} was ${verb}`,
      ...(isGone ? { before: url } : { after: url }),
      at,
      isGone,
    });
  };
  return [
    ...(were ?? []).filter((url) => !are?.includes(url)).map((url) => tell(url, "removed")),
    ...(are ?? []).filter((url) => !were?.includes(url)).map((url) => tell(url, "added")),
  ];
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
