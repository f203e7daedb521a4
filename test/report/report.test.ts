import { expect, test } from "vitest";
import { diagnostic, type Place } from "../../generator/diagnostics.ts";
import { inert, inertJson } from "../../generator/report/inert.ts";
import { diagnosticsJson } from "../../generator/report/json.ts";
import { tableText } from "../../generator/report/table.ts";
import { diagnosticsText, summary } from "../../generator/report/text.ts";

test.each([
  ["plain: ä, 中, 🙂", "plain: ä, 中, 🙂"],
  ["\u001b[2J\u0007", "\\u001b[2J\\u0007"],
  ["a\nb\r\tc", "a\\u000ab\\u000d\\u0009c"],
  ["\u009b31m", "\\u009b31m"],
  ["a\u202eb\u2066c\u200bd", "a\\u202eb\\u2066c\\u200bd"],
  ["\ud800", "\\ud800"],
  ["x".repeat(700), `${"x".repeat(600)}… (700 characters)`],
])("%j is inert", (text, want) => {
  expect(inert(text)).toBe(want);
});

test("inert JSON has the same value", () => {
  const value = { a: "\u001b\u009b\u202e\u2028", "\u202e": ["\n"] };
  expect(JSON.parse(inertJson(value))).toEqual(value);
  expect(inertJson(value)).not.toMatch(/[\u001b\u009b\u202e\u2028]/);
});

const sources = new Map([
  ["a.yaml", `one: 1\ntwo: "\u001b[31m"\nlong: ${"x".repeat(300)}\n`],
  ["b.yaml", "three: 3\n"],
]);
const at = (file: string, pointer: string): Place => ({ file, pointer });
const unknown = (place: Place | null) => diagnostic("manifest-value", { key: "k", expected: "a\u001b[2J" }, place);

const list = [
  unknown(at("b.yaml", "/three")),
  unknown(at("a.yaml", "/two")),
  { ...unknown(at("a.yaml", "/one")), severity: "warning" as const },
  { ...unknown(null), severity: "info" as const },
  unknown(at("gone.yaml", "")),
];

test("text: file by file, by position, with the line itself", () => {
  expect(diagnosticsText(list, sources, false)).toBe(
    `b.yaml:1:8 error manifest-value \`k\` must be a\\u001b[2J
  1 | three: 3
    |        ^
  fix: Write a\\u001b[2J.

a.yaml:1:6 warning manifest-value \`k\` must be a\\u001b[2J
  1 | one: 1
    |      ^
  fix: Write a\\u001b[2J.

a.yaml:2:6 error manifest-value \`k\` must be a\\u001b[2J
  2 | two: "\\u001b[31m"
    |      ^
  fix: Write a\\u001b[2J.

info manifest-value \`k\` must be a\\u001b[2J
  fix: Write a\\u001b[2J.

gone.yaml:1:1 error manifest-value \`k\` must be a\\u001b[2J
  fix: Write a\\u001b[2J.

`,
  );
});

test("of a long line a part is shown", () => {
  const [, line = ""] = diagnosticsText([unknown(at("a.yaml", "/long"))], sources, false).split("\n");
  expect(line.length).toBeLessThan(120);
  expect(line).toMatch(/^ {2}3 \| long: x+…$/);
  const far = { ...at("a.yaml", ""), position: { line: 3, column: 200 } };
  const [, part = "", mark = ""] = diagnosticsText([unknown(far)], sources, false).split("\n");
  expect(part).toMatch(/^ {2}3 \| …x+…$/);
  expect(mark.indexOf("^")).toBe(part.indexOf("…") + 20);
});

test("colours where wanted", () => {
  const [one = unknown(null)] = list;
  expect(diagnosticsText([one], sources, true)).toContain("\u001b[31merror\u001b[39m");
});

test("the contract of the JSON", () => {
  const text = diagnosticsJson(list, sources);
  expect(text.endsWith("}\n")).toBe(true);
  const { diagnostics } = JSON.parse(text) as { diagnostics: Record<string, string>[] };
  expect(diagnostics.map((one) => [one.at, one.pointer])).toEqual([
    ["b.yaml:1:8", "/three"],
    ["a.yaml:1:6", "/one"],
    ["a.yaml:2:6", "/two"],
    ["", ""],
    ["gone.yaml:1:1", ""],
  ]);
  expect(diagnostics[0]).toEqual({
    code: "manifest-value",
    severity: "error",
    message: "`k` must be a\u001b[2J",
    fix: "Write a\u001b[2J.",
    at: "b.yaml:1:8",
    pointer: "/three",
  });
});

test.each([
  [list, "3 errors, 1 warning, 1 note"],
  [[], "no problems"],
])("the summary", (diagnostics, want) => {
  expect(summary(diagnostics)).toBe(want);
});

test("a table in plain text", () => {
  const table = {
    columns: ["Case", "x"],
    rows: [
      ["otherwise", "1"],
      ["a", "long\u001b"],
    ],
  };
  expect(tableText(table)).toEqual([
    "  Case       x",
    "  ---------  ----------",
    "  otherwise  1",
    "  a          long\\u001b",
  ]);
});
