import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, posix, resolve } from "node:path";
import { InputError } from "../diagnostics.ts";
import { fetchText } from "../read/fetch.ts";
import { isAddress, shownUrl } from "../read/web-address.ts";
import { git } from "./git.ts";
import { type Inputs, inputsIn, shownPath } from "./inputs.ts";
import { type Project, readProjectFrom } from "./project.ts";
import { findManifest } from "./specs.ts";
import type { Terminal } from "./terminal.ts";

/** One side of a comparison. */
export interface Side {
  readonly project: Project;
  /** Its api.yaml as it is shown; undefined of a document alone. */
  readonly manifest: string | undefined;
  /** A file beside that api.yaml, where there is one. */
  beside(name: string): { readonly file: string; readonly text: string } | undefined;
}

/**
 * A document, a folder of specs or its api.yaml, the name of an API under specs/, any of these at a commit (`main:specs/payments`,
 * from the working directory), a document at a URL, or `-` for one on stdin. Throws InputError with all that keeps it from being
 * compared.
 */
export async function openSide(given: string, cwd: string, terminal: Terminal): Promise<Side> {
  return comparable(isAddress(given) ? atUrl(given, await fetchText(given), cwd) : sideOf(given, cwd, terminal));
}

/** A side as it was named, fit to be shown: nobody's secrets, and no path of this disk. */
export function shownSide(given: string, cwd: string): string {
  if (given === "-") return "stdin";
  if (isAddress(given)) return shownUrl(given);
  return existsSync(resolve(cwd, given)) ? shownPath(given, cwd) : given;
}

function comparable(side: Side): Side {
  const { diagnostics, sources } = side.project;
  if (diagnostics.some((one) => one.severity === "error")) throw new InputError(diagnostics, sources);
  return side;
}

function sideOf(given: string, cwd: string, terminal: Terminal): Side {
  if (given === "-") {
    const inputs = inputsIn(cwd, (file) => (file === "stdin" ? terminal.input() : diskText(file, cwd)));
    return alone(readProjectFrom({ document: "stdin" }, inputs));
  }
  const found = statSync(resolve(cwd, given), { throwIfNoEntry: false });
  const named = found === undefined ? commitAndPath(given) : undefined;
  if (named !== undefined) return atCommit(named.path, cwd, { shown: named.commit, object: named.commit });
  const isSpecs = found === undefined ? !/[./\\]/.test(given) : found.isDirectory() || isManifest(given);
  if (!isSpecs) return alone(readProjectFrom({ document: given }, inputsIn(cwd)));
  const manifest = findManifest(given, cwd);
  const inputs = inputsIn(cwd);
  const project = readProjectFrom({ api: given }, inputs, manifest);
  return specs(project, manifest, inputs, (file) => existsSync(resolve(cwd, file)));
}

/** `main:specs/payments` taken apart; undefined where it is none. */
export function commitAndPath(given: string): { readonly commit: string; readonly path: string } | undefined {
  const [, commit, path] = /^([\w@][^:\s]*):(.*)$/s.exec(given) ?? [];
  return commit === undefined || path === undefined ? undefined : { commit, path };
}

function diskText(file: string, cwd: string): string {
  return inputsIn(cwd).readText(file);
}

function isManifest(path: string): boolean {
  return basename(path) === "api.yaml";
}

function alone(project: Project): Side {
  return { project, manifest: undefined, beside: () => undefined };
}

function specs(project: Project, manifest: string, inputs: Inputs, exists: (file: string) => boolean): Side {
  return {
    project,
    manifest: shownPath(manifest, inputs.cwd),
    beside(name) {
      const file = shownPath(join(dirname(manifest), name), inputs.cwd);
      return exists(file) ? { file, text: inputs.read(file) } : undefined;
    },
  };
}

/** A document that was fetched. What it refers to is not: neither from there, nor from this disk. */
function atUrl(url: string, text: string, cwd: string): Side {
  const shown = shownUrl(url);
  const inputs = inputsIn(cwd, (file) => {
    if (file === shown) return text;
    throw new Error("of a document at a URL nothing else is fetched; bundle it into one file first");
  });
  return alone(readProjectFrom({ document: shown }, inputs));
}

/** A commit as places show it, and as git is asked for it. */
export interface CommitName {
  readonly shown: string;
  readonly object: string;
}

/** The same at a commit, for a walk through a history; a path of the working directory. */
export function openAtCommit(path: string, cwd: string, commit: CommitName): Side {
  return comparable(atCommit(path, cwd, commit));
}

/** Whether there is anything at a path of a commit. */
export function isAtCommit(path: string, cwd: string, object: string): boolean {
  return typeAt(`${object}:./${normal(path)}`, cwd) !== undefined;
}

/** What git has at a commit; files beside it are read from there as well. */
function atCommit(path: string, cwd: string, { shown, object }: CommitName): Side {
  // With "./" git starts at the working directory, and the commit stays in front of every path that is worked out from it.
  const at = `${shown}:./${normal(path)}`;
  const asked = (file: string) => {
    // A reference may lead out of the commit, to what git would take for something else.
    if (!file.startsWith(`${shown}:`)) throw new Error("it is no file of this commit");
    return object + file.slice(shown.length);
  };
  const isFolder = git(["cat-file", "-t", asked(at)], at, cwd).trim() === "tree";
  const inputs = inputsIn(cwd, (file) => git(["cat-file", "blob", asked(file)], file, cwd));
  if (!isFolder && !isManifest(path)) return alone(readProjectFrom({ document: at }, inputs));
  const manifest = resolve(cwd, isFolder ? posix.join(at, "api.yaml") : at);
  const project = readProjectFrom({ api: at }, inputs, manifest);
  return specs(project, manifest, inputs, (file) => typeAt(asked(file), cwd) === "blob");
}

function normal(path: string): string {
  return posix.normalize(path === "" ? "." : path);
}

function typeAt(object: string, cwd: string): string | undefined {
  try {
    return git(["cat-file", "-t", object], object, cwd).trim();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
