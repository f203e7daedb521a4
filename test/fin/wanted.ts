import { expect } from "vitest";
import type { Row } from "./table.ts";

/** What the package's `check` and the JSON of `covenant validate` both tell. */
export interface Answer {
  readonly valid: boolean;
  readonly status?: number | null;
  readonly issues?: readonly {
    readonly rule: string | null;
    readonly keyword: string | null;
    readonly pointer: string;
  }[];
  readonly unchecked: readonly { readonly rule: string }[];
}

/** Fails the test where the answer is not what the row wants: verdict, status, each issue at its pointer, what was not checked. */
export function expectWanted(answer: Answer | undefined, { want }: Row): void {
  expect(answer?.valid, JSON.stringify(answer)).toBe(want.valid);
  if (!want.valid) {
    expect(answer?.status).toBe(want.status);
    for (const { rule = null, keyword = null, pointer } of [want, ...(want.issues ?? [])]) {
      if (rule === null && keyword === null) continue;
      const found = answer?.issues
        ?.filter((issue) => issue.rule === rule && issue.keyword === keyword)
        .map((issue) => issue.pointer);
      expect(found).toContain(pointer ?? found?.[0]);
    }
  }
  if (want.unchecked !== undefined) {
    const wanted = want.unchecked.map((one) => (typeof one === "string" ? one : one.rule)).sort();
    expect(answer?.unchecked.map((one) => one.rule).sort()).toEqual(wanted);
  }
}
