import { expect, test } from "vitest";
import { inert, inertJson } from "../../generator/report/inert.ts";

test.each<[name: string, text: string, want: string]>([
  ["a soft hyphen", "a\u00adb", "a\\u00adb"],
  ["fillers of Hangul", "\u115f\u1160\u3164\uffa0", "\\u115f\\u1160\\u3164\\uffa0"],
  ["a separator of Mongolian vowels", "a\u180eb", "a\\u180eb"],
  ["tags, by both of their units", "a\u{e0001}\u{e007f}b", "a\\udb40\\udc01\\udb40\\udc7fb"],
  ["a lone surrogate", "a\ud800b", "a\\ud800b"],
  ["a letter of two units stays", "a😀b", "a😀b"],
])("%s", (_, text, want) => {
  expect(inert(text)).toBe(want);
  expect(inertJson(text)).toBe(`"${want}"`);
  expect(JSON.parse(inertJson({ [text]: text }))).toEqual({ [text]: text });
});
