import { describe, expect, test } from "vitest";
import { code, fence, inline, isSafeTarget, link, md, withinHtml } from "../../../generator/emit/docs/markdown.ts";
import { cellProse, prose } from "../../../generator/emit/docs/prose.ts";
import { hostile } from "./hostile.ts";
import { foreign, rendered } from "./render.ts";

const pages = {
  title: (text: string) => md`# ${inline(text)}`,
  line: (text: string) => inline(text),
  cell: (text: string) => md`| a | b |\n| --- | --- |\n| ${inline(text)} | ${code(text)} |`,
  code: (text: string) => md`before ${code(text)} after ${code(text)}`,
  label: (text: string) => link(inline(text), "../index.md"),
  fence: (text: string) => fence(text, text),
  prose: (text: string) => prose(text),
  "prose in a cell": (text: string) => md`| a | b |\n| --- | --- |\n| ${cellProse(text)} | ${inline(text)} |`,
  summary: (text: string) => md`<details><summary>${withinHtml(text)}</summary>\n\n${prose(text)}\n\n</details>`,
};

test.each([
  "<script>x</script>",
  "<img src=x onerror=alert(1)>",
  "[x](//evil.example)",
  "<a href='javascript:alert(1)'>x</a>",
])("%j is foreign where nothing escapes it", (text) => {
  expect(foreign(rendered(text))).not.toEqual([]);
});

describe.each(Object.entries(pages))("%s", (_, page) => {
  test.each(hostile)("%j comes out inert", (text) => {
    const markdown = page(text);
    expect(foreign(rendered(markdown))).toEqual([]);
    expect(markdown).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/);
  });
});

test.each(hostile)("%j keeps a table's cells apart", (text) => {
  const html = rendered(pages["prose in a cell"](text));
  expect([...html.matchAll(/<td>/g)]).toHaveLength(2);
  expect([...rendered(pages.cell(text)).matchAll(/<td>/g)]).toHaveLength(2);
});

test.each([
  "a*b_c",
  "snake_case_name",
  "1. x",
  "# x",
  "- x",
  "a|b",
  "<b>",
  "AT&T &amp;",
  "C:\\x",
  "[x](y)",
  "``x``",
  "~~x~~",
  "x\\",
])("%j is read as it was written", (text) => {
  const shown = rendered(inline(text)).replace(/^<p>|<\/p>\n$/g, "");
  const unescaped = shown
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expect(unescaped).toBe(text);
});

test.each([
  { given: "Plain *words*, **loud** and `code`.", want: "Plain *words*, **loud** and `code`." },
  { given: "two\nlines\n\nand more", want: "two lines\n\nand more" },
  { given: "# Heading\ntext", want: "**Heading**\n\ntext" },
  { given: "- a\n- b\n  - c", want: "- a\n- b\n    - c" },
  { given: "1. a\n2. b", want: "1. a\n2. b" },
  { given: "see [here](https://fine.example/a_b?c=d&e)", want: "see [here](https://fine.example/a_b?c=d&amp;e)" },
  { given: "see [there](../other.md#x)", want: "see [there](../other.md#x)" },
  { given: "```json\n{}\n```", want: "```json\n{}\n```" },
  { given: "| a | b |\n|---|:-:|\n| 1 | 2 |", want: "| a | b |\n| --- | --- |\n| 1 | 2 |" },
  { given: "a <b>bold</b> word", want: "a &#60;b&#62;bold&#60;/b&#62; word" },
])("prose: $given", ({ given, want }) => {
  expect(prose(given)).toBe(want);
});

test.each([
  { target: "https://a.example", want: true },
  { target: "mailto:a@b.example", want: true },
  { target: "../a.md", want: true },
  { target: "#a", want: true },
  { target: "java\tscript:alert(1)", want: false },
  { target: "\u0001javascript:alert(1)", want: false },
  { target: "ftp://a.example", want: false },
  { target: "//a.example", want: false },
  { target: "\\\\a.example", want: false },
  { target: "", want: false },
])("target $target", ({ target, want }) => {
  expect(isSafeTarget(target)).toBe(want);
});

test.each([
  "`",
  "[",
  "*a ",
  "**a",
  "_a",
  "<",
  "![",
  "[a](",
  "> ",
  "- ",
  "# ",
  "|",
  "a|b\n-|-\n",
  "``` a\n",
  "-  ",
  "\\",
])("prose over much of %j takes no time", (unit) => {
  const start = performance.now();
  prose(unit.repeat(Math.ceil(100_000 / unit.length)));
  cellProse(`a${" ".repeat(100_000)}${unit}`);
  expect(performance.now() - start).toBeLessThan(2_000);
});
