import { rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { brokenDisk } from "./broken-disk.ts";
import { newFolder, put, siblingsOf, treeOf } from "./package-folder.ts";
import { first, none, refusalOf, second, ways, write } from "./two-ways.ts";

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

test("a user's file is refused even where all else is as it should be: the folder is what gets published", async () => {
  const folder = newFolder();
  await write(folder, first);
  put(folder, { "notes.txt": "mine" });
  expect(await refusalOf(write(folder, first))).toEqual({ kind: "unlisted", files: ["notes.txt"], broken: null });
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
  const want = {
    added: ["types/c.d.ts"],
    changed: ["docs/a.md", "index.js"],
    removed: ["docs/b.md"],
    unlisted: [],
    unchanged: 0,
  };
  expect(await write(folder, second, disk)).toEqual({ ...want, edited: ["docs/a.md", "docs/b.md", "index.js"] });
  expect(treeOf(folder)).toEqual(second.tree);
});

test("an edit that the generator makes as well is no edit, a file deleted by hand is added again", async () => {
  const folder = newFolder();
  await write(folder, first);
  put(folder, { "index.js": "2" });
  rmSync(join(folder, "docs/a.md"));
  expect(await write(folder, second)).toEqual({
    ...none,
    added: ["docs/a.md", "types/c.d.ts"],
    removed: ["docs/b.md"],
    unchanged: 1,
  });
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
  const { disk } = brokenDisk((effect, _, [from]) =>
    effect === "rename" && from?.endsWith("/node_modules") ? "EBUSY" : undefined,
  );
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
