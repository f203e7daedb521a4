import type { SourceChange } from "../rules/sources/changes.ts";
import { changesMarkdown, code, commentBytes } from "./changes-markdown.ts";
import { locatedIn, placeText } from "./located.ts";
import { errorsIn, isChanged, isSilent, type SyncReport } from "./sync.ts";
import { counted, itemWords, pageWords, ruleWords, siteWords, worstOf } from "./sync-words.ts";
import { verdictMarkdown } from "./verdict-markdown.ts";

/** So many entries of a list stand in a text that GitHub takes, and so much of a text of the documentation. */
const [most, longest] = [20, 400];

/**
 * A sync as the text of a pull request: what to look at first, then what changed in the API. It is no longer than what GitHub
 * takes; what does not fit is counted.
 */
export function syncMarkdown(report: SyncReport): string {
  const { api, site, sources, deprecationOverlay, deprecated, comparison } = report;
  const changed = sources.items.filter((one) => one.kind !== "unchanged");
  const parts = [
    `The documentation of ${code(api)} was read from ${code(site.index)}: ${siteWords(site)}.`,
    unwritten(report),
    unconfirmed(report),
    section("What rules were read from", changed.map(itemEntry)),
    section(
      "Pages",
      sources.pages.map((one) => `- ${code(pageWords(one))}`),
    ),
    section(
      "Smells of a rule, and has none",
      sources.uncovered.map(
        ({ file, section, item, smells }) =>
          `- ${code(`${file}, ${section === "" ? "before any heading" : section}, item ${item.number}`)}: ${code(cut(smells[0]?.sentence ?? item.text))}`,
      ),
    ),
    section("What is doubtful", doubts(report)),
    deprecationOverlay === undefined
      ? ""
      : folded(
          `${counted(deprecated.length, "operation")} called deprecated in prose alone: an overlay that says so`,
          block(deprecationOverlay),
        ),
  ];
  const above = parts.filter((one) => one !== "").join("\n\n");
  if (comparison === undefined || (isSilent(comparison) && !isChanged(report.written))) return `${above}\n`;
  const { changes, verdict } = comparison;
  const head = `${above}\n\n### What changed in the API\n\n`;
  const below = verdictMarkdown(verdict);
  const left = commentBytes - Buffer.byteLength(head) - Buffer.byteLength(below);
  return `${head}${changesMarkdown(changes, left, verdict.recommendation.bump)}${below}`;
}

function unwritten(report: SyncReport): string {
  const wrong = errorsIn(report);
  if (wrong > 0) return `**Nothing was written**, for ${counted(wrong, "error")}.`;
  return isChanged(report.written) ? "" : "Nothing changed.";
}

function unconfirmed({ sources, api }: SyncReport): string {
  const { length } = sources.unconfirmed;
  if (length === 0) return "";
  const [rest, count] = length === 1 ? ["rests", "counts"] : ["rest", "count"];
  return `**${counted(length, "rule")} ${rest} on what has changed**, and ${count} as unconfirmed: ${code(cut(ruleWords(sources.unconfirmed)))}. Read the page, mend the rule where that is needed, then ${code(`covenant sync ${api} --accept RULE`)}.`;
}

function itemEntry(one: SourceChange): string {
  const lines = [`- ${code(itemWords(one))}, of ${code(cut(ruleWords(one.rules)))}`];
  if (one.before !== undefined && one.kind !== "moved") lines.push(`  - before: ${textOf(one.before.text)}`);
  if (one.after !== undefined && one.kind !== "moved") lines.push(`  - now: ${textOf(one.after.text)}`);
  return lines.join("\n");
}

function textOf(text: string | undefined): string {
  return text === undefined ? "not known any more" : code(cut(text));
}

function doubts({ diagnostics, texts }: SyncReport): readonly string[] {
  return locatedIn(worstOf(diagnostics, diagnostics.length), texts).map((one) => {
    const at = placeText(one);
    return `- ${one.diagnostic.severity}: ${code(cut(one.diagnostic.message))}${at === "" ? "" : ` (${code(at)})`}`;
  });
}

function section(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  const shown = entries.length > most + 1 ? entries.slice(0, most) : entries;
  const more = entries.length === shown.length ? [] : [`- and ${entries.length - shown.length} more`];
  return `### ${title}\n\n${[...shown, ...more].join("\n")}`;
}

function folded(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}

/** A block of code that nothing in it ends. */
function block(text: string): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}yaml\n${text.length > 4_000 ? `${text.slice(0, 4_000)}\n…\n` : text}${fence}`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
