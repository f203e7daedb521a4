import { expect, test } from "vitest";
import { byte, jsonPointer, regex, relativeJsonPointer, uuid } from "../../../generator/runtime/formats.ts";

// What the official suite (suite.test.ts) does not ask, or asks only in some of its versions.
const table: readonly (readonly [
  check: (given: string) => boolean,
  good: readonly string[],
  bad: readonly string[],
])[] = [
  [jsonPointer, ["", "/", "//", "/é"], ["a", "/~", "/~2", "/a~"]],
  [
    relativeJsonPointer,
    ["0", "10/a", "0+1", "0-1#", "1-2/bar", "0//"],
    ["", "-1", "01", "0+", "0-01", "0++1", "0##", "1#/a", "0a", "0/~2", "1\n"],
  ],
  [
    uuid,
    ["00000000-0000-0000-0000-000000000000"],
    ["", "{00000000-0000-0000-0000-000000000000}", "0000000000000-0000-0000-0000-0000000"],
  ],
  [regex, ["", "a{2}", "(?<a>b)\\k<a>", "\\p{L}", "[^a-z]"], ["(", "*a", "[z-a]", "\\", "a)", "\\a", "\\p{Nope}"]],
  [
    byte,
    ["", "YQ==", "YWI=", "YWJj", "+/+/", "YR=="],
    ["Y", "YQ", "YQ=", "Y===", "====", "YQ==\n", "Y=Q=", "-_-_", "Y Q="],
  ],
];

for (const [check, good, bad] of table) {
  test(check.name, () => {
    expect(good.filter((given) => !check(given))).toEqual([]);
    expect(bad.filter(check)).toEqual([]);
  });
}
