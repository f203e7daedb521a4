import { type Disk, present, realDisk } from "./disk.ts";
import { settleJournal, writeByJournal } from "./journal.ts";
import { withLock } from "./lock.ts";
import { refuseUnlisted, refuseUnsound } from "./plan.ts";
import { forget, record, recorded } from "./record.ts";
import { WriteRefused } from "./refusal.ts";
import { isBeingWritten, isInterrupted, type Site, siteOf } from "./site.ts";
import { type Journal, journalIn } from "./steps.ts";
import type { Outcome } from "./swap.ts";
import { planTogether, type Together, type Written } from "./together-plan.ts";
import { settle } from "./write-package.ts";

/**
 * Writes specs and package all at once: whatever happens, all of the old ones stand there or all of the new ones, if need be after
 * `recoverTogether`. The package is written as `writePackage` does, which cannot run on it meanwhile; links are followed, and who may read a
 * file of the specs stays. Throws as `writePackage` does; also WriteRefused where a link leads out of `home` or to another disk.
 */
export async function writeTogether(given: Together, disk: Disk = realDisk): Promise<Written> {
  refuseUnsound(given.package, given.manifest);
  const [home, site] = [siteOf(given.home), siteOf(given.folder)];
  if (!isBeingWritten(home) && !isBeingWritten(site)) {
    // Before the lock: a lock is a change too.
    const plan = planTogether(given, home, site);
    if (plan.isIdle) return plan.told;
  }
  return alone(home, disk, async () => {
    await settleHome(home, disk);
    return withPackage(home, site, disk, async () => {
      await settle(site, disk);
      const plan = planTogether(given, home, site);
      if (plan.isIdle) return plan.told;
      refuseUnlisted(plan.ofPackage);
      await writeByJournal(journalOf(home), plan.work, disk).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EXDEV") throw error;
        throw new WriteRefused({ kind: "elsewhere", path: error.path ?? site.folder });
      });
      return plan.told;
    });
  });
}

/**
 * Finishes or undoes what an interrupted `writeTogether` has left in this folder, and says which. One look at the disk where there was none,
 * so that every command can begin with it. Throws WriteRefused where another process is writing right now, or where somebody's own file
 * stands in the way.
 */
export async function recoverTogether(folder: string, disk: Disk = realDisk): Promise<Outcome> {
  if (!isInterrupted(folder)) return "nothing";
  const home = siteOf(folder);
  return alone(home, disk, () => settleHome(home, disk));
}

/** Runs `work` while no other process writes files of this home. The lock is where the journal is. */
function alone<Result>(home: Site, disk: Disk, work: () => Promise<Result>): Promise<Result> {
  return withLock(home, disk, work, [home.inside]);
}

/** What was interrupted may have left the lock of its package as well: that goes with a lock of our own, and only then what leads to it. */
async function settleHome(home: Site, disk: Disk): Promise<Outcome> {
  const site = recorded(home);
  const settling = () => settleJournal(journalOf(home), disk);
  try {
    return await (site === undefined ? settling() : withLock(site, disk, settling));
  } finally {
    if (!present(journalOf(home).steps)) await forget(home, disk);
  }
}

/** Runs `work` while no other process writes this package, which is on record from before there is our lock until after there is none. */
async function withPackage<Result>(home: Site, site: Site, disk: Disk, work: () => Promise<Result>): Promise<Result> {
  try {
    await record(home, site, disk);
    return await withLock(site, disk, work);
  } finally {
    if (!present(journalOf(home).steps)) await forget(home, disk);
  }
}

function journalOf({ folder, inside }: Site): Journal {
  return journalIn(folder, inside);
}
