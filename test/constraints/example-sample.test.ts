import { expect, test } from "vitest";
import { fresh } from "../../generator/constraints/example-fresh.ts";
import { sample } from "../../generator/constraints/example-sample.ts";
import type { Document, Json, JsonObject } from "../../generator/read/document.ts";

const document: Document = {
  root: {
    openapi: "3.1.0",
    components: {
      schemas: {
        Country: { type: "string", enum: ["AFG", "USA"] },
        Tree: { type: "object", required: ["leaf"], properties: { leaf: { $ref: "#/components/schemas/Tree" } } },
      },
    },
  },
  sources: new Map(),
  origin: (pointer) => ({ file: "api.yaml", pointer }),
};

const rows: readonly (readonly [name: string, schema: JsonObject, wanted: Json | undefined])[] = [
  ["a const", { const: "A" }, "A"],
  ["the first of an enum, not null", { enum: [null, "B", "C"] }, "B"],
  ["the document's own words", { type: "string", example: "/file-1.pdf" }, "/file-1.pdf"],
  ["not where they do not fit", { type: "string", maxLength: 3, example: "/file-1.pdf" }, "tex"],
  ["a date in the future", { type: "string", format: "date" }, "2030-01-15"],
  ["a number within its bounds", { type: "integer", minimum: 5, multipleOf: 4 }, 8],
  ["false", { type: "boolean" }, false],
  [
    "what an object requires, smaller than its example",
    {
      type: "object",
      required: ["a"],
      properties: { a: { type: "integer" }, b: { type: "string" } },
      example: { a: 1, b: "c" },
    },
    { a: 0 },
  ],
  [
    "a list as short as may be, of different entries",
    { type: "array", minItems: 2, uniqueItems: true, items: { type: "string" } },
    ["text", "text2"],
  ],
  ["a reference with a description", { $ref: "#/components/schemas/Country", description: "of issue" }, "AFG"],
  [
    "all of several",
    {
      allOf: [
        { type: "object", required: ["a"], properties: { a: { const: 1 } } },
        { type: "object", required: ["b"], properties: { b: { const: 2 } } },
      ],
    },
    { a: 1, b: 2 },
  ],
  [
    "the first alternative",
    {
      oneOf: [
        { type: "object", required: ["a"], properties: { a: { const: 1 } } },
        { type: "object", required: ["b"], properties: { b: { const: 2 } } },
      ],
    },
    { a: 1 },
  ],
  ["null where nothing else is allowed", { type: "null" }, null],
  ["none of a pattern without an example", { type: "string", pattern: "^[A-Z]{3}$" }, undefined],
  ["none of a value within itself", { $ref: "#/components/schemas/Tree" }, undefined],
  ["none of a very long text", { type: "string", minLength: 1e9 }, undefined],
  ["none of a very long list", { type: "array", minItems: 1e9, items: { type: "string" } }, undefined],
];

test.each(rows)("%s", (_, schema, wanted) => {
  expect(sample(document, { schema, pointer: "" })).toEqual(wanted);
});

test.each([
  ["/a-09.pdf", [], "/a-10.pdf"],
  ["/a-09.pdf", ["/a-10.pdf"], "/a-11.pdf"],
  ["text", ["text2"], "text3"],
  ["11111111-2222-4333-8444-555555555555", [], "11111111-2222-4333-8444-555555555556"],
  ["f6b13e01-044a-4f74-a70b-d5f66b6449af", [], "f6b13e01-044a-4f74-a70b-d5f66b6450af"],
  [7, [8], 9],
  [true, [], undefined],
] as const)("%s has the neighbour %s", (value, taken, wanted) => {
  expect(fresh(value, taken)).toBe(wanted);
});
