import fc from "fast-check";
import { expect, test } from "vitest";
import { readPage } from "../../../generator/read/pages/read-page.ts";
import { workOf } from "./shared.ts";

test("any text is read, and each item once", () => {
  const piece = fc.constantFrom(
    "# ",
    "## A",
    "- x",
    "• y",
    "  ",
    "\n",
    "<Note>",
    "</Note>",
    "</Tip>",
    "|",
    "|---|",
    "a | b",
    "1. ",
    "```",
    "````yaml",
    "> ",
    "{/*",
    "*/}",
    "<!--",
    "-->",
    "Text. ",
    "lower",
    "Skip to main content",
    "curl '",
    "{",
    "}",
    "POST",
    "/",
    "_x_",
    "\u200b",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const page = readPage("p.md", pieces.join(""), () => {});
      for (const { items } of page?.sections ?? []) {
        expect(items.map((one) => one.number)).toEqual(items.map((_, index) => index + 1));
        for (const { text, line } of items) {
          expect(text).not.toBe("");
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(pieces.join("").split("\n").length);
        }
      }
    }),
    { seed: 6, numRuns: 2000 },
  );
});

const hostile: readonly [name: string, text: string][] = [
  ["blank lines", "\n".repeat(200_000)],
  ["tags that never end", "# T\n<A ".repeat(50_000)],
  ["tags in one line", `# T\n${"<A>".repeat(50_000)}`],
  ["comments that never end", `# T\n${"<!-- {/* ".repeat(50_000)}`],
  ["quotations within quotations", `# T\n${">".repeat(20_000)} x`],
  ["lists within lists", `# T\n${Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")}`],
  ["emphasis", `# T\n${"*a_b ".repeat(50_000)}`],
  ["brackets", `# T\n${"[".repeat(50_000)}`],
  ["a list that runs on", `Title\nAbout it.\n- A${". b".repeat(100_000)}`],
  ["a bullet over many lines", `Title\nAbout it.\n- A\n${"b\n".repeat(50_000)}`],
  ["a joined table", `Skip to main content\nT\n\nAaBb\n${`${"aB1".repeat(30_000)}\n`.repeat(5)}`],
  ["quotes in a call", `Skip to main content\nT\ncurl ${"'\\".repeat(100_000)}`],
];

test.each(hostile)("in time: %s", (_, text) => {
  expect(workOf(() => readPage("p.md", `${text}x`, () => {}))).toBeLessThan(5000);
});
