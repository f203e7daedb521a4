import { statSync } from "node:fs";
import { resolve } from "node:path";
import { diagnostic, InputError } from "../diagnostics.ts";
import { shownPlace } from "../report/shown-place.ts";
import { repositoryAround } from "./repository-files.ts";

/**
 * Throws InputError where the file of an output is one of those that were read, by whatever name; of what was read at a commit the
 * file that stands there now.
 */
export function refuseOverwriting(
  file: string | undefined,
  read: Iterable<string>,
  cwd: string,
  command: "diff" | "sync" = "diff",
): void {
  const target = file === undefined ? undefined : identity(resolve(cwd, file));
  if (target === undefined) return;
  const repository = repositoryAround(cwd) ?? cwd;
  for (const one of read) {
    const { commit, path } = shownPlace(one);
    if (identity(resolve(commit === null ? cwd : repository, path)) !== target) continue;
    const expected = "another file than what is read";
    throw new InputError([diagnostic("option-value", { option: "--output", expected, command }, null)]);
  }
}

/** What a file is known by, whatever leads to it; undefined of what is none, and of what cannot be looked at. */
function identity(path: string): string | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? `${found.dev} ${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}
