import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Json } from "../../generator/read/document.ts";
import { emitSchemas } from "../support/emitted-schemas.ts";

/** What `npm run fuzz` has found: pairs on which the emitted code, Ajv and hyperjump did not agree, with the right answer. */

interface Fixture {
  /** Who was wrong, where it was not the emitted code, and what is right. */
  readonly why: string;
  readonly schema: Json;
  readonly instance: unknown;
  readonly valid: boolean;
  readonly dialect?: "openapi-3.0";
  readonly found: { readonly seed: number; readonly schema: number };
}

const all = JSON.parse(readFileSync(new URL("fixtures.json", import.meta.url), "utf8")) as Fixture[];

for (const [dialect, openapi] of [
  [undefined, "3.1.0"],
  ["openapi-3.0", "3.0.3"],
] as const) {
  const fixtures = all.filter((one) => one.dialect === dialect);
  const emitted = await emitSchemas(
    fixtures.map(({ schema }, at) => within(schema, at)),
    { openapi },
  );
  test.each(fixtures.map((fixture, at) => [fixture.why, fixture, at] as const))(`${openapi}: %s`, (_, fixture, at) => {
    const { instance, valid } = fixture;
    expect(emitted[at]?.is(instance)).toBe(valid);
    expect(emitted[at]?.issues(instance).length === 0).toBe(valid);
  });
}

/** References of a schema are to itself; in the document it is a component. */
function within(schema: Json, at: number): Json {
  if (typeof schema === "object" && schema !== null && "$id" in schema) return schema;
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"#/components/schemas/S${at}`)) as Json;
}
