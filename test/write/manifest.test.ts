import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashOf, manifestOf, readManifest, writePackage } from "../../generator/write/index.ts";
import { manifestText } from "../../generator/write/manifest.ts";
import { newFolder, packageOf, put } from "./package-folder.ts";

const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test("a hash is SHA-256 in hex, of UTF-8", () => {
  expect(hashOf("")).toBe(empty);
  expect(hashOf("größe")).toBe(hashOf(new TextEncoder().encode("größe")));
});

test("a manifest is stored with sorted keys, two spaces and a newline, and does not list itself", () => {
  const files = new Map([
    ["b.js", ""],
    ["B.js", ""],
    ["__proto__", ""],
  ]);
  expect(manifestText(manifestOf(files, { "rules.yaml": empty, "api.yaml": empty }, "1.0.0"))).toBe(`{
  "covenant": 1,
  "generator": "1.0.0",
  "inputs": {
    "api.yaml": "${empty}",
    "rules.yaml": "${empty}"
  },
  "outputs": {
    "B.js": "${empty}",
    "__proto__": "${empty}",
    "b.js": "${empty}"
  }
}
`);
});

test("a written manifest reads back as it was", async () => {
  const folder = newFolder();
  const { files, manifest } = packageOf({ "index.js": "1", __proto__: "2" });
  await writePackage(folder, files, manifest);
  expect(readManifest(folder)).toEqual(manifest);
  expect(readFileSync(join(folder, "covenant.manifest.json"), "utf8")).toBe(manifestText(manifest));
});

test("no folder, or no manifest in it: undefined", () => {
  const folder = newFolder();
  expect(readManifest(folder)).toBeUndefined();
  mkdirSync(folder);
  expect(readManifest(folder)).toBeUndefined();
});

const sound = { covenant: 1, generator: "", inputs: {}, outputs: {} };
const broken: readonly [given: string, want: string][] = [
  ["", "it is not JSON: Unexpected end of JSON input"],
  ["<<<<<<< HEAD\n{}", "it is not JSON: "],
  ["[]", "it is not an object"],
  ["null", "it is not an object"],
  ["{}", "its format is not said, this covenant reads 1"],
  [JSON.stringify({ ...sound, covenant: 2 }), "its format is 2, this covenant reads 1"],
  [JSON.stringify({ ...sound, generator: 1 }), "generator is not a string"],
  [JSON.stringify({ ...sound, inputs: [] }), "inputs are not hashes"],
  [JSON.stringify({ ...sound, outputs: { "a.js": "abc" } }), "outputs are not hashes"],
];

test.each(broken)("the manifest %j is broken: %s", (given, want) => {
  const folder = newFolder();
  put(folder, { "covenant.manifest.json": given });
  expect(readManifest(folder)).toEqual({ broken: expect.stringContaining(want) });
});

test("a folder named like the manifest is broken too", () => {
  const folder = newFolder();
  mkdirSync(join(folder, "covenant.manifest.json"), { recursive: true });
  expect(readManifest(folder)).toEqual({ broken: "it is a folder" });
});
