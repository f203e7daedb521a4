import { expect, test } from "vitest";
import type { Json } from "../../generator/read/document.ts";
import { changes, edited, told } from "./base.ts";
import { cases, places, wanted } from "./keyword-rows.ts";

test.each(cases)("%s: %s", (_, where, row) => {
  const [pointer] = places[where];
  const [before, after]: readonly Json[] = [edited({ [pointer]: row.from }), edited({ [pointer]: row.to })];
  expect(told(changes(before as Json, after as Json))).toEqual([wanted(where, row, "narrower")]);
  expect(told(changes(after as Json, before as Json))).toEqual([wanted(where, row, "wider")]);
});

test("so many rows", () => {
  expect(cases.length * 2).toBeGreaterThanOrEqual(760);
});
