import { spawnSync } from "node:child_process";
import { readdirSync, renameSync } from "node:fs";
import { rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Disk, realDisk } from "../../generator/write/disk.ts";

export type Effect = keyof Disk;

/** The real disk without waiting for it: a test that stops at every effect has no power cut to fear. */
export const hastyDisk: Disk = {
  ...realDisk,
  write: (path, text) => writeFile(path, text, { flag: "wx" }),
  sync: async () => {},
};

export interface BrokenDisk {
  readonly disk: Disk;
  /** How many effects were asked for. */
  readonly count: () => number;
}

/** A disk on which `fault` is asked before each effect; an error code that it returns is what the effect fails with. */
export function brokenDisk(fault: (effect: Effect, number: number, paths: readonly string[]) => string | undefined, disk = hastyDisk): BrokenDisk {
  let number = 0;
  const guarded = (effect: Effect) => async (...given: readonly string[]) => {
    const code = fault(effect, ++number, given);
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${effect} ${given[0]}`), { code });
    await (disk[effect] as (...given: readonly string[]) => Promise<void>)(...given);
  };
  const effects = Object.keys(disk).map((effect) => [effect, guarded(effect as Effect)]);
  return { disk: Object.fromEntries(effects) as Disk, count: () => number };
}

/** The process dies in the middle of effect number `last`: half a file, half a removal, and nothing after it. */
export function dyingDisk(last: number, disk = hastyDisk): BrokenDisk {
  const halves: Partial<Disk> = {
    write: (path, text) => writeFile(path, text.slice(0, text.length / 2)),
    removeTree: async (path) => {
      for (const entry of readdirSync(path, { withFileTypes: true }).slice(1)) await disk.removeTree(join(path, entry.name));
      await rmdir(path).catch(() => {});
    },
  };
  const dying: Disk = { ...disk };
  let number = 0;
  const guarded = (effect: Effect) => async (...given: readonly string[]) => {
    number++;
    const half = number === last ? halves[effect] : undefined;
    if (half !== undefined) await (half as (...given: readonly string[]) => Promise<void>)(...given).catch(() => {});
    if (number >= last) throw new Error("killed");
    await (dying[effect] as (...given: readonly string[]) => Promise<void>)(...given);
  };
  const effects = Object.keys(disk).map((effect) => [effect, guarded(effect as Effect)]);
  return { disk: Object.fromEntries(effects) as Disk, count: () => number };
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
