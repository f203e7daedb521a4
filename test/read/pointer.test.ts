import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeToken, pointerOf, tokensOf, valueAt } from "../../generator/read/pointer.ts";

test("tokens come back from their pointer", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("~", "/", "~1", "~01", ""))), (tokens) => {
      expect(tokensOf(pointerOf(tokens))).toEqual(tokens);
    }),
  );
});

test("a pointer leads to the value that its tokens lead to", () => {
  const path = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(path, fc.jsonValue(), (tokens, value) => {
      const root = tokens.reduceRight<unknown>((inner, token) => Object.fromEntries([[token, inner]]), value);
      expect(valueAt(root as never, pointerOf(tokens))).toEqual(value);
    }),
  );
});

test.each([
  ["", { a: 1 }, { a: 1 }],
  ["/a/0", { a: [5] }, 5],
  ["/a/1", { a: [5] }, undefined],
  ["/a/00", { a: [5] }, undefined],
  ["/a/length", { a: [5] }, undefined],
  ["/constructor", {}, undefined],
  ["/__proto__", {}, undefined],
  ["/a/b", { a: "text" }, undefined],
  ["/", { "": 1 }, 1],
])("%s of %j", (pointer, root, want) => {
  expect(valueAt(root as never, pointer)).toEqual(want);
});

test("escapes", () => {
  expect(["a/b", "m~n", 3, "~1"].map(escapeToken)).toEqual(["a~1b", "m~0n", "3", "~01"]);
});
