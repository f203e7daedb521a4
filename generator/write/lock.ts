import { randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Disk, isMissing } from "./disk.ts";
import { WriteRefused } from "./refusal.ts";
import type { Site } from "./site.ts";

const LOCK = /^(\d+)-[0-9a-f]+\.lock$/;
/** Two that start in the same instant both step back; chance then decides who comes first. */
const ATTEMPTS = 5;
const CREATIONS = 50;

/**
 * Runs `work` while no other process writes to this site; `home` is the folder that holds the lock. Throws WriteRefused ("busy")
 * where one does. The lock goes into the first of `homes` that is not closed to us, as the parent of a container's mounted folder is. Each process creates a lock file of its own and only then looks for others: of two, the later one sees
 * the earlier, and a name is never used twice, so that clearing away the lock of a dead process cannot hit that of a live one.
 */
export async function withLock<Result>(
  site: Site,
  disk: Disk,
  work: (home: string) => Promise<Result>,
  homes: Homes = [site.beside, site.inside],
): Promise<Result> {
  const { home, lock } = await acquire(site, disk, homes);
  try {
    return await work(home);
  } finally {
    await release(home, lock, disk);
  }
}

type Homes = readonly [string, ...string[]];

async function acquire(
  site: Site,
  disk: Disk,
  homes: Homes,
): Promise<{ readonly home: string; readonly lock: string }> {
  for (let attempt = 1; ; attempt++) {
    const name = `${process.pid}-${randomBytes(8).toString("hex")}.lock`;
    const home = await homeOf(homes, name, disk);
    const lock = join(home, name);
    const other = await otherLock(site, lock, disk);
    if (other === undefined) return { home, lock };
    await release(home, lock, disk);
    if (attempt === ATTEMPTS) throw new WriteRefused({ kind: "busy", ...other });
    await pause(10 + Math.random() * 40);
  }
}

/** Creates the lock in the first folder that is not closed to us. */
async function homeOf([home, ...others]: Homes, name: string, disk: Disk): Promise<string> {
  try {
    return await createLock(home, name, disk);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new WriteRefused({ kind: "in-the-way", path: home });
    const [second, ...rest] = others;
    if (second === undefined || !["EACCES", "EPERM", "EROFS"].includes(code)) throw error;
    return homeOf([second, ...rest], name, disk);
  }
}

async function createLock(home: string, name: string, disk: Disk): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      await disk.makeFolder(home);
      await disk.write(join(home, name), "");
      return home;
    } catch (error) {
      // Whoever leaves last removes the folder, perhaps just now: "missing" is then said by either call.
      if (isMissing(error) && attempt < CREATIONS) continue;
      await disk.removeEmpty(home);
      throw error;
    }
  }
}

/** The lock of another process that runs, if any; clears away those of processes that do not. */
async function otherLock(
  site: Site,
  own: string,
  disk: Disk,
): Promise<{ readonly pid: number; readonly lock: string } | undefined> {
  for (const home of [site.beside, site.inside]) {
    for (const name of namesIn(home)) {
      const pid = Number(LOCK.exec(name)?.[1]);
      const lock = join(home, name);
      if (Number.isNaN(pid) || lock === own) continue;
      if (isHeld(pid, lock)) return { pid, lock };
      await disk.remove(lock);
    }
  }
  return undefined;
}

function isHeld(pid: number, lock: string): boolean {
  try {
    // In containers each run has the same number: a lock older than this process is not of this process.
    if (pid === process.pid) return statSync(lock).mtimeMs >= Date.now() - process.uptime() * 1000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function release(home: string, lock: string, disk: Disk): Promise<void> {
  await disk.remove(lock);
  await disk.removeEmpty(home);
}

function namesIn(home: string): readonly string[] {
  try {
    return readdirSync(home);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
