import { expect, test } from "vitest";
import { liftDefinitions } from "../../../generator/emit/types/definitions.ts";
import type { JsonObject } from "../../../generator/read/document.ts";

const documentOf = (schemas: JsonObject): JsonObject => ({ openapi: "3.1.0", components: { schemas } });
const ref = (pointer: string) => ({ $ref: `#/components/schemas/${pointer}` });

const table: readonly (readonly [name: string, schemas: JsonObject, want: JsonObject])[] = [
  [
    "what is referred to becomes a component, what is not goes",
    { Page: { properties: { a: ref("Page/$defs/item") }, $defs: { item: { type: "string" }, unused: {} } } },
    { Page: { properties: { a: ref("PageItem") } }, PageItem: { type: "string" } },
  ],
  [
    "one within another, and a reference through one",
    {
      A: {
        items: ref("A/$defs/b/$defs/c"),
        contains: ref("A/$defs/b/properties/x"),
        $defs: { b: { properties: { x: true }, $defs: { c: { type: "null" } } } },
      },
    },
    {
      A: { items: ref("ABC"), contains: ref("AB/properties/x") },
      AB: { properties: { x: true } },
      ABC: { type: "null" },
    },
  ],
  [
    "a name that is taken, and `definitions`",
    { A: { items: ref("A/definitions/b"), definitions: { b: { type: "null" } } }, AB: { type: "string" } },
    { A: { items: ref("AB2") }, AB: { type: "string" }, AB2: { type: "null" } },
  ],
  [
    "a property called $defs is a property",
    { A: { properties: { $defs: { type: "string" } }, items: ref("A/properties/$defs") } },
    { A: { properties: { $defs: { type: "string" } }, items: ref("A/properties/$defs") } },
  ],
];

test.each(table)("%s", (_, schemas, want) => {
  const before = structuredClone(schemas);
  expect(liftDefinitions(documentOf(schemas))).toEqual(documentOf(want));
  expect(schemas).toEqual(before);
});
