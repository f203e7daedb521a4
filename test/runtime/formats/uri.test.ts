import { expect, test } from "vitest";
import { uri, uriReference, uriTemplate } from "../../../generator/runtime/formats.ts";

// What the official suite (suite.test.ts) does not ask, or asks only in some of its versions.
const table: readonly (readonly [
  check: (given: string) => boolean,
  good: readonly string[],
  bad: readonly string[],
])[] = [
  [
    uri,
    [
      "a:",
      "http://",
      "http://a.com:",
      "http://:80",
      "http://@a",
      "http://999.1.1.1",
      "x://[V1.fe:80]/",
      "file:///a//b",
      "a:?#?",
    ],
    [
      "",
      ":",
      "1a:b",
      "a:%6G",
      "a:%A",
      "a:%",
      "http://a:b",
      "http://a:1:2",
      "x://[v.a]",
      "x://[v1.]",
      "x://[::1",
      "a:b#c#d",
      "x://a@b@c",
    ],
  ],
  [
    uriReference,
    ["", "?q", "#", "//", "./this:that", "a/b:c", "//a:80?b", "@"],
    ["1:b", ":", "/%zz", "/[::1]", "//a:b", "/p\n", "/é", "/a b", "//[::1.2.3.04]/"],
  ],
  [
    uriTemplate,
    ["", "a'b", "a%41b", "\u{1f600}", "\ue000", "{+a}", "{#a}", "{?x,y*}", "{v:9999}", "{a.b}", "{%41_}", "{=a}"],
    [
      "{",
      "}",
      "{}",
      "{a,}",
      "{a,,b}",
      "{a..b}",
      "{a.}",
      "{.}",
      "{v:0}",
      "{v:01}",
      "{v:10000}",
      "{v:}",
      "{%4}",
      "{a",
      "a b",
      "%",
      "\ud83d",
      "\u0085",
      "{a*:1}",
      "{é}",
    ],
  ],
];

for (const [check, good, bad] of table) {
  test(check.name, () => {
    expect(good.filter((given) => !check(given))).toEqual([]);
    expect(bad.filter(check)).toEqual([]);
  });
}
