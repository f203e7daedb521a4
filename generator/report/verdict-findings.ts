import type { Diagnostic } from "../diagnostics.ts";
import { locatedIn, placeText } from "./located.ts";
import type { Verdict } from "./verdict.ts";

/** What is to be said of policy, version or input, with its place as it is shown: "" where it has none. */
export interface VerdictFinding {
  readonly diagnostic: Diagnostic;
  readonly shown: string;
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** The worst first. */
export function findingsOf({
  diagnostics,
  sources,
}: Pick<Verdict, "diagnostics" | "sources">): readonly VerdictFinding[] {
  return locatedIn(diagnostics, sources)
    .map((one) => ({ diagnostic: one.diagnostic, shown: placeText(one) }))
    .toSorted((one, other) => order[one.diagnostic.severity] - order[other.diagnostic.severity]);
}
