import { expect, test } from "vitest";
import { codes, longerThan, shorterThan } from "../../generator/runtime/values.ts";

test.each([
  ["of one word", 3, "ALBND", ["ALB", "AND"]],
  ["of several words", 2, "AEF B1 ZW", ["AE", "AF", "B1", "ZW"]],
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
