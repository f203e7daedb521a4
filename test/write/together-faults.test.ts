import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Disk } from "../../generator/write/disk.ts";
import { type Outcome, recover, recoverTogether, writePackage } from "../../generator/write/index.ts";
import { type BrokenDisk, brokenDisk, dyingDisk, type Effect, hastyDisk } from "./broken-disk.ts";
import { put, siblingsOf, type Tree, treeOf } from "./package-folder.ts";
import { after, before, buryAll, filesIn, newHome, packageIn, restore, second, write } from "./together-home.ts";

/** Every effect of a write (or every `step`) is tried, with every sixtieth of its recovery's; with every fifth it takes a minute, and passes too. */
const STRIDE = 60;

/** Nothing can be created next to the package. */
const closed = brokenDisk((effect, _, [path]) =>
  effect === "makeFolder" && path?.endsWith("/fin.writing") ? "EROFS" : undefined,
).disk;
const ways: readonly [lock: string, disk: Disk, step: number][] = [
  ["next to it", hastyDisk, 1],
  ["inside", closed, 8],
];

/** Runs `work` on a disk and says how many effects it asked for; what it throws is not of interest. */
async function effectsOf(work: (disk: Disk) => Promise<unknown>, { disk, count }: BrokenDisk): Promise<number> {
  await work(disk).catch(() => {});
  return count();
}

async function effectsOfWriting(home: string, disk: Disk): Promise<number> {
  restore(home);
  return effectsOf(
    (counted) => write(home, second, counted),
    brokenDisk(() => undefined, disk),
  );
}

/** Dies at this effect of a write; its locks are then those of a dead process. */
async function killedAt(effect: number, home: string, disk: Disk = hastyDisk): Promise<void> {
  restore(home);
  await effectsOf((dying) => write(home, second, dying), dyingDisk(effect, disk));
  buryAll(home);
}

/** All old or all new, as the outcome says, and no scratch anywhere. */
function expectOldOrNew(home: string, outcome: Outcome): void {
  const tree = treeOf(home);
  expect([before, after]).toContainEqual(tree);
  if (outcome === "finished") expect(tree).toEqual(after);
  if (outcome === "undone") expect(tree).toEqual(before);
  expect([siblingsOf(home), siblingsOf(packageIn(home))]).toEqual([["fin"], ["fin"]]);
}

test.for(ways)(
  "killed at any effect, and again during the recovery; the package's lock %s",
  {
    timeout: 60_000,
  },
  async ([, disk, step]) => {
    const home = newHome();
    const outcomes = new Set<Outcome>();
    const last = await effectsOfWriting(home, disk);
    for (let killed = 1; killed <= last; killed += step) {
      for (let again = 1 + (killed % STRIDE), isKilled = true; isKilled; again += STRIDE) {
        await killedAt(killed, home, disk);
        isKilled =
          (await effectsOf(
            async (dying) => outcomes.add(await recoverTogether(home, dying)),
            dyingDisk(again, disk),
          )) >= again;
        buryAll(home);
        const outcome = await recoverTogether(home, disk);
        outcomes.add(outcome);
        expectOldOrNew(home, outcome);
      }
    }
    expect(outcomes).toEqual(new Set(["nothing", "undone", "finished"]));
  },
);

test("one effect fails, whichever: all old at once, or all new, never both", { timeout: 60_000 }, async () => {
  const home = newHome();
  const last = await effectsOfWriting(home, hastyDisk);
  for (let failing = 1; failing <= last; failing++) {
    restore(home);
    const { disk } = brokenDisk((_, number) => (number === failing ? "EIO" : undefined));
    const isWritten = await write(home, second, disk).then(
      () => true,
      () => false,
    );
    buryAll(home);
    const tree = filesIn(home);
    if (isWritten) expect(tree).toEqual(filesOf(after));
    else expect([filesOf(before), filesOf(after)]).toContainEqual(tree);
    const outcome = await recoverTogether(home, hastyDisk);
    // Where it was the package's lock that could not be removed, who writes the package next does so.
    await recover(packageIn(home), hastyDisk);
    expectOldOrNew(home, outcome);
    expect(filesIn(home)).toEqual(tree);
  }
});

