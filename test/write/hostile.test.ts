import { rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { hashOf, recover, writePackage } from "../../generator/write/index.ts";
import { newFolder, packageOf, put, treeOf } from "./package-folder.ts";

/** A folder from a repository that is not trusted, with what looks like an interrupted write in it, next to something precious. */
function planted(scratch: Readonly<Record<string, string>>): { readonly folder: string; readonly precious: string } {
  const folder = newFolder();
  const precious = join(dirname(folder), "precious");
  put(precious, { key: "secret", "next/key": "secret", "old/key": "secret", swap: "secret" });
  put(folder, Object.fromEntries(Object.entries(scratch).map(([path, text]) => [`.covenant-writing/${path}`, text])));
  return { folder, precious };
}

const secret = hashOf("secret");
const removal = (path: string) => JSON.stringify([{ path, had: secret, has: null }]);

const unsound: readonly [which: string, steps: string][] = [
  ["leave the folder", removal("../precious/key")],
  ["are absolute", removal("/etc/hostname")],
  ["reach into other scratch", removal(".covenant-writing/next/key")],
  ["are not steps", JSON.stringify([{ path: 1 }])],
  ["do not say what they take away", JSON.stringify([{ path: "key", had: true, has: false }])],
  ["bring what is no file", JSON.stringify([{ path: "key", had: secret, has: "no file" }])],
  ["are no list", "{}"],
  ["are cut off", "[{"],
];

test.for(unsound)("steps that %s are not followed", async ([, steps]) => {
  const { folder, precious } = planted({ "steps.json": steps });
  const before = treeOf(precious);
  const refusal = { kind: "in-the-way", path: join(folder, ".covenant-writing/steps.json") };
  await expect(recover(folder)).rejects.toMatchObject({ refusal });
  expect(treeOf(precious)).toEqual(before);
});

test.for([
  ["in the package", "docs", removal("docs/key")],
  ["in place of the new files", ".covenant-writing/next", JSON.stringify([{ path: "key", had: null, has: secret }])],
  ["in place of the old files", ".covenant-writing/old", JSON.stringify([{ path: "key", had: secret, has: secret }])],
] as const)("a link %s is not followed by any step", async ([, link, steps]) => {
  const { folder, precious } = planted({ "steps.json": steps });
  const before = treeOf(precious);
  symlinkSync(precious, join(folder, link));
  await expect(recover(folder)).rejects.toMatchObject({ refusal: { kind: "in-the-way", path: join(folder, link) } });
  expect(treeOf(precious)).toEqual(before);
});

test.for([".writing", "/.covenant-writing"])("a link as scratch folder fin%s is refused", async (scratch) => {
  const { folder, precious } = planted({});
  const before = treeOf(precious);
  const { files, manifest } = packageOf({ "index.js": "1" });
  await writePackage(folder, files, manifest);
  symlinkSync(precious, `${folder}${scratch}`);
  const refusal = { kind: "in-the-way", path: `${folder}${scratch}` };
  await expect(recover(folder)).rejects.toMatchObject({ refusal });
  await expect(writePackage(folder, files, manifest)).rejects.toMatchObject({ refusal });
  rmSync(`${folder}${scratch}`);
  expect(treeOf(precious)).toEqual(before);
});

test("old and new packages that are links are removed, not what they point to", async () => {
  const { folder, precious } = planted({});
  const before = treeOf(precious);
  put(folder, { "mine.txt": "mine" });
  put(`${folder}.writing`, { swap: "" });
  symlinkSync(precious, `${folder}.old`);
  expect(await recover(folder)).toBe("finished");
  expect(treeOf(precious)).toEqual(before);
});
