import { expect, test } from "vitest";
import { assertsFormat } from "../../generator/constraints/asserted-format.ts";
import type { Document, JsonObject } from "../../generator/read/document.ts";

const schemas = { Day: { type: "string", format: "date" }, Self: { $ref: "#/components/schemas/Self" } };
const document: Document = {
  root: { components: { schemas } },
  sources: new Map(),
  origin: (pointer) => ({ file: "", pointer }),
};
const day = { $ref: "#/components/schemas/Day" };

test.each<[name: string, schema: JsonObject, want: boolean]>([
  ["its own", { type: "string", format: "date" }, true],
  ["of what it refers to", day, true],
  ["of one that holds as well", { allOf: [{ minLength: 1 }, day] }, true],
  ["of an alternative", { anyOf: [day, { type: "string" }] }, false],
  ["another", { type: "string", format: "date-time" }, false],
  ["none", { type: "string" }, false],
  ["a schema within itself", { $ref: "#/components/schemas/Self" }, false],
])("%s", (_, schema, want) => {
  expect(assertsFormat(document, { schema, pointer: "/x" }, "date")).toBe(want);
});
