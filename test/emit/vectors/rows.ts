import { expect, test } from "vitest";
import type { More } from "../../support/things.ts";
import { agrees } from "./agrees.ts";
import { inline } from "./inline.ts";

/** A small API with rules, and what its vectors must hold. */
export interface Row {
  readonly name: string;
  readonly schema: object;
  readonly rules: string;
  readonly more?: More;
  /** Descriptions that must stand among the accepted and among the rejected bodies. */
  readonly accepted: readonly (string | RegExp)[];
  readonly rejected: readonly (string | RegExp)[];
}

function described(one: string | RegExp): unknown {
  return typeof one === "string" ? one : expect.stringMatching(one);
}

/** Each row's vectors stand, and the emitted validators agree with all of them. */
export function expectVectors(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row.name, row] as const))("%s", async (name, row) => {
    const rules = name.includes("3.0") ? row.rules.split("\n").at(-1) : row.rules;
    const { groups, problems, validator } = await inline(row.schema, rules ?? "", row.more);
    expect(problems).toEqual([]);
    const tests = groups.flatMap((group) => group.tests);
    for (const one of tests) agrees(one, validator);
    const told = (valid: boolean) => tests.filter((one) => one.valid === valid).map((one) => one.description);
    expect(told(true)).toEqual(expect.arrayContaining(row.accepted.map(described)));
    expect(told(false)).toEqual(expect.arrayContaining(row.rejected.map(described)));
  });
}
