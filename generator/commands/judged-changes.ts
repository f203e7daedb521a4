import { type Change, judged, policyFindings, recommended } from "../diff/index.ts";
import { type LocatedChange, locatedChanges } from "../report/located-changes.ts";
import type { Verdict } from "../report/verdict.ts";
import type { PolicyInput } from "./diff-policy.ts";
import type { Project } from "./project.ts";

/** Changes as they are told, and what they come to. */
export interface Comparison {
  readonly changes: readonly LocatedChange[];
  readonly verdict: Verdict;
}

/** Judges the changes between two projects by a policy, on a day, and finds their places. */
export function judgedChanges(
  changes: readonly Change[],
  base: Project,
  revision: Project,
  input: PolicyInput | undefined,
  today: string,
): Comparison {
  const told = judged(changes, input?.policy, today);
  const verdict = {
    recommendation: recommended(told.changes, told.ignored),
    policy: input?.policy.file,
    ignored: told.ignored,
    diagnostics: input === undefined ? [] : policyFindings(input.policy, [told], today),
    sources: new Map([...revision.sources, ...(input === undefined ? [] : [[input.policy.file, input.text] as const])]),
  };
  return { changes: locatedChanges(told.changes, base.sources, revision.sources, told.fingerprints), verdict };
}
