import { expect, test } from "vitest";
import { raise } from "../../../generator/emit/types/raise.ts";
import type { JsonObject } from "../../../generator/read/document.ts";

const cases: readonly { name: string; dialect: "3.0" | "3.1"; given: JsonObject; want: JsonObject }[] = [
  {
    name: "nullable type",
    dialect: "3.0",
    given: { type: "string", nullable: true },
    want: { type: ["string", "null"] },
  },
  {
    name: "nullable in 3.1",
    dialect: "3.1",
    given: { type: "object", nullable: true },
    want: { type: ["object", "null"] },
  },
  {
    name: "nullable enum",
    dialect: "3.0",
    given: { type: "string", enum: ["A"], nullable: true },
    want: { type: ["string", "null"], enum: ["A", null] },
  },
  {
    name: "nullable composition",
    dialect: "3.0",
    given: { description: "d", nullable: true, allOf: [{ $ref: "#/components/schemas/A" }] },
    want: { description: "d", anyOf: [{ allOf: [{ $ref: "#/components/schemas/A" }] }, { type: "null" }] },
  },
  { name: "nullable: false", dialect: "3.0", given: { type: "string", nullable: false }, want: { type: "string" } },
  {
    name: "nullable inside",
    dialect: "3.1",
    given: { type: "array", items: { type: "integer", nullable: true } },
    want: { type: "array", items: { type: ["integer", "null"] } },
  },
  {
    name: "exclusive bounds",
    dialect: "3.0",
    given: { type: "number", minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    want: { type: "number", exclusiveMinimum: 1, maximum: 9 },
  },
  {
    name: "beside a reference, ignored in 3.0",
    dialect: "3.0",
    given: { $ref: "#/components/schemas/A", minLength: 3 },
    want: { $ref: "#/components/schemas/A" },
  },
  {
    name: "beside a reference, kept in 3.1",
    dialect: "3.1",
    given: { $ref: "#/components/schemas/A", minLength: 3 },
    want: { $ref: "#/components/schemas/A", minLength: 3 },
  },
  {
    name: "a property of that name",
    dialect: "3.0",
    given: { type: "object", properties: { nullable: { type: "boolean" } }, example: { nullable: true } },
    want: { type: "object", properties: { nullable: { type: "boolean" } }, example: { nullable: true } },
  },
];

// Raise.

test.each(cases)("$name", ({ dialect, given, want }) => {
  const root = { openapi: `${dialect}.0`, components: { schemas: { S: given } } };
  const before = JSON.stringify(root);
  const raised = raise(root, dialect) as { openapi: string; components: { schemas: { S: JsonObject } } };
  expect(raised.components.schemas.S).toEqual(want);
  expect(raised.openapi).toBe(dialect === "3.0" ? "3.1.1" : "3.1.0");
  expect(JSON.stringify(root)).toBe(before);
});
