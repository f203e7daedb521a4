import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Disk, isFolder, isLink, present } from "./disk.ts";
import { hashOf, MANIFEST } from "./manifest.ts";
import { unsafePaths } from "./paths.ts";
import type { Plan } from "./plan.ts";
import { WriteRefused } from "./refusal.ts";

/**
 * One file: what was there before (`had`), what is there afterwards (`has`), null for nothing. A file that is neither is somebody's own,
 * and no step takes it away.
 */
export interface Step {
  readonly path: string;
  readonly had: Content | null;
  readonly has: Content | null;
}

/** The hash of a file's bytes, or what there is no hash of: a link, a pipe, a device. */
type Content = string;
const NO_FILE = "no file";

/** A folder and the scratch of a journal inside it. */
export interface Journal {
  readonly folder: string;
  readonly scratch: string;
  /** The new files, until each is in its place. */
  readonly next: string;
  /** The old files, once they have left theirs. */
  readonly old: string;
  /** The list of steps; while it exists, the folder may hold a mixture. */
  readonly steps: string;
  /** What the list becomes when all its steps are done. */
  readonly done: string;
}

/** The journal of a folder, in this scratch of it. */
export function journalIn(folder: string, scratch: string): Journal {
  const [next, old] = [join(scratch, "next"), join(scratch, "old")];
  return { folder, scratch, next, old, steps: join(scratch, "steps.json"), done: join(scratch, "done.json") };
}

/** What of a plan says the steps. */
export type Moves = Pick<Plan, "files" | "kept" | "found">;

/**
 * Removals first: a file may give its place to a folder. Last, files that take the place of a folder: from then on no folder
 * has to be made, so that a disk that fills up is noticed while taking everything back needs none either.
 */
export function stepsOf({ files, kept, found }: Moves): readonly Step[] {
  const folders = new Set<string>();
  for (const path of found.keys()) for (let at = dirname(path); at !== "."; at = dirname(at)) folders.add(at);
  const had = (path: string) => (found.has(path) ? (found.get(path) ?? NO_FILE) : null);
  const removals = [...found.keys()].filter((path) => !files.has(path));
  const puts = [...files.keys()].filter((path) => !kept.has(path));
  const put = (path: string) => ({ path, had: had(path), has: hashOf(files.get(path) ?? "") });
  return [
    ...removals.map((path) => ({ path, had: had(path), has: null })),
    ...puts.filter((path) => !folders.has(path)).map(put),
    ...puts.filter((path) => folders.has(path)).map(put),
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
  if (typeof path !== "string" || !isContent(had) || !isContent(has) || has === NO_FILE) return false;
  return path === MANIFEST || unsafePaths([path]).length === 0;
}

function isContent(value: unknown): boolean {
  return value === null || (typeof value === "string" && (value === NO_FILE || /^[0-9a-f]{64}$/.test(value)));
}

/** Takes every step that is not yet taken. Throws WriteRefused where somebody's own file has come into the way since. */
export async function forward(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  for (const { path, had, has } of steps) {
    const { place, next, old } = spotsOf(path, journal);
    const isDone = has === null ? present(old) : !present(next);
    if (isDone) continue;
    await clear(place, disk);
    if (present(place)) {
      if (had === null || present(old)) throw new WriteRefused({ kind: "in-the-way", path: place });
      refuseChanged(place, had);
      await move(place, old, disk);
    }
    if (has !== null) await move(next, place, disk);
  }
  for (const { path, has } of steps) if (has === null) await prune(path, journal, disk);
}

/** Takes back every step that is taken, wherever `forward` or an earlier `backward` stopped. Throws as `forward` does. */
export async function backward(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  for (const { path, has } of steps) {
    const { place, next } = spotsOf(path, journal);
    if (has === null || present(next) || !present(place)) continue;
    refuseChanged(place, has);
    await move(place, next, disk);
  }
  for (const { path, had } of steps) {
    const { place, old } = spotsOf(path, journal);
    if (had === null || !present(old)) continue;
    await clear(place, disk);
    if (present(place)) throw new WriteRefused({ kind: "in-the-way", path: place });
    await move(old, place, disk);
  }
  for (const { path, had } of steps) if (had === null) await prune(path, journal, disk);
}

/** Brings to the disk where the files of these steps are now. */
export async function syncPlaces({ folder }: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  const folders = new Set(["."]);
  for (const { path } of steps) for (let at = dirname(path); at !== "."; at = dirname(at)) folders.add(at);
  for (const at of folders) if (isFolder(join(folder, at))) await disk.sync(join(folder, at));
}

/** Throws WriteRefused where something else stands than what a step takes away. */
function refuseChanged(place: string, content: Content): void {
  if (contentAt(place) !== content) throw new WriteRefused({ kind: "changed", path: place });
}

function contentAt(place: string): Content | undefined {
  const found = lstatSync(place);
  if (found.isDirectory()) return undefined;
  return found.isFile() ? hashOf(readFileSync(place)) : NO_FILE;
}

/** Where a file stands in the folder, before it gets there and after it has left. Throws WriteRefused where a link leads elsewhere. */
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
