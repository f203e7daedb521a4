import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { atOnce } from "./at-once.ts";
import { type Disk, isFolder, present } from "./disk.ts";
import type { Plan } from "./plan.ts";
import { WriteRefused } from "./refusal.ts";
import type { Site } from "./site.ts";
import type { Outcome } from "./swap.ts";

/** One file of the package: whether it was there before (`had`), whether it is there afterwards (`has`). */
interface Step {
  readonly path: string;
  readonly had: boolean;
  readonly has: boolean;
}

/** A package's folder and the journal's scratch inside it. */
interface Journal {
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
 * Writes the package file by file into its folder, for where that cannot be renamed. All new files are first written to the same disk; from
 * then on there are only renames, which can be taken back as well as gone on with, and which files exist tells how far they came.
 * What is thrown leaves the old package, or, where not even that works, a journal that `settleJournal` goes on from.
 */
export async function writeInPlace(site: Site, plan: Plan, disk: Disk): Promise<void> {
  const journal = journalOf(site);
  const steps = stepsOf(plan);
  try {
    await stage(journal, steps, plan, disk);
    await forward(journal, steps, disk);
  } catch (error) {
    await undo(journal, steps, disk).catch(() => {});
    throw error;
  }
  await finish(journal, disk);
}

/** Brings an interrupted journal to its end, or back to its beginning where it cannot. Stopped anywhere itself, it can be called again. */
export async function settleJournal(site: Site, disk: Disk): Promise<Outcome> {
  const journal = journalOf(site);
  if (present(journal.steps)) {
    const steps = JSON.parse(readFileSync(journal.steps, "utf8")) as readonly Step[];
    try {
      await forward(journal, steps, disk);
    } catch {
      await undo(journal, steps, disk);
      return "undone";
    }
    await finish(journal, disk);
    return "finished";
  }
  const outcome = present(journal.next) && !present(journal.done) ? "undone" : "nothing";
  await sweep(journal, disk);
  return outcome;
}

function journalOf({ folder, inside: scratch }: Site): Journal {
  const [next, old] = [join(scratch, "next"), join(scratch, "old")];
  return { folder, scratch, next, old, steps: join(scratch, "steps.json"), done: join(scratch, "done.json") };
}

/**
 * Removals first: a file may give its place to a folder. Last, files that take the place of a folder: from then on no folder
 * has to be made, so that a disk that fills up is noticed while taking everything back needs none either.
 */
function stepsOf(plan: Plan): readonly Step[] {
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

async function stage(journal: Journal, steps: readonly Step[], plan: Plan, disk: Disk): Promise<void> {
  const puts = steps.filter((step) => step.has).map((step) => step.path);
  const leaving = steps.filter((step) => step.had).map((step) => dirname(join(journal.old, step.path)));
  const folders = new Set([journal.next, ...puts.map((path) => dirname(join(journal.next, path))), ...leaving]);
  for (const folder of folders) await disk.makeFolder(folder);
  await atOnce(puts, (path) => disk.write(join(journal.next, path), plan.files.get(path) ?? ""));
  for (const folder of folders) await disk.sync(folder);
  await disk.write(`${journal.steps}.part`, JSON.stringify(steps));
  await disk.rename(`${journal.steps}.part`, journal.steps);
  await disk.sync(journal.scratch);
}

async function forward(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  for (const { path, had, has } of steps) {
    const [place, next, old] = [join(journal.folder, path), join(journal.next, path), join(journal.old, path)];
    const isDone = has ? !present(next) : present(old);
    if (isDone) continue;
    await clear(place, disk);
    if (present(place)) {
      // Somebody's own, put there since the journal was written.
      if (!had || present(old)) throw new WriteRefused({ kind: "in-the-way", path: place });
      await move(place, old, disk);
    }
    if (has) await move(next, place, disk);
  }
  for (const { path, has } of steps) if (!has) await prune(path, journal, disk);
}

/** Takes back whatever `forward` did, if there is a list of steps: before, nothing was in its place yet. */
async function undo(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  if (present(journal.steps)) {
    for (const { path, has } of steps) {
      const [place, next] = [join(journal.folder, path), join(journal.next, path)];
      if (has && !present(next) && present(place)) await move(place, next, disk);
    }
    for (const { path, had } of steps) {
      const [place, old] = [join(journal.folder, path), join(journal.old, path)];
      if (!had || !present(old)) continue;
      await clear(place, disk);
      if (present(place)) throw new WriteRefused({ kind: "in-the-way", path: place });
      await move(old, place, disk);
    }
    for (const { path, had } of steps) if (!had) await prune(path, journal, disk);
    await disk.sync(journal.folder);
    await disk.remove(journal.steps);
  }
  await sweep(journal, disk);
}

async function finish(journal: Journal, disk: Disk): Promise<void> {
  await disk.sync(journal.folder);
  await disk.rename(journal.steps, journal.done);
  await sweep(journal, disk);
}

/** Clears the scratch away; its folder stays where it holds a lock. */
async function sweep(journal: Journal, disk: Disk): Promise<void> {
  await disk.removeTree(journal.next);
  await disk.removeTree(journal.old);
  await disk.remove(`${journal.steps}.part`);
  await disk.remove(journal.done);
  await disk.removeEmpty(journal.scratch);
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
