import picocolors from "picocolors";
import type { NewProse, SourceChange } from "../rules/sources/changes.ts";
import { changesSummary } from "./changes-summary.ts";
import { changesText } from "./changes-text.ts";
import { inert } from "./inert.ts";
import { errorsIn, isChanged, isSilent, type SyncReport } from "./sync.ts";
import { counted, itemWords, pageWords, ruleWords, siteWords, worstOf } from "./sync-words.ts";
import { diagnosticsText } from "./text.ts";
import { verdictFindings, verdictText } from "./verdict-text.ts";

type Colours = ReturnType<typeof picocolors.createColors>;

/** So many entries of a list are printed; JSON has them all. */
const most = 20;
/** So much of a text is shown. */
const longest = 300;

/**
 * A sync as a person reads it: what became of the documentation and the rules that rest on it, what is doubtful, what changed in
 * the API and the version that asks for, which files are new.
 */
export function syncText(report: SyncReport, colour: boolean): string {
  const { api, site, sources } = report;
  const colours = picocolors.createColors(colour);
  const changed = sources.items.filter((one) => one.kind !== "unchanged");
  const parts = [
    `${inert(site.index)}: ${siteWords(site)}\n`,
    list("Pages", sources.pages.map(pageWords), colours),
    list(
      "What rules were read from",
      changed.map((one) => itemLines(one, colours)),
      colours,
    ),
    unconfirmed(report, colours),
    list("Smells of a rule, and has none", sources.uncovered.map(proseLine), colours),
    deprecated(report, colours),
    doubts(report, colour),
    apiChanges(report, colour),
  ];
  const shown = parts.filter((one) => one !== "").map((one) => `${one.trimEnd()}\n`);
  return `${shown.join("\n")}\n${filesText(report)}${hint(report, api)}`;
}

function apiChanges({ comparison, written }: SyncReport, colour: boolean): string {
  if (comparison === undefined) return "";
  const { changes, verdict } = comparison;
  if (isSilent(comparison)) return isChanged(written) ? "no changes of the API\n" : "";
  const summary = `${changesSummary(changes, verdict.recommendation.bump)}\n${verdictText(verdict)}`;
  return [changesText(changes, colour), summary, verdictFindings(verdict, colour)].join("");
}

function list(title: string, entries: readonly string[], colours: Colours): string {
  if (entries.length === 0) return "";
  const shown = entries.length > most + 1 ? entries.slice(0, most) : entries;
  const more = entries.length === shown.length ? [] : [`and ${entries.length - shown.length} more (--format json)`];
  return `${colours.bold(title)}\n${[...shown, ...more].map((one) => `  ${one}\n`).join("")}`;
}

function itemLines(one: SourceChange, colours: Colours): string {
  const lines = [inert(itemWords(one))];
  if (one.kind === "changed" || one.kind === "removed" || one.kind === "page-removed") {
    lines.push(`  ${colours.dim("before:")} ${textOf(one.before?.text)}`);
  }
  if (one.after !== undefined) lines.push(`  ${colours.dim("now:   ")} ${textOf(one.after.text)}`);
  lines.push(`  ${colours.dim("rules: ")} ${inert(ruleWords(one.rules))}`);
  return lines.join("\n  ");
}

function textOf(text: string | undefined): string {
  return text === undefined ? "(its text is not known any more)" : inert(text, longest);
}

function proseLine({ file, item, section, smells }: NewProse): string {
  const [first] = smells;
  const where = `${file}:${item.line}${section === "" ? "" : `, ${section}`}`;
  return `${inert(where)}: ${inert(first?.sentence ?? item.text, longest)}`;
}

function unconfirmed({ sources, api }: SyncReport, colours: Colours): string {
  const { length } = sources.unconfirmed;
  if (length === 0) return "";
  const rest = `${length === 1 ? "rests" : "rest"} on what has changed since`;
  const how = `covenant sync ${inert(api)} --accept RULE, once it is read again`;
  return `${colours.yellow(`${counted(length, "rule")} ${rest}`)}: ${inert(ruleWords(sources.unconfirmed))}\n  ${colours.dim(how)}\n`;
}

function deprecated({ deprecated, deprecationOverlay }: SyncReport, colours: Colours): string {
  if (deprecationOverlay === undefined) return "";
  const title = `${counted(deprecated.length, "operation")} called deprecated in prose alone; an overlay that says so:`;
  const lines = deprecationOverlay.trimEnd().split("\n");
  return `${colours.bold(title)}\n${lines.map((one) => `  ${inert(one)}\n`).join("")}`;
}

/** The worst of what is doubtful. */
function doubts({ diagnostics, texts }: SyncReport, colour: boolean): string {
  const shown = worstOf(diagnostics, most);
  const rest = diagnostics.length - shown.length;
  return diagnosticsText(shown, texts, colour) + (rest === 0 ? "" : `and ${rest} more (--format json)\n`);
}

function filesText(report: SyncReport): string {
  const { written, isDryRun } = report;
  const wrong = errorsIn(report);
  if (wrong > 0) return `nothing was written, for ${counted(wrong, "error")}\n`;
  if (!isChanged(written)) return "nothing changed\n";
  const word = isDryRun ? "would be changed" : "changed";
  const { specs, folder, package: made } = written;
  const count = made === undefined ? 0 : made.added.length + made.changed.length + made.removed.length;
  const files = specs.map((file) => `${inert(file)}: ${word}\n`);
  const ofPackage = count === 0 ? "" : `${inert(folder)}: ${counted(count, "file")} ${word}\n`;
  const edited = made?.edited ?? [];
  const lost =
    edited.length === 0 ? "" : `  edited by hand since they were generated: ${inert(edited.join(", "), longest)}\n`;
  return files.join("") + ofPackage + lost;
}

function hint({ isDryRun, written }: SyncReport, api: string): string {
  return isDryRun && isChanged(written) ? `nothing was written; covenant sync ${inert(api)} does\n` : "";
}
