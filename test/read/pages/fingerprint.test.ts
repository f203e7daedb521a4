import { expect, test } from "vitest";
import { isObject, type Json, member } from "../../../generator/read/document.ts";
import { fingerprint } from "../../../generator/read/pages/fingerprint.ts";
import { sectionsOf } from "../../../generator/read/pages/markdown.ts";
import type { Page, Section } from "../../../generator/read/pages/page.ts";
import { parseText } from "../../../generator/read/parse.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { dataPage, dataText, isDataThere, pageOf } from "./shared.ts";

const of = (text: string) => fingerprint({ text });

const same: readonly [name: string, a: string, b: string][] = [
  ["white space and signs", "At most one, `x`.", "At most one x"],
  ["words joined by a reader view", "the files arrays", "thefilesarrays"],
  ["cells without separators", "PASSPORT1Side optional", "| PASSPORT | 1 | Side optional |"],
  ["full-width letters and ligatures", "ＡＢ ﬁle", "AB file"],
  ["composed and decomposed letters", "é", "e\u0301"],
  ["a pictograph in colour", "⚠️ Mind", "⚠ Mind"],
];
test.each(same)("the same: %s", (_, a, b) => {
  expect(of(a)).toBe(of(b));
});

const different: readonly [name: string, a: string, b: string][] = [
  ["a digit", "at most 1", "at most 2"],
  ["case: a value of an enum", "side FRONT", "side front"],
  ["a word", "must be unique", "must not be unique"],
  ["a letter of another script", "A", "А"],
  ["a vowel sign", "कि", "की"],
];
test.each(different)("different: %s", (_, a, b) => {
  expect(of(a)).not.toBe(of(b));
});

test("it stays what it is: locks hold it", () => {
  expect(of("At most one file.")).toBe("5197209f378f40c0");
});

test("the forms of one page agree", () => {
  const table = "| Type | Files |\n|---|---|\n| `GIFT` | 2 |";
  const prints = (page: Page) => page.sections.map(({ items }) => items.map(fingerprint));
  const written = prints(pageOf(`# Title\n\n- Send \`a\`, then\n  \`b\`.\n\n## Sides\n\n${table}`));
  expect(prints(pageOf("Skip to main content\nTitle\n\n  • Send a, then b.\n\nSides\n\nTypeFiles\nGIFT2\n"))).toEqual(
    written,
  );
  expect(
    prints(pageOf("Title\nAbout it.\n- Send\na, then\nb.\nSides\n| Type | Files |\n|---|---|\nGIFT | 2 |")),
  ).toEqual(written);
});

const v2 = "attach-documents-to-individual-customer-v2";

test.skipIf(!isDataThere)("both text forms of a real page have the same fingerprints", () => {
  const prints = (page: Page) =>
    Object.fromEntries(page.sections.map((one) => [one.heading, one.items.map(fingerprint)]));
  const { Response: only, ...both } = prints(dataPage(`${v2}.txt`));
  expect(prints(dataPage(`${v2}.reader.txt`))).toEqual(both);
  expect(only).toHaveLength(1);
});

/** The prose of an operation within the published document. */
function contentOf(pointer: string): readonly Section[] {
  const operation = valueAt(parseText("openapi.yaml", dataText("openapi.yaml")), pointer) as Json;
  const mint = isObject(operation) ? member(operation, "x-mint") : undefined;
  const content = mint !== undefined && isObject(mint) ? member(mint, "content") : undefined;
  return typeof content === "string" ? sectionsOf(content) : [];
}

// The published document carries no prose for the V2 individual attach; for these it does, and it is the page's.
test.skipIf(!isDataThere).each([
  ["attach-documents-to-individual-customer.md", "/paths/~1v1~1customers~1individual~1attach/post", 2],
  ["update-customer.txt", "/paths/~1v1~1customers~1{customer_id}/patch", 7],
])("%s agrees with the prose of the document", (name, pointer, items) => {
  const page = dataPage(name).sections[0]?.items.map(fingerprint);
  expect(contentOf(pointer).flatMap((one) => one.items.map(fingerprint))).toEqual(page);
  expect(page).toHaveLength(items);
});

test.skipIf(!isDataThere)(
  "a table of a rendered page agrees with that of the document, for dashes are no letters",
  () => {
    const heading = "Identity Document Side Requirements";
    const rows = (sections: readonly Section[]) =>
      sections.find((one) => one.heading === heading)?.items.map(fingerprint);
    const page = rows(dataPage("attach-documents-to-associated-party-v2.txt").sections);
    const pointer = "/paths/~1v2~1customers~1{customer_id}~1associated-parties~1individual~1attach/post";
    expect(rows(contentOf(pointer))).toEqual(page);
    expect(page).toHaveLength(4);
  },
);
