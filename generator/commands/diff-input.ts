import { existsSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, posix, resolve } from "node:path";
import { InputError } from "../diagnostics.ts";
import { fetchText } from "../read/fetch.ts";
import { isAddress, shownUrl } from "../read/web-address.ts";
import { entryAt, gitUnreadable, reasonAgainst, repositoryPath, textAt, treeOf } from "./git.ts";
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
  // Before the disk is asked: a file there could stand in for the commit.
  const named = commitAndPath(given);
  if (named !== undefined) {
    const commit = { shown: named.commit, object: treeOf(named.commit, cwd) };
    return atCommit(repositoryPath(named.path, cwd), cwd, commit);
  }
  if (!isSpecs(given, cwd)) return alone(readProjectFrom({ document: given }, inputsIn(cwd)));
  const manifest = findManifest(given, cwd);
  const inputs = inputsIn(cwd);
  const project = readProjectFrom({ api: given }, inputs, manifest);
  return specs(project, manifest, inputs, (file) => existsSync(resolve(cwd, file)));
}

/** Whether a side is specs on this disk; else it is a document, or from elsewhere. */
export function isSpecsOnDisk(given: string, cwd: string): boolean {
  return given !== "-" && !isAddress(given) && commitAndPath(given) === undefined && isSpecs(given, cwd);
}

function isSpecs(given: string, cwd: string): boolean {
  const found = statSync(resolve(cwd, given), { throwIfNoEntry: false });
  return found === undefined ? !/[./\\]/.test(given) : found.isDirectory() || isManifest(given);
}

/** `main:specs/payments` taken apart; undefined where it is none: `./main:specs` is a file, and so is what is on a drive (`c:/specs`). */
export function commitAndPath(given: string): { readonly commit: string; readonly path: string } | undefined {
  if (isAbsolute(given)) return undefined;
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

/** The same at a commit, for a walk through a history; by its path from the root of the repository. */
export function openAtCommit(path: string, cwd: string, commit: CommitName): Side {
  return comparable(atCommit(path, cwd, commit));
}

/** What git has at a commit, by its path from the root; files beside it are read from there as well. */
function atCommit(path: string, cwd: string, { shown, object }: CommitName): Side {
  // The commit stays in front of every path that is worked out from this one.
  const root = `${shown}:./`;
  const at = root + path;
  const asked = (file: string) => {
    if (!file.startsWith(root)) throw new Error("it is no file of this commit");
    return file.slice(root.length);
  };
  const found = entryAt(object, path, cwd);
  if (found?.kind !== "folder" && found?.kind !== "file") throw gitUnreadable(at, reasonAgainst(found));
  const isFolder = found.kind === "folder";
  const inputs = inputsIn(cwd, (file) => textAt(object, asked(file), cwd));
  if (!isFolder && !isManifest(path)) return alone(readProjectFrom({ document: at }, inputs));
  const manifest = resolve(cwd, isFolder ? posix.join(at, "api.yaml") : at);
  const project = readProjectFrom({ api: at }, inputs, manifest);
  return specs(project, manifest, inputs, (file) => {
    const kind = entryAt(object, asked(file), cwd)?.kind;
    return kind === "file" || kind === "link";
  });
}