/** What a full disk refuses; renaming and removing still work. */
const growing: ReadonlySet<Effect> = new Set<Effect>(["makeFolder", "write", "copy", "link"]);

test("the disk is full from some effect on: all old, nothing left over", { timeout: 60_000 }, async () => {
  const home = newHome();
  const moments: number[] = [];
  const noted = brokenDisk((effect, number) => {
    if (growing.has(effect)) moments.push(number);
    return undefined;
  });
  await write(home, second, noted.disk);
  for (const full of moments) {
    restore(home);
    const { disk } = brokenDisk((effect, number) => (number >= full && growing.has(effect) ? "ENOSPC" : undefined));
    await expect(write(home, second, disk)).rejects.toMatchObject({ code: "ENOSPC" });
    expect(treeOf(home)).toEqual(before);
    expect([siblingsOf(home), siblingsOf(packageIn(home))]).toEqual([["fin"], ["fin"]]);
  }
});

test("one file cannot be moved, ever: all old", async () => {
  for (const stuck of ["specs/fin/openapi.yaml", "specs/fin/gone.yaml", "generated/fin/covenant.manifest.json"]) {
    const home = newHome();
    const { disk } = brokenDisk((effect, _, [from]) =>
      effect === "rename" && from === `${home}/${stuck}` ? "EBUSY" : undefined,
    );
    await expect(write(home, second, disk)).rejects.toMatchObject({ code: "EBUSY" });
    expect(treeOf(home)).toEqual(before);
  }
});

test("after a kill, what a user has edited before the next command is kept: all else is undone, or it is refused", {
  timeout: 60_000,
}, async () => {
  const home = newHome();
  const last = await effectsOfWriting(home, hastyDisk);
  const outcomes = new Set<string>();
  const edited = ["specs/fin/openapi.yaml", "generated/fin/index.js", "specs/fin/parts/new.yaml"];
  for (const [shift, path] of edited.entries()) {
    for (let killed = 1 + shift; killed <= last; killed += 4) {
      await killedAt(killed, home);
      const isNew = filesIn(home)[path] === after[path];
      put(home, { [path]: "edited" });
      const outcome = await recoverTogether(home, hastyDisk).catch((error) => error.refusal?.kind);
      outcomes.add(outcome);
      expect(filesIn(home)[path]).toBe("edited");
      const others = omit(filesIn(home), path);
      if (outcome === "undone") expect(others).toEqual(omit(filesOf(before), path));
      if (outcome === "finished") expect([isNew, others]).toEqual([true, omit(filesOf(after), path)]);
      if (outcome !== "in-the-way") continue;
      // The old file has left, the new one has not come: neither can be put over the user's. Out of the way, all is well.
      rmSync(join(home, path));
      expectOldOrNew(home, await recoverTogether(home, hastyDisk));
    }
  }
  expect(outcomes).toEqual(new Set(["nothing", "undone", "finished", "in-the-way"]));
});

test("after a kill, the package alone is not written over what is half done", { timeout: 60_000 }, async () => {
  const home = newHome();
  const [last, folder] = [await effectsOfWriting(home, hastyDisk), packageIn(home)];
  const { files, manifest } = second.package;
  const answers = new Set<string>();
  for (let killed = 1; killed <= last; killed += 5) {
    await killedAt(killed, home);
    const isHalfDone = existsSync(join(home, ".covenant-writing/steps.json"));
    const writing = () => writePackage(folder, files, manifest, hastyDisk);
    const answer = await writing().then(
      () => "written",
      (error) => error.refusal?.kind,
    );
    answers.add(answer);
    expect(answer).toBe(isHalfDone ? "unsettled" : "written");
    if (isHalfDone) expectOldOrNew(home, await recoverTogether(home, hastyDisk));
    await writing();
  }
  expect(answers).toEqual(new Set(["unsettled", "written"]));
});

function filesOf(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.endsWith("/")));
}

function omit(tree: Tree, left: string): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => path !== left));
}
