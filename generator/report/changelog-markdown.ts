import { type Changelog, type ChangelogEntry, changelogSummary, entryWords } from "./changelog.ts";
import { changesMarkdown, code } from "./changes-markdown.ts";
import { verdictMarkdown } from "./verdict-markdown.ts";
import { ignoredLines } from "./verdict-text.ts";

/** A history as a page: a section for each commit, the oldest first. */
export function changelogMarkdown(log: Changelog): string {
  const sections = log.entries.map((one) => `\n## ${headOf(one)}\n\n${bodyOf(one, log)}`);
  return `# Changelog\n\n${code(changelogSummary(log))}\n${verdictMarkdown(log.verdict)}${sections.join("")}`;
}

function headOf({ commit: { date, id, subject } }: ChangelogEntry): string {
  return `${date} ${code(id)} ${subject === "" ? "" : code(subject)}`.trimEnd();
}

function bodyOf(entry: ChangelogEntry, { verdict }: Changelog): string {
  const { changes, ignored, bump, unreadable } = entry;
  if (unreadable !== undefined)
    return `It cannot be read:\n\n${unreadable.diagnostics.map(({ message }) => `- ${code(message)}\n`).join("")}`;
  if (entry.isFirst) return `${capital(entryWords(entry))}.\n`;
  const told = ignoredLines(ignored, verdict.policy).map((line) => `- ${code(line.trim())}\n`);
  return changesMarkdown(changes, Number.POSITIVE_INFINITY, bump) + (told.length === 0 ? "" : `\n${told.join("")}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
