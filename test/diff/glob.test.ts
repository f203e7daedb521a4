import fc from "fast-check";
import { expect, test } from "vitest";
import { matches } from "../../generator/diff/glob.ts";

test.each<[pattern: string, text: string, is: boolean]>([
  ["GET /orders", "GET /orders", true],
  ["GET /orders", "GET /orders/{id}", false],
  ["GET *", "GET /orders/{id}", true],
  ["*", "", true],
  ["**", "a", true],
  ["", "", true],
  ["", "a", false],
  ["a*a", "a", false],
  ["a*a", "aa", true],
  ["*b*d", "abcbd", true],
  ["*b*b*", "b", false],
  ["/a.c", "/abc", false],
  ["[ab]", "a", false],
  ["a?", "ab", false],
])("%j and %j: %s", (pattern, text, is) => {
  expect(matches(pattern, text)).toBe(is);
});

test("as the regular expression says", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "*", "."), maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (pattern, text) => {
      const source = pattern.replaceAll(".", "\\.").replaceAll("*", "[^]*");
      expect(matches(pattern, text)).toBe(new RegExp(`^${source}$`).test(text));
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test("no pattern takes long", () => {
  expect(matches(`${"a*".repeat(5000)}b`, "a".repeat(100_000))).toBe(false);
});
