import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { hashOf, recoverTogether } from "../../generator/write/index.ts";
import { put, treeOf } from "./package-folder.ts";
import { before, newHome, packageIn, second, write } from "./together-home.ts";
import { refusalOf } from "./two-ways.ts";

/** A home from a repository that is not trusted, with what looks like an interrupted write in it, next to something precious. */
function planted(scratch: Readonly<Record<string, string>>): { readonly home: string; readonly precious: string } {
  const home = newHome();
  const precious = join(dirname(home), "precious");
  put(precious, { key: "known", "deeper/key": "known" });
  put(home, Object.fromEntries(Object.entries(scratch).map(([path, text]) => [`.covenant-writing/${path}`, text])));
  return { home, precious };
}

const known = hashOf("known");
const taking = (path: string, had: string = known) => ({ path, had, has: null });
const bringing = (path: string, has: string = known) => ({ path, had: null, has });

const unsound: readonly [which: string, step: object][] = [
  ["leave home", taking("../precious/key")],
  ["leave home in the middle", taking("specs/../../precious/key")],
  ["are absolute", taking("/etc/hostname")],
  ["are a drive's", taking("C:/key")],
  ["have backslashes", taking("..\\precious\\key")],
  ["reach into git", bringing(".git/hooks/pre-commit")],
  ["reach into a module", taking("node_modules/dep/index.js")],
  ["reach into other scratch", taking("generated/fin/.covenant-writing/steps.json")],
  ["do not know what they take away", { path: ".env", had: true, has: false }],
];

test.for(unsound)("steps that %s are not followed", async ([, step]) => {
  const { home, precious } = planted({ "steps.json": JSON.stringify([step]) });
  const untouched = treeOf(dirname(home));
  const refusal = { kind: "in-the-way", path: join(home, ".covenant-writing/steps.json") };
  expect(await refusalOf(recoverTogether(home))).toEqual(refusal);
  expect(await refusalOf(write(home, second))).toEqual(refusal);
  expect(treeOf(dirname(home))).toEqual(untouched);
  expect(treeOf(precious)).toEqual({ key: "known", "deeper/key": "known" });
});

test.runIf(process.platform !== "win32").for([
  ["in the way of a step", "linked", [taking("linked/key")]],
  ["in place of the new files", ".covenant-writing/next", [bringing("key")]],
  ["in place of the old files", ".covenant-writing/old", [taking("key")]],
] as const)("a link %s is not followed", async ([, link, steps]) => {
  const { home, precious } = planted({ "steps.json": JSON.stringify(steps) });
  symlinkSync(precious, join(home, link));
  expect(await refusalOf(recoverTogether(home))).toEqual({ kind: "in-the-way", path: join(home, link) });
  expect(treeOf(precious)).toEqual({ key: "known", "deeper/key": "known" });
});

test("a file of the user's own is taken away neither by a step nor by taking one back", async () => {
  const guessed = hashOf("guessed");
  for (const steps of [
    [taking(".env", guessed)],
    [{ path: ".env", had: guessed, has: known }],
    [bringing(".env")],
    // The second fails, so that the first is taken back.
    [bringing(".env"), taking("src/index.ts", guessed)],
  ]) {
    const { home } = planted({ "steps.json": JSON.stringify(steps), "next/.env": "known", "old/other": "" });
    await recoverTogether(home).catch(() => {});
    expect(treeOf(home)).toMatchObject(before);
  }
});

test("a new file that is not there is no reason to take away what stands in its place", async () => {
  const steps = [bringing(".env", hashOf("guessed")), taking("src/index.ts", hashOf("guessed"))];
  const { home } = planted({ "steps.json": JSON.stringify(steps) });
  expect(await refusalOf(recoverTogether(home))).toEqual({ kind: "changed", path: join(home, ".env") });
  expect(treeOf(home)).toMatchObject(before);
});

test.runIf(process.platform !== "win32")("a link as scratch is refused", async () => {
  const { home, precious } = planted({});
  symlinkSync(precious, join(home, ".covenant-writing"));
  const refusal = { kind: "in-the-way", path: join(home, ".covenant-writing") };
  expect(await refusalOf(recoverTogether(home))).toEqual(refusal);
  expect(await refusalOf(write(home, second))).toEqual(refusal);
  expect(treeOf(precious)).toEqual({ key: "known", "deeper/key": "known" });
});

test.for(["../precious", "/etc", "", ".", "..", "a\0b", "generated/fin/../..", ".covenant-writing", "x".repeat(300)])(
  "a package on record at %j is not looked for",
  async (path) => {
    const { home } = planted({ package: path });
    const parent = dirname(home);
    expect(await recoverTogether(home)).toBe("nothing");
    expect(treeOf(home)).toEqual(before);
    expect(existsSync(`${parent}/precious.writing`)).toBe(false);
  },
);

test.runIf(process.platform !== "win32")("a package on record that is a link out of home is refused", async () => {
  const { home, precious } = planted({ package: "linked" });
  symlinkSync(precious, join(home, "linked"));
  expect(await refusalOf(recoverTogether(home))).toEqual({ kind: "elsewhere", path: precious });
  expect(existsSync(`${precious}.writing`)).toBe(false);
});

test("what others keep in the scratch stays, and nothing is refused for it", async () => {
  const { home } = planted({ "notes.txt": "mine" });
  writeFileSync(join(packageIn(home), "index.js"), "1");
  expect(await recoverTogether(home)).toBe("nothing");
  await write(home, second);
  expect(treeOf(home)).toMatchObject({ ".covenant-writing/notes.txt": "mine", "specs/fin/openapi.yaml": "second" });
});
