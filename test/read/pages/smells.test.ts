import { expect, test } from "vitest";
import type { Item } from "../../../generator/read/pages/page.ts";
import { sentencesOf } from "../../../generator/read/pages/sentences.ts";
import { smellsOfRule, uncovered } from "../../../generator/read/pages/smells.ts";
import { dataPage, isDataThere, pageOf } from "./shared.ts";

test.each([
  ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
  ["It costs 1.5 at most, e.g. Monday. `x` is next.", ["It costs 1.5 at most, e.g. Monday.", "`x` is next."]],
  ["Ends in etc. And goes on.", ["Ends in etc. And goes on."]],
  ["", []],
])("sentences: %s", (text, want) => {
  expect(sentencesOf(text)).toEqual(want);
});

test.each([
  ["The sum must be positive.", "must"],
  ["It must not be empty.", "must not"],
  ["`note` is required when kind is GIFT.", "required"],
  ["At most one gift.", "at most"],
  ["Exactly one entry.", "exactly"],
  ["Names are unique.", "unique"],
  ["Only letters.", "only"],
  ["Give either a or b, but not both.", "either"],
  ["The date is forbidden here.", "forbidden"],
  ["It is not older than two weeks.", "not older than"],
  ["Any other kind returns 404.", "returns 404"],
  ["Sending more will result in an error.", "result in an error"],
  ["A total greater than zero.", "greater than"],
])("smells: %s", (text, words) => {
  expect(smellsOfRule(text)).toEqual([{ sentence: text, words }]);
});

test.each(["Lists all orders.", "See the guide.", "The monthly mustard report.", "Poll it to check its status."])(
  "does not: %s",
  (text) => {
    expect(smellsOfRule(text)).toEqual([]);
  },
);

test("only the sentences that smell are told", () => {
  expect(smellsOfRule("Makes it. It must be new. Fine.").map((one) => one.sentence)).toEqual(["It must be new."]);
});

const items = (text: string): readonly Item[] => pageOf(text).sections.flatMap((one) => one.items);
const numbers = (all: readonly Item[], bound: readonly Item[]) => uncovered(all, bound).map((one) => one.item.number);

test("items that no rule rests on", () => {
  const all = items(
    "# T\n\nFine.\n\n- It must be new.\n- It must be *old*.\n\n```\nmust\n```\n\n| Kind | Required |\n|---|---|\n| A | Yes |",
  );
  expect(numbers(all, [])).toEqual([2, 3, 5]);
  expect(numbers(all, items("Skip to main content\nT\n\n  • It must be old."))).toEqual([2, 5]);
  expect(numbers(all, all)).toEqual([]);
});

test.skipIf(!isDataThere)(
  "a real page: each of its rules smells, and what rules rest on is covered in both forms",
  () => {
    const page = dataPage("attach-documents-to-individual-customer-v2.txt");
    const prose = page.sections.filter((one) => ["", "Prerequisites", "Key Rules"].includes(one.heading));
    const smelling = prose.flatMap(({ heading, items: all }) =>
      uncovered(all, []).map(({ item }) => `${heading} ${item.number}`),
    );
    expect(smelling).toEqual([
      "Prerequisites 1",
      "Key Rules 1",
      "Key Rules 2",
      "Key Rules 3",
      "Key Rules 4",
      "Key Rules 5",
    ]);
    const bound = dataPage("attach-documents-to-individual-customer-v2.reader.txt").sections.flatMap(
      (one) => one.items,
    );
    expect(prose.flatMap((one) => uncovered(one.items, bound))).toEqual([]);
  },
);
