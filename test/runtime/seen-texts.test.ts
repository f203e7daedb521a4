import fc from "fast-check";
import { expect, test } from "vitest";
import { SeenTexts } from "../../generator/runtime/seen-texts.ts";

test("a text is new until it comes again, below and above sixteen of them", () => {
  const text = fc.string({ maxLength: 2 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), fc.array(text, { maxLength: 60 }), (first, second) => {
      const seen = new SeenTexts();
      for (const texts of [first, second]) {
        seen.start();
        expect(texts.map((one) => seen.add(one))).toEqual(texts.map((one, index) => texts.indexOf(one) === index));
      }
    }),
  );
});

test("what is no text is new each time", () => {
  const seen = new SeenTexts();
  expect([1, 1, null, null, undefined, undefined, "a"].map((one) => seen.add(one))).not.toContain(false);
});
