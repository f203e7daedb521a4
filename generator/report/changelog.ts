import type { Diagnostic } from "../diagnostics.ts";
import type { Bump, Ignored } from "../diff/index.ts";
import type { Sources } from "../read/document.ts";
import type { LocatedChange } from "./located-changes.ts";
import type { Verdict } from "./verdict.ts";

export interface Commit {
  /** The full id, and one that is short enough to be shown. */
  readonly hash: string;
  readonly id: string;
  /** The day of the commit, "2026-01-31", where it was made. */
  readonly date: string;
  readonly subject: string;
}

/** What kept something from being read. */
export interface Unreadable {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** What one commit made of an API, compared with what was last readable before it. */
export interface ChangelogEntry {
  readonly commit: Commit;
  readonly changes: readonly LocatedChange[];
  readonly ignored: readonly Ignored[];
  readonly bump: Bump;
  /** There was nothing to compare it with. */
  readonly isFirst: boolean;
  readonly unreadable: Unreadable | undefined;
}

/** The history of an API, the oldest commit first. */
export interface Changelog {
  /** The commit from which on it is told, as it was named. */
  readonly since: string;
  readonly entries: readonly ChangelogEntry[];
  /** Of the first and the last version, whatever came and went between them. */
  readonly verdict: Verdict;
}

/** What is said of an entry behind its subject: "a minor version". */
export function entryWords({ bump, isFirst, unreadable }: ChangelogEntry): string {
  if (unreadable !== undefined) return "cannot be read";
  if (isFirst) return "the first that can be read";
  return bump === "none" ? "no changes" : `a ${bump} version`;
}

/** "3 commits since v1.0.0: a major version" */
export function changelogSummary({ since, entries, verdict }: Changelog): string {
  const { bump } = verdict.recommendation;
  const count = entries.length === 1 ? "1 commit" : `${entries.length} commits`;
  const unreadable = entries.filter((one) => one.unreadable !== undefined).length;
  const but = unreadable === 0 ? "" : `, ${unreadable} of which cannot be read`;
  return `${count} since ${since}${but}: ${bump === "none" ? "no changes" : `a ${bump} version`}`;
}
