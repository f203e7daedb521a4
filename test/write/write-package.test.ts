import { lstatSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { compareWith, compareWithHashes, recover, writePackage } from "../../generator/write/index.ts";
import { brokenDisk } from "./broken-disk.ts";
import { newFolder, packageOf, put, siblingsOf, treeOf } from "./package-folder.ts";
import { first, none, refusalOf, second, ways, write } from "./two-ways.ts";

test.for(ways)("a first package, then another one: %s", async ([, disk]) => {
  const folder = newFolder();
  expect(await write(folder, first, disk)).toEqual({ ...none, added: ["docs/a.md", "docs/b.md", "index.js"] });
  expect(treeOf(folder)).toEqual(first.tree);
  expect(await write(folder, second, disk)).toEqual({
    ...none,
    added: ["types/c.d.ts"],
    changed: ["index.js"],
    removed: ["docs/b.md"],
    unchanged: 1,
  });
  expect(treeOf(folder)).toEqual(second.tree);
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("parents are created; an empty folder is a fine place", async () => {
  const folder = join(newFolder(), "deeper", "still");
  await write(folder, first);
  expect(treeOf(folder)).toEqual(first.tree);
  const there = newFolder();
  mkdirSync(there);
  await write(there, first);
  expect(treeOf(there)).toEqual(first.tree);
});

test("where nothing changes, nothing is touched", async () => {
  const folder = newFolder();
  await write(folder, first);
  const { disk, count } = brokenDisk(() => "EIO");
  const before = [folder, dirname(folder)].map((path) => statSync(path).mtimeMs);
  expect(await write(folder, first, disk)).toEqual({ ...none, unchanged: 3 });
  expect(count()).toBe(0);
  expect([folder, dirname(folder)].map((path) => statSync(path).mtimeMs)).toEqual(before);
});

test("a manifest that alone changes is written", async () => {
  const folder = newFolder();
  await write(folder, first);
  const later = packageOf({ "index.js": "1", "docs/a.md": "a", "docs/b.md": "b" }, "a newer generator");
  expect(await write(folder, later)).toEqual({ ...none, unchanged: 3 });
  expect(treeOf(folder)).toEqual(later.tree);
});

test.for([
  ["hard-linked", undefined],
  ["copied, where the disk links nothing", brokenDisk((effect) => (effect === "link" ? "EPERM" : undefined)).disk],
] as const)("an unchanged file is %s", async ([how, disk]) => {
  const folder = newFolder();
  await write(folder, first);
  const inode = () => statSync(join(folder, "docs/a.md")).ino;
  const before = inode();
  await write(folder, second, disk);
  expect(inode() === before).toBe(how === "hard-linked");
  expect(statSync(join(folder, "docs/a.md")).nlink).toBe(1);
  expect(treeOf(folder)).toEqual(second.tree);
});

test.for(ways)("a file may give its place to a folder, and a folder to a file: %s", async ([, disk]) => {
  const folder = newFolder();
  await write(folder, packageOf({ a: "file", "b/deep/x": "x" }));
  const turned = packageOf({ "a/deep/y": "y", b: "file" });
  await write(folder, turned, disk);
  expect(treeOf(folder)).toEqual(turned.tree);
});

test("a link to a package stays a link", async () => {
  const folder = newFolder();
  const link = join(dirname(folder), "link");
  symlinkSync("fin", link);
  await write(link, first);
  await write(link, second);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(treeOf(folder)).toEqual(second.tree);
});

test("nothing is written where a file stands, or where the scratch folders are somebody's own", async () => {
  const folder = newFolder();
  writeFileSync(folder, "");
  expect(await refusalOf(write(folder, first))).toEqual({ kind: "not-a-folder", path: folder });
  for (const taken of [".next", ".old", ".writing"]) {
    const beside = newFolder();
    put(dirname(beside), { [`fin${taken}`]: "mine" });
    expect(await refusalOf(write(beside, first))).toEqual({ kind: "in-the-way", path: `${beside}${taken}` });
    expect(treeOf(dirname(beside))).toEqual({ [`fin${taken}`]: "mine" });
  }
});

test("a manifest of other files is a mistake of the caller", async () => {
  await expect(writePackage(newFolder(), first.files, second.manifest)).rejects.toThrow(
    "the manifest is that of other files",
  );
});

test("where nothing can be created next to the folder, all scratch goes inside", async () => {
  const folder = newFolder();
  await write(folder, first);
  const { disk } = brokenDisk((effect, _, [path]) =>
    effect === "makeFolder" && path?.startsWith(`${folder}.`) ? "EACCES" : undefined,
  );
  await write(folder, second, disk);
  expect(treeOf(folder)).toEqual(second.tree);
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("comparing says what writing would do, and writes nothing", async () => {
  const folder = newFolder();
  expect(await compareWith(folder, first.files)).toEqual({ ...none, added: ["docs/a.md", "docs/b.md", "index.js"] });
  await write(folder, first);
  expect(await compareWithHashes(folder, first.manifest.outputs)).toEqual({ ...none, unchanged: 3 });
  put(folder, { "docs/a.md": "mine", "notes.txt": "mine" });
  const before = treeOf(folder);
  expect(await compareWith(folder, second.files)).toEqual({
    added: ["types/c.d.ts"],
    changed: ["docs/a.md", "index.js"],
    removed: ["docs/b.md"],
    edited: ["docs/a.md"],
    unlisted: ["notes.txt"],
    unchanged: 0,
  });
  expect(treeOf(folder)).toEqual(before);
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("a folder that somebody puts in the middle of a swap is not written over", async () => {
  const folder = newFolder();
  await write(folder, first);
  put(`${folder}.writing`, { swap: "" });
  renameSync(folder, `${folder}.old`);
  put(`${folder}.next`, second.tree);
  put(folder, { "mine.txt": "mine" });
  expect(await refusalOf(recover(folder))).toEqual({ kind: "in-the-way", path: folder });
  rmSync(folder, { recursive: true });
  expect(await recover(folder)).toBe("finished");
  expect(treeOf(folder)).toEqual(second.tree);
});
