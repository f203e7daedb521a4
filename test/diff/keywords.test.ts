import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/read/document.ts";
import { changes, edited, told } from "./base.ts";

/** Where a schema stands: its pointer, what it is called in an id, which way it goes. */
const places = {
  "request body": ["/paths/~1orders/post/requestBody/content/application~1json/schema", "request-body"],
  "request property": ["/components/schemas/Order/properties/at", "request-property"],
  "request parameter": ["/paths/~1orders/post/parameters/0/schema", "request-parameter"],
  "response body": ["/paths/~1orders/post/responses/200/content/application~1json/schema", "response-body"],
  "response property": ["/components/schemas/Receipt/properties/at", "response-property"],
  "response header": ["/paths/~1orders/post/responses/200/headers/X-Note/schema", "response-header"],
} as const;
type Where = keyof typeof places;

/**
 * An edit that takes something away from what a schema accepts, and what it is called; `wider` is what it is called the other
 * way round. Levels follow: narrower requests and wider responses are errors, their mirrors notes.
 */
interface Row {
  readonly name: string;
  readonly from: JsonObject;
  readonly to: JsonObject;
  readonly narrower: string | readonly [request: string, response: string];
  readonly wider: string | readonly [request: string, response: string];
  /** Where the level is not what the direction makes of it. */
  readonly level?: "warning" | "error" | readonly [narrower: string, wider: string];
  readonly not?: readonly Where[];
}

