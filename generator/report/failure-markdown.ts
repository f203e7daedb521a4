import { code } from "./changes-markdown.ts";
import type { VerdictFinding } from "./verdict-findings.ts";

/** So many are told. */
const most = 20;

/** What kept a comparison from being made, as the comment of a pull request. */
export function failureMarkdown(findings: readonly VerdictFinding[]): string {
  const lines = findings.slice(0, most).map(({ diagnostic: { severity, message, fix }, shown }) => {
    const where = shown === "" ? "" : `${code(shown)} `;
    return `- ${where}${severity}: ${code(message)}  \n  ${code(fix)}\n`;
  });
  const more = findings.length > most ? [`- and ${findings.length - most} more\n`] : [];
  return `**🔴 The two versions could not be compared**\n\n${[...lines, ...more].join("")}`;
}
