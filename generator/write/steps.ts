import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Disk, isFolder, isLink, present } from "./disk.ts";
import { MANIFEST } from "./manifest.ts";
import { unsafePaths } from "./paths.ts";
import type { Plan } from "./plan.ts";
import { WriteRefused } from "./refusal.ts";

/** One file of the package: whether it was there before (`had`), whether it is there afterwards (`has`). */
export interface Step {
  readonly path: string;
  readonly had: boolean;
  readonly has: boolean;
}

/** A package's folder and the journal's scratch inside it. */
export interface Journal {
  readonly folder: string;
  readonly scratch: string;
  /** The new files, until each is in its place. */
  readonly next: string;
  /** The old files, once they have left theirs. */
  readonly old: string;
  /** The list of steps; while it exists, the package may be a mixture. */
  readonly steps: string;
  /** What the list becomes when all its steps are done. */
  readonly done: string;
}

/**
 * Removals first: a file may give its place to a folder. Last, files that take the place of a folder: from then on no folder
 * has to be made, so that a disk that fills up is noticed while taking everything back needs none either.
 */
export function stepsOf(plan: Plan): readonly Step[] {
  const folders = new Set<string>();
  for (const path of plan.found) for (let at = dirname(path); at !== "."; at = dirname(at)) folders.add(at);
  const removals = [...plan.found].filter((path) => !plan.files.has(path));
  const puts = [...plan.files.keys()].filter((path) => !plan.kept.has(path));
  return [
    ...removals.map((path) => ({ path, had: true, has: false })),
    ...puts.filter((path) => !folders.has(path)).map((path) => ({ path, had: plan.found.has(path), has: true })),
    ...puts.filter((path) => folders.has(path)).map((path) => ({ path, had: false, has: true })),
  ];
}

/**
 * The steps of an interrupted journal. Throws WriteRefused where they are not what `stepsOf` gives: the folder may come from a repository
 * that is not trusted, and steps move files.
 */
export function readSteps(file: string): readonly Step[] {
  let steps: unknown;
  try {
    steps = JSON.parse(readFileSync(file, "utf8"));
  } catch {}
  if (!Array.isArray(steps) || !steps.every(isStep)) throw new WriteRefused({ kind: "in-the-way", path: file });
  return steps;
}

function isStep(value: unknown): value is Step {
  const { path, had, has } = (value ?? {}) as Partial<Record<keyof Step, unknown>>;
  if (typeof path !== "string" || typeof had !== "boolean" || typeof has !== "boolean") return false;
  return path === MANIFEST || unsafePaths([path]).length === 0;
}

/** Takes every step that is not yet taken. Throws WriteRefused where somebody's own file has come into the way since. */
export async function forward(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  for (const { path, had, has } of steps) {
    const { place, next, old } = spotsOf(path, journal);
    const isDone = has ? !present(next) : present(old);
    if (isDone) continue;
    await clear(place, disk);
    if (present(place)) {
      if (!had || present(old)) throw new WriteRefused({ kind: "in-the-way", path: place });
      await move(place, old, disk);
    }
    if (has) await move(next, place, disk);
  }
  for (const { path, has } of steps) if (!has) await prune(path, journal, disk);
}

/** Takes back every step that is taken, wherever `forward` or an earlier `backward` stopped. Throws as `forward` does. */
export async function backward(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  for (const { path, has } of steps) {
    const { place, next } = spotsOf(path, journal);
    if (has && !present(next) && present(place)) await move(place, next, disk);
  }
  for (const { path, had } of steps) {
    const { place, old } = spotsOf(path, journal);
    if (!had || !present(old)) continue;
    await clear(place, disk);
    if (present(place)) throw new WriteRefused({ kind: "in-the-way", path: place });
    await move(old, place, disk);
  }
  for (const { path, had } of steps) if (!had) await prune(path, journal, disk);
}

/** Where a file stands in the package, before it gets there and after it has left. Throws WriteRefused where a link leads elsewhere. */
function spotsOf(
  path: string,
  { folder, next, old }: Journal,
): { readonly place: string; readonly next: string; readonly old: string } {
  for (const root of [folder, next, old]) {
    for (let at = path; at !== "."; at = dirname(at)) {
      const above = join(root, dirname(at));
      if (isLink(above)) throw new WriteRefused({ kind: "in-the-way", path: above });
    }
  }
  return { place: join(folder, path), next: join(next, path), old: join(old, path) };
}

async function move(from: string, to: string, disk: Disk): Promise<void> {
  if (!present(dirname(to))) await disk.makeFolder(dirname(to));
  await disk.rename(from, to);
}

/** Removes the empty folders that contained this path. */
async function prune(path: string, journal: Journal, disk: Disk): Promise<void> {
  for (let at = dirname(path); at !== "."; at = dirname(at)) await disk.removeEmpty(join(journal.folder, at));
}

/** Removes a folder that holds nothing but empty folders, where a file has to go. */
async function clear(place: string, disk: Disk): Promise<void> {
  if (!isFolder(place)) return;
  for (const name of readdirSync(place)) await clear(join(place, name), disk);
  await disk.removeEmpty(place);
}
