import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import { itemsIn } from "../../../generator/read/pages/page.ts";
import { readPage } from "../../../generator/read/pages/read-page.ts";
import { dataPage, isDataThere, pageOf, said, told } from "./shared.ts";

const markdown = `> ## Documentation Index
> Fetch the complete documentation index at: https://shop.example/llms.txt
> Use this file to discover all available pages before exploring further.

# Place an Order

> Orders goods. They are sent at once.

<Note>
  - Fetch the price by the [Prices](https://shop.example/prices) endpoint, then put it into
    the \`price\` field.
  - The \`token\` is in \`cart_url\`.
</Note>

## Before you order

The buyer must satisfy \`status = OPEN\`. Else **403** answers.

## Wrapping by Kind

| Kind     | Sheets | Ribbon              |
| -------- | :----: | ------------------- |
| \`GIFT\`   | 2      | One RED and one GOLD |
| \`PLAIN\`  | 1      | Ribbon optional     |

## Key Rules

- At most one \`GIFT\` may be in \`lines\`. To change it, send it again.
- \`note\` is required when \`kind\` is \`GIFT\`.
  - In English.
- The sum must be positive.

1. Send.
2. Wait.

## OpenAPI

\`\`\`\`yaml POST /orders
openapi: 3.1.0
\`\`\`\`
`;

const rendered = `Skip to main content
POST
/
orders
Place an Order
curl --request POST \\
  --url https://shop.example/orders \\
  --data '
{
  "note": "it'\\''s a gift"
}
'
{
  "data": {}
}
  • Fetch the price by the Prices endpoint, then put it into the price field.
  • The token is in cart_url.

Before you order

The buyer must satisfy status = OPEN. Else 403 answers.

Wrapping by Kind

KindSheetsRibbon
GIFT2One RED and one GOLD
PLAIN1Ribbon optional

Key Rules

  • At most one GIFT may be in lines. To change it, send it again.
  • note is required when kind is GIFT.
    • In English.
  • The sum must be positive.
  1. Send.
  2. Wait.

Authorizations

Authorization
string
header
required

The token of the buyer

Body

application/json
lines
object[]
required

The goods. One line a kind.

Minimum array length: 1
note
string

Response

Ordered and on its way
`;

const reader = `Place an Order
Orders goods. They are sent at once.
- Fetch the price by the Prices endpoint, then put it into the
pricefield. - The
tokenis incart_url.
Before you order
The buyer must satisfystatus = OPEN. Else403answers.
Wrapping by Kind
| Kind | Sheets | Ribbon |
|---|---|---|
GIFT | 2 | One RED and one GOLD |
PLAIN | 1 | Ribbon optional |
Key Rules
- At most one
GIFTmay be inlines. To change it, send it again. noteis required whenkindisGIFT.- In English.
- The sum must be positive.
1. Send.
2. Wait.
Authorizations
The token of the buyer
Body
1The goods. One line a kind.
`;

const prose = {
  "": [
    "bullet 1 Fetch the price by the Prices endpoint, then put it into the price field.",
    "bullet 2 The token is in cart_url.",
  ],
  "Before you order": ["paragraph 1 The buyer must satisfy status = OPEN. Else 403 answers."],
  "Wrapping by Kind": ["row 1 GIFT | 2 | One RED and one GOLD", "row 2 PLAIN | 1 | Ribbon optional"],
  "Key Rules": [
    "bullet 1 At most one GIFT may be in lines. To change it, send it again.",
    "bullet 2 note is required when kind is GIFT.",
    "bullet 3 In English.",
    "bullet 4 The sum must be positive.",
    "entry 5 Send.",
    "entry 6 Wait.",
  ],
};
const ofTheDocument = {
  Authorizations: ["paragraph 1 The token of the buyer"],
  Body: ["paragraph 1 The goods. One line a kind."],
};

test("a Markdown export", () => {
  const page = pageOf(markdown);
  expect([page.form, page.title, page.description]).toEqual([
    "markdown",
    "Place an Order",
    "Orders goods. They are sent at once.",
  ]);
  expect(said(page.sections)).toEqual(prose);
  expect(page.fragment).toEqual({ info: "yaml POST /orders", text: "openapi: 3.1.0\n", line: 38 });
});

