import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { recoverTogether } from "../../generator/write/index.ts";
import { newFolder, packageOf, put, siblingsOf, type Tree, treeOf } from "./package-folder.ts";
import { type Edition, packageIn, write } from "./together-home.ts";

const script = fileURLToPath(new URL("killed-together.mjs", import.meta.url));
const built = fileURLToPath(new URL("../../dist/write/index.js", import.meta.url));

/** Two editions that share some files, differ in others and each have some of their own; some are long, for a kill to hit. */
const editions = [edition("one"), edition("two")] as const;
const byUser: Tree = { "specs/fin/rules.yaml": "by hand", "generated/fin/node_modules/dep/index.js": "dep" };

function edition(name: string): Edition {
  const path = (number: number) => (number % 4 === 0 ? `${name}/${number}.md` : `docs/${number}.md`);
  const text = (number: number) => `${number % 3 === 0 ? "shared" : name}\n`.repeat(1 + (number % 7) * 400);
  return {
    files: {
      "specs/fin/openapi.yaml": `${name}\n`.repeat(4000),
      "specs/fin/sources.lock.yaml": `${name}\n`,
      "specs/fin/one.yaml": name === "one" ? "one\n" : null,
      "specs/fin/two/part.yaml": name === "two" ? "two\n" : null,
    },
    package: packageOf(Object.fromEntries(Array.from({ length: 24 }, (_, number) => [path(number), text(number)]))),
  };
}

/** All that stands in a home where this has been written. */
function treeWith({ files, package: { tree } }: Edition): Tree {
  const specs = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null);
  const inHome = Object.entries(tree).map(([path, text]) => [`generated/fin/${path}`, text]);
  return { ...Object.fromEntries([...specs, ...inHome]), ...byUser };
}
const trees = editions.map(treeWith);

async function prepared(): Promise<string> {
  expect(existsSync(built), "the writers run the built code: npm run build").toBe(true);
  const home = newFolder();
  mkdirSync(home);
  await write(home, editions[0]);
  put(home, byUser);
  return home;
}

/** Together; the same on a disk that takes its time to rename, so that most kills come in the middle of that; the package alone. */
type Way = "together" | "slowly" | "package";

/** Starts a writer and returns when its code is loaded. */
async function writerIn(what: Way, home: string, seconds: number): Promise<ChildProcess> {
  const file = join(dirname(newFolder()), "editions.json");
  const given = editions.map((one) => ({
    files: Object.entries(one.files),
    package: { files: [...one.package.files], manifest: one.package.manifest },
  }));
  writeFileSync(file, JSON.stringify(given));
  const writer = spawn(process.execPath, [script, what, home, file, String(seconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void writer.kill("SIGKILL"));
  await once(writer.stdout, "data");
  return writer;
}

async function ended(writer: ChildProcess): Promise<number | null> {
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  return writer.exitCode;
}

function expectNoScratch(home: string): void {
  expect([siblingsOf(home), siblingsOf(packageIn(home))]).toEqual([["fin"], ["fin"]]);
}

/** Numbers from 0 to 1, the same in every run; what a writer is doing when its pause ends is up to the machine. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const lanes: readonly [seed: number, way: Way][] = [
  [1, "together"],
  [2, "together"],
  [3, "slowly"],
  [4, "slowly"],
];
const KILLS = 25;

test("killed 100 times at any moment, while writing or recovering: all of one edition, never a mixture", {
  timeout: 120_000,
}, async () => {
  const outcomes: string[] = [];
  const lane = async ([seed, way]: (typeof lanes)[number]) => {
    const [home, number] = [await prepared(), numbersFrom(seed)];
    for (let round = 0; round < KILLS; round++) {
      const writer = await writerIn(way, home, 60);
      await pause(number() * (way === "slowly" ? 400 : 150));
      writer.kill("SIGKILL");
      await ended(writer);
      // Else the next writer begins with what this one left, and may be killed while recovering it.
      if (number() < 0.3 && round < KILLS - 1) continue;
      outcomes.push(await recoverTogether(home));
      expect(trees).toContainEqual(treeOf(home));
      expectNoScratch(home);
    }
  };
  await Promise.all(lanes.map(lane));
  // Where no kill hit a write, or none its renames, this test would test nothing.
  expect(outcomes).toContain("finished");
  expect(outcomes).toContain("undone");
});

test("four writers at once, two of them killed: one edition, no failure but that another one writes", {
  timeout: 20_000,
}, async () => {
  const home = await prepared();
  const writers = await Promise.all([1, 2, 3, 4].map(() => writerIn("together", home, 1.2)));
  await pause(500);
  for (const writer of writers.slice(2)) writer.kill("SIGKILL");
  expect(await Promise.all(writers.map(ended))).toEqual([0, 0, null, null]);
  await recoverTogether(home);
  expect(trees).toContainEqual(treeOf(home));
  expectNoScratch(home);
});

test("with one that writes the package alone beside them: the specs are of one edition, and so is the package", {
  timeout: 20_000,
}, async () => {
  const home = await prepared();
  const writers = await Promise.all(
    (["together", "package", "together"] as const).map((what) => writerIn(what, home, 1.2)),
  );
  expect(await Promise.all(writers.map(ended))).toEqual([0, 0, 0]);
  for (const part of ["generated/", "specs/"])
    expect(trees.map((tree) => within(tree, part))).toContainEqual(within(treeOf(home), part));
  expectNoScratch(home);
});

function within(tree: Tree, part: string): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => path.startsWith(part)));
}
