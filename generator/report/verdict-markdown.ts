import { code } from "./changes-markdown.ts";
import type { Verdict } from "./verdict.ts";
import { ignoredLines, reasonLines } from "./verdict-text.ts";

/** So many findings of policy and version stand in a comment; GitHub takes one of 65536 characters. */
const most = 20;

/** The verdict below the changes, in the comment of a pull request. */
export function verdictMarkdown({ recommendation, policy, ignored, diagnostics }: Verdict): string {
  const lists = [reasonLines(recommendation), ignoredLines(ignored, policy), findings(diagnostics)];
  return lists
    .filter((list) => list.length > 0)
    .map((list) => `\n${list.map((line) => `- ${code(line.trim())}\n`).join("")}`)
    .join("");
}

function findings(diagnostics: Verdict["diagnostics"]): readonly string[] {
  const lines = diagnostics.map(
    ({ severity, message, place }) => `${severity}: ${message}${place === null ? "" : ` (${place.file})`}`,
  );
  return lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more`];
}
