import { dirname, join } from "node:path";
import { atOnce } from "./at-once.ts";
import { type Disk, present } from "./disk.ts";
import type { Plan } from "./plan.ts";
import type { Site } from "./site.ts";
import { backward, forward, type Journal, readSteps, type Step, stepsOf } from "./steps.ts";
import type { Outcome } from "./swap.ts";

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
    const steps = readSteps(journal.steps);
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

/** Takes back whatever was done, if there is a list of steps: before, nothing was in its place yet. */
async function undo(journal: Journal, steps: readonly Step[], disk: Disk): Promise<void> {
  if (present(journal.steps)) {
    await backward(journal, steps, disk);
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

/** Clears the scratch away; its folder stays while it holds a lock. */
async function sweep(journal: Journal, disk: Disk): Promise<void> {
  await disk.removeTree(journal.next);
  await disk.removeTree(journal.old);
  await disk.remove(`${journal.steps}.part`);
  await disk.remove(journal.done);
  await disk.removeEmpty(journal.scratch);
}
