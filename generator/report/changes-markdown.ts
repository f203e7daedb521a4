import type { Bump, Change } from "../diff/index.ts";
import { withinHtml } from "../emit/docs/markdown.ts";
import { type BeforeAfter, beforeAfter, inOneLine } from "./before-after.ts";
import { type Cause, causesOf, useWords, wholeApi } from "./causes.ts";
import { changesSummary, countWords } from "./changes-summary.ts";
import { inert } from "./inert.ts";
import type { LocatedChange } from "./located-changes.ts";
import { shownWitnesses } from "./witness-words.ts";

/** What GitHub takes, less some for what surrounds the rows: 65,536 characters of a comment, 1 MiB of a job summary. */
export const commentBytes = 64_000;
export const jobSummaryBytes = 1_000_000;

const levels = [
  { level: "error", sign: "🔴", says: ["that breaks", "that break"], isOpen: true },
  { level: "warning", sign: "🟡", says: ["that may break", "that may break"], isOpen: false },
  { level: "info", sign: "🔵", says: ["that breaks nothing", "that break nothing"], isOpen: false },
] as const;

/**
 * Changes as the comment of a pull request, or as the summary of a job: what breaks first, a group a level that folds. What is
 * more than `mostBytes` is left out, whole changes from the mildest on, and is counted.
 */
export function changesMarkdown(changes: readonly LocatedChange[], mostBytes = commentBytes, bump?: Bump): string {
  const head = `**${changesSummary(changes, bump)}**\n`;
  if (changes.length === 0) return (bump ?? "none") === "none" ? "No changes of the API.\n" : head;
  const rows = causesOf(changes).map((cause) => ({ level: cause.first.change.level, text: row(cause) }));
  const kept = rows.slice(
    0,
    fitting(
      rows.map(({ text }) => text),
      mostBytes - 1_000,
    ),
  );
  const groups = levels.flatMap((one) =>
    group(
      one,
      kept.filter(({ level }) => level === one.level).map(({ text }) => text),
    ),
  );
  const left = rows.slice(kept.length);
  const more = left.length === 0 ? [] : [`…and ${left.length} more, which do not fit here: ${countWords(left)}.\n`];
  return [head, ...groups, ...more].join("\n");
}

/** How many of the texts fit, from the first on, a line each. */
function fitting(texts: readonly string[], mostBytes: number): number {
  let bytes = 0;
  const first = texts.findIndex((text) => {
    bytes += Buffer.byteLength(text) + 1;
    return bytes > mostBytes;
  });
  return first === -1 ? texts.length : first;
}

function group({ sign, says, isOpen }: (typeof levels)[number], rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  const head = "| | operation | change | before → after | where |\n| --- | --- | --- | --- | --- |";
  const open = isOpen ? "<details open>" : "<details>";
  return [
    `${open}<summary>${sign} ${rows.length} ${rows.length === 1 ? says[0] : says[1]}</summary>\n\n${head}\n${rows.join("\n")}\n\n</details>\n`,
  ];
}

function row(cause: Cause): string {
  const { change, base, revision } = cause.first;
  const { level, id, message, before, after, operation } = change;
  const sign = levels.find((one) => one.level === level)?.sign ?? "";
  const [, ...others] = useWords(cause);
  const more = others.length === 0 ? "" : ` and ${others.length} more ${others.length === 1 ? "use" : "uses"}`;
  const cells = [
    sign,
    `${cell(operation ?? wholeApi)}${more}`,
    `${cell(message)} (${cell(id)})`,
    [values(beforeAfter(before, after, 120)), ...witnesses(change)].join("<br>"),
    `${cell(base)} → ${cell(revision)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function values(shown: BeforeAfter | null): string {
  return shown === null ? "" : `${cell(inOneLine(shown.before))} → ${cell(inOneLine(shown.after))}`;
}

/** The bodies that show what a rule's change does, a line of the cell each. */
function witnesses(change: Change): readonly string[] {
  return shownWitnesses(change, 300).map(({ answers, body, context }) => {
    return `${answers}: ${cell(body)}${context === "" ? "" : ` with ${cell(context)}`}`;
  });
}

/** The same within a table. */
function cell(text: string): string {
  // There a backslash takes the next one's force, and the bar behind both would end the cell.
  if (text.includes("\\|")) return `<code>${withinHtml(inert(text))}</code>`;
  return fenced(inert(text).replaceAll("|", "\\|"));
}

/**
 * A text of a document as code. Nothing in it is markup, nobody is mentioned by it, and nothing is linked: GitHub looks for names,
 * numbers and addresses outside of code only.
 */
export function code(text: string): string {
  return fenced(inert(text));
}

function fenced(plain: string): string {
  const fence = "`".repeat(1 + Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length)));
  // One space is taken away on either side, where there is one on both.
  const pad = /^`|`$|^ .* $/.test(plain) ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
}