test("a rendered page", () => {
  const page = pageOf(rendered);
  expect([page.form, page.title, page.description]).toEqual(["rendered", "Place an Order", undefined]);
  expect(said(page.sections)).toEqual({ ...prose, ...ofTheDocument, Response: ["paragraph 1 Ordered and on its way"] });
});

test("a reader view", () => {
  const page = pageOf(reader);
  expect([page.form, page.title, page.description]).toEqual([
    "reader",
    "Place an Order",
    "Orders goods. They are sent at once.",
  ]);
  const bare = (all: Record<string, string[]>) =>
    Object.entries(all).map(([heading, items]) => [heading, items.map((one) => one.replaceAll(" ", ""))]);
  expect(bare(said(page.sections))).toEqual(bare({ ...prose, ...ofTheDocument }));
});

test("the cells of a row stand under their columns in every form", () => {
  for (const text of [markdown, rendered, reader]) {
    const row = pageOf(text).sections.find(({ heading }) => heading === "Wrapping by Kind")?.items[0];
    expect(row?.cells).toEqual([
      { column: "Kind", text: "GIFT" },
      { column: "Sheets", text: "2" },
      { column: "Ribbon", text: "One RED and one GOLD" },
    ]);
  }
});

test("items know their line, their callout and how deep they stand", () => {
  const places = (text: string) =>
    itemsIn(pageOf(text).sections)
      .filter((one) => /^(Fetch|The token ?is|In English|The sum)/.test(one.text))
      .map(({ line, callout, depth }) => [line, callout, depth]);
  expect(places(markdown)).toEqual([
    [10, "Note", 0],
    [12, "Note", 0],
    [30, undefined, 1],
    [31, undefined, 0],
  ]);
  expect(places(rendered)).toEqual([
    [16, undefined, 0],
    [17, undefined, 0],
    [33, undefined, 1],
    [34, undefined, 0],
  ]);
  expect(places(reader)).toEqual([
    [3, undefined, 0],
    [4, undefined, 0],
    [15, undefined, 0],
    [16, undefined, 0],
  ]);
});

const given: readonly [name: string, text: string, want: Record<string, string[]>][] = [
  [
    "a callout in one line",
    "# T\n<Warning>Do not.</Warning>\nGo on.",
    { "": ["callout 1 Do not.", "paragraph 2 Go on."] },
  ],
  [
    "callouts within others",
    "# T\n<Note>\n  One.\n\n  <Tip>\n    Two.\n  </Tip>\n</Note>",
    { "": ["callout 1 One.", "callout 2 Two."] },
  ],
  [
    "a title of a component",
    '# T\n<Accordion title="More">\n  Text.\n</Accordion>',
    { "": ["paragraph 1 More", "paragraph 2 Text."] },
  ],
  ["a component alone", "# T\n<Divider />\nText.", { "": ["paragraph 1 Text."] }],
  [
    "tags within a line",
    "# T\nOne<br/>two <b>three</b> <Icon name='x' /> four.",
    { "": ["paragraph 1 One two three four."] },
  ],
  ["what only looks like a tag", "# T\na < b and `<Note>` stay", { "": ["paragraph 1 a < b and <Note> stay"] }],
  [
    "comments",
    "# T\nOne {/* not\nthis */} two.\n\n<!-- nor this --> Three.",
    { "": ["paragraph 1 One two.", "paragraph 2 Three."] },
  ],
  ["images and addresses", "# T\n![no](a.png) See [this](https://x.example 'no').", { "": ["paragraph 1 See this."] }],
  ["entities and escapes", "# T\n1 &lt; 2 \\* 3", { "": ["paragraph 1 1 < 2 * 3"] }],
  ["code of its own", "# T\n```sh\nrun <Note>\n```\nText.", { "": ["code 1 run <Note>", "paragraph 2 Text."] }],
  ["a fence within a component", "# T\n<Note>\n  ```sh\n  run\n  ```\n</Note>", { "": ["code 1 run"] }],
  ["a quotation", "# T\n\n> D\n\n> Q", { "": ["paragraph 1 Q"] }],
  ["headings below others", "# T\n## A\none\n### B\ntwo", { "": [], A: ["paragraph 1 one"], B: ["paragraph 1 two"] }],
  ["no title", "## A\none", { "": [], A: ["paragraph 1 one"] }],
  ["a heading of that name without a fence", "# T\n## OpenAPI\none", { "": [], OpenAPI: ["paragraph 1 one"] }],
  [
    "a row with a cell too many",
    "# T\n| A | B |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |",
    { "": ["row 1 1 | 2", "row 2 4 |"] },
  ],
  ["HTML around prose", "# T\n<div>\n  Text.\n</div>", { "": ["paragraph 1 Text."] }],
  ["lines that end with CR LF", "# T\r\n\r\n<Note>\r\n  One.\r\n</Note>\r\n", { "": ["callout 1 One."] }],
  [
    "the way past the navigation, no operation",
    "Skip to main content\nGuide\n\nText.\n\nBody\n\nMore.",
    { "": ["paragraph 1 Text."], Body: ["paragraph 1 More."] },
  ],
  [
    "the site's index within the page",
    "Skip to main content\nGuide\n\nDocumentation Index\n\nFetch the complete documentation index at: https://x/llms.txt\n\nUse this file to discover all available pages before exploring further.\n\nText.",
    { "": ["paragraph 1 Text."] },
  ],
  [
    "zero-width marks before a heading",
    "Skip to main content\nGuide\n\nText.\n\n\u200b\nRules\n\nMore.",
    { "": ["paragraph 1 Text."], Rules: ["paragraph 1 More."] },
  ],
  [
    "a joined row that could be cut in several ways",
    "Skip to main content\nGuide\n\nNameUse\nApiKeyA1For all\nBcFor some\nDeFor none",
    { "": ["row 1 ApiKeyA1For all", "row 2 Bc | For some", "row 3 De | For none"] },
  ],
  [
    "lines under a name in two capitals are no table",
    "Skip to main content\nGuide\n\nWith JavaScript\nLoad it first.\nThen call it.",
    { "": ["paragraph 1 With JavaScript", "paragraph 2 Load it first.", "paragraph 3 Then call it."] },
  ],
  [
    "an abbreviation in a reader view",
    "Title\nAbout it.\n- Letters, digits etc. and signs, e.g. dots.",
    { "": ["bullet 1 Letters, digits etc. and signs, e.g. dots."] },
  ],
];

