import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { equal, repeated, Seen } from "../../generator/runtime/equality.ts";

const json = (text: string): unknown => JSON.parse(text);

const pairs: readonly (readonly [a: unknown, b: unknown, want: boolean])[] = [
  [1, json("1.0"), true],
  [0, -0, true],
  [1, "1", false],
  [1, true, false],
  [0, false, false],
  [0, null, false],
  ["", null, false],
  [null, null, true],
  [null, {}, false],
  [{}, [], false],
  [[], {}, false],
  [["a"], { 0: "a" }, false],
  [[1, 2], [2, 1], false],
  [[1], [1, 1], false],
  [json('{"a":1,"b":{"c":[2]}}'), json('{"b":{"c":[2]},"a":1}'), true],
  [{ a: 1 }, { a: 1, b: 1 }, false],
  [{ a: 1, b: 1 }, { a: 1 }, false],
  [{ a: undefined }, { b: undefined }, false],
  [{}, { a: undefined }, false],
  [json('{"__proto__":1}'), json('{"__proto__":1}'), true],
  [json('{"__proto__":1}'), json('{"__proto__":2}'), false],
  [json('{"__proto__":{}}'), {}, false],
  [{}, json('{"__proto__":{}}'), false],
  [{ constructor: Object }, {}, false],
  [json('{"toString":1}'), json('{"valueOf":1}'), false],
  [{}, Object.create(null), true],
  [Object.create({ inherited: 1 }), {}, true],
  ["\ud800", "\ud801", false],
  ["é", "e\u0301", false],
  [Number.NaN, Number.NaN, true],
];

test("equal", () => {
  for (const [a, b, want] of pairs) {
    expect(equal(a, b), `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(want);
    expect(equal(b, a)).toBe(want);
    expect(equal([{ a }], [{ a: b }])).toBe(want);
  }
});

test("repeated and Seen say the same as equal, below and above sixteen values", () => {
  for (const [a, b, want] of pairs) {
    for (const before of [0, 14, 15, 16, 17, 40]) {
      const values = [...Array.from({ length: before }, (_, index) => `filler ${index}`), a, b];
      expect(repeated(values)).toBe(want ? before + 1 : -1);
      const seen = new Seen();
      seen.start();
      expect(values.map((value) => seen.add(value))).toEqual(values.map((_, index) => !(want && index === before + 1)));
    }
  }
});

test("a text does not pass for an object", () => {
  const tricky = [
    {},
    [],
    "\0{}",
    "\0[]",
    "\0\0{}",
    "{}",
    "[]",
    "\0",
    "",
    ["{}"],
    { a: 1 },
    '\0{"a":1,}',
    [1],
    "\0[1,]",
    ["1"],
    "1",
    1,
    [[]],
  ];
  expect(tricky.length).toBeGreaterThan(16);
  expect(repeated(tricky)).toBe(-1);
  for (const value of tricky) expect(repeated([...tricky, structuredClone(value)])).toBe(tricky.length);
});

test("start forgets", () => {
  const seen = new Seen();
  for (const count of [3, 100, 5]) {
    seen.start();
    for (let value = 0; value < count; value++) expect(seen.add({ value })).toBe(true);
    expect(seen.add({ value: 0 })).toBe(false);
  }
});

test("equal agrees with node:util, and the two ways of looking for a repetition with each other", () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(value, value, (a, b) => {
      // Zero's sign is the one thing that JSON does not know and isDeepStrictEqual does.
      const [left, right] = [json(JSON.stringify(a)), json(JSON.stringify(b))];
      expect(equal(left, right)).toBe(isDeepStrictEqual(left, right));
      expect(equal(a, left)).toBe(true);
    }),
  );
  const small = fc.oneof(value, fc.constantFrom(0, "0", false, null, [], {}, [0], { a: 0 }, { a: "0" }));
  fc.assert(
    fc.property(fc.array(small, { maxLength: 40 }), (values) => {
      const want = values.findIndex((entry, index) => values.slice(0, index).some((earlier) => equal(earlier, entry)));
      expect(repeated(values)).toBe(want);
      const seen = new Seen();
      expect(values.findIndex((entry) => !seen.add(entry))).toBe(want);
    }),
    { numRuns: 500 },
  );
});
