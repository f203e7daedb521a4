import type { Diagnostic } from "../diagnostics.ts";
import type { Ignored, Recommendation } from "../diff/index.ts";
import type { Sources } from "../read/document.ts";

/** What a comparison comes to beside its changes: the version to be, what a policy lets pass, and what is to be said of both. */
export interface Verdict {
  readonly recommendation: Recommendation;
  /** The file of the policy, where there is one. */
  readonly policy: string | undefined;
  readonly ignored: readonly Ignored[];
  /** Ignores that are unused or have expired, and how the version stands to the recommendation. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that places of these are found in. */
  readonly sources: Sources;
}
