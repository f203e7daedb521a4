import fc from "fast-check";
import { checkSync } from "recheck/lib/browser.js";
import { expect, test } from "vitest";
import { isCheap } from "../../../generator/constraints/patterns/cost.ts";
import { Explosions } from "../../../generator/constraints/patterns/explosion.ts";
import { parsePattern, patternText } from "../../../generator/constraints/patterns/syntax.ts";

const cheap = [
  "",
  "^$",
  "github",
  "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\+00$",
  "^[A-Za-z0-9.\\-_]+$",
  "^refs/(heads|tags|pull)/.*$",
  "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$",
  "^(?=.*[A-Z])(?=.*\\d).{8,}$",
  "^(?!-)[a-z-]+(?<!-)$",
  "^(?<year>\\d{4})-(?<month>\\d\\d)$",
  "^\\u{1f600}+\\ud83d\\ude00$",
  "^[\\]a]+?$",
  "^a|^b+$",
];

test.each(cheap)("cheap by its form: %s", (source) => {
  const pattern = parsePattern(source);
  expect(pattern !== undefined && isCheap(pattern)).toBe(true);
});

// What only recheck can tell, and what even it cannot.
test.each<[source: string, want: string]>([
  ["^\\d+\\.\\d+\\.\\d+$", "safe"],
  ["^(?:[a-z]{1,63}\\.){1,8}[a-z]{2,63}$", "safe"],
  ["^[a-z0-9]+(?:-[a-z0-9]+)*$", "safe"],
  ["^(a+)+$", "exponential"],
  ["^(a|a)*$", "exponential"],
  ["^([a-z]+|\\d+)*$", "exponential"],
  ["^(?:a?){30}a{30}$", "exponential"],
  ["^(?:(?:a{1,30}){1,30}){1,30}$", "exponential"],
  ["^(x+x+)+y$", "exponential"],
  ["^\\s*\\s*$", "quadratic"],
  ["\\s+$", "quadratic"],
  ["^a*a*a*$", "polynomial (degree 3)"],
  [`^${"item".repeat(100)}\\d+-\\d+$`, "safe"],
  ["^(?:[0-9a-f]{40},)+$", "safe"],
  [`^(?:${"item".repeat(20)}|a)+$`, "unknown"],
  ["(.*)\\1", "unknown"],
  ["^(?!a)(b+)+$", "unknown"],
  [`${"a".repeat(5001)}*a*`, "unknown"],
  [`${"(".repeat(100)}a${")".repeat(100)}`, "unknown"],
])("%s", (source, want) => {
  const verdict = new Explosions().of(source, "u");
  expect(verdict.kind === "explodes" ? verdict.growth : verdict.kind).toBe(want);
});

test("of many patterns that have to be looked into a hundred are", () => {
  const explosions = new Explosions();
  const kinds = Array.from({ length: 110 }, (_, index) => explosions.of(`^${"b".repeat(index)}c*c*$`, "u").kind);
  expect([kinds.slice(0, 100), kinds.slice(100)]).toEqual([
    new Array(100).fill("explodes"),
    new Array(10).fill("unknown"),
  ]);
  expect(explosions.of("^c*c*$", "u").kind).toBe("explodes");
}, 60_000);

const { pattern } = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie("term"), { maxLength: 4 }).map((terms) => terms.join("")),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `(?:${a}|${b})`),
  ),
  term: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("a", "b", "[ab]", "\\w", ".", "[^a]", "\\.", "\\u0061"),
    fc.constantFrom("^", "$", "\\b"),
    fc
      .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "{2}", "{0,2}", "{1,}", "+?"))
      .map(([inner, count]) => `(?:${inner})${count}`),
    fc.tuple(fc.constantFrom("a", "[ab]", "."), fc.constantFrom("*", "+", "{3}")).map((pair) => pair.join("")),
    tie("pattern").map((inner) => `(${inner})`),
  ),
}));
const seed = 20261121;

test("a pattern that was parsed and printed matches the same texts", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", ".", " "), maxLength: 6 });
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (source, texts) => {
      const parsed = parsePattern(source);
      expect(parsed, source).toBeDefined();
      const printed = new RegExp(patternText(parsed as never), "u");
      const matched = texts.map((one) => printed.test(one));
      expect(matched, source).toEqual(texts.map((one) => new RegExp(source, "u").test(one)));
    }),
    { seed, numRuns: 1000 },
  );
});

test("recheck finds nothing in what is cheap by its form", () => {
  const found = fc
    .sample(pattern, { seed, numRuns: 600 })
    .filter((source) => source.length < 25 && isCheap(parsePattern(source) as never))
    .slice(0, 100);
  expect(found.length).toBe(100);
  const wrong = found.filter(
    (source) => checkSync(source, "u", { checker: "automaton", timeout: 2000 }).status === "vulnerable",
  );
  expect(wrong).toEqual([]);
}, 120_000);
