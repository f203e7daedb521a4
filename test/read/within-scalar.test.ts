import { expect, test } from "vitest";
import { withinScalar } from "../../generator/read/within-scalar.ts";

test.each<[name: string, source: string, text: string, part: string, want: number]>([
  ["plain", "a < b", "a < b", "b", 4],
  ["plain over two lines", "a <\n    b", "a < b", "b", 8],
  ["the beginning", "  a", "a", "a", 2],
  ["behind the end", "abc", "abc", "", 3],
  ["single quotes, doubled", "'a == ''x'' && b'", "a == 'x' && b", "b", 15],
  ["double quotes, escaped", '"a == \\"x\\" && b"', 'a == "x" && b', "b", 15],
  ["an escaped line end and a line break", '"a \\\n   < \\n b"', "a < \n b", "b", 13],
  ["a character by its number", '"\\u00e4 < \\x61 b"', "ä < a b", "b", 15],
  ["a folded block", ">-\n  a <\n  b\n", "a < b", "b", 11],
  ["a literal block with an empty line", "|\n  a <\n\n  b\n", "a <\n\nb\n", "b", 11],
])("%s", (_, source, text, part, want) => {
  expect(withinScalar(source, text, part === "" ? text.length : text.indexOf(part))).toBe(want);
});
