import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Json } from "../../generator/read/document.ts";
import { base, changes, type Edits, edited } from "./base.ts";
import { type Edit, judged } from "./edits.ts";

const at = "/components/schemas/Order/properties/at";
const order = "/components/schemas/Order";
const { Card, Cash, Order } = base.components.schemas;
const object = (name: string) => ({ type: "object", required: [name], properties: { [name]: { type: "string" } } });
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each<[name: string, from: Edits, to: Edits]>([
  ["nothing", {}, {}],
  ["a description", {}, { [`${order}/description`]: "An order.", "/info/description": "A shop." }],
  ["examples", {}, { [`${at}/examples`]: [1], [`${order}/example`]: {} }],
  ["a title", {}, { [`${order}/title`]: "Order" }],
  ["a summary", {}, { "/paths/~1orders/post/summary": "makes one" }],
  ["a component nobody uses", {}, { "/components/schemas/More": { type: "string" } }],
  [
    "another name of a path parameter",
    {},
    {
      "/paths/~1orders~1{id}": undefined,
      "/paths/~1orders~1{order}": JSON.parse(
        JSON.stringify(base.paths["/orders/{id}"]).replaceAll('"id"', '"order"'),
      ) as Json,
    },
  ],
  [
    "a schema in place of a reference",
    {},
    { "/paths/~1orders/post/requestBody/content/application~1json/schema": Order },
  ],
  [
    "another name of a component",
    {},
    {
      "/components/schemas/Bill": Order,
      [order]: undefined,
      "/paths/~1orders/post/requestBody/content/application~1json/schema": named("Bill"),
    },
  ],
  ["allOf of one", {}, { [order]: { allOf: [Order] } }],
  [
    "allOf in parts",
    {},
    {
      [order]: {
        type: "object",
        allOf: [{ properties: Order.properties }, { required: ["kind"] }, { required: ["count"] }],
      },
    },
  ],
  ["allOf that says it again", {}, { [`${order}/allOf`]: [{ required: ["kind"] }] }],
  [
    "oneOf in another order",
    { [at]: { oneOf: [named("Card"), named("Cash")] } },
    { [at]: { oneOf: [named("Cash"), named("Card")] } },
  ],
  ["anyOf in another order, in place", { [at]: { anyOf: [Card, Cash] } }, { [at]: { anyOf: [Cash, Card] } }],
  ["oneOf of one", { [at]: { type: "string" } }, { [at]: { oneOf: [{ type: "string" }] } }],
  ["types as a list of one", { [at]: { type: "string" } }, { [at]: { type: ["string"] } }],
  ["types in another order", { [at]: { type: ["string", "null"] } }, { [at]: { type: ["null", "string"] } }],
  [
    "types as branches",
    { [at]: { type: ["string", "integer"] } },
    { [at]: { anyOf: [{ type: "string" }, { type: "integer" }] } },
  ],
  [
    "null as a branch",
    { [at]: { type: ["string", "null"], maxLength: 3 } },
    { [at]: { anyOf: [{ type: "string", maxLength: 3 }, { type: "null" }] } },
  ],
  [
    "null as a branch of oneOf",
    { [at]: { type: ["string", "null"], maxLength: 3 } },
    { [at]: { oneOf: [{ type: "null" }, { type: "string", maxLength: 3 }] } },
  ],
  ["an enum in another order", { [at]: { enum: ["a", "b"] } }, { [at]: { enum: ["b", "a"] } }],
  ["an enum with the type it has", { [at]: { enum: ["a", "b"] } }, { [at]: { type: "string", enum: ["a", "b"] } }],
  [
    "an enum as branches",
    { [at]: { enum: ["a", "b"] } },
    { [at]: { oneOf: [{ const: "a", title: "A" }, { const: "b" }] } },
  ],
  ["const as an enum of one", { [at]: { const: "a" } }, { [at]: { enum: ["a"] } }],
  ["every boolean", { [at]: { type: "boolean" } }, { [at]: { type: "boolean", enum: [true, false] } }],
  ["whole numbers", { [at]: { type: "integer", minimum: 1 } }, { [at]: { type: "integer", exclusiveMinimum: 0 } }],
  [
    "a bound that a stronger one holds",
    { [at]: { type: "number", exclusiveMinimum: 3 } },
    { [at]: { type: "number", exclusiveMinimum: 3, minimum: 2 } },
  ],
  [
    "what says nothing",
    { [at]: { type: "array" } },
    { [at]: { type: "array", minItems: 0, uniqueItems: false, items: {} } },
  ],
  ["a pattern of everything", { [at]: { type: "string" } }, { [at]: { type: "string", pattern: ".*", minLength: 0 } }],
  ["additionalProperties: true", {}, { [`${order}/additionalProperties`]: true }],
  ["a bound of another type", { [at]: { type: "string" } }, { [at]: { type: "string", minimum: 3, items: false } }],
  ["a bound that all values keep", { [at]: { enum: ["a", "bb"] } }, { [at]: { enum: ["a", "bb"], maxLength: 5 } }],
  [
    "unevaluatedProperties for additionalProperties",
    { [at]: { type: "object", properties: { a: {} }, additionalProperties: false } },
    { [at]: { type: "object", properties: { a: {} }, unevaluatedProperties: false } },
  ],
  ["required in another order", {}, { [`${order}/required`]: ["count", "kind"] }],
  [
    "the default style",
    {},
    { "/paths/~1orders/post/parameters/0/style": "form", "/paths/~1orders/post/parameters/0/explode": true },
  ],
  ["explode of one value", {}, { "/paths/~1orders/post/parameters/0/explode": false }],
  ["the case of a header", {}, { "/paths/~1orders/post/parameters/2/name": "x-trace" }],
  [
    "the case of a media type",
    {},
    {
      "/paths/~1orders/post/requestBody/content/text~1csv": undefined,
      "/paths/~1orders/post/requestBody/content/Text~1CSV": {},
    },
  ],
  ["security written at the operation", {}, { "/paths/~1orders/get/security": [{ key: [] }] }],
  ["tags in another order", {}, { "/paths/~1orders/post/tags": ["write", "orders"] }],
])("%s changes nothing", (_, from, to) => {
  const before = edited(from);
  const after = edited(to, before);
  expect(changes(before, after)).toEqual([]);
  expect(changes(after, before)).toEqual([]);
});