const text: JsonObject = { type: "string" };
const list: JsonObject = { type: "array" };
const object: JsonObject = { type: "object" };
const composed: readonly Where[] = ["request parameter", "response header"];
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const rows: readonly Row[] = [
  ...(
    [
      ["minLength", "min-length", "string"],
      ["minItems", "min-items", "array"],
      ["minProperties", "min-properties", "object"],
      ["minimum", "min", "number"],
      ["exclusiveMinimum", "exclusive-min", "number"],
    ] as const
  ).flatMap(([keyword, aspect, type]): Row[] => [
    {
      name: `${keyword} up`,
      from: { type, [keyword]: 2 },
      to: { type, [keyword]: 5 },
      narrower: `${aspect}-increased`,
      wider: `${aspect}-decreased`,
    },
    {
      name: `${keyword} set`,
      from: { type },
      to: { type, [keyword]: 5 },
      narrower: `${aspect}-set`,
      wider: `${aspect}-unset`,
    },
  ]),
  ...(
    [
      ["maxLength", "max-length", "string"],
      ["maxItems", "max-items", "array"],
      ["maxProperties", "max-properties", "object"],
      ["maximum", "max", "number"],
      ["exclusiveMaximum", "exclusive-max", "number"],
    ] as const
  ).flatMap(([keyword, aspect, type]): Row[] => [
    {
      name: `${keyword} down`,
      from: { type, [keyword]: 9 },
      to: { type, [keyword]: 5 },
      narrower: `${aspect}-decreased`,
      wider: `${aspect}-increased`,
    },
    {
      name: `${keyword} set`,
      from: { type },
      to: { type, [keyword]: 5 },
      narrower: `${aspect}-set`,
      wider: `${aspect}-unset`,
    },
  ]),
  {
    name: "a bound becomes exclusive",
    from: { type: "number", minimum: 3 },
    to: { type: "number", exclusiveMinimum: 3 },
    narrower: "exclusive-min-set",
    wider: "exclusive-min-unset",
  },
  {
    name: "multipleOf set",
    from: { type: "number" },
    to: { type: "number", multipleOf: 5 },
    narrower: "multiple-of-set",
    wider: "multiple-of-unset",
  },
  {
    name: "multipleOf of more",
    from: { type: "number", multipleOf: 5 },
    to: { type: "number", multipleOf: 10 },
    narrower: "multiple-of-specialized",
    wider: "multiple-of-generalized",
  },
  {
    name: "multipleOf of other",
    from: { type: "number", multipleOf: 5 },
    to: { type: "number", multipleOf: 7 },
    narrower: "multiple-of-changed",
    wider: "multiple-of-changed",
    level: "error",
  },
  {
    name: "uniqueItems",
    from: list,
    to: { ...list, uniqueItems: true },
    narrower: "unique-items-set",
    wider: "unique-items-unset",
  },
  {
    name: "a pattern",
    from: text,
    to: { ...text, pattern: "^a" },
    narrower: "pattern-added",
    wider: "pattern-removed",
  },
  {
    name: "another pattern",
    from: { ...text, pattern: "^b" },
    to: { ...text, pattern: "^a" },
    narrower: "pattern-changed",
    wider: "pattern-changed",
    level: "warning",
  },
  { name: "a type", from: {}, to: text, narrower: ["type-changed", "type-specialized"], wider: "type-generalized" },
  {
    name: "number to integer",
    from: { type: "number" },
    to: { type: "integer" },
    narrower: ["type-changed", "type-specialized"],
    wider: "type-generalized",
  },
  {
    name: "another type",
    from: { type: "array" },
    to: { type: "object" },
    narrower: "type-changed",
    wider: "type-changed",
    level: "error",
  },
  {
    name: "one type less",
    from: { type: ["array", "boolean"] },
    to: { type: ["array"] },
    narrower: "list-of-types-narrowed",
    wider: "list-of-types-widened",
  },
  {
    name: "no null",
    from: { type: ["string", "null"] },
    to: text,
    narrower: "became-not-nullable",
    wider: "became-nullable",
  },
  {
    name: "a format",
    from: text,
    to: { ...text, format: "uuid" },
    narrower: ["type-changed", "type-specialized"],
    wider: "type-generalized",
  },
  {
    name: "another format",
    from: { ...text, format: "date" },
    to: { ...text, format: "uuid" },
    narrower: "type-changed",
    wider: "type-changed",
    level: "error",
  },
  {
    name: "a smaller format",
    from: { type: "integer", format: "int64" },
    to: { type: "integer", format: "int32" },
    narrower: ["type-changed", "type-specialized"],
    wider: "type-generalized",
  },
  { name: "an enum", from: text, to: { ...text, enum: ["a"] }, narrower: "became-enum", wider: "became-not-enum" },
  { name: "a const", from: text, to: { ...text, const: "a" }, narrower: "const-added", wider: "const-removed" },
  {
    name: "another const",
    from: { ...text, const: "b" },
    to: { ...text, const: "a" },
    narrower: "const-changed",
    wider: "const-changed",
    level: "error",
  },
  {
    name: "items of less",
    from: { ...list, items: { type: "number" } },
    to: { ...list, items: { type: "number", minimum: 1 } },
    narrower: "items: min-set",
    wider: "items: min-unset",
    not: composed,
  },
  {
    name: "contains",
    from: list,
    to: { ...list, contains: text },
    narrower: "contains-added",
    wider: "contains-removed",
  },
  {
    name: "minContains",
    from: { ...list, contains: text },
    to: { ...list, contains: text, minContains: 2 },
    narrower: "min-contains-increased",
    wider: "min-contains-decreased",
  },
  {
    name: "maxContains",
    from: { ...list, contains: text, maxContains: 9 },
    to: { ...list, contains: text, maxContains: 2 },
    narrower: "max-contains-decreased",
    wider: "max-contains-increased",
  },
  { name: "not", from: text, to: { ...text, not: { minLength: 5 } }, narrower: "not-added", wider: "not-removed" },
  {
    name: "not of more",
    from: { ...text, not: { minLength: 5 } },
    to: { ...text, not: { minLength: 3 } },
    narrower: "not-changed",
    wider: "not-changed",
  },
  {
    name: "if",
    from: text,
    to: { ...text, if: { minLength: 5 }, then: { pattern: "^a" } },
    narrower: "if-added",
    wider: "if-removed",
  },
  {
    name: "dependentRequired",
    from: object,
    to: { ...object, dependentRequired: { a: ["b"] } },
    narrower: "dependent-required-added",
    wider: "dependent-required-removed",
  },
  {
    name: "dependentSchemas",
    from: object,
    to: { ...object, dependentSchemas: { a: { required: ["b"] } } },
    narrower: "dependent-schema-added",
    wider: "dependent-schema-removed",
  },
  {
    name: "propertyNames",
    from: object,
    to: { ...object, propertyNames: { maxLength: 3 } },
    narrower: "property-names-added",
    wider: "property-names-removed",
  },
  {
    name: "patternProperties",
    from: object,
    to: { ...object, patternProperties: { "^a": text } },
    narrower: "pattern-property-added",
    wider: "pattern-property-removed",
  },
  {
    name: "a schema of other properties",
    from: object,
    to: { ...object, additionalProperties: text },
    narrower: "additional-properties-set",
    wider: "additional-properties-unset",
  },
  {
    name: "a branch of anyOf less",
    from: { anyOf: [named("Card"), named("Cash"), text] },
    to: { anyOf: [text, named("Card")] },
    narrower: "any-of-removed",
    wider: "any-of-added",
    not: composed,
  },
  {
    name: "a branch of oneOf less",
    from: { oneOf: [named("Card"), named("Cash"), text] },
    to: { oneOf: [text, named("Card")] },
    narrower: "one-of-removed",
    wider: "one-of-added",
    not: composed,
  },
];

const cases = rows.flatMap((row) =>
  (Object.keys(places) as Where[])
    .filter((where) => row.not?.includes(where) !== true)
    .map((where) => [row.name, where, row] as const),
);

function wanted(where: Where, row: Row, way: "narrower" | "wider"): string {
  const [, scope] = places[where];
  const direction = scope.startsWith("request") ? "request" : "response";
  const given = row[way];
  const aspect = typeof given === "string" ? given : given[direction === "request" ? 0 : 1];
  const [, inside = aspect] = /^items: (.*)$/.exec(aspect as string) ?? [];
  const breaks = (direction === "request") === (way === "narrower");
  const level = typeof row.level === "string" ? row.level : breaks ? "error" : "info";
  return `${level} ${direction} ${inside === aspect ? scope : `${direction}-property`}-${inside}`;
}

test.each(cases)("%s: %s", (_, where, row) => {
  const [pointer] = places[where];
  const [before, after]: readonly Json[] = [edited({ [pointer]: row.from }), edited({ [pointer]: row.to })];
  expect(told(changes(before as Json, after as Json))).toEqual([wanted(where, row, "narrower")]);
  expect(told(changes(after as Json, before as Json))).toEqual([wanted(where, row, "wider")]);
});

test("so many rows", () => {
  expect(cases.length * 2).toBeGreaterThanOrEqual(400);
});
