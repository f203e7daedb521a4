import { statSync } from "node:fs";
import { dirname, sep } from "node:path";
import type { Changes } from "./changes.ts";
import { type Disk, present, realDisk } from "./disk.ts";
import { settleJournal, writeByJournal } from "./journal.ts";
import { withLock } from "./lock.ts";
import type { Files, Manifest } from "./manifest.ts";
import { planFor, refuseUnlisted, refuseUnsound } from "./plan.ts";
import { refuseUnsettled } from "./record.ts";
import { isBeingWritten, type Site, siteOf } from "./site.ts";
import { type Journal, journalIn } from "./steps.ts";
import { type Outcome, settleSwap, swap } from "./swap.ts";

/**
 * Makes `folder` hold exactly `files` and their manifest, all at once: whatever happens, the old package stands there or the new one,
 * if need be after `recover`. An interrupted earlier write is finished or undone first; where nothing changes, nothing is touched.
 * Throws WriteRefused where it must not write, and the disk's own error where it cannot; the old package stands in both cases.
 */
export async function writePackage(
  folder: string,
  files: Files,
  manifest: Manifest,
  disk: Disk = realDisk,
): Promise<Changes> {
  refuseUnsound(files, manifest);
  const site = siteOf(folder);
  if (!isBeingWritten(site)) {
    // Before the lock: a lock is a change too.
    const plan = planFor(site, files, manifest);
    if (plan.isIdle) return plan.changes;
  }
  return withLock(site, disk, async (home) => {
    refuseUnsettled(site);
    await settle(site, disk);
    const plan = planFor(site, files, manifest);
    if (plan.isIdle) return plan.changes;
    refuseUnlisted(plan);
    const inPlace = home === site.inside || isFixed(site) || (await swap(site, plan, disk)) === "refused";
    if (inPlace) await writeByJournal(journalOf(site), plan, disk);
    return plan.changes;
  });
}

/**
 * Finishes or undoes a write that was interrupted, and says which. Cheap where there was none, so that every command can begin with it.
 * Throws WriteRefused where another process is writing right now, or where somebody's own file stands in the way.
 */
export async function recover(folder: string, disk: Disk = realDisk): Promise<Outcome> {
  const site = siteOf(folder);
  if (!isBeingWritten(site)) return "nothing";
  return withLock(site, disk, () => settle(site, disk));
}

/** Finishes or undoes what was interrupted here, by whoever holds the lock. */
export async function settle(site: Site, disk: Disk): Promise<Outcome> {
  const swapped = await settleSwap(site, disk);
  const journaled = await settleJournal(journalOf(site), disk);
  return swapped === "nothing" ? journaled : swapped;
}

function journalOf({ folder, inside }: Site): Journal {
  return journalIn(folder, inside);
}

/** Folders that a rename would fail on, or pull away from under somebody: mount points, and the one the shell stands in. */
function isFixed({ folder }: Site): boolean {
  if (!present(folder)) return false;
  const isMount = statSync(folder).dev !== statSync(dirname(folder)).dev;
  return isMount || `${process.cwd()}${sep}`.startsWith(folder + sep);
}
