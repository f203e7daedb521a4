import { annotation } from "./changes-github.ts";
import { inert } from "./inert.ts";
import type { VerdictFinding } from "./verdict-findings.ts";

/** What is to be said of policy and version, as annotations; `folder` is where the command ran, from the repository's root. */
export function verdictGithub(findings: readonly VerdictFinding[], folder = ""): string {
  return findings
    .map(({ diagnostic: { severity, code, message }, shown }) =>
      annotation(severity, shown, code, inert(message), folder),
    )
    .join("");
}
