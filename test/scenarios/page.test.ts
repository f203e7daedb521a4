import { expect, test } from "vitest";
import { readPage, withTexts } from "./page.ts";
import { answersOf } from "./scenario.ts";

const document = `\`\`\`yaml document
openapi: 3.1.0
info: { title: Notes, version: "1" }
paths:
  /notes:
    post:
      operationId: addNote
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } } }
      responses: { "201": { description: Added. } }
components:
  schemas:
    Note: { type: object, properties: { text: { type: string }, day: { type: string, format: date } } }
\`\`\``;

function rules(...list: readonly string[]): string {
  return block(
    "yaml rules",
    ["covenant: 1", "operations:", "  POST /notes:", "    rules:", ...list.map(item)].join("\n"),
  );
}

function item(rule: string): string {
  return `      - ${rule}`;
}

function block(info: string, text = "", fence = "```"): string {
  return [fence + info, ...(text === "" ? [] : [text]), fence].join("\n");
}

const text = rules("{ id: text, presence: text, then: required }");

/** The page as it would be rewritten. */
async function rewritten(...parts: readonly string[]): Promise<string> {
  const page = readPage("notes.md", parts.join("\n\n"));
  return withTexts(page, await answersOf(page));
}

test.each([
  {
    name: "an answer below each body, and the old ones gone",
    given: block("text check", "> { text: Hi }\nan old answer\n> {}"),
    want: block(
      "text check",
      "> { text: Hi }\naccepted\n> {}\nrejected, 422\n  422 text /text  text: expected a value, got nothing",
    ),
  },
  {
    name: "code of a language alone is prose",
    given: "A body is JSON:\n\n```json\n{ }\n```\n\n  * Trailing blanks  \n",
    want: "A body is JSON:\n\n```json\n{ }\n```\n\n  * Trailing blanks  \n",
  },
  {
    name: "so is a block within a list or a quotation",
    given: "- a list\n\n  ```ts types Note\n  ```\n\n> ```ts types Note\n> ```",
    want: "- a list\n\n  ```ts types Note\n  ```\n\n> ```ts types Note\n> ```",
  },
  {
    name: "what has a fence of its own stands in a longer one",
    given: block("md page In code"),
    want: expect.stringMatching(/^````md page In code\n```ts\nimport [\s\S]*\n```\n````$/),
  },
])("$name", async ({ given, want }) => {
  const [page, rest] = [await rewritten(document, text, given), `${document}\n\n${text}\n\n`];
  expect(page.slice(0, rest.length)).toBe(rest);
  expect(page.slice(rest.length)).toEqual(want);
});

test("a page keeps its line ends", async () => {
  const given = [document, text, block("ts types Note")].join("\n\n").replaceAll("\n", "\r\n");
  expect(await rewritten(given)).toBe(
    given.replace(
      "types Note\r\n",
      "types Note\r\nexport type Note = {\r\n  text: string;\r\n  day?: string;\r\n};\r\n",
    ),
  );
});

test("a block speaks of the rules nearest above it", async () => {
  const other = rules("{ id: other, presence: day, then: required }");
  const asked = block("text check", "> {}");
  const page = await rewritten(document, text, asked, other, asked);
  expect(page.match(/^ {2}422 \w+/gm)).toEqual(["  422 text", "  422 other"]);
});

test.each([
  ["rules without a document", [text], "notes.md:1: the rules have no document above them"],
  ["output without rules", [document, block("ts types Note")], "notes.md:15: `ts types Note` has no rules above it"],
  [
    "a piece nobody makes",
    [document, text, block("ts typos Note")],
    "notes.md:23: `typos` is no block; there are document, rules, types",
  ],
  [
    "a type that is not there",
    [document, text, block("ts types Not")],
    "`ts types Not`: no type is named Not; there are paths, webhooks, Note, ",
  ],
  [
    "a rule that is not there",
    [document, text, block("js code txt")],
    "`js code txt`: no rule has the id txt; there are text",
  ],
  [
    "a heading that is not there",
    [document, text, block("md page Rules")],
    "docs/operations/addNote.md has no heading Rules",
  ],
  [
    "no body to check",
    [document, text, block("text check")],
    "no body is given: write each in a line that begins with `> `",
  ],
  [
    "an answer that would change by tomorrow",
    [document, rules("{ id: later, compare: day, gt: today }"), block("text check", "> { day: 2026-01-01 }")],
    "a rule reads the clock: give `now`",
  ],
  [
    "code of a rule that has none",
    [document, rules("{ id: kept, documented: $, text: Notes are kept for a year. }"), block("js code kept")],
    "no code is emitted for the rule kept in a predicate",
  ],
  [
    "rules that do not bind",
    [document, rules("{ id: text, presence: txt, then: required }"), block("js code text")],
    "rules.yaml:5:31 error selects-nothing txt selects nothing: the body has no such field",
  ],
  [
    "a block that is not closed",
    [document, text, "```ts types Note\n"],
    "notes.md:23: the block `ts types Note` is not closed",
  ],
])("fails with %s", async (_, parts, message) => {
  await expect(rewritten(...parts)).rejects.toThrow(message);
});
