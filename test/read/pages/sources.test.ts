import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import { isObject, type Json, member } from "../../../generator/read/document.ts";
import { bindSources, pageName, type Source } from "../../../generator/read/pages/sources.ts";
import { parseText } from "../../../generator/read/parse.ts";
import { dataPage, isDataThere, pageOf } from "./shared.ts";

const text = `# Orders

First.

## Sides

| Kind | Sheets |
|---|---|
| \`GIFT\` | 2 |
| \`GIFT_CARD\` | 1 |

## Rules

- At most one gift.
- A gift has a note.

## Twice

one

## Twice

two

## Above
### Below
three
`;

const pages = [
  pageOf(text, "https://x.example/guides/orders.md"),
  pageOf("# Other\n\nOne.", "https://x.example/guides/start.md"),
  pageOf("# Other\n\nOne.", "https://x.example/api/start.md"),
];

function bind(source: Partial<Source>) {
  const found: Diagnostic[] = [];
  const place = { file: "rules.yaml", pointer: "/source" };
  const whole = { page: "orders", section: "", item: undefined, place, ...source };
  const bound = bindSources([whole, whole], pages, (one) => found.push(one));
  expect(bound[0]).toEqual(bound[1]);
  return { items: bound[0]?.items.map((one) => one.text), found };
}

const given: readonly [name: string, source: Partial<Source>, want: string[]][] = [
  ["the prose before any heading", { section: "" }, ["First."]],
  ["a section", { section: "Rules" }, ["At most one gift.", "A gift has a note."]],
  ["an item by number", { section: "Rules", item: 2 }, ["A gift has a note."]],
  ["an item by its first words", { section: "Rules", item: "at most" }, ["At most one gift."]],
  ["an item by words within it", { section: "Rules", item: "a note" }, ["A gift has a note."]],
  ["a row", { section: "Sides", item: 1 }, ["GIFT | 2"]],
  ["a row by its words", { section: "Sides", item: "GIFT_CARD" }, ["GIFT_CARD | 1"]],
  ["a page by more of its path", { page: "guides/orders" }, ["First."]],
  ["a page by the whole of it", { page: "https://x.example/api/start" }, ["One."]],
  ["a section below another", { section: "Below" }, ["three"]],
];

test.each(given)("%s", (_, source, want) => {
  expect(bind(source)).toEqual({ items: want, found: [] });
});

const wrong: readonly [name: string, source: Partial<Source>, code: string, message: RegExp, pointer: string][] = [
  ["a page", { page: "order" }, "source-page-unknown", /did you mean orders\?/, "/source/page"],
  ["a page that could be two", { page: "start" }, "source-page-unclear", /guides\/start, .*api\/start/, "/source/page"],
  ["a section", { section: "Rule" }, "source-section-unknown", /did you mean Rules\?/, "/source/section"],
  ["a heading that stands twice", { section: "Twice" }, "source-section-twice", /lines 17 and 21/, "/source/section"],
  ["a heading of headings", { section: "Above" }, "source-section-empty", /Above/, "/source/section"],
  ["a number", { section: "Rules", item: 3 }, "source-item-unknown", /no item 3; it has 2/, "/source/item"],
  ["words", { section: "Rules", item: "At least" }, "source-item-unknown", /no item At least/, "/source/item"],
  ["words of two items", { section: "Rules", item: "gift" }, "source-item-unclear", /gift: 1, 2/, "/source/item"],
  ["words without a letter", { section: "Rules", item: "-" }, "source-item-unknown", /no item -/, "/source/item"],
];

test.each(wrong)("wrong: %s; told once", (_, source, code, message, pointer) => {
  const { items, found } = bind(source);
  expect(items).toBeUndefined();
  expect(found).toEqual([expect.objectContaining({ code, message: expect.stringMatching(message) })]);
  expect(found[0]?.place).toEqual({ file: "rules.yaml", pointer });
});

test("of several forms of one page, Markdown is read", () => {
  const forms = [
    pageOf("Skip to main content\nOrders\n\nRendered.", "orders.txt"),
    pageOf("# Orders\n\nWritten.", "orders.md"),
  ];
  const source = { page: "orders", section: "", item: 1, place: { file: "r", pointer: "" } };
  expect(bindSources([source], forms, () => {})[0]?.items[0]?.text).toBe("Written.");
});

/** Every `source` of a rules file, by where it stands. */
function sourcesIn(value: Json, pointer: string): Source[] {
  if (Array.isArray(value)) return value.flatMap((inner: Json, index) => sourcesIn(inner, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  const source = member(value, "source");
  const own =
    source !== undefined && isObject(source)
      ? [
          {
            ...(source as unknown as Source),
            item: member(source, "item") as number,
            place: { file: "rules.yaml", pointer: `${pointer}/source` },
          },
        ]
      : [];
  return [...own, ...Object.keys(value).flatMap((name) => sourcesIn(value[name] as Json, `${pointer}/${name}`))];
}

const upstream = "attach-documents-to-individual-customer-v2";
const rules = new URL("../../../specs/fin/rules.yaml", import.meta.url);

test.skipIf(!isDataThere).each([`${upstream}.txt`, `${upstream}.reader.txt`])(
  "the sources of specs/fin bind to %s and the other pages",
  (form) => {
    const real = [
      form,
      "attach-documents-to-associated-party-v2.txt",
      "attach-documents-to-individual-customer.md",
      "update-customer.txt",
    ].map(dataPage);
    const names = new Set(real.map(pageName));
    const sources = sourcesIn(parseText("rules.yaml", readFileSync(rules, "utf8")), "").filter(({ page }) =>
      names.has(page),
    );
    const found: Diagnostic[] = [];
    const bound = bindSources(sources, real, (one) => found.push(one));
    expect(found).toEqual([]);
    expect(
      bound.map(({ source, items }) => `${source.page} ${source.section} ${source.item ?? "all"}: ${items.length}`),
    ).toEqual([
      "attach-documents-to-associated-party-v2 Identity Document Side Requirements all: 4",
      `${upstream} Prerequisites all: 1`,
      `${upstream} Prerequisites all: 1`,
      `${upstream} Key Rules 1: 1`,
      `${upstream} Key Rules 5: 1`,
      `${upstream} Key Rules 5: 1`,
      `${upstream} Identity Document Side Requirements all: 5`,
      `${upstream} Key Rules 2: 1`,
      `${upstream} Key Rules 4: 1`,
      `${upstream} Key Rules 4: 1`,
      "update-customer  1: 1",
    ]);
  },
);
