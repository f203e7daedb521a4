import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { recoverTogether, writePackage } from "../../generator/write/index.ts";
import { brokenDisk, hastyDisk } from "./broken-disk.ts";
import { put, siblingsOf, treeOf } from "./package-folder.ts";
import { after, before, type Edition, first, newHome, packageIn, second, write } from "./together-home.ts";
import { none, refusalOf } from "./two-ways.ts";

const isPosix = process.platform !== "win32";

test("specs and package are written, and what changed is told", async () => {
  const home = newHome();
  expect(await write(home, second)).toEqual({
    changes: {
      added: ["turned/into/folder", "turns", "types/new.d.ts"],
      changed: ["edited.js", "index.js"],
      removed: ["docs/gone.md", "turned", "turns/into/file"],
      edited: ["edited.js"],
      unlisted: [],
      unchanged: 1,
    },
    written: ["specs/fin/openapi.yaml", "specs/fin/gone.yaml", "specs/fin/parts/new.yaml"],
  });
  expect(treeOf(home)).toEqual(after);
  expect(siblingsOf(packageIn(home))).toEqual(["fin"]);
  expect(siblingsOf(home)).toEqual(["fin"]);
});

test("where nothing changes, nothing is touched", async () => {
  const home = newHome();
  await write(home, second);
  const { disk, count } = brokenDisk(() => "EIO");
  const unchanged = 6;
  expect(await write(home, second, disk)).toEqual({ changes: { ...none, unchanged }, written: [] });
  expect(count()).toBe(0);
  expect(await recoverTogether(home, disk)).toBe("nothing");
  expect(count()).toBe(0);
});

test("the package alone, the specs alone, into an empty folder", async () => {
  const home = newHome();
  await write(home, { ...second, files: {} });
  expect(treeOf(home)["specs/fin/openapi.yaml"]).toBe("first");
  expect(treeOf(packageIn(home))["index.js"]).toBe("2");
  const specs = { "specs/fin/openapi.yaml": "third" };
  expect(await write(home, { ...second, files: specs })).toMatchObject({
    changes: { added: [], changed: [] },
    written: ["specs/fin/openapi.yaml"],
  });
  expect(treeOf(home)["specs/fin/openapi.yaml"]).toBe("third");
  const empty = join(home, "deeper", "still");
  await write(empty, first);
  expect(treeOf(join(empty, "generated/fin"))).toEqual(first.package.tree);
  expect(treeOf(join(empty, "specs"))).toEqual({
    "fin/openapi.yaml": "first",
    "fin/gone.yaml": "gone",
    "fin/same.yaml": "same",
  });
});

test("a kept file of the package is not touched", async () => {
  const home = newHome();
  const kept = () =>
    [join(packageIn(home), "kept.js"), join(home, "specs/fin/same.yaml")].map((path) => statSync(path));
  const stamps = kept().map(({ ino, mtimeMs }) => ({ ino, mtimeMs }));
  await write(home, second);
  expect(kept().map(({ ino, mtimeMs }) => ({ ino, mtimeMs }))).toEqual(stamps);
});

test.runIf(isPosix)("who may read a file of the specs stays", async () => {
  const home = newHome();
  const document = join(home, "specs/fin/openapi.yaml");
  chmodSync(document, 0o640);
  await write(home, second);
  expect(statSync(document).mode & 0o777).toBe(0o640);
});

test.runIf(isPosix)("links within home are followed, and stay links", async () => {
  const home = newHome();
  mkdirSync(join(home, "elsewhere"));
  for (const [from, to] of [
    ["specs/fin/openapi.yaml", "elsewhere/document.yaml"],
    ["generated/fin", "elsewhere/package"],
  ] as const) {
    renameSync(join(home, from), join(home, to));
    symlinkSync(join(home, to), join(home, from));
  }
  symlinkSync("not-yet.yaml", join(home, "specs/fin/link.yaml"));
  await write(home, { ...second, files: { ...second.files, "specs/fin/link.yaml": "linked" } });
  expect(readFileSync(join(home, "elsewhere/document.yaml"), "utf8")).toBe("second");
  expect(readFileSync(join(home, "specs/fin/not-yet.yaml"), "utf8")).toBe("linked");
  expect(treeOf(join(home, "elsewhere/package"))).toMatchObject(second.package.tree);
  for (const link of ["specs/fin/openapi.yaml", "generated/fin", "specs/fin/link.yaml"])
    expect(lstatSync(join(home, link)).isSymbolicLink()).toBe(true);
  expect(siblingsOf(join(home, "elsewhere/package"))).toEqual(["document.yaml", "package"]);
});

test.runIf(isPosix)("home itself may be a link", async () => {
  const home = newHome();
  const link = join(dirname(home), "link");
  symlinkSync(home, link);
  await write(link, second);
  expect(treeOf(home)).toEqual(after);
});

test.runIf(isPosix).for(["specs/fin/openapi.yaml", "specs/fin", "generated/fin", "generated"])(
  "a link at %s that leads out of home is refused",
  async (path) => {
    const home = newHome();
    const outside = join(dirname(home), "outside");
    renameSync(join(home, path), outside);
    symlinkSync(outside, join(home, path));
    const untouched = treeOf(dirname(home));
    expect(await refusalOf(write(home, second))).toMatchObject({ kind: "elsewhere" });
    expect(treeOf(dirname(home))).toEqual(untouched);
  },
);

