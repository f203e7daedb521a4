import { expect, test } from "vitest";
import { isKnownMember, type Kind } from "../../generator/read/structure.ts";
import { walk } from "../../generator/read/walk.ts";

function visited(root: unknown, kind: Kind): string[] {
  const found: string[] = [];
  walk(root as never, (one, _, pointer) => void found.push(`${one} ${pointer}`), kind);
  return found;
}

const given: readonly [name: string, kind: Kind, value: unknown, want: string[]][] = [
  [
    "a schema's schemas",
    "schema",
    {
      properties: { a: true, "x-b": {} },
      items: { not: {} },
      allOf: [{}],
      $defs: { d: {} },
      additionalProperties: false,
    },
    [
      "schema ",
      "schema /properties/a",
      "schema /properties/x-b",
      "schema /items",
      "schema /items/not",
      "schema /allOf/0",
      "schema /$defs/d",
      "schema /additionalProperties",
    ],
  ],
  [
    "data is not gone into",
    "schema",
    {
      example: { properties: { a: {} } },
      default: { items: {} },
      enum: [{ items: {} }],
      const: { items: {} },
      "x-y": { items: {} },
    },
    ["schema ", "exampleValue /example", "defaultValue /default"],
  ],
  ["a schema's $ref has siblings", "schema", { $ref: "#/a", items: {} }, ["schema ", "schema /items"]],
  ["another's has none", "parameter", { $ref: "#/a", schema: {} }, ["parameter "]],
  [
    "free names but no extensions",
    "responses",
    { 200: {}, default: {}, "x-a": {} },
    ["responses ", "response /200", "response /default"],
  ],
  [
    "names of a map may begin with x-",
    "components",
    { schemas: { "x-a": {} }, "x-b": {} },
    ["components ", "schema /schemas/x-a"],
  ],
  ["escaped", "paths", { "/a~": { get: {} } }, ["paths ", "pathItem /~1a~0", "operation /~1a~0/get"]],
  [
    "a list where an object belongs",
    "schema",
    { items: [{}, {}] },
    ["schema ", "schema /items", "schema /items/0", "schema /items/1"],
  ],
  ["another type where an object belongs", "schema", { items: 3 }, ["schema ", "schema /items"]],
  [
    "OpenAPI 3.2",
    "pathItem",
    { query: {}, additionalOperations: { COPY: { responses: { 200: { content: { "a/b": { itemSchema: {} } } } } } } },
    [
      "pathItem ",
      "operation /query",
      "operation /additionalOperations/COPY",
      "responses /additionalOperations/COPY/responses",
      "response /additionalOperations/COPY/responses/200",
      "mediaType /additionalOperations/COPY/responses/200/content/a~1b",
      "schema /additionalOperations/COPY/responses/200/content/a~1b/itemSchema",
    ],
  ],
];

test.each(given)("%s", (_, kind, value, want) => {
  expect(visited(value, kind)).toEqual(want);
});

test("a visitor may keep the walk out", () => {
  const found: string[] = [];
  const visit = (_: Kind, __: unknown, pointer: string) => {
    found.push(pointer);
    return pointer === "/items" ? false : undefined;
  };
  walk({ items: { not: {} } }, visit, "schema");
  expect(found).toEqual(["", "/items"]);
});

test("members that the specification knows", () => {
  const known: readonly [Kind, string, boolean][] = [
    ["schema", "minLength", true],
    ["schema", "minlength", false],
    ["schema", "x-a", true],
    ["pathItem", "psot", false],
    ["pathItem", "$ref", true],
    ["info", "$ref", false],
    ["paths", "/a", true],
    ["schema", "constructor", false],
  ];
  expect(known.filter(([kind, name, want]) => isKnownMember(kind, name) !== want)).toEqual([]);
});
