import { InputError } from "../diagnostics.ts";
import type { Commit, Unreadable } from "../report/changelog.ts";
import { openAtCommit, type Side } from "./diff-input.ts";
import { commitAt, commitOf, commitsBetween, entryAt, isWithin } from "./git.ts";

/** What an API was at a commit, or what keeps that from being read. */
export type Version = { readonly commit: Commit } & (
  | { readonly side: Side; readonly unreadable: undefined }
  | { readonly side: undefined; readonly unreadable: Unreadable }
);

/** A history, whose versions are read as they are come to. */
export interface History {
  /** Where it begins; undefined where there was nothing yet. */
  readonly start: Version | undefined;
  /** Where it ends. */
  readonly end: Version;
  /** The commits after the start, the oldest first. */
  readonly commits: readonly Commit[];
  /** It ends before it begins. */
  readonly isBackwards: boolean;
  open(commit: Commit): Version;
}

/**
 * The history of a folder or a document (by its path from the root of the repository) from one commit to another, along first parents: the commits that touched it, or a file
 * from elsewhere that its last version reads. Throws InputError where one of the two commits is none.
 */
export function historyOf(path: string, since: string, until: string, cwd: string): History {
  const [from, to] = [commitOf(since, cwd), commitOf(until, cwd)].map((hash) => commitAt(hash, cwd)) as [
    Commit,
    Commit,
  ];
  const open = (commit: Commit) => opened(path, commit, cwd);
  const end = open(to);
  const commits = commitsBetween(from.hash, to.hash, pathsOf(path, end), cwd);
  const isThere = entryAt(from.hash, path, cwd) !== undefined;
  // Nothing at either end, and nothing between them: that must not look like a history without changes.
  if (!isThere && commits.length === 0 && end.unreadable !== undefined)
    throw new InputError(end.unreadable.diagnostics, end.unreadable.sources);
  const start = isThere ? open(from) : undefined;
  const isBackwards = from.hash !== to.hash && isWithin(to.hash, from.hash, cwd);
  return { start, end, commits, isBackwards, open };
}

function opened(path: string, commit: Commit, cwd: string): Version {
  try {
    return { commit, side: openAtCommit(path, cwd, { shown: commit.id, object: commit.hash }), unreadable: undefined };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { diagnostics, sources } = error;
    return { commit, side: undefined, unreadable: { diagnostics, sources } };
  }
}

/** The path, and what is read from outside of it: a document may stand elsewhere in the repository. */
function pathsOf(path: string, { commit, side }: Version): readonly string[] {
  const prefix = `${commit.id}:./`;
  const files = [...(side?.project.sources.keys() ?? [])].map((file) => file.slice(prefix.length));
  return [path, ...files.filter((file) => path !== "." && file !== path && !file.startsWith(`${path}/`))];
}
