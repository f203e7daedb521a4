import { expect, test } from "vitest";
import type { Page } from "../../../generator/read/pages/page.ts";
import { sideCases } from "../../../generator/read/pages/side-table.ts";
import { dataPage, isDataThere, pageOf } from "./shared.ts";

/** What a table says: "GIFT: 2 FRONT 1, BACK 1"; and how many rows were not understood. */
function told(page: Page, heading = "") {
  const table = sideCases(page.sections.find((one) => one.heading === heading) ?? { items: [] });
  return (
    table && [
      ...table.cases.map(({ value, min, max, classes }) =>
        [
          `${value}: ${min === max ? min : `${min}-${max}`}`,
          ...classes.map((one) => `${one.value} ${one.exactly}`),
        ].join(" "),
      ),
      ...table.unread.map((row) => `? ${row.text}`),
    ]
  );
}

const table = (columns: string, ...rows: string[]) =>
  pageOf(
    `# T\n\n| ${columns} |\n|${"---|".repeat(columns.split("|").length)}\n${rows.map((row) => `| ${row} |\n`).join("")}`,
  );

test.each([
  ["files and sides", "Type | Files | Sides", "A | 2 | One FRONT and one BACK", "A: 2 FRONT 1 BACK 1"],
  ["sides alone", "Type | Sides Required", "A | Yes — FRONT + BACK", "A: 2 FRONT 1 BACK 1"],
  ["one file, no sides", "Type | Sides Required", "A | No (single image)", "A: 1"],
  ["sides optional", "Document type | Files | Sides", "A | 1 | Side optional", "A: 1"],
  ["files alone", "Kind | Images", "A | 3", "A: 3"],
  ["numbers in words", "Kind | Images", "A | two", "A: 2"],
  ["more", "Kind | Images", "A | 1 or more", "A: 1-Infinity"],
  ["at least", "Kind | Images", "A | At least two", "A: 2-Infinity"],
  ["at most", "Kind | Images", "A | up to 4", "A: 0-4"],
  ["a range", "Kind | Images", "A | 1–3", "A: 1-3"],
  ["more than one of a side", "Type | Sides", "A | Two FRONT, one BACK", "A: 3 FRONT 2 BACK 1"],
  ["code in its cells", "Type | Sides", "`A_B` | `FRONT` + `BACK`", "A_B: 2 FRONT 1 BACK 1"],
  ["files within a range of sides", "Type | Files | Sides", "A | at least 1 | FRONT and BACK", "A: 2 FRONT 1 BACK 1"],
  ["files and sides that disagree", "Type | Files | Sides", "A | 3 | FRONT and BACK", "? A | 3 | FRONT and BACK"],
  ["what nobody understands", "Type | Files | Sides", "A | some | Perhaps", "? A | some | Perhaps"],
  ["no number where sides do not matter", "Type | Sides", "A | optional", "? A | optional"],
])("%s", (_, columns, row, want) => {
  expect(told(table(columns, row))).toEqual([want]);
});

test("several values in a row", () => {
  expect(told(table("Type | Files", "A, B or C | 2", "D / E | 1"))).toEqual(["A: 2", "B: 2", "C: 2", "D: 1", "E: 1"]);
});

test.each([
  ["another table", "Rail | Currency", "A | 1"],
  ["a type and nothing of files", "Type | Meaning", "A | 1"],
])("none: %s", (_, columns, row) => {
  expect(told(table(columns, row))).toBeUndefined();
});

test("none: a section without a table", () => {
  expect(told(pageOf("# T\n\nText."))).toBeUndefined();
});

test("a table whose cells have lost their separators", () => {
  expect(
    told(pageOf("Skip to main content\nT\n\nTypeFilesSides\nGIFT2One FRONT and one BACK\nPLAIN1Side optional\n")),
  ).toEqual(["GIFT: 2 FRONT 1 BACK 1", "PLAIN: 1"]);
});

const heading = "Identity Document Side Requirements";
const two = "2 FRONT 1 BACK 1";
test.skipIf(!isDataThere).each([
  [
    "attach-documents-to-individual-customer-v2.txt",
    ["PASSPORT: 1", `NATIONAL_ID: ${two}`, `DRIVERS_LICENSE: ${two}`, `RESIDENCE_PERMIT: ${two}`, "SELFIE: 1"],
  ],
  [
    "attach-documents-to-individual-customer-v2.reader.txt",
    ["PASSPORT: 1", `NATIONAL_ID: ${two}`, `DRIVERS_LICENSE: ${two}`, `RESIDENCE_PERMIT: ${two}`, "SELFIE: 1"],
  ],
  [
    "attach-documents-to-associated-party-v2.txt",
    ["PASSPORT: 1", `NATIONAL_ID: ${two}`, `DRIVERS_LICENSE: ${two}`, "RESIDENCE_PERMIT: 1"],
  ],
])("the table of %s", (name, want) => {
  expect(told(dataPage(name), heading)).toEqual(want);
});
