import { expect, test } from "vitest";
import type { Json } from "../../../generator/read/document.ts";
import { emitSchemas } from "../../support/emitted-schemas.ts";

/** Schemas of one document, with values that the last of them accepts and rejects. */
export interface Row {
  readonly name: string;
  readonly openapi?: string;
  readonly direction?: "request" | "response";
  /** The last one is asked; those before it can be referred to. */
  readonly schemas: readonly Json[];
  readonly accepted: readonly unknown[];
  readonly rejected: readonly unknown[];
}

/** A reference to one of a row's schemas. */
export const ref = (index: number) => ({ $ref: `#/components/schemas/S${index}` });

/** A test of each row: both functions say so, and what is rejected has an issue. */
export function expectJudged(table: readonly Row[]): void {
  test.each(table)("$name", async ({ schemas, accepted, rejected, ...options }) => {
    const schema = (await emitSchemas(schemas, options)).at(-1);
    for (const value of accepted) expect([value, schema?.is(value), schema?.issues(value)]).toEqual([value, true, []]);
    for (const value of rejected)
      expect([value, schema?.is(value), schema?.issues(value).length !== 0]).toEqual([value, false, true]);
  });
}