test.each<[name: string, old: Json, now: Json]>([
  ["nullable", { type: "string", nullable: true }, { type: ["string", "null"] }],
  [
    "nullable with an enum",
    { type: "string", nullable: true, enum: ["a", null] },
    { type: ["string", "null"], enum: ["a", null] },
  ],
  ["nullable of a reference", { nullable: true, allOf: [named("Card")] }, { anyOf: [named("Card"), { type: "null" }] }],
  [
    "an exclusive bound",
    { type: "number", minimum: 1, exclusiveMinimum: true },
    { type: "number", exclusiveMinimum: 1 },
  ],
  [
    "another exclusive bound",
    { type: "number", maximum: 1, exclusiveMaximum: true },
    { type: "number", exclusiveMaximum: 1 },
  ],
  [
    "a bound that is not exclusive",
    { type: "number", maximum: 1, exclusiveMaximum: false },
    { type: "number", maximum: 1 },
  ],
  ["an example", { type: "string", example: "a" }, { type: "string", examples: ["a"] }],
  [
    "nullable in a branch",
    { oneOf: [{ type: "string", nullable: true }, { type: "integer" }] },
    { oneOf: [{ type: ["string", "null"] }, { type: "integer" }] },
  ],
  [
    "nullable in every branch",
    {
      anyOf: [
        { type: "string", nullable: true },
        { type: "number", nullable: true },
      ],
    },
    { type: ["string", "number", "null"] },
  ],
  [
    "nullable in a branch of values",
    { oneOf: [{ enum: ["a"] }, { enum: ["b"], nullable: true }] },
    { enum: ["a", "b", null] },
  ],
  [
    "nullable in a branch that says more",
    { oneOf: [{ ...object("a"), nullable: true }, object("b")] },
    { oneOf: [object("a"), object("b"), { type: "null" }] },
  ],
  [
    "nullable in two branches that say more",
    {
      anyOf: [
        { ...object("a"), nullable: true },
        { ...object("b"), nullable: true },
      ],
    },
    { anyOf: [object("a"), object("b"), { type: "null" }] },
  ],
  ["siblings of a reference", { ...named("Card"), maxProperties: 1 }, named("Card")],
])("3.0 against 3.1: %s", (_, old, now) => {
  const before = edited({
    "/openapi": "3.0.3",
    [at]: old,
    "/components/schemas/Card/properties/t": { enum: ["card"] },
  });
  const after = edited({ [at]: now });
  expect(changes(before, after)).toEqual([]);
  expect(changes(after, before)).toEqual([]);
});

test("3.0 against 3.1: a nullable component as a branch, and null as another", () => {
  const card = "/components/schemas/Card";
  const choice = [named("Card"), named("Cash")];
  const tag = { "/components/schemas/Card/properties/t": { enum: ["card"] } };
  const tags = { ...tag, "/components/schemas/Cash/properties/t": { enum: ["cash"] } };
  const before = edited({ "/openapi": "3.0.3", ...tags, [`${card}/nullable`]: true, [at]: { oneOf: choice } });
  const after = edited({ [at]: { oneOf: [...choice, { type: "null" }] } });
  expect(changes(before, after)).toEqual([]);
  expect(changes(after, before)).toEqual([]);
});

const more = parse(readFileSync(new URL("./silent.yaml", import.meta.url), "utf8")) as readonly Edit[];

test.each(more.map((row) => [row.name, row] as const))("%s changes nothing", (_, row) => {
  expect(judged(row)).toEqual({ want: [], back: [] });
});
