import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { basename, posix, resolve } from "node:path";
import { diagnostic, InputError } from "../diagnostics.ts";
import { inputsIn } from "./inputs.ts";
import { type Project, readProjectFrom } from "./project.ts";
import type { Terminal } from "./terminal.ts";

/**
 * One side of a comparison: a document, a folder of specs or its api.yaml, the name of an API under specs/, any of these at a
 * commit (`main:specs/payments`, from the working directory), or `-` for a document on stdin. Throws InputError with all that
 * keeps it from being compared.
 */
export function openSide(given: string, cwd: string, terminal: Terminal): Project {
  const project = sideOf(given, cwd, terminal);
  const { diagnostics, sources } = project;
  if (diagnostics.some((one) => one.severity === "error")) throw new InputError(diagnostics, sources);
  return project;
}

function sideOf(given: string, cwd: string, terminal: Terminal): Project {
  if (given === "-") {
    const inputs = inputsIn(cwd, (file) => (file === "stdin" ? terminal.input() : diskText(file, cwd)));
    return readProjectFrom({ document: "stdin" }, inputs);
  }
  const found = statSync(resolve(cwd, given), { throwIfNoEntry: false });
  const [, commit, path] = /^([\w@][^:\s]*):(.*)$/s.exec(given) ?? [];
  if (found === undefined && commit !== undefined && path !== undefined) return atCommit(commit, path, cwd);
  const isSpecs = found === undefined ? !/[./\\]/.test(given) : found.isDirectory() || isManifest(given);
  return readProjectFrom(isSpecs ? { api: given } : { document: given }, inputsIn(cwd));
}

function diskText(file: string, cwd: string): string {
  return inputsIn(cwd).readText(file);
}

function isManifest(path: string): boolean {
  return basename(path) === "api.yaml";
}

/** What git has at a commit; files beside it are read from there as well. */
function atCommit(commit: string, path: string, cwd: string): Project {
  // With "./" git starts at the working directory, and the commit stays in front of every path that is worked out from it.
  const at = `${commit}:./${posix.normalize(path === "" ? "." : path)}`;
  const isFolder = git(["cat-file", "-t", at], at, cwd).trim() === "tree";
  const inputs = inputsIn(cwd, (file) => git(["cat-file", "blob", file], file, cwd));
  const manifest = isFolder ? posix.join(at, "api.yaml") : at;
  return isFolder || isManifest(path)
    ? readProjectFrom({ api: at }, inputs, resolve(cwd, manifest))
    : readProjectFrom({ document: at }, inputs);
}

function git(args: readonly string[], what: string, cwd: string): string {
  try {
    return execFileSync("git", args, { cwd, encoding: "utf8", maxBuffer: 2 ** 29, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const told = String((error as { readonly stderr?: unknown }).stderr ?? (error as Error).message);
    const reason =
      told
        .trim()
        .split("\n")[0]
        ?.replace(/^fatal: /, "") || "git could not be run";
    throw new InputError([diagnostic("git-unreadable", { what, reason }, null)]);
  }
}
