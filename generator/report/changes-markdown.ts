import type { Bump } from "../diff/index.ts";
import { changesSummary } from "./changes-text.ts";
import { inert } from "./inert.ts";
import { type Cause, causesOf, type LocatedChange, worstFirst } from "./located-changes.ts";

/** GitHub takes a comment of 65536 characters. */
const longest = 60_000;

const signs = { error: "🔴", warning: "🟡", info: "🔵" } as const;

/** Changes as the comment of a pull request: what breaks first; what is too long is cut, and said to be. */
export function changesMarkdown(changes: readonly LocatedChange[], bump?: Bump): string {
  const all = changes.map(({ change }) => change);
  if (all.length === 0)
    return bump === undefined || bump === "none" ? "No changes of the API.\n" : `**${changesSummary(all, bump)}**\n`;
  const causes = worstFirst(causesOf(changes), ({ first }) => first.change);
  const head = `**${changesSummary(all, bump)}**`;
  const rows: string[] = [];
  let length = head.length;
  for (const cause of causes) {
    const row = line(cause);
    if (length + row.length > longest) break;
    length += row.length + 1;
    rows.push(row);
  }
  const left = causes.length - rows.length;
  const more = left === 0 ? "" : `\n…and ${left} more.\n`;
  return `${head}\n\n| | operation | change | where |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n${more}`;
}

function line({ first, operations }: Cause): string {
  const { level, message, id, operation } = first.change;
  const others = operations.length > 1 ? ` and ${operations.length - 1} more` : "";
  const where = `${cell(first.base)} → ${cell(first.revision)}`;
  return `| ${signs[level]} | ${cell(operation ?? "the whole API")}${others} | ${cell(message)} (${cell(id)}) | ${where} |`;
}

/** A text of a document as code within a table: nothing in it is markup. */
function cell(text: string): string {
  const plain = inert(text).replaceAll("|", "\\|");
  const fence = "`".repeat(1 + Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length)));
  const pad = /^`|`$/.test(plain) ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
}