test.each(given)("%s", (_, text, want) => {
  expect(said(pageOf(text).sections)).toEqual(want);
});

const refused: readonly [name: string, text: string, want: string][] = [
  ["nothing", " \n", "page-empty 1"],
  ["HTML", "\n<!DOCTYPE html><html></html>", "page-html 1"],
  ["HTML without a type", "<html lang='en'>", "page-html 1"],
  [
    "a page that ends within its fragment",
    "# T\n\n## OpenAPI\n\n````yaml GET /a\nopenapi: 3.1.0\npaths:\n",
    "page-cut-off 5",
  ],
];

test.each(refused)("refused: %s", (_, text, want) => {
  const found: Diagnostic[] = [];
  expect(readPage("p.md", text, (one) => found.push(one))).toBeUndefined();
  expect(told(found)).toEqual([want]);
});

test.skipIf(!isDataThere)("both text forms of a real page say the same", () => {
  const bare = (name: string) =>
    Object.entries(said(dataPage(name).sections)).map(([heading, items]) => [
      heading,
      items.map((one) => one.replace(/[\s|]/g, "")),
    ]);
  const whole = bare("attach-documents-to-individual-customer-v2.txt");
  expect(bare("attach-documents-to-individual-customer-v2.reader.txt")).toEqual(
    whole.filter(([heading]) => heading !== "Response"),
  );
  expect(whole.map(([heading, items]) => [heading, items?.length])).toEqual([
    ["", 2],
    ["Prerequisites", 1],
    ["Identity Document Side Requirements", 5],
    ["Key Rules", 5],
    ["Authorizations", 1],
    ["Path Parameters", 1],
    ["Body", 3],
    ["Response", 1],
  ]);
});

test.skipIf(!isDataThere).each([
  ["attach-documents-to-individual-customer-v2.txt", "rendered", 19],
  ["attach-documents-to-individual-customer-v2.reader.txt", "reader", 18],
  ["attach-documents-to-associated-party-v2.txt", "rendered", 11],
  ["update-customer.txt", "rendered", 11],
  ["attach-documents-to-individual-customer.md", "markdown", 2],
])("%s is read as it is", (name, form, items) => {
  const page = dataPage(name);
  expect([page.form, itemsIn(page.sections).length]).toEqual([form, items]);
  expect(page.fragment?.info).toBe(name.endsWith(".md") ? "yaml POST /v1/customers/individual/attach" : undefined);
});
