import fc from "fast-check";
import { expect, test } from "vitest";
import { LineCounter, parseDocument, stringify } from "yaml";
import type { Place } from "../../generator/diagnostics.ts";
import { locate, locator } from "../../generator/read/locate.ts";
import { pointerOf } from "../../generator/read/pointer.ts";

const yaml = `a:
  b: 1
  "x/y": [p, {q: r}]
base: &base
  inner: 5
made:
  <<: *base
  own: 6
again: *base
`;
const json = `{
  "a": { "b": 1, "x/y": [true, {"q": null}] },
  "a": { "b": 2 }
}`;

const given: readonly [file: string, pointer: string, want: string, wantKey?: string][] = [
  ["f.yaml", "", "1:1"],
  ["f.yaml", "/a", "2:3", "1:1"],
  ["f.yaml", "/a/b", "2:6", "2:3"],
  ["f.yaml", "/a/x~1y/0", "3:11"],
  ["f.yaml", "/a/x~1y/1/q", "3:18", "3:15"],
  ["f.yaml", "/a/none/at/all", "2:3", "1:1"],
  ["f.yaml", "/a/x~1y/7", "3:10", "3:3"],
  ["f.yaml", "/made/inner", "5:10", "5:3"],
  ["f.yaml", "/made/own", "8:8"],
  ["f.yaml", "/again", "9:8", "9:1"],
  ["f.yaml", "/again/inner", "5:10"],
  ["f.json", "", "1:1"],
  ["f.json", "/a/b", "3:15", "3:10"],
  ["f.json", "/a/none", "3:8", "3:3"],
  ["looks.txt", "/a/b", "3:15"],
  ["flow.yaml", "/a/b", "1:9"],
];
const sources = new Map([
  ["f.yaml", yaml],
  ["f.json", json],
  ["looks.txt", json],
  ["flow.yaml", "{a: {b: 1}, c: d}"],
]);

test.each(given)("%s%s", (file, pointer, want, wantKey) => {
  const at = (place: Place) => {
    const found = locate(place, sources);
    return found && `${found.line}:${found.column}`;
  };
  expect(at({ file, pointer })).toBe(want);
  if (wantKey !== undefined) expect(at({ file, pointer, part: "key" })).toBe(wantKey);
});

test("a known position is kept, an unknown file has none", () => {
  const find = locator(sources);
  expect(find({ file: "f.yaml", pointer: "", position: { line: 7, column: 2 } })).toEqual({ line: 7, column: 2 });
  expect(find({ file: "other.yaml", pointer: "/a" })).toBeUndefined();
});

test("every member of any value is found where its text begins, in YAML and in JSON alike", () => {
  const key = fc.stringMatching(/^[a-z][a-z/~ "':]{0,6}$/);
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.integer(),
      fc.string(),
      fc.dictionary(key, tie("value")),
      fc.array(tie("value")),
    ),
  }));
  const paths = (node: unknown, at: string[]): string[][] =>
    typeof node === "object" && node !== null
      ? [at, ...Object.entries(node).flatMap(([name, inner]) => paths(inner, [...at, name]))]
      : [at];
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1 }), fc.boolean(), (root, asJson) => {
      const text = asJson ? JSON.stringify(root, null, 2) : stringify(root);
      const lines = new LineCounter();
      const tree = parseDocument(text, { lineCounter: lines });
      const find = locator(new Map([["f", text]]));
      for (const path of paths(root, [])) {
        const node = tree.getIn(path, true) as { range: [number] };
        const { line, col } = lines.linePos(node.range[0]);
        expect(find({ file: "f", pointer: pointerOf(path) })).toEqual({ line, column: col });
      }
    }),
  );
});
