import { lstatSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Disk } from "../../generator/write/disk.ts";
import { compareWith, compareWithHashes, recover, type Refusal, WriteRefused, writePackage } from "../../generator/write/index.ts";
import { brokenDisk } from "./broken-disk.ts";
import { newFolder, type Package, packageOf, put, siblingsOf, treeOf } from "./package-folder.ts";

const none = { added: [], changed: [], removed: [], edited: [], unlisted: [], unchanged: 0 };
const first = packageOf({ "index.js": "1", "docs/a.md": "a", "docs/b.md": "b" });
const second = packageOf({ "index.js": "2", "docs/a.md": "a", "types/c.d.ts": "c" });

const write = (folder: string, { files, manifest }: Package, disk?: Disk) => writePackage(folder, files, manifest, disk);

async function refusalOf(writing: Promise<unknown>): Promise<Refusal> {
  const error = await writing.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WriteRefused);
  return (error as WriteRefused).refusal;
}

/** Any folder, or one that the system will not rename: every test below holds for both. */
const ways: readonly [way: string, disk: Disk | undefined][] = [
  ["by a swap", undefined],
  ["in place", brokenDisk((effect, _, [from]) => (effect === "rename" && from?.endsWith("/fin") ? "EBUSY" : undefined)).disk],
];

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

test.for(ways)("a user's own file is never lost: refused, %s", async ([, disk]) => {
  const folder = newFolder();
  await write(folder, first);
  put(folder, { "notes.txt": "mine", "docs/mine/b.md": "mine", "types/c.d.ts": "mine" });
  const before = treeOf(folder);
  expect(await refusalOf(write(folder, second, disk))).toEqual({
    kind: "unlisted",
    files: ["docs/mine/b.md", "notes.txt", "types/c.d.ts"],
    broken: null,
  });
  expect(treeOf(folder)).toEqual(before);
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("a user's file that appears while the new package is built is refused as well", async () => {
  const folder = newFolder();
  await write(folder, first);
  const { disk } = brokenDisk((effect, _, [path]) => {
    if (effect === "write" && path?.endsWith("types/c.d.ts")) put(folder, { "late.txt": "mine" });
    return undefined;
  });
  expect(await refusalOf(write(folder, second, disk))).toEqual({ kind: "unlisted", files: ["late.txt"], broken: null });
  expect(treeOf(folder)).toEqual({ ...first.tree, "late.txt": "mine" });
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("a user's link counts as a file and is not followed", async () => {
  const folder = newFolder();
  await write(folder, first);
  const elsewhere = join(dirname(folder), "elsewhere");
  put(elsewhere, { "b.md": "mine" });
  rmSync(join(folder, "docs"), { recursive: true });
  symlinkSync(elsewhere, join(folder, "docs"));
  expect(await refusalOf(write(folder, first))).toEqual({ kind: "unlisted", files: ["docs"], broken: null });
  expect(treeOf(elsewhere)).toEqual({ "b.md": "mine" });
});

test.for(ways)("a file edited by hand is overwritten and named: %s", async ([, disk]) => {
  const folder = newFolder();
  await write(folder, first);
  put(folder, { "index.js": "mine", "docs/a.md": "mine", "docs/b.md": "mine" });
  const want = { added: ["types/c.d.ts"], changed: ["docs/a.md", "index.js"], removed: ["docs/b.md"], unlisted: [], unchanged: 0 };
  expect(await write(folder, second, disk)).toEqual({ ...want, edited: ["docs/a.md", "docs/b.md", "index.js"] });
  expect(treeOf(folder)).toEqual(second.tree);
});

test("an edit that the generator makes as well is no edit, a file deleted by hand is added again", async () => {
  const folder = newFolder();
  await write(folder, first);
  put(folder, { "index.js": "2" });
  rmSync(join(folder, "docs/a.md"));
  expect(await write(folder, second)).toEqual({ ...none, added: ["docs/a.md", "types/c.d.ts"], removed: ["docs/b.md"], unchanged: 1 });
});

test.for(ways)("node_modules and .git stay, at any depth: %s", async ([, disk]) => {
  const folder = newFolder();
  await write(folder, first);
  const carried = { "node_modules/dep/index.js": "dep", ".git/HEAD": "ref", "docs/node_modules/dep/index.js": "dep" };
  put(folder, carried);
  await write(folder, second, disk);
  expect(treeOf(folder)).toEqual({ ...second.tree, ...carried });
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("a node_modules that cannot be moved (a container's volume) is left where it is", async () => {
  const folder = newFolder();
  await write(folder, first);
  put(folder, { "node_modules/dep/index.js": "dep" });
  const { disk } = brokenDisk((effect, _, [from]) => (effect === "rename" && from?.endsWith("/node_modules") ? "EBUSY" : undefined));
  await write(folder, second, disk);
  expect(treeOf(folder)).toEqual({ ...second.tree, "node_modules/dep/index.js": "dep" });
  expect(siblingsOf(folder)).toEqual(["fin"]);
});

test("without a manifest that can be read, only files with the very same bytes may be written over", async () => {
  const folder = newFolder();
  await write(folder, first);
  put(folder, { "covenant.manifest.json": "<<<<<<<" });
  expect(await refusalOf(write(folder, second))).toMatchObject({ kind: "unlisted", files: ["docs/b.md", "index.js"] });
  expect(await write(folder, first)).toEqual({ ...none, unchanged: 3 });
  expect(treeOf(folder)).toEqual(first.tree);
});

test.for(ways)("a file may give its place to a folder, and a folder to a file: %s", async ([, disk]) => {
  const folder = newFolder();
  await write(folder, packageOf({ "a": "file", "b/deep/x": "x" }));
  const turned = packageOf({ "a/deep/y": "y", "b": "file" });
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
  await expect(writePackage(newFolder(), first.files, second.manifest)).rejects.toThrow("the manifest is that of other files");
});

test("where nothing can be created next to the folder, all scratch goes inside", async () => {
  const folder = newFolder();
  await write(folder, first);
  const { disk } = brokenDisk((effect, _, [path]) => (effect === "makeFolder" && path?.startsWith(`${folder}.`) ? "EACCES" : undefined));
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
