import { execFileSync } from "node:child_process";
import { isAbsolute, posix } from "node:path";
import { diagnostic, InputError } from "../diagnostics.ts";
import { utf8Text } from "../read/text.ts";
import type { Commit } from "../report/changelog.ts";

/** What git prints. Throws InputError, in git's own words, where it has nothing of the kind; `what` is what was looked for. */
export function git(args: readonly string[], what: string, cwd: string): string {
  return bytesOf(args, what, cwd).toString("utf8");
}

function bytesOf(args: readonly string[], what: string, cwd: string): Buffer {
  try {
    return execFileSync("git", args, { cwd, maxBuffer: 2 ** 29, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const told = String((error as { readonly stderr?: unknown }).stderr ?? (error as Error).message);
    const reason =
      told
        .trim()
        .split("\n")[0]
        ?.replace(/^fatal: /, "") || "git could not be run";
    throw gitUnreadable(what, reason);
  }
}

/** A path of the working directory as one from the root of its repository; "." is the root. Throws InputError where it leads out of it. */
export function repositoryPath(path: string, cwd: string): string {
  const prefix = git(["rev-parse", "--show-prefix"], path, cwd).replace(/\n$/, "");
  if (isAbsolute(path)) throw gitUnreadable(path, "a path at a commit starts at the working directory");
  const whole = posix.join(prefix, path).replace(/(?<=.)\/$/, "");
  if (/^\.\.(\/|$)/.test(whole)) throw gitUnreadable(path, "it lies outside of the repository");
  return whole;
}

/** What stands at a path of a tree. */
export interface Entry {
  readonly kind: "file" | "folder" | "link" | "submodule";
  /** What a link is called that the path is, or goes through. */
  readonly path: string;
  readonly object: string;
}

const kinds: Readonly<Record<string, Entry["kind"]>> = { "040000": "folder", "120000": "link", "160000": "submodule" };

/** What a commit has at a path from the root, undefined where it has nothing there. It never asks the disk. */
export function entryAt(commit: string, path: string, cwd: string): Entry | undefined {
  if (path === ".") return { kind: "folder", path, object: commit };
  const parts = path.split("/");
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  const args = ["--literal-pathspecs", "ls-tree", "-z", "-t", "--full-tree", commit, "--", ...paths];
  const entries = new Map(
    git(args, path, cwd)
      .split("\0")
      .flatMap((line) => {
        const [, mode = "", object = "", name = ""] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
        return name === "" ? [] : [[name, { kind: kinds[mode] ?? "file", path: name, object }] as const];
      }),
  );
  const link = paths.map((one) => entries.get(one)).find((one) => one?.kind === "link");
  return link ?? entries.get(path);
}

/** The text of a file at a commit, by its path from the root. Throws where there is none, and where it is not UTF-8. */
export function textAt(commit: string, path: string, cwd: string): string {
  const entry = entryAt(commit, path, cwd);
  if (entry?.kind !== "file") throw new Error(reasonAgainst(entry));
  return utf8Text(bytesOf(["cat-file", "blob", entry.object], path, cwd));
}

/** Why something is no file that could be read. */
export function reasonAgainst(entry: Entry | undefined): string {
  switch (entry?.kind) {
    case "link":
      return `${entry.path} is a symbolic link there; name what it leads to`;
    case "submodule":
      return "it is another repository";
    case "folder":
      return "it is a folder";
    default:
      return "the commit has nothing at this path";
  }
}

/** The full id of the tree of a commit, whatever that is called by. */
export function treeOf(name: string, cwd: string): string {
  return objectOf(name, "tree", cwd);
}

/** The full id of a commit, whatever it is called by. */
export function commitOf(name: string, cwd: string): string {
  return objectOf(name, "commit", cwd);
}

/** A name that looks like an option is none. */
function objectOf(name: string, kind: "tree" | "commit", cwd: string): string {
  if (name === "" || name.startsWith("-")) throw gitUnreadable(name, "no commit is called so");
  return git(["rev-parse", "--verify", "--end-of-options", `${name}^{${kind}}`], name, cwd).trim();
}

/** What was looked for, and why there is none. */
export function gitUnreadable(what: string, reason: string): InputError {
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

/** The commits that touched paths (from the root) after one commit up to another, the oldest first, along the first parents. */
export function commitsBetween(from: string, to: string, paths: readonly string[], cwd: string): readonly Commit[] {
  const walk = ["--first-parent", "--reverse", `${from}..${to}`];
  const specs = paths.map((path) => `:(top,literal)${path === "." ? "" : path}`);
  return commitsIn(git(["log", ...shape, ...walk, "--", ...specs], `${from}..${to}`, cwd));
}

/** Whether a commit is part of the history of another. */
export function isWithin(hash: string, other: string, cwd: string): boolean {
  return git(["rev-list", "--max-count=1", hash, `^${other}`], hash, cwd) === "";
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
