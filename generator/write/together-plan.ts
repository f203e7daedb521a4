import { lstatSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { Changes } from "./changes.ts";
import { isMissing } from "./disk.ts";
import type { Work } from "./journal.ts";
import { type Files, hashOf, type Manifest } from "./manifest.ts";
import { unsafePaths } from "./paths.ts";
import { type Plan, planFor } from "./plan.ts";
import { WriteRefused } from "./refusal.ts";
import { followed, insideOf, type Site } from "./site.ts";

/** Files of specs and the package that is made from them. */
export interface Together {
  /** Absolute path of the folder that all of them are in. */
  readonly home: string;
  /** Texts by relative posix path from there; null takes the file away. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Absolute path of the package's folder. */
  readonly folder: string;
  readonly package: Files;
  readonly manifest: Manifest;
}

export interface Written {
  /** Of the package. */
  readonly changes: Changes;
  /** Those of `files` that changed. */
  readonly written: readonly string[];
}

/** What writing specs and package together has to do. */
export interface TogetherPlan {
  readonly ofPackage: Plan;
  /** All files by their path from home. */
  readonly work: Work;
  readonly told: Written;
  readonly isIdle: boolean;
}

/** A file of the specs: as it was named, where it really is, what it holds and what it is to hold. */
interface SpecFile {
  readonly name: string;
  readonly path: string;
  readonly hash: string | undefined;
  readonly mode: number | undefined;
  readonly text: string | null;
}

/** Compares specs and package with what stands there. Changes nothing; throws WriteRefused where one of them is not in home, or no file. */
export function planTogether(given: Together, home: Site, site: Site): TogetherPlan {
  const within = insideOf(home, site.folder);
  const ofPackage = planFor(site, given.package, given.manifest);
  const specs = [...given.files].map(([name, text]) => specFile(home, name, text));
  refuseClash(home, within, specs);
  const moving = specs.filter(({ hash, text }) => hash !== (text === null ? undefined : hashOf(text)));
  const inHome = (path: string) => `${within}/${path}`;
  return {
    ofPackage,
    work: {
      files: new Map([...texts(moving), ...[...ofPackage.files].map(([path, text]) => [inHome(path), text] as const)]),
      kept: new Set([...ofPackage.kept].map(inHome)),
      found: new Map([...hashes(moving), ...[...ofPackage.found].map(([path, hash]) => [inHome(path), hash] as const)]),
      modes: new Map(moving.flatMap(({ path, mode }) => (mode === undefined ? [] : [[path, mode] as const]))),
    },
    told: { changes: ofPackage.changes, written: moving.map(({ name }) => name) },
    isIdle: ofPackage.isIdle && moving.length === 0,
  };
}

function specFile(home: Site, name: string, text: string | null): SpecFile {
  const real = followed(join(home.folder, name));
  const path = insideOf(home, real);
  const found = statusOf(real);
  if (found !== undefined && !found.isFile()) throw new WriteRefused({ kind: "not-a-file", path: real });
  const hash = found && hashOf(readFileSync(real));
  return { name, path, hash, mode: found && found.mode & 0o7777, text };
}

/** Throws WriteRefused where two files, or a file and the package, would get one place; and where a place is not one on every system. */
function refuseClash(home: Site, within: string, specs: readonly SpecFile[]): void {
  const paths = unsafePaths([within, ...specs.map(({ path }) => path)]);
  if (paths.length > 0) throw new WriteRefused({ kind: "unsafe-paths", paths });
  const taken = new Set([within]);
  for (const { path } of specs) {
    if (taken.has(path)) throw new WriteRefused({ kind: "in-the-way", path: join(home.folder, path) });
    taken.add(path);
  }
}

function texts(specs: readonly SpecFile[]): readonly (readonly [string, string])[] {
  return specs.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const]));
}

function hashes(specs: readonly SpecFile[]): readonly (readonly [string, string])[] {
  return specs.flatMap(({ path, hash }) => (hash === undefined ? [] : [[path, hash] as const]));
}

function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
