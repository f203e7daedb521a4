import { expect } from "vitest";
import type { Vector } from "../../../generator/emit/vectors/vectors.ts";
import type { Validator } from "../../../generator/runtime/validator.ts";

/** The emitted code answers as the vector says: accepted or not, the status, the rules broken, and those unchecked. */
export function agrees(vector: Vector, validator: Validator<unknown, unknown> | undefined): void {
  expect(validator).toBeDefined();
  const result = validator?.check(vector.data, vector.context);
  const issues = result?.valid === false ? result.issues : [];
  expect(result?.valid, JSON.stringify(result)).toBe(vector.valid);
  expect(validator?.is(vector.data, vector.context)).toBe(vector.valid);
  expect(result?.valid === false ? result.status : null).toBe(vector.status);
  expect([...new Set(issues.map((issue) => issue.rule))]).toEqual(vector.violates);
  expect(result?.unchecked.map((one) => one.rule).sort()).toEqual([...vector.unchecked].sort());
}
