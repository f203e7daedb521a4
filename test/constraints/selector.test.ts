import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSelector, selectorPattern, singlePattern } from "../../generator/constraints/selector.ts";

const part = fc.constantFrom(
  "$",
  "@",
  ".",
  "a",
  "b-1",
  "[*]",
  "['a b']",
  '["c"]',
  "[@.a]",
  "[",
  "]",
  "'",
  " ",
  "1",
  "*",
);

test("the patterns of editors say what the parser says", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.join("");
      // What stands within a look-up is a selector of its own, which a pattern does not follow.
      fc.pre(!/\[@(?!\.a\])/.test(text));
      const parsed = parseSelector(text);
      expect(new RegExp(selectorPattern, "u").test(text)).toBe(parsed !== undefined);
      const isSingle = parsed?.steps.every((step) => step.kind !== "every") === true;
      expect(new RegExp(singlePattern, "u").test(text)).toBe(isSingle);
    }),
    { numRuns: 20_000, seed: 7 },
  );
});
