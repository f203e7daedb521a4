import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { recover, writePackage } from "../../generator/write/index.ts";
import { newFolder, packageOf, put, siblingsOf, type Tree, treeOf } from "./package-folder.ts";

const script = fileURLToPath(new URL("killed-writer.mjs", import.meta.url));
const built = fileURLToPath(new URL("../../dist/write/index.js", import.meta.url));

/** Two packages that share some files, differ in others and each have some of their own; some are long, for a kill to hit. */
const [one, two] = [packageOf(treeNamed("one")), packageOf(treeNamed("two"))];
const byUser: Tree = { "node_modules/dep/index.js": "dep" };

function treeNamed(name: string): Tree {
  const path = (number: number) => (number % 4 === 0 ? `${name}/${number}.md` : `docs/${number}.md`);
  const text = (number: number) => `${number % 3 === 0 ? "shared" : name}\n`.repeat(1 + (number % 7) * 400);
  return Object.fromEntries(Array.from({ length: 40 }, (_, number) => [path(number), text(number)]));
}

async function prepared(): Promise<string> {
  expect(existsSync(built), "the writers run the built code: npm run build").toBe(true);
  const folder = newFolder();
  await writePackage(folder, one.files, one.manifest);
  put(folder, byUser);
  return folder;
}

/** Starts a writer and returns when its code is loaded. Standing in the package's folder, it writes in place. */
async function writerIn(cwd: string, folder: string, seconds: number): Promise<ChildProcess> {
  const packages = join(dirname(newFolder()), "packages.json");
  writeFileSync(packages, JSON.stringify([one, two].map(({ files, manifest }) => ({ files: [...files], manifest }))));
  const writer = spawn(process.execPath, [script, folder, packages, String(seconds)], {
    cwd,
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

function expectOneOrTwo(folder: string): void {
  expect([one, two].map(({ tree }) => ({ ...tree, ...byUser }))).toContainEqual(treeOf(folder));
  expect(siblingsOf(folder)).toEqual(["fin"]);
}

/** Numbers from 0 to 1, the same in every run; what a writer is doing when its pause ends is up to the machine. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const lanes = [
  { seed: 1, way: "by a swap" },
  { seed: 2, way: "by a swap" },
  { seed: 3, way: "in place" },
  { seed: 4, way: "in place" },
] as const;
const KILLS = 15;

test("killed 60 times at any moment, while writing or recovering: the old package or the new one", {
  timeout: 60_000,
}, async () => {
  const outcomes: string[] = [];
  const kill = async (folder: string, way: string, number: () => number) => {
    const writer = await writerIn(way === "in place" ? folder : dirname(folder), folder, 60);
    await pause(number() * 50);
    writer.kill("SIGKILL");
    await ended(writer);
    // Else the next writer begins with what this one left, and may be killed while recovering it.
    if (number() < 0.3) return;
    outcomes.push(await recover(folder));
    expectOneOrTwo(folder);
  };
  await Promise.all(
    lanes.map(async ({ seed, way }) => {
      const folder = await prepared();
      const number = numbersFrom(seed);
      const { ino } = statSync(folder);
      for (let round = 0; round < KILLS; round++) await kill(folder, way, number);
      await recover(folder);
      expectOneOrTwo(folder);
      if (way === "in place") expect(statSync(folder).ino).toBe(ino);
    }),
  );
  // Most kills hit a write, on a busy machine fewer; none would mean that this test tests nothing.
  expect(outcomes.some((outcome) => outcome !== "nothing")).toBe(true);
});

test("four writers at once, two of them killed: no corruption, no failure but that another one writes", {
  timeout: 20_000,
}, async () => {
  const folder = await prepared();
  const writers = await Promise.all([1, 2, 3, 4].map(() => writerIn(dirname(folder), folder, 1.2)));
  await pause(500);
  for (const writer of writers.slice(2)) writer.kill("SIGKILL");
  expect(await Promise.all(writers.map(ended))).toEqual([0, 0, null, null]);
  await recover(folder);
  expectOneOrTwo(folder);
});
