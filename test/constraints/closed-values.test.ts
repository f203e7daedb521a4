import { expect, test } from "vitest";
import { fieldsOf, valuesOf } from "../../generator/constraints/navigate.ts";
import type { Document, Json, JsonObject } from "../../generator/read/document.ts";
import { readDocument } from "../../generator/read/openapi.ts";

function documentOf(schemas: { readonly [name: string]: Json }): Document {
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "a", version: "1" },
    paths: {},
    components: { schemas },
  });
  return readDocument({ file: "a.json", readText: () => text });
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const shared = { Colour: { type: "string", enum: ["red", "blue"] }, Self: { allOf: [ref("Self"), ref("Colour")] } };

test.each<[name: string, schema: Json, values: readonly Json[] | undefined]>([
  ["an enum", { enum: ["a", "b", "a"] }, ["a", "b"]],
  ["a const", { const: "a" }, ["a"]],
  ["any string", { type: "string" }, undefined],
  ["an enum or any string", { anyOf: [{ enum: ["a"] }, { type: "string" }] }, undefined],
  ["an enum or null", { anyOf: [ref("Colour"), { type: "null" }] }, ["red", "blue", null]],
  ["an enum that is nullable", { type: "string", enum: ["a"], nullable: true }, ["a", null]],
  ["any string that is nullable", { type: "string", nullable: true }, undefined],
  ["two enums", { oneOf: [{ const: "a" }, { enum: ["b", "c"] }] }, ["a", "b", "c"]],
  ["two enums at once", { allOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] }, ["b"]],
  ["an enum beside an open alternative", { enum: ["a"], anyOf: [{ minLength: 1 }, { const: "b" }] }, ["a"]],
  ["a reference and a sibling", { ...ref("Colour"), enum: ["blue"] }, ["blue"]],
  ["a condition says nothing", { type: "string", if: { const: "a" }, else: { enum: ["b"] } }, undefined],
  ["a schema within itself", ref("Self"), ["red", "blue"]],
  ["nothing", false, []],
  ["a reference that is no address", { default: { $ref: "#%" } }, undefined],
])("the values of %s", (_, schema, values) => {
  const document = documentOf({ ...shared, Given: schema });
  expect(
    valuesOf(document, [{ schema: schema as JsonObject | boolean, pointer: "/components/schemas/Given" }]),
  ).toEqual(values);
});

test("a field that only a dependent schema names is a field", () => {
  const schema = { type: "object", dependentSchemas: { a: { properties: { b: {} } } } };
  const at = { schema, pointer: "/components/schemas/Given" };
  expect(fieldsOf(documentOf({ Given: schema }), [at])).toEqual(["b"]);
});
