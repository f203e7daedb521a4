import type { Changelog, ChangelogEntry } from "./changelog.ts";
import { changesValue } from "./changes-json.ts";
import { inertJson } from "./inert.ts";
import { diagnosticsJson } from "./json.ts";
import { ignoredValue, verdictValue } from "./verdict-json.ts";

/** A history as scripts read it: one JSON value, with a newline at its end. */
export function changelogJson({ since, entries, verdict }: Changelog): string {
  const { bump, isBreaking } = verdict.recommendation;
  const commits = entries.map(entryValue);
  return `${inertJson({ since, breaking: isBreaking, bump, commits, verdict: verdictValue(verdict) })}\n`;
}

function entryValue({ commit, changes, ignored, bump, isFirst, unreadable }: ChangelogEntry) {
  const { hash, date, subject } = commit;
  const told = unreadable && JSON.parse(diagnosticsJson(unreadable.diagnostics, unreadable.sources));
  return {
    commit: hash,
    date,
    subject,
    first: isFirst,
    breaking: bump === "major",
    bump,
    changes: changesValue(changes),
    ignored: ignored.map(ignoredValue),
    unreadable: told === undefined ? null : (told as { readonly diagnostics: readonly unknown[] }).diagnostics,
  };
}
