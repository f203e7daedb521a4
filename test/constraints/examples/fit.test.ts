import { expect, test } from "vitest";
import { fits } from "../../../generator/constraints/examples/fit.ts";
import type { Document, Json, JsonObject } from "../../../generator/read/document.ts";

function documentOf(schemas: JsonObject, openapi = "3.1.0"): Document {
  return {
    root: { openapi, components: { schemas } },
    sources: new Map(),
    origin: (pointer) => ({ file: "api.yaml", pointer }),
  };
}

const pet = { $ref: "#/components/schemas/Pet" };
const document = documentOf({
  Pet: {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string" }, young: { type: "array", items: pet } },
  },
});

const rows: readonly (readonly [
  name: string,
  schema: JsonObject | boolean,
  fitting: readonly Json[],
  others: readonly Json[],
])[] = [
  ["a boolean schema", true, [null, 1], []],
  ["false", false, [], [null, 1]],
  ["types", { type: ["integer", "null"] }, [1, null], [1.5, "1", true]],
  ["nullable", { type: "string", nullable: true, minLength: 2 }, ["ab", null], ["a", 1]],
  [
    "enum and const, by value",
    { anyOf: [{ enum: [{ a: 1, b: 2 }] }, { const: [1] }] },
    [{ b: 2, a: 1 }, [1]],
    [{ a: 1 }, [2]],
  ],
  [
    "enum of objects whose members are called as methods are",
    { enum: [{ toString: { a: 1 }, valueOf: [] }] },
    [JSON.parse('{ "valueOf": [], "toString": { "a": 1 } }') as Json],
    [{ toString: { a: 2 }, valueOf: [] }],
  ],
  ["lengths in characters", { minLength: 2, maxLength: 2 }, ["ab", "💩💩", 5], ["a", "abc", "💩"]],
  ["bounds", { minimum: 1, exclusiveMaximum: 3 }, [1, 2.9, "x"], [0, 3]],
  ["bounds as OpenAPI 3.0 has them", { minimum: 1, exclusiveMinimum: true }, [2], [1]],
  ["multiples", { multipleOf: 0.5 }, [1.5], [1.2]],
  ["pattern", { pattern: "^a+$" }, ["aa"], ["ab"]],
  ["formats that are known", { format: "date" }, ["2028-02-29", 7], ["2027-02-29", "2027-2-1"]],
  ["formats that are not asserted", { format: "password" }, ["anything"], []],
  [
    "objects",
    { required: ["a"], properties: { a: { type: "integer" } }, additionalProperties: false },
    [{ a: 1 }, []],
    [{}, { a: "1" }, { a: 1, b: 1 }],
  ],
  ["what is read only is not asked for", { required: ["id"], properties: { id: { readOnly: true } } }, [{}], []],
  [
    "patterns of names",
    { patternProperties: { "^x-": { type: "string" } }, additionalProperties: { type: "integer" } },
    [{ "x-a": "b", c: 1 }],
    [{ "x-a": 1 }, { c: "d" }],
  ],
  [
    "dependent members",
    { dependentRequired: { a: ["b"] }, dependentSchemas: { c: { required: ["d"] } } },
    [{ b: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }, { c: 1 }],
  ],
  [
    "lists",
    { minItems: 1, maxItems: 2, uniqueItems: true, items: { type: "integer" } },
    [[1], [1, 2]],
    [[], [1, 1], [1, 2, 3], ["1"]],
  ],
  ["tuples", { prefixItems: [{ const: 1 }], items: { const: 2 } }, [[], [1], [1, 2, 2]], [[2], [1, 1]]],
  ["contains", { contains: { const: 1 }, minContains: 1, maxContains: 2 }, [[1], [0, 1, 1]], [[], [1, 1, 1]]],
  ["unions", { oneOf: [{ type: "integer" }, { minimum: 2 }] }, [1, 2.5], [3]],
  [
    "if",
    { if: { required: ["a"] }, then: { required: ["b"] }, else: { required: ["c"] } },
    [{ a: 1, b: 1 }, { c: 1 }],
    [{ a: 1 }, {}],
  ],
  ["not", { not: { type: "string" } }, [1], ["a"]],
  ["references, within themselves", pet, [{ name: "a", young: [{ name: "b" }] }], [{}, { name: "a", young: [{}] }]],
  ["a reference with siblings", { ...pet, required: ["young"] }, [{ name: "a", young: [] }], [{ name: "a" }]],
  ["keywords with values of another type", { minLength: "2", required: "a", items: 1 }, ["a", {}], []],
];

test.each(rows)("%s", (_, schema, fitting, others) => {
  for (const value of fitting) expect(fits(document, { schema, pointer: "" }, value), JSON.stringify(value)).toBe(true);
  for (const value of others) expect(fits(document, { schema, pointer: "" }, value), JSON.stringify(value)).toBe(false);
});

// What cannot be told does not fit, nor does its opposite.
test.each([
  ["a rare format", { format: "ipv6" }, "::1"],
  ["the opposite of a rare format", { not: { format: "ipv6" } }, "::1"],
  ["one of two, of which one cannot be told", { oneOf: [{ type: "string" }, { format: "ipv6" }] }, "::1"],
  ["a reference that leads nowhere", { not: { $ref: "#/components/schemas/None" } }, 1],
  ["schemas without an end", { $ref: "#/components/schemas/Loop" }, 1],
] as const)("%s is in doubt", (_, schema, value) => {
  const loop = documentOf({ Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }] } });
  expect(fits(loop, { schema, pointer: "" }, value)).toBe(false);
});