test("a package's folder outside of home is refused, and home itself as one", async () => {
  const home = newHome();
  const outside = join(dirname(home), "package");
  expect(await refusalOf(write(home, second, undefined, outside))).toEqual({ kind: "elsewhere", path: outside });
  expect(await refusalOf(write(home, second, undefined, home))).toEqual({ kind: "elsewhere", path: home });
  expect(treeOf(home)).toEqual(before);
});

test("files on another disk than home: all is as it was", async () => {
  for (const apart of ["generated/fin/index.js", "specs/fin/openapi.yaml"]) {
    const home = newHome();
    const { disk } = brokenDisk((effect, _, paths) =>
      effect === "rename" && paths.includes(join(home, apart)) ? "EXDEV" : undefined,
    );
    expect(await refusalOf(write(home, second, disk))).toMatchObject({ kind: "elsewhere" });
    expect(treeOf(home)).toEqual(before);
  }
});

const unsafe: readonly [which: string, files: Edition["files"], kind: string][] = [
  ["leaves home", { "../openapi.yaml": "x" }, "elsewhere"],
  ["lies in the scratch", { ".covenant-writing/steps.json": "[]" }, "unsafe-paths"],
  ["lies in .git", { ".git/config": "x" }, "unsafe-paths"],
  ["lies in the package", { "generated/fin/openapi.yaml": "x" }, "unsafe-paths"],
  ["is a folder", { "specs/fin": "x" }, "not-a-file"],
  ["is home", { ".": "x" }, "elsewhere"],
];

test.for(unsafe)("a file that %s is refused before anything is written", async ([, files, kind]) => {
  const home = newHome();
  expect(await refusalOf(write(home, { ...second, files }))).toMatchObject({ kind });
  expect(treeOf(home)).toEqual(before);
});

test.runIf(isPosix)("two names of one file are refused", async () => {
  const home = newHome();
  symlinkSync("openapi.yaml", join(home, "specs/fin/link.yaml"));
  const files = { "specs/fin/openapi.yaml": "one", "specs/fin/link.yaml": "two" };
  const path = join(home, "specs/fin/openapi.yaml");
  expect(await refusalOf(write(home, { ...second, files }))).toEqual({ kind: "in-the-way", path });
});

test("a user's file in the package is never lost", async () => {
  const home = newHome();
  put(home, { "generated/fin/notes.txt": "mine" });
  expect(await refusalOf(write(home, second))).toEqual({ kind: "unlisted", files: ["notes.txt"], broken: null });
  expect(treeOf(home)).toEqual({ ...before, "generated/fin/notes.txt": "mine" });
  expect(siblingsOf(packageIn(home))).toEqual(["fin"]);
});

test("a file that somebody edits while it is being replaced stays, and all else with it", async () => {
  for (const path of ["specs/fin/openapi.yaml", "specs/fin/gone.yaml", "generated/fin/index.js"]) {
    const home = newHome();
    const { disk } = brokenDisk((effect, _, [to]) => {
      if (effect === "write" && to?.endsWith("/types/new.d.ts")) put(home, { [path]: "edited" });
      return undefined;
    });
    expect(await refusalOf(write(home, second, disk))).toEqual({ kind: "changed", path: join(home, path) });
    expect(treeOf(home)).toEqual({ ...before, [path]: "edited" });
  }
});

test("an interrupted write of the package alone is settled first", async () => {
  const home = newHome();
  const folder = packageIn(home);
  put(`${folder}.writing`, { swap: "" });
  renameSync(folder, `${folder}.old`);
  await write(home, second);
  expect(treeOf(home)).toEqual(after);
});

test("two at once within a process: one edition, and for the other a refusal at most", async () => {
  const home = newHome();
  const all = await Promise.allSettled([write(home, second), write(home, second, hastyDisk), write(home, second)]);
  expect(all.some(({ status }) => status === "fulfilled")).toBe(true);
  for (const one of all) if (one.status === "rejected") expect(one.reason).toMatchObject({ refusal: { kind: "busy" } });
  expect(treeOf(home)).toEqual(after);
});

test("while specs and package are written together, neither of them can be written otherwise, nor recovered", async () => {
  const home = newHome();
  const refused: Promise<unknown>[] = [];
  const { disk } = brokenDisk((effect, _, [, to]) => {
    if (effect === "rename" && to === join(home, "specs/fin/openapi.yaml"))
      refused.push(
        refusalOf(write(home, first, hastyDisk)),
        refusalOf(writePackage(packageIn(home), first.package.files, first.package.manifest, hastyDisk)),
        refusalOf(recoverTogether(home, hastyDisk)),
      );
    return undefined;
  });
  const slow = {
    ...disk,
    rename: async (from: string, to: string) => {
      await disk.rename(from, to);
      await Promise.all(refused);
    },
  };
  await write(home, second, slow);
  expect(refused.length).toBe(3);
  expect(await Promise.all(refused)).toEqual(
    Array(3).fill(expect.objectContaining({ kind: "busy", pid: process.pid })),
  );
  expect(treeOf(home)).toEqual(after);
});

test("what is in the way of the scratch is refused", async () => {
  const home = newHome();
  writeFileSync(join(home, ".covenant-writing"), "mine");
  const refusal = { kind: "in-the-way", path: join(home, ".covenant-writing") };
  expect(await refusalOf(write(home, second))).toEqual(refusal);
  expect(await refusalOf(recoverTogether(home))).toEqual(refusal);
  expect(treeOf(home)).toEqual({ ...before, ".covenant-writing": "mine" });
});
