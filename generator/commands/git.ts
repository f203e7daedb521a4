import { execFileSync } from "node:child_process";
import { diagnostic, InputError } from "../diagnostics.ts";
import type { Commit } from "../report/changelog.ts";

/** What git prints. Throws InputError, in git's own words, where it has nothing of the kind; `what` is what was looked for. */
export function git(args: readonly string[], what: string, cwd: string): string {
  try {
    return execFileSync("git", args, { cwd, encoding: "utf8", maxBuffer: 2 ** 29, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const told = String((error as { readonly stderr?: unknown }).stderr ?? (error as Error).message);
    const reason =
      told
        .trim()
        .split("\n")[0]
        ?.replace(/^fatal: /, "") || "git could not be run";
    throw unreadable(what, reason);
  }
}

/** The full id of a commit, whatever it is called by. A name that looks like an option is none. */
export function commitOf(name: string, cwd: string): string {
  if (name === "" || name.startsWith("-")) throw unreadable(name, "no commit is called so");
  return git(["rev-parse", "--verify", "--end-of-options", `${name}^{commit}`], name, cwd).trim();
}

function unreadable(what: string, reason: string): InputError {
  return new InputError([diagnostic("git-unreadable", { what, reason }, null)]);
}

const fields = ["%H", "%h", "%cs", "%s"];
const shape = [
  "-z",
  `--format=${fields.join("%x00")}`,
  "--abbrev=10",
  "--no-color",
  "--no-show-signature",
  "--encoding=UTF-8",
];

/** A commit by its full id. */
export function commitAt(hash: string, cwd: string): Commit {
  return commitsIn(git(["log", ...shape, "--max-count=1", hash, "--"], hash, cwd))[0] as Commit;
}

/** The commits that touched paths after one commit up to another, the oldest first, along the first parents. */
export function commitsBetween(from: string, to: string, paths: readonly string[], cwd: string): readonly Commit[] {
  const walk = ["--first-parent", "--reverse", `${from}..${to}`];
  return commitsIn(git(["--literal-pathspecs", "log", ...shape, ...walk, "--", ...paths], `${from}..${to}`, cwd));
}

function commitsIn(told: string): readonly Commit[] {
  const texts = told.split("\0");
  return Array.from({ length: Math.floor(texts.length / fields.length) }, (_, index) => {
    const [hash = "", id = "", date = "", subject = ""] = texts.slice(
      index * fields.length,
      (index + 1) * fields.length,
    );
    return { hash, id, date, subject };
  });
}
