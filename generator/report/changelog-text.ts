import picocolors from "picocolors";
import { type Changelog, type ChangelogEntry, changelogSummary, entryWords } from "./changelog.ts";
import { changesText } from "./changes-text.ts";
import { inert } from "./inert.ts";
import { diagnosticsText } from "./text.ts";
import { ignoredLines, verdictFindings, verdictText } from "./verdict-text.ts";

/** A history as a person reads it: a line for each commit, with its changes below. */
export function changelogText(log: Changelog, colour: boolean, isQuiet: boolean): string {
  const { bold } = picocolors.createColors(colour);
  const entries = log.entries.map((one) => `${bold(headOf(one))}\n${indented(bodyOf(one, log, colour))}\n`);
  const summary = isQuiet ? "" : `${inert(changelogSummary(log))}\n${verdictText(log.verdict)}`;
  return entries.join("") + summary + verdictFindings(log.verdict, colour);
}

function headOf(entry: ChangelogEntry): string {
  const { date, id, subject } = entry.commit;
  return `${date} ${id} ${inert(subject, 200)} (${entryWords(entry)})`;
}

function bodyOf({ changes, ignored, unreadable }: ChangelogEntry, { verdict }: Changelog, colour: boolean): string {
  if (unreadable !== undefined) return diagnosticsText(unreadable.diagnostics, unreadable.sources, colour);
  const told = ignoredLines(ignored, verdict.policy).map((line) => `${line}\n`);
  return changesText(changes, colour).replace(/\n+$/, "\n") + told.join("");
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
