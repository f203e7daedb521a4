import { expect, test } from "vitest";
import { WriteRefused, writePackage } from "../../generator/write/index.ts";
import { unsafePaths } from "../../generator/write/paths.ts";
import { newFolder, packageOf, siblingsOf } from "./package-folder.ts";

const alone: readonly [given: string, want: string | undefined][] = [
  ["index.js", undefined],
  ["docs/POST v2 customers (id).md", undefined],
  ["operations/__proto__.js", undefined],
  ["docs/größe.md", undefined],
  [".npmignore", undefined],
  ["console.js", undefined],
  ["", "is empty"],
  ["/etc/passwd", "is absolute"],
  ["C:/windows", "is absolute"],
  ["..", "contains .."],
  ["a/../b", "contains .."],
  ["./a", "contains ."],
  ["a//b", "has an empty segment"],
  ["a/", "has an empty segment"],
  ["a\\..\\b", "contains a backslash"],
  ["a\0b", "contains NUL"],
  ["a\nb", "contains a control character"],
  ["a\ud800", "is not well-formed Unicode"],
  ["what?.js", "contains a character that Windows forbids"],
  ["a:stream", "is absolute"],
  ["ab:stream", "contains a character that Windows forbids"],
  ["nul", "has a name that Windows reserves"],
  ["docs/Aux.md", "has a name that Windows reserves"],
  ["com1 .tar.gz", "has a name that Windows reserves"],
  ["docs./a", "has a segment that ends in a dot or a space"],
  ["docs /a", "has a segment that ends in a dot or a space"],
  ["Covenant.Manifest.json", "is the manifest's own"],
  ["a/node_modules/b.js", "lies in node_modules, which is not the package's"],
  [".git/config", "lies in .git, which is not the package's"],
  [".covenant-writing/steps.json", "lies in .covenant-writing, which is not the package's"],
];

test.each(alone)("the path %j by itself: %s", (given, want) => {
  expect(unsafePaths([given])).toEqual(want === undefined ? [] : [{ path: given, reason: want }]);
});

const together: readonly [given: readonly string[], want: string | undefined][] = [
  [["a/x.js", "a/y.js", "b/x.js"], undefined],
  [["pet.js", "Pet.js"], 'differs from "pet.js" by case only'],
  [["A/x.js", "a/y.js"], 'differs from "A" by case only'],
  [["é.md", "e\u0301.md"], 'differs from "é.md" by case only'],
  [["a", "a/b"], 'needs "a" to be a file and a folder'],
  [["a/b", "a"], 'needs "a" to be a file and a folder'],
];

test.each(together)("the paths %j together: %s", (given, want) => {
  expect(unsafePaths(given)).toEqual(want === undefined ? [] : [{ path: given[1], reason: want }]);
});

test("an unsafe path is refused before anything is written", async () => {
  const folder = newFolder();
  const { files, manifest } = packageOf({ "index.js": "", "../evil.js": "" });
  const refused = await writePackage(folder, files, manifest).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(WriteRefused);
  expect(refused).toMatchObject({
    refusal: { kind: "unsafe-paths", paths: [{ path: "../evil.js", reason: "contains .." }] },
  });
  expect(siblingsOf(folder)).toEqual([]);
});
