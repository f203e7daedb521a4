import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import { sourceChanges } from "../../../generator/rules/sources/changes.ts";
import { nameOf, sourced } from "../../../generator/rules/sources/lock.ts";
import { dataText, isDataThere, pageOf } from "../../read/pages/shared.ts";

const specs = fileURLToPath(new URL("../../../specs/fin/", import.meta.url));
const { api } = apiOf(readDocument({ file: `${specs}openapi.yaml` }));
const bound = bindRules(readRules("rules.yaml", readFileSync(`${specs}rules.yaml`, "utf8")), api);
const rules = sourced(bound.rules);

const upstream = "attach-documents-to-individual-customer-v2";
const others = [
  "attach-documents-to-associated-party-v2.txt",
  "attach-documents-to-individual-customer.md",
  "update-customer.txt",
];

/** The pages, that of the V2 individual attach in one of its forms, edited. */
function pages(form: string, edit: (text: string) => string = (text) => text) {
  return [form, ...others].map((name) => {
    const text = dataText(`pages/${name}`);
    return pageOf(name === form ? edit(text) : text, `/${name}`);
  });
}

const [rendered, reader] = [`${upstream}.txt`, `${upstream}.reader.txt`] as const;

test.skipIf(!isDataThere)(
  "the rules of specs/fin are locked, and another form of the page changes none of them",
  () => {
    const first = sourceChanges(undefined, rules, pages(rendered));
    expect(first.diagnostics).toEqual([]);
    expect(first.lock.rules.map(nameOf)).toEqual(rules.map(nameOf));
    for (const form of [rendered, reader]) {
      const again = sourceChanges(first.lock, rules, pages(form));
      expect(again.items.filter((one) => one.kind !== "unchanged")).toEqual([]);
      expect([again.unconfirmed, again.diagnostics, again.contradictions]).toEqual([[], [], []]);
    }
  },
);

test.skipIf(!isDataThere).each([rendered, reader])("a row of the side table that now says otherwise, in %s", (form) => {
  const { lock } = sourceChanges(undefined, rules, pages(rendered));
  const found = sourceChanges(
    lock,
    rules,
    pages(form, (text) => {
      const edited = text.replace(/(PASSPORT\s*\|?\s*)1/, "$12");
      expect(edited).not.toBe(text);
      return edited;
    }),
  );
  expect(found.unconfirmed.map((one) => one.id)).toEqual(["sides"]);
  expect(found.items.filter((one) => one.kind !== "unchanged").map((one) => one.kind)).toEqual(["changed"]);
  expect(found.contradictions.map((one) => one.code)).toEqual(["table-contradicts-rule"]);
});
