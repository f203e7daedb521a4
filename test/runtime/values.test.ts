import fc from "fast-check";
import { expect, test } from "vitest";
import { codes, divides, longerThan, shorterThan } from "../../generator/runtime/values.ts";

/** A multiple is one of decimals as they are written, whatever binary numbers stand for them. */

const digits = fc.integer({ min: 0, max: 12 });
const whole = fc.integer({ min: 1, max: 30_000_000 });

test("so many times a decimal is a multiple, one unit of its last digit more is none", () => {
  fc.assert(
    fc.property(whole, whole, digits, fc.boolean(), (times, divisor, after, negative) => {
      const decimal = (units: number) => Number(`${negative ? -units : units}e-${after}`);
      const by = Math.abs(decimal(divisor));
      expect(divides(decimal(times * divisor), by)).toBe(true);
      expect(divides(decimal(times * divisor + 1), by)).toBe(divisor === 1);
    }),
    { numRuns: 2000, seed: 20261121 },
  );
});

test.each([
  [0, 0.3, true],
  [-0, 1e-20, true],
  [1e308, 0.5, true],
  [1e308, 0.123456789, false],
  [1e23, 10, true],
  [1e23, 7, false],
  [5e-324, 5e-324, true],
  [1, 5e-324, true],
  [9007199254740991, 1.5, false],
  [12391239123, 1e-8, true],
  [Number.NaN, 1, false],
  [Number.POSITIVE_INFINITY, 1, false],
])("%d by %d", (value, divisor, wanted) => {
  expect(divides(value, divisor)).toBe(wanted);
});

test.each([
  ["of one word", 3, "albnd", ["ALB", "AND"]],
  ["of several words", 2, "aef b1 zw", ["AE", "AF", "B1", "ZW"]],
  ["of digits", 3, "008 840", ["008", "840"]],
])("codes %s", (_, length, text, wanted) => {
  expect([...codes(length, text)].sort()).toEqual(wanted);
});

const pair = "\u{1f4c4}";

test.each([
  ["no text", "", 0],
  ["letters", "abc", 3],
  ["a pair of surrogates is one character", `a${pair}b`, 3],
  ["a lone surrogate is one, too", `\ud83d${pair}\udcc4`, 3],
])("%s: longer and shorter count characters", (_, text, count) => {
  expect([longerThan(text, count), longerThan(text, count - 1)]).toEqual([false, true]);
  expect([shorterThan(text, count), shorterThan(text, count + 1)]).toEqual([false, true]);
});
