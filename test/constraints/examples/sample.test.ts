import { expect, test } from "vitest";
import { sample } from "../../../generator/constraints/examples/sample.ts";
import { apiOf } from "../../../generator/model/build.ts";
import type { Json } from "../../../generator/read/document.ts";
import { readDocument } from "../../../generator/read/openapi.ts";

/** The sample of the component `Root`. */
function sampleOf(schemas: Record<string, Json>): Json | undefined {
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "a", version: "1" },
    paths: {},
    components: { schemas },
  });
  const { api } = apiOf(readDocument({ file: "a.json", readText: () => text }));
  return sample(api.document, { schema: { $ref: "#/components/schemas/Root" }, pointer: "" });
}

const object = (name: string, inner: Json): Json => ({
  type: "object",
  required: [name],
  properties: { [name]: inner },
});

test.each<[name: string, schemas: Record<string, Json>, want: Json | undefined]>([
  [
    "what is required, and no more",
    { Root: { type: "object", required: ["a"], properties: { a: { enum: ["x", "y"] }, b: { type: "string" } } } },
    { a: "x" },
  ],
  [
    "as many entries as must be, each another",
    { Root: { type: "array", minItems: 2, uniqueItems: true, items: { type: "integer" } } },
    [0, 1],
  ],
  [
    "as many entries as must be, though nothing tells them apart",
    { Root: { type: "array", minItems: 2, items: { type: "object" } } },
    [{}, {}],
  ],
  [
    "entries that must differ, and cannot",
    { Root: { type: "array", minItems: 2, uniqueItems: true, items: { type: "object" } } },
    undefined,
  ],
  [
    "what one part requires and another describes",
    {
      Root: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["b"] }] },
      Base: { type: "object", properties: { a: { type: "string" }, b: { enum: [1, 2] } } },
    },
    { b: 1 },
  ],
  [
    "an alternative that ends",
    { Root: object("next", { oneOf: [{ $ref: "#/components/schemas/Root" }, { type: "null" }] }) },
    { next: null },
  ],
  [
    "an alternative told apart by a tag that need not be there",
    {
      Root: {
        oneOf: ["B", "C"].map((kind) => ({
          type: "object",
          required: ["a"],
          properties: { a: { type: "string" }, kind: { enum: [kind] } },
        })),
      },
    },
    { a: "text", kind: "B" },
  ],
  ["nothing that never ends", { Root: object("next", { $ref: "#/components/schemas/Root" }) }, undefined],
])("%s", (_, schemas, want) => {
  expect(sampleOf(schemas)).toEqual(want);
});

test.each([
  ["nested deeply", 40, 1, true],
  ["referred to twice a level: more than can be written", 40, 2, false],
])("objects %s take no time to speak of", (_, depth, times, isMade) => {
  const levels = Array.from({ length: depth }, (_, level) => {
    const inner = level === depth - 1 ? { type: "string" } : { $ref: `#/components/schemas/L${level + 1}` };
    const names = ["a", "b"].slice(0, times);
    const properties = Object.fromEntries(names.map((name) => [name, inner]));
    return [level === 0 ? "Root" : `L${level}`, { type: "object", required: names, properties }] as const;
  });
  expect(sampleOf(Object.fromEntries(levels)) !== undefined).toBe(isMade);
});
