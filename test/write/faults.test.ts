import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import type { Disk } from "../../generator/write/disk.ts";
import { recover, writePackage } from "../../generator/write/index.ts";
import { type BrokenDisk, brokenDisk, buryLocks, dyingDisk, type Effect, hastyDisk } from "./broken-disk.ts";
import { newFolder, type Package, packageOf, put, siblingsOf, type Tree, treeOf } from "./package-folder.ts";

/** Everything that can become of a file, at once. */
const shared = { "kept.js": "k", "edited.js": "generated" };
const old = packageOf({
  ...shared,
  "index.js": "1",
  "docs/gone.md": "g",
  "gone/too.md": "g",
  "turns/into/file": "f",
  turned: "t",
});
const next = packageOf({ ...shared, "index.js": "2", "types/new.d.ts": "n", turns: "f", "turned/into/folder": "t" });
const byUser = { "edited.js": "by hand", "node_modules/dep/index.js": "dep", "docs/node_modules/x": "x" };
const before: Tree = { ...old.tree, ...byUser };
const after: Tree = { ...next.tree, ...byUser, "edited.js": "generated" };

const immovable = brokenDisk((effect, _, [from]) =>
  effect === "rename" && from?.endsWith("/fin") ? "EBUSY" : undefined,
).disk;
const closed = brokenDisk((effect, _, [path]) =>
  effect === "makeFolder" && path?.endsWith("/fin.writing") ? "EROFS" : undefined,
).disk;
const ways: readonly [way: string, disk: Disk][] = [
  ["by a swap", hastyDisk],
  ["in place", immovable],
  ["in place, scratch inside", closed],
];

function prepare(folder: string): void {
  rmSync(dirname(folder), { recursive: true });
  put(folder, before);
}

/** Every effect of a write is tried, with every fifteenth of its recovery's; all pairs (STRIDE 1) take half a minute and pass too. */
const STRIDE = 15;

const write = (folder: string, { files, manifest }: Package, disk: Disk) => writePackage(folder, files, manifest, disk);

/** Runs `work` on a disk and says how many effects it asked for; what it throws is not of interest. */
async function effectsOf(work: (disk: Disk) => Promise<unknown>, { disk, count }: BrokenDisk): Promise<number> {
  await work(disk).catch(() => {});
  return count();
}

async function effectsOfWriting(folder: string, disk: Disk): Promise<number> {
  prepare(folder);
  return effectsOf(
    (counted) => write(folder, next, counted),
    brokenDisk(() => undefined, disk),
  );
}

/** The package alone: not the scratch that may still lie in its folder, not what others put there. */
function packageIn(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) => !/^\.covenant-writing\/|node_modules\//.test(path)),
  );
}

function expectOldOrNew(folder: string, outcome: string): void {
  const tree = treeOf(folder);
  expect([before, after]).toContainEqual(tree);
  if (outcome === "finished") expect(tree).toEqual(after);
  if (outcome === "undone") expect(tree).toEqual(before);
  expect(siblingsOf(folder)).toEqual(["fin"]);
}

test.for(ways)("killed at any effect, and again during the recovery: %s", { timeout: 30_000 }, async ([, disk]) => {
  const folder = newFolder();
  const outcomes = new Set<string>();
  const last = await effectsOfWriting(folder, disk);
  for (let killed = 1; killed <= last; killed++) {
    for (let again = 1 + (killed % STRIDE), isKilled = true; isKilled; again += STRIDE) {
      prepare(folder);
      await effectsOf((dying) => write(folder, next, dying), dyingDisk(killed, disk));
      buryLocks(folder);
      isKilled =
        (await effectsOf(async (dying) => outcomes.add(await recover(folder, dying)), dyingDisk(again, disk))) >= again;
      buryLocks(folder);
      const outcome = await recover(folder, disk);
      outcomes.add(outcome);
      expectOldOrNew(folder, outcome);
    }
  }
  expect(outcomes).toEqual(new Set(["nothing", "undone", "finished"]));
});

