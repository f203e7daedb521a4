import { expect, test } from "vitest";
import { rows } from "./table.ts";
import { finValidators } from "./validators.ts";

const operations = await finValidators();

test.each(rows().map((row) => [`${row.operation}: ${row.name}`, row] as const))("%s", (_, row) => {
  const validator = operations[row.operation]?.request;
  const result = validator?.check(row.body, row.context);
  const { want } = row;
  expect(result?.valid, JSON.stringify(result)).toBe(want.valid);
  expect(validator?.is(row.body, row.context)).toBe(want.valid);
  if (result?.valid === false) {
    expect(result.status).toBe(want.status);
    for (const { rule = null, keyword = null, pointer } of [want, ...(want.issues ?? [])]) {
      if (rule === null && keyword === null) continue;
      const found = result.issues
        .filter((issue) => issue.rule === rule && issue.keyword === keyword)
        .map((issue) => issue.pointer);
      expect(found).toContain(pointer ?? found[0]);
    }
  }
  if (want.unchecked !== undefined) {
    const wanted = want.unchecked.map((one) => (typeof one === "string" ? one : one.rule)).sort();
    expect(result?.unchecked.map((one) => one.rule).sort()).toEqual(wanted);
  }
});
