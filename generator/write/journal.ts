import { dirname, join } from "node:path";
import { atOnce } from "./at-once.ts";
import { type Disk, present } from "./disk.ts";
import { backward, forward, type Journal, type Moves, readSteps, type Step, stepsOf, syncPlaces } from "./steps.ts";
import type { Outcome } from "./swap.ts";

/** What a journal is to write. */
export interface Work extends Moves {
  /** Who may read and write a file, where that is not as for any new one. */
  readonly modes?: ReadonlyMap<string, number>;
}

/**
 * Writes file by file, for where a folder cannot be exchanged as a whole. All new files are first written to the same disk; from
 * then on there are only renames, which can be taken back as well as gone on with, and which files exist tells how far they came.
 * What is thrown leaves the old files, or, where not even that works, a journal that `settleJournal` goes on from.
 */
export async function writeByJournal(journal: Journal, work: Work, disk: Disk): Promise<void> {
  const steps = stepsOf(work);
  try {
    await stage(journal, steps, work, disk);
    await forward(journal, steps, disk);
  } catch (error) {
    await undo(journal, steps, disk).catch(() => {});
    throw error;
  }
  await finish(journal, steps, disk);
}

/** Brings an interrupted journal to its end, or back to its beginning where it cannot. Stopped anywhere itself, it can be called again. */
export async function settleJournal(journal: Journal, disk: Disk): Promise<Outcome> {
  if (present(journal.steps)) {
    const steps = readSteps(journal.steps);
    try {
      await forward(journal, steps, disk);
    } catch {
      await undo(journal, steps, disk);
      return "undone";
    }
    await finish(journal, steps, disk);
    return "finished";
  }
  const outcome = present(journal.next) && !present(journal.done) ? "undone" : "nothing";
  await sweep(journal, disk);
  return outcome;
}

async function stage(journal: Journal, steps: readonly Step[], { files, modes }: Work, disk: Disk): Promise<void> {
  const puts = steps.filter((step) => step.has !== null).map((step) => step.path);
  const leaving = steps.filter((step) => step.had !== null).map((step) => dirname(join(journal.old, step.path)));
  const folders = new Set([journal.next, ...puts.map((path) => dirname(join(journal.next, path))), ...leaving]);
  for (const folder of folders) await disk.makeFolder(folder);
  await atOnce(puts, async (path) => {
    const mode = modes?.get(path);
    await disk.write(join(journal.next, path), files.get(path) ?? "");
    if (mode !== undefined) await disk.allow(join(journal.next, path), mode);
  });
  for (const folder of folders) await disk.sync(folder);
  await disk.write(`${journal.steps}.part`, JSON.stringify(steps));
  await disk.rename(`${journal.steps}.part`, journal.steps);
  await disk.sync(journal.scratch);
}

/** Takes back whatever was done, if there is a list of steps: before, nothing was in its place yet. */
async function undo(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  if (present(journal.steps)) {
    await backward(journal, steps, disk);
    await syncPlaces(journal, steps, disk);
    await disk.remove(journal.steps);
  }
  await sweep(journal, disk);
}

async function finish(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  await syncPlaces(journal, steps, disk);
  await disk.rename(journal.steps, journal.done);
  await sweep(journal, disk);
}

/** Clears the scratch away; its folder stays while it holds a lock. */
async function sweep(journal: Journal, disk: Disk): Promise<void> {
  await disk.removeTree(journal.next);
  await disk.removeTree(journal.old);
  await disk.remove(`${journal.steps}.part`);
  await disk.remove(journal.done);
  await disk.removeEmpty(journal.scratch);
}
