import { spawnSync } from "node:child_process";
import { readdirSync, renameSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Disk, realDisk } from "../../generator/write/disk.ts";

export type Effect = keyof Disk;

/** The real disk without waiting for it: a test that stops at every effect has no power cut to fear. */
export const hastyDisk: Disk = {
  ...realDisk,
  write: (path, text) => writeFile(path, text, { flag: "wx" }),
  sync: async () => {},
};

export type Fault = (effect: Effect, number: number, paths: readonly string[]) => string | undefined;

export interface BrokenDisk {
  readonly disk: Disk;
  /** How many effects were asked for. */
  readonly count: () => number;
}

/** A disk on which `fault` is asked before each effect; an error code that it returns is what the effect fails with. */
export function brokenDisk(fault: Fault, disk = hastyDisk): BrokenDisk {
  return watched(disk, async (effect, number, paths) => {
    const code = fault(effect, number, paths);
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${effect} ${paths[0]}`), { code });
  });
}

/** The process dies in the middle of effect number `last`: half a file, half a removal, and nothing after it. */
export function dyingDisk(last: number, disk = hastyDisk): BrokenDisk {
  return watched(disk, async (effect, number, [path = "", text = ""]) => {
    if (number === last && effect === "write") await writeFile(path, text.slice(0, text.length / 2)).catch(() => {});
    if (number === last && effect === "removeTree") {
      const [, ...rest] = await readdir(path).catch(() => []);
      for (const name of rest) await rm(join(path, name), { recursive: true });
    }
    if (number >= last) throw new Error("killed");
  });
}

function watched(
  disk: Disk,
  before: (effect: Effect, number: number, given: readonly string[]) => Promise<void>,
): BrokenDisk {
  let number = 0;
  const effects = Object.entries(disk) as [Effect, (...given: readonly string[]) => Promise<void>][];
  const guarded = effects.map(([effect, act]) => [
    effect,
    async (...given: readonly string[]) => {
      await before(effect, ++number, given);
      await act(...given);
    },
  ]);
  return { disk: Object.fromEntries(guarded) as Disk, count: () => number };
}

/** The number of a process that has run and runs no more. */
export const deadPid = spawnSync(process.execPath, ["--version"]).pid;

/** This process only played dead: its locks become those of one that is. */
export function buryLocks(folder: string): void {
  for (const home of [`${folder}.writing`, join(folder, ".covenant-writing")]) {
    for (const name of locksIn(home)) renameSync(join(home, name), join(home, name.replace(/^\d+/, String(deadPid))));
  }
}

function locksIn(home: string): readonly string[] {
  try {
    return readdirSync(home).filter((name) => name.endsWith(".lock"));
  } catch {
    return [];
  }
}
