import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { recover, writePackage } from "../../generator/write/index.ts";
import { deadPid, hastyDisk } from "./broken-disk.ts";
import { newFolder, packageOf, siblingsOf, treeOf } from "./package-folder.ts";

const { files, manifest, tree } = packageOf({ "index.js": "1" });

function lockOf(folder: string, pid: number | undefined): string {
  const lock = join(`${folder}.writing`, `${pid}-0123456789abcdef.lock`);
  mkdirSync(`${folder}.writing`, { recursive: true });
  writeFileSync(lock, "");
  return lock;
}

test("the lock of a process that runs no more is cleared away", async () => {
  const folder = newFolder();
  lockOf(folder, deadPid);
  expect(await recover(folder)).toBe("nothing");
  expect(siblingsOf(folder)).toEqual([]);
  lockOf(folder, deadPid);
  await writePackage(folder, files, manifest);
  expect(treeOf(folder)).toEqual(tree);
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("the lock of a process that runs is respected by writing and by recovery", async () => {
  const folder = newFolder();
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  onTestFinished(() => void other.kill("SIGKILL"));
  await once(other, "spawn");
  const refusal = { kind: "busy", pid: other.pid, lock: lockOf(folder, other.pid) };
  await expect(writePackage(folder, files, manifest)).rejects.toMatchObject({ refusal });
  await expect(recover(folder)).rejects.toMatchObject({ refusal });
  expect(siblingsOf(folder)).toEqual(["fin.writing"]);
});

test("a lock with this process's number is its own only if it is younger than the process", async () => {
  const folder = newFolder();
  const lock = lockOf(folder, process.pid);
  await expect(writePackage(folder, files, manifest)).rejects.toMatchObject({
    refusal: { kind: "busy", pid: process.pid },
  });
  utimesSync(lock, new Date(0), new Date(0));
  await writePackage(folder, files, manifest);
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("two writes at once within a process: one package, and for the other a refusal at most", async () => {
  const folder = newFolder();
  const other = packageOf({ "index.js": "2" });
  const all = await Promise.allSettled([
    writePackage(folder, files, manifest),
    writePackage(folder, other.files, other.manifest, hastyDisk),
    writePackage(folder, files, manifest, hastyDisk),
  ]);
  for (const one of all) if (one.status === "rejected") expect(one.reason).toMatchObject({ refusal: { kind: "busy" } });
  expect([tree, other.tree]).toContainEqual(treeOf(folder));
  expect(siblingsOf(folder)).toEqual(["fin"]);
});
