import { expect, test } from "vitest";
import { parseText } from "../../generator/read/parse.ts";
import { errorsOf } from "./memory.ts";

const given: readonly [name: string, file: string, text: string, want: unknown][] = [
  ["YAML", "a.yaml", "a: 1\nb: [x, null]\n", { a: 1, b: ["x", null] }],
  ["keys are strings", "a.yaml", "200: ok\n010: k\nnull: n\n", { "200": "ok", "010": "k", null: "n" }],
  ["YAML 1.2 although it says 1.1", "a.yaml", "%YAML 1.1\n---\na: no\nb: 2024-01-01\n", { a: "no", b: "2024-01-01" }],
  ["aliases and merge keys", "a.yaml", "a: &x { b: 1 }\nc: { <<: *x, d: 2 }\n", { a: { b: 1 }, c: { b: 1, d: 2 } }],
  [
    "an alias used often",
    "a.yaml",
    `a: &x { b: 1 }\nc:\n${"- *x\n".repeat(500)}`,
    { a: { b: 1 }, c: Array(500).fill({ b: 1 }) },
  ],
  ["JSON by name", "a.json", ' {"a": [1]}', { a: [1] }],
  ["JSON by its look", "a.yaml", '{"a": [1]}', { a: [1] }],
  ["a flow mapping is no JSON", "a.yaml", "{a: [1]}", { a: [1] }],
];

test.each(given)("%s", (_, file, text, want) => {
  expect(parseText(file, text)).toEqual(want);
});

test("a member named __proto__ is a member", () => {
  for (const text of ["__proto__: { x: 1 }", '{"__proto__": {"x": 1}}']) {
    const value = parseText("a.yaml", text) as object;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect((value as { x?: number }).x).toBeUndefined();
  }
});

const bomb = ["a0: &a0 [x, x]", ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join(
  "\n",
);

const wrong: readonly [name: string, file: string, text: string, want: string[]][] = [
  ["empty", "a.yaml", "", ["file-empty"]],
  ["blank", "a.yaml", " \n\n", ["file-empty"]],
  ["comments only", "a.yaml", "# nothing\n", ["file-empty"]],
  ["duplicate keys, all at once", "a.yaml", "a: 1\nb: 2\na: 3\nb: 4\n", ["syntax 3:1", "syntax 4:1"]],
  ["two documents", "a.yaml", "a: 1\n---\nb: 2\n", ["syntax 2:1"]],
  ["a tag that means nothing in JSON", "a.yaml", "a: !include b.yaml\n", ["syntax 1:4"]],
  ["a key that is no string", "a.yaml", "? [x]\n: 1\n", ["syntax 1:3"]],
  ["truncated in a string", "a.yaml", 'a: 1\nb: "x\n', ["syntax 2:4"]],
  ["truncated JSON", "a.json", '{\n  "a": [1,\n', ["syntax 3:1"]],
  ["JSON with comments", "a.json", '{\n  // no\n  "a": 1\n}', ["syntax 2:3"]],
  ["JSON wrong in two places", "a.json", '{\n  "a" 1,\n  "b" 2\n}', ["syntax 2:7", "syntax 3:7"]],
  ["an alias without an anchor", "a.yaml", "a: *x\nx: &x 1\n", ["syntax 1:4"]],
  ["an alias inside its anchor", "a.yaml", "a: &a\n  b: *a\n", ["value-unusable /a/b"]],
  ["an alias bomb", "a.yaml", bomb, ["value-unusable /a22"]],
  ["nested too deeply, and never closed", "a.json", "[".repeat(200_000), ["syntax 1:2001"]],
  ["nested too deeply", "a.json", `${"[".repeat(5000)}${"]".repeat(5000)}`, [`value-unusable ${"/0".repeat(513)}`]],
  ["a number that is none", "a.yaml", "a: { b: .nan }\n", ["value-unusable /a/b"]],
];

test.each(wrong)("wrong: %s", (_, file, text, want) => {
  const got = errorsOf(() => parseText(file, text)).map(({ code, place }) => {
    const { position, pointer } = place ?? {};
    return [code, position ? `${position.line}:${position.column}` : pointer].filter(Boolean).join(" ");
  });
  expect(got).toEqual(want);
});
