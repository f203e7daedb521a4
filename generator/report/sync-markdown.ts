import type { SourceChange } from "../rules/sources/changes.ts";
import { changesMarkdown, code, commentBytes } from "./changes-markdown.ts";
import { inert } from "./inert.ts";
import { locatedIn, placeText } from "./located.ts";
import { errorsIn, isChanged, isSilent, type SyncReport } from "./sync.ts";
import { counted, itemWords, pageWords, ruleWords, siteWords, worstOf } from "./sync-words.ts";
import { verdictMarkdown } from "./verdict-markdown.ts";

/** So many entries of a list stand in a text that GitHub takes, of so many bytes, and so much of a text of the documentation. */
const [most, mostBytes, longest] = [20, 9_000, 400];

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
      sources.pages.map((one) => `- ${shown(pageWords(one))}`),
    ),
    section(
      "Smells of a rule, and has none",
      sources.uncovered.map(
        ({ file, section, item, smells }) =>
          `- ${shown(`${file}, ${section === "" ? "before any heading" : section}, item ${item.number}`)}: ${shown(smells[0]?.sentence ?? item.text)}`,
      ),
    ),
    doubts(report),
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
  return `**${counted(length, "rule")} ${rest} on what has changed**, and ${count} as unconfirmed: ${shown(ruleWords(sources.unconfirmed))}. Read the page, mend the rule where that is needed, then ${code(`covenant sync ${api} --accept RULE`)}.`;
}

function itemEntry(one: SourceChange): string {
  const lines = [`- ${shown(itemWords(one))}, of ${shown(ruleWords(one.rules))}`];
  if (one.before !== undefined && one.kind !== "moved") lines.push(`  - before: ${textOf(one.before.text)}`);
  if (one.after !== undefined && one.kind !== "moved") lines.push(`  - now: ${textOf(one.after.text)}`);
  return lines.join("\n");
}

function textOf(text: string | undefined): string {
  return text === undefined ? "not known any more" : shown(text);
}

function doubts({ diagnostics, texts }: SyncReport): string {
  const worst = worstOf(diagnostics, most);
  const entries = locatedIn(worst, texts).map((one) => {
    const at = placeText(one);
    return `- ${one.diagnostic.severity}: ${shown(one.diagnostic.message)}${at === "" ? "" : ` (${shown(at)})`}`;
  });
  return section("What is doubtful", entries, entries.length + diagnostics.length - worst.length);
}

/** A list under a heading, as far as it fits; what does not is counted. */
function section(title: string, entries: readonly string[], count = entries.length): string {
  if (count === 0) return "";
  const all = entries.slice(0, count > most + 1 ? most : count);
  let bytes = 0;
  const fitting = all.filter((one) => {
    bytes += Buffer.byteLength(one) + 1;
    return bytes <= mostBytes;
  });
  const more = count === fitting.length ? [] : [`- and ${count - fitting.length} more`];
  return `### ${title}\n\n${[...fitting, ...more].join("\n")}`;
}

function folded(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}

/** A block of code that nothing in it ends. */
function block(text: string): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}yaml\n${text.length > 4_000 ? `${text.slice(0, 4_000)}\n…\n` : text}${fence}`;
}

/** So much of a text as code: what is active in it is longer as it is shown. */
function shown(text: string): string {
  const plain = inert(text.slice(0, longest));
  return code(text.length > longest || plain.length > longest ? `${plain.slice(0, longest)}…` : plain);
}