test.for(ways)(
  "one effect fails, whichever: the old package at once, or the new one, never both: %s",
  async ([, disk]) => {
    const folder = newFolder();
    const last = await effectsOfWriting(folder, disk);
    for (let failing = 1; failing <= last; failing++) {
      prepare(folder);
      const { disk: broken } = brokenDisk((_, number) => (number === failing ? "EIO" : undefined), disk);
      const isWritten = await write(folder, next, broken).then(
        () => true,
        () => false,
      );
      buryLocks(folder);
      const tree = packageIn(treeOf(folder));
      if (isWritten) expect(tree).toEqual(packageIn(after));
      else expect([packageIn(before), packageIn(after)]).toContainEqual(tree);
      expectOldOrNew(folder, await recover(folder, disk));
      expect(packageIn(treeOf(folder))).toEqual(tree);
    }
  },
);

/** What a full disk refuses; renaming and removing still work. */
const growing: ReadonlySet<Effect> = new Set<Effect>(["makeFolder", "write", "copy", "link"]);

test.for(ways)("the disk is full from some effect on: the old package, nothing left over: %s", async ([, disk]) => {
  const folder = newFolder();
  const last = await effectsOfWriting(folder, disk);
  for (let full = 1; full <= last; full++) {
    prepare(folder);
    const { disk: broken } = brokenDisk(
      (effect, number) => (number >= full && growing.has(effect) ? "ENOSPC" : undefined),
      disk,
    );
    const error = await write(folder, next, broken).catch((thrown: unknown) => thrown);
    if (error instanceof Error) expect(error).toMatchObject({ code: "ENOSPC" });
    expect(treeOf(folder)).toEqual(error instanceof Error ? before : after);
    expect(siblingsOf(folder)).toEqual(["fin"]);
  }
});

test.for(ways)("one file cannot be moved, ever: the old package: %s", async ([, disk]) => {
  for (const stuck of ["index.js", "docs/gone.md", "covenant.manifest.json"]) {
    const folder = newFolder();
    prepare(folder);
    const isStuck = (from = "") => from.endsWith(`/fin/${stuck}`);
    const { disk: broken } = brokenDisk(
      (effect, _, [from]) => (effect === "rename" && isStuck(from) ? "EBUSY" : undefined),
      disk,
    );
    const isSwap = disk === hastyDisk;
    const error = await write(folder, next, broken).catch((thrown: unknown) => thrown);
    expect(error instanceof Error).toBe(!isSwap);
    expect(treeOf(folder)).toEqual(isSwap ? after : before);
    expect(siblingsOf(folder)).toEqual(["fin"]);
  }
});

test("a first write that is killed leaves nothing, or everything", async () => {
  const folder = newFolder();
  for (let killed = 1, isKilled = true; isKilled; killed++) {
    rmSync(folder, { recursive: true, force: true });
    isKilled = (await effectsOf((dying) => write(folder, old, dying), dyingDisk(killed))) >= killed;
    buryLocks(folder);
    await recover(folder, hastyDisk);
    const siblings = siblingsOf(folder);
    if (siblings.length === 0) continue;
    expect(siblings).toEqual(["fin"]);
    expect(treeOf(folder)).toEqual(old.tree);
  }
  expect(treeOf(folder)).toEqual(old.tree);
});

test("after a kill in place, a user's file where a new one should go is kept: the write is undone", async () => {
  const folder = newFolder();
  const last = await effectsOfWriting(folder, immovable);
  const outcomes = new Set<string>();
  for (let killed = 1; killed <= last; killed++) {
    prepare(folder);
    await effectsOf((dying) => write(folder, next, dying), dyingDisk(killed, immovable));
    buryLocks(folder);
    if (Object.hasOwn(treeOf(folder), "types/new.d.ts")) continue;
    put(folder, { "types/new.d.ts": "mine" });
    outcomes.add(await recover(folder, immovable));
    expect(treeOf(folder)).toEqual({ ...before, "types/new.d.ts": "mine" });
  }
  expect(outcomes).toEqual(new Set(["nothing", "undone"]));
});
