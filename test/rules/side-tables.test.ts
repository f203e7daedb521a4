import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Rule } from "../../generator/constraints/rule.ts";
import type { Count } from "../../generator/constraints/rules/count.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { sideCases } from "../../generator/read/pages/side-table.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import { contradictions } from "../../generator/rules/side-tables.ts";
import { dataPage, isDataThere, pageOf } from "../read/pages/shared.ts";

const specs = fileURLToPath(new URL("../../specs/fin/", import.meta.url));
const { api } = apiOf(readDocument({ file: `${specs}openapi.yaml` }));
const { rules } = bindRules(readRules("rules.yaml", readFileSync(`${specs}rules.yaml`, "utf8")), api);

function sidesOf(operation: string): Rule<Count> {
  return rules.get(operation)?.find((one) => one.id === "sides") as Rule<Count>;
}

const individual = sidesOf("POST /v2/customers/{customer_id}/individual/attach");
const party = sidesOf("POST /v2/customers/{customer_id}/associated-parties/individual/attach");

const rows = {
  PASSPORT: "| PASSPORT | 1 | Side optional |",
  NATIONAL_ID: "| NATIONAL_ID | 2 | One FRONT and one BACK |",
  DRIVERS_LICENSE: "| DRIVERS_LICENSE | 2 | One FRONT and one BACK |",
  RESIDENCE_PERMIT: "| RESIDENCE_PERMIT | 2 | One FRONT and one BACK |",
  SELFIE: "| SELFIE | 1 | Side optional |",
};

/** What a table with some of its rows changed says otherwise: "code line message". */
function told(changed: Partial<Record<keyof typeof rows | "more", string>>): string[] {
  const body = Object.values({ ...rows, ...changed }).filter((row) => row !== "");
  const page = pageOf(`# T\n\n| Type | Files | Sides |\n|---|---|---|\n${body.join("\n")}\n`);
  const table = sideCases(page.sections[0] ?? { items: [] });
  if (table === undefined) throw new Error("no table");
  const found = contradictions(individual, table, "page.md");
  for (const one of found) expect(one.related).toEqual(individual.place);
  return found.map(({ code, place, message }) => `${code} ${place?.position?.line} ${message}`);
}

test("a table that says what the rule says", () => {
  expect(told({})).toEqual([]);
});

test.each([
  [
    "another number",
    { PASSPORT: "| PASSPORT | 2 | Side optional |" },
    5,
    "for PASSPORT the table says exactly 2, and the rule sides says exactly 1",
  ],
  [
    "sides that now do not matter",
    { RESIDENCE_PERMIT: "| RESIDENCE_PERMIT | 1 | Side optional |" },
    8,
    "for RESIDENCE_PERMIT the table says exactly 1, and the rule sides says 1 FRONT and 1 BACK",
  ],
  [
    "sides that now matter",
    { SELFIE: "| SELFIE | 2 | One FRONT and one BACK |" },
    9,
    "for SELFIE the table says 1 FRONT and 1 BACK, and the rule sides says exactly 1",
  ],
  [
    "other sides",
    { NATIONAL_ID: "| NATIONAL_ID | 2 | Two FRONT |" },
    6,
    "for NATIONAL_ID the table says 2 FRONT, and the rule sides says 1 FRONT and 1 BACK",
  ],
  [
    "a lower bound alone",
    { PASSPORT: "| PASSPORT | 1 or more | Side optional |" },
    5,
    "for PASSPORT the table says 1 or more, and the rule sides says exactly 1",
  ],
  [
    "a value that no case covers",
    { more: "| VISA | 1 | Side optional |" },
    10,
    "for VISA the table says exactly 1, and the rule sides says nothing",
  ],
])("told row by row: %s", (_, changed, line, message) => {
  expect(told(changed)).toEqual([`table-contradicts-rule ${line} ${message}`]);
});

test("a row that is gone", () => {
  expect(told({ SELFIE: "" })).toEqual([
    "table-lacks-value 5 the rule sides has a case for SELFIE, and the table has no row for it",
  ]);
});

test("two rows at once", () => {
  expect(told({ PASSPORT: "| PASSPORT | 2 | Side optional |", SELFIE: "| SELFIE | 3 | Side optional |" })).toHaveLength(
    2,
  );
});

const heading = "Identity Document Side Requirements";
test.skipIf(!isDataThere).each([
  ["attach-documents-to-individual-customer-v2.txt", individual, []],
  ["attach-documents-to-individual-customer-v2.reader.txt", individual, []],
  // The page's table has no row for the green card: the rule's case for it stands on the enum alone.
  ["attach-documents-to-associated-party-v2.txt", party, ["table-lacks-value"]],
])("the rules of specs/fin and the table of %s", (name, rule, want) => {
  const section = dataPage(name).sections.find((one) => one.heading === heading);
  const table = sideCases(section ?? { items: [] });
  expect(table?.unread).toEqual([]);
  expect(table && contradictions(rule, table, name).map((one) => one.code)).toEqual(want);
});

test.skipIf(!isDataThere)("one operation's table is not the other's", () => {
  const section = dataPage("attach-documents-to-associated-party-v2.txt").sections.find(
    (one) => one.heading === heading,
  );
  const table = sideCases(section ?? { items: [] });
  expect(table && contradictions(individual, table, "p").map((one) => one.message)).toEqual([
    "for RESIDENCE_PERMIT the table says exactly 1, and the rule sides says 1 FRONT and 1 BACK",
    "the rule sides has a case for SELFIE, and the table has no row for it",
  ]);
});
