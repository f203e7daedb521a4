import markdownIt from "markdown-it";
import { expect, test } from "vitest";
import { changesMarkdown, code } from "../../generator/report/changes-markdown.ts";
import { hostile, hostileTexts, located, many } from "./changes.ts";

test("nothing changed", () => {
  expect(changesMarkdown([])).toBe("No changes of the API.\n");
});

test("a group a level that folds, open where it breaks; a row a cause", () => {
  const printed = changesMarkdown([
    located({ level: "info", relation: "loosened", pointer: "/1" }),
    located(),
    located({ operation: "PUT /orders" }),
    located({ level: "warning", pointer: "/2", before: undefined, after: undefined }),
  ]);
  expect(printed).toBe(`**1 error, 1 warning, 1 note, in 4 places: a major version**

<details open><summary>🔴 1 that breaks</summary>

| | operation | change | before → after | where |
| --- | --- | --- | --- | --- |
| 🔴 | \`POST /orders\` and 1 more use | \`request body, note: became required\` (\`request-property-became-required\`) | \`false\` → \`true\` | \`old.yaml:3:5\` → \`new.yaml:4:7\` |

</details>

<details><summary>🟡 1 that may break</summary>

| | operation | change | before → after | where |
| --- | --- | --- | --- | --- |
| 🟡 | \`POST /orders\` | \`request body, note: became required\` (\`request-property-became-required\`) |  | \`old.yaml:3:5\` → \`new.yaml:4:7\` |

</details>

<details><summary>🔵 1 that breaks nothing</summary>

| | operation | change | before → after | where |
| --- | --- | --- | --- | --- |
| 🔵 | \`POST /orders\` | \`request body, note: became required\` (\`request-property-became-required\`) | \`false\` → \`true\` | \`old.yaml:3:5\` → \`new.yaml:4:7\` |

</details>
`);
});

const rows = (printed: string) => printed.split("\n").filter((line) => /^\| (🔴|🟡|🔵)/u.test(line));

/** Cells as GitHub cuts them: a backslash and the mark behind it stay together. */
function cells(row: string): readonly string[] {
  const found = row.match(/(?:\\[!-/:-@[-`{-~]|[^|])+/g) ?? [];
  return found.map((one) => one.trim());
}

/** What stands outside of code, where a name would be a mention and a mark would be markup. */
function bare(cell: string): string {
  return cell
    .replace(/<code>[A-Za-z0-9 &#;]*<\/code>/g, "")
    .replace(/(?<!`)(`+)(?!`)(?:.(?!(?<!`)\1(?!`)))*.\1(?!`)/gs, "");
}

test.each(Object.entries(hostileTexts))("%s is code in its cell, and nothing else", (_, text) => {
  const printed = changesMarkdown([hostile(text)]);
  const [row = "", ...others] = rows(printed);
  expect(others).toEqual([]);
  const found = cells(row);
  expect(found).toHaveLength(5);
  expect(found.map(bare)).toEqual(["🔴", "", " ()", " → <br>only the base accepts:  with ", " → "]);
  expect(printed.split("\n")).toHaveLength(10);
  const html = markdownIt({ html: true, linkify: true }).render(printed);
  expect(
    html.match(/<[a-z]+/g)?.filter((one) => !/^<(p|strong|details|summary|table|thead|tbody|tr|th|td|code)$/.test(one)),
  ).toEqual(["<br"]);
  expect(html.match(/<td/g)).toHaveLength(5);
});

test("the text of a name is what a reader sees", () => {
  for (const text of ["a|b", "a\\|b", "a`b``c", "`a`", " a ", "a\\", "{0}"]) {
    const html = markdownIt({ html: true }).render(changesMarkdown([located({ message: text })]));
    const [, shown = ""] = /<code>([^<]*)<\/code> \(<code>request-property/.exec(html) ?? [];
    const plain = shown.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll("&lt;", "<");
    // The table's reader trims its cell's text nowhere within code, but for what `inline` would join.
    expect(plain.trim(), text).toBe(text.trim());
  }
});

test("outside of a table a bar is a bar", () => {
  for (const text of ["a|b", "a\\|b", "`a|`"]) {
    const html = markdownIt({ html: true }).render(`- ${code(text)}`);
    expect(html).toBe(`<ul>\n<li><code>${text}</code></li>\n</ul>\n`);
  }
});

test.each<[name: string, errors: number, infos: number]>([
  ["few", 3, 3],
  ["more than a comment takes", 300, 400],
  ["more errors than a comment takes", 2_000, 10],
])("fits GitHub's comment: %s", (_, errors, infos) => {
  const message = `request body, ${"字".repeat(40)}: became required`;
  const changes = [
    ...many(infos, { level: "info", message }),
    ...many(errors, { message, operation: "POST /parcels" }),
  ].map((one, index) => ({ ...one, change: { ...one.change, pointer: `/${index}` } }));
  const printed = changesMarkdown(changes);
  expect(printed.length).toBeLessThan(65_536);
  const [, left = "0", words = ""] = /^…and (\d+) more, which do not fit here: (.*)\.$/m.exec(printed) ?? [];
  const shown = rows(printed);
  expect(shown.length + Number(left)).toBe(errors + infos);
  // The worst first: a note is shown only where all errors are.
  const notes = shown.filter((one) => one.includes("🔵")).length;
  expect(shown.length - notes).toBe(notes > 0 ? errors : shown.length);
  if (Number(left) > 0) {
    expect(words).toBe(
      [...(shown.length < errors ? [`${errors - shown.length} errors`] : []), `${infos - notes} notes`].join(", "),
    );
    expect(printed.length).toBeGreaterThan(15_000);
  }
  expect((printed.match(/<details/g) ?? []).length).toBe((printed.match(/<\/details>/g) ?? []).length);
});

test("a job summary takes more, and no more than it is given", () => {
  const changes = many(5_000);
  expect(rows(changesMarkdown(changes, 900_000)).length).toBeGreaterThan(rows(changesMarkdown(changes)).length);
  for (const most of [900_000, 10_000, 2_000, 0])
    expect(Buffer.byteLength(changesMarkdown(changes, most))).toBeLessThan(Math.max(most, 1_000));
});
