import fc from "fast-check";
import { expect, test } from "vitest";
import { tooDeepInJson, tooDeepInYaml } from "../../generator/read/nesting.ts";

const levels = 100_000;

test.each<[name: string, text: string]>([
  ["lists", `${"[".repeat(levels)}${"]".repeat(levels)}`],
  ["lists that do not end", "[".repeat(levels)],
  ["objects", `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`],
  ["both, one a line", '{"a":[\n'.repeat(levels)],
  ["after what closes too often", `${"]".repeat(10)}${"[".repeat(levels)}`],
])("too deep in JSON and in YAML: %s", (_, text) => {
  expect(tooDeepInJson(text)).toBeGreaterThan(0);
  expect(tooDeepInYaml(text)).toBeGreaterThan(0);
});

test.each<[name: string, text: string]>([
  ["entries in entries", "- ".repeat(levels)],
  ["keys without an end", "? ".repeat(levels)],
  ["lines further and further in", Array.from({ length: 3000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")],
])("too deep in YAML: %s", (_, text) => {
  expect(tooDeepInYaml(text)).toBeGreaterThanOrEqual(0);
});

test.each<[name: string, text: string]>([
  ["a list of many", `[${"[],".repeat(levels)}[]]`],
  ["brackets in a text", JSON.stringify(["[{".repeat(levels)])],
  ["a quote in a text", JSON.stringify(['"[['.repeat(levels)])],
  ["five hundred levels", `${"[".repeat(500)}${"]".repeat(500)}`],
])("not too deep: %s", (_, text) => {
  expect(tooDeepInJson(text)).toBeUndefined();
  expect(tooDeepInYaml(text)).toBeUndefined();
});

test.each<[name: string, text: string]>([
  ["a line far in", `a: |\n${" ".repeat(5000)}b\n`],
  ["brackets in prose", `a: >\n${"  see [1 and {2\n".repeat(5000)}`],
])("not too deep in YAML: %s", (_, text) => {
  expect(tooDeepInYaml(text)).toBeUndefined();
});

test("no JSON value is too deep that JSON.stringify writes within the bound", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(tooDeepInJson(JSON.stringify(value))).toBeUndefined();
      expect(tooDeepInYaml(JSON.stringify(value))).toBeUndefined();
    }),
  );
});
