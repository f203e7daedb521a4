import { expect, test } from "vitest";
import { rows } from "./table.ts";
import { finValidators } from "./validators.ts";
import { expectWanted } from "./wanted.ts";

const operations = await finValidators();

test.each(rows().map((row) => [`${row.operation}: ${row.name}`, row] as const))("%s", (_, row) => {
  const validator = operations[row.operation]?.request;
  expectWanted(validator?.check(row.body, row.context), row);
  expect(validator?.is(row.body, row.context)).toBe(row.want.valid);
});
