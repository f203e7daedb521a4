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

/** How each member of a document is found where it stands, and how its own text reads there. */
test.each<[name: string, text: string, pointer: string, want: string]>([
  ["its own before what is merged", "a: &a { x: 1 }\nb: { <<: *a, x: 2 }\n", "/b/x", "2:17"],
  ["the first merged of several", "a: &a { x: 1 }\nb: &b { x: 2 }\nc: { <<: [*b, *a] }\n", "/c/x", "2:12"],
  ["merged into what is merged", "a: &a { x: 1 }\nb: &b { <<: *a }\nc: { <<: *b }\n", "/c/x", "1:12"],
  ["an anchor of one name twice", "a: &a 1\nb: *a\nc: &a { x: 2 }\nd: *a\n", "/d/x", "3:12"],
  ["the last of several members of a name", "x: 1\ny: 2\nx: 3\n", "/x", "3:4"],
  ["a name of objects", "__proto__: { constructor: 1 }\n", "/__proto__/constructor", "1:27"],
  ["no member of a list", "a: [1, 2]\n", "/a/length", "1:4"],
  ["merged into itself", "a: &a { <<: *a, x: 1 }\n", "/a/none", "1:7"],
  ["an alias of nothing", "a: *b\n", "/a/x", "1:4"],
])("in YAML: %s", (_, text, pointer, want) => {
  const { line, column } = locate({ file: "f.yaml", pointer }, new Map([["f.yaml", text]])) ?? { line: 0, column: 0 };
  expect(`${line}:${column}`).toBe(want);
});

test("mappings that are merged again and again are each looked into once", () => {
  const levels = Array.from(
    { length: 60 },
    (_, index) => `a${index + 1}: &a${index + 1} { <<: [*a${index}, *a${index}] }`,
  );
  const find = locator(new Map([["f.yaml", ["a0: &a0 { x: 1 }", ...levels].join("\n")]]));
  expect(find({ file: "f.yaml", pointer: "/a60/none" })).toEqual({ line: 61, column: 6 + 5 });
  expect(find({ file: "f.yaml", pointer: "/a60/x" })).toEqual({ line: 1, column: 14 });
});

test("as many places as a mapping has members, and as many aliases, take no longer each than one of few", () => {
  const count = 60_000;
  const members = Array.from(
    { length: count },
    (_, index) => `p${index}: ${index % 2 === 0 ? "*base" : "{ inner: 5 }"}`,
  );
  const find = locator(new Map([["f.yaml", `base: &base { inner: 5 }\n${members.join("\n")}\n`]]));
  const started = performance.now();
  find({ file: "f.yaml", pointer: "" });
  const parsing = performance.now() - started;
  const found = members.map((_, index) => find({ file: "f.yaml", pointer: `/p${index}/inner` })?.line);
  expect(found).toEqual(members.map((_, index) => (index % 2 === 0 ? 1 : index + 2)));
  // Going through the mapping for each takes a hundred times as long as reading it.
  expect(performance.now() - started).toBeLessThan(10 * parsing);
});
