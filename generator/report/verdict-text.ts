import type { Place } from "../diagnostics.ts";
import type { Ignored, Reason, Recommendation } from "../diff/index.ts";
import { causeKey } from "./causes.ts";
import { inert } from "./inert.ts";
import { diagnosticsText } from "./text.ts";
import type { Verdict } from "./verdict.ts";

/** So many lines of one sort are printed. */
const most = 10;

/** Why the version is recommended, and what the policy lets pass; each a line that is indented. */
export function verdictText({ recommendation, ignored, policy }: Verdict): string {
  return [...reasonLines(recommendation), ...ignoredLines(ignored, policy)].map((line) => `  ${line}\n`).join("");
}

/** What is to be said of policy and version, each at its place. */
export function verdictFindings({ diagnostics, sources }: Verdict, colour: boolean): string {
  return diagnosticsText(diagnostics, sources, colour);
}

/** "for request-property-removed (in 3 places, 1 of them ignored by the policy)" */
export function reasonLines({ reasons }: Recommendation): readonly string[] {
  return limited(reasons.map((one) => `for ${one.id}${counted(one)}`));
}

function counted({ changes, ignored }: Reason): string {
  if (changes === 1) return ignored === 1 ? " (ignored by the policy)" : "";
  return ` (in ${changes} places${ignored === 0 ? "" : `, ${ignored} of them ignored by the policy`})`;
}

/** What an ignore lets pass, with its reason; what is off is counted. */
export function ignoredLines(ignored: readonly Ignored[], policy: string | undefined): readonly string[] {
  if (ignored.length === 0) return [];
  const causes = new Set(ignored.map(({ change }) => causeKey(change, pointed(change.base), pointed(change.revision))))
    .size;
  const places = ignored.length === causes ? "" : `, in ${ignored.length} places`;
  const count = `${causes === 1 ? "1 change" : `${causes} changes`}${places}`;
  return [
    `ignored by ${inert(policy ?? "the policy")}: ${count}`,
    ...limited(ignored.map((one) => `  ${ignoredWords(one)}`)),
  ];
}

function pointed({ file, pointer }: Place): string {
  return `${file}#${pointer}`;
}

/** "request-property-removed POST /orders: nobody sends it (until 2026-06-30)" */
function ignoredWords({ change: { id, operation }, by }: Ignored): string {
  const what = `${id} ${inert(operation ?? "of the whole API")}`;
  if (by === "off") return `${what}: off`;
  return `${what}: ${inert(by.reason, 200)}${by.expires === undefined ? "" : ` (until ${by.expires})`}`;
}

function limited(lines: readonly string[]): readonly string[] {
  return lines.length <= most + 1 ? lines : [...lines.slice(0, most), `and ${lines.length - most} more`];
}
