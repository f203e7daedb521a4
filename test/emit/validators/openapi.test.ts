import { expect, test } from "vitest";
import { emitSchemas } from "../../support/emitted-schemas.ts";
import { expectJudged, type Row, ref } from "./judged.ts";

/** What OpenAPI adds to JSON Schema, or says otherwise. */

const table: readonly Row[] = [
  {
    name: "nullable",
    openapi: "3.0.3",
    schemas: [{ type: "string", nullable: true }],
    accepted: [null, "a"],
    rejected: [1],
  },
  {
    name: "nullable in 3.1 means what it says",
    schemas: [{ type: "object", nullable: true }],
    accepted: [null, {}],
    rejected: ["a"],
  },
  {
    name: "nullable with an enum",
    openapi: "3.0.3",
    schemas: [{ type: "string", nullable: true, enum: ["a"] }],
    accepted: [null, "a"],
    rejected: ["b"],
  },
  {
    name: "nullable beside $ref",
    schemas: [{ type: "string" }, { ...ref(0), nullable: true }],
    accepted: [null, "a"],
    rejected: [1],
  },
  {
    name: "nullable beside $ref, in a union",
    schemas: [{ type: "string" }, { anyOf: [{ ...ref(0), nullable: true }] }],
    accepted: [null, "a"],
    rejected: [1],
  },
  {
    name: "siblings of $ref hold in 3.1",
    schemas: [{ type: "string" }, { ...ref(0), minLength: 2 }],
    accepted: ["ab"],
    rejected: ["a", 1],
  },
  {
    name: "siblings of $ref are ignored in 3.0",
    openapi: "3.0.3",
    schemas: [{ type: "string" }, { ...ref(0), minLength: 2 }],
    accepted: ["ab", "a"],
    rejected: [1],
  },
  {
    name: "exclusiveMinimum as a boolean",
    openapi: "3.0.3",
    schemas: [{ type: "number", minimum: 1, exclusiveMinimum: true }],
    accepted: [2],
    rejected: [1, 0],
  },
  {
    name: "a readOnly property is not required of a request",
    schemas: [{ type: "object", required: ["id"], properties: { id: { type: "string", readOnly: true } } }],
    accepted: [{}],
    rejected: [{ id: 1 }],
  },
  {
    name: "it is of a response",
    direction: "response",
    schemas: [{ type: "object", required: ["id"], properties: { id: { type: "string", readOnly: true } } }],
    accepted: [{ id: "a" }],
    rejected: [{}],
  },
  {
    name: "a response keeps its enums open",
    direction: "response",
    schemas: [{ type: "string", enum: ["a"] }],
    accepted: ["a", "new"],
    rejected: [1],
  },
  {
    name: "a response does not assert formats",
    direction: "response",
    schemas: [{ type: "string", format: "date" }],
    accepted: ["soon"],
    rejected: [1],
  },
  {
    name: "a request does",
    schemas: [{ type: "string", format: "date" }],
    accepted: ["2026-02-28"],
    rejected: ["2026-02-29", "soon"],
  },
  {
    name: "a tagged union by reference",
    schemas: [
      { type: "object", required: ["kind"], properties: { kind: { const: "cat" }, lives: { type: "integer" } } },
      { type: "object", required: ["kind"], properties: { kind: { const: "dog" }, barks: { type: "boolean" } } },
      { oneOf: [ref(0), ref(1)] },
    ],
    accepted: [{ kind: "cat", lives: 9 }, { kind: "dog" }],
    rejected: [{ kind: "cat", lives: "nine" }, { kind: "cow" }, {}, null, "cat"],
  },
  {
    name: "recursion",
    schemas: [{ type: "object", properties: { next: ref(0) }, additionalProperties: false }],
    accepted: [{ next: { next: {} } }],
    rejected: [{ next: { next: { other: 1 } } }],
  },
  {
    name: "mutual recursion",
    schemas: [{ type: "array", items: ref(1) }, { anyOf: [{ type: "string" }, ref(0)] }],
    accepted: [[["a"]], "a"],
    rejected: [[[1]]],
  },
  {
    name: "a test in a response knows its values",
    direction: "response",
    schemas: [
      {
        not: { enum: ["x"] },
        if: { type: "object", properties: { t: { const: "A" } }, required: ["t"] },
        then: { required: ["a"] },
      },
    ],
    accepted: ["y", { t: "B" }, { t: "A", a: 1 }],
    rejected: ["x", { t: "A" }],
  },
  {
    name: "a tagged union in a response: only an unknown tag is a new alternative",
    direction: "response",
    schemas: [
      {
        oneOf: ["a", "b"].map((kind) => ({
          type: "object",
          required: ["kind"],
          properties: { kind: { const: kind } },
        })),
      },
    ],
    accepted: [{ kind: "a" }, { kind: "new" }],
    rejected: [{}, 5, null, [], "a", { kind: 5 }],
  },
  {
    name: "a union with a nullable branch",
    openapi: "3.0.3",
    schemas: [
      {
        oneOf: ["a", "b"].map((kind) => ({
          type: "object",
          nullable: kind === "a",
          required: ["kind"],
          properties: { kind: { enum: [kind] } },
        })),
      },
    ],
    accepted: [null, { kind: "b" }],
    rejected: [{}, 5],
  },
  {
    name: "a union that takes more than objects",
    schemas: [{ anyOf: ["a", "b"].map((kind) => ({ required: ["kind"], properties: { kind: { const: kind } } })) }],
    accepted: [5, { kind: "a" }],
    rejected: [{ kind: "c" }, {}],
  },
  {
    name: "a recursive reference with a sibling",
    schemas: [{ type: "object", properties: { next: { ...ref(0), minProperties: 1, "x-order": 1 } } }],
    accepted: [{}, { next: { next: { a: 1 } } }],
    rejected: [{ next: {} }],
  },
  {
    name: "decimals",
    schemas: [{ multipleOf: 0.01 }],
    accepted: [19.99, 4.35, 1.1, 0, 20000000.12],
    rejected: [20000000.123, 0.001],
  },
];

expectJudged(table);

test.each([
  ["request", { id: "a" }, [["/id", "a property that only answers have"]]],
  [
    "request",
    { id: "a", by: "ref", secret: "s" },
    [
      ["/id", "a property that only answers have"],
      ["/by", "a property that only answers have"],
    ],
  ],
  ["response", { id: "a", secret: "s" }, [["/secret", "a property that only requests have"]]],
] as const)("what the other direction has is accepted, and told: a %s of %j", async (direction, value, want) => {
  const schemas = [
    { type: "string" },
    {
      type: "object",
      required: ["id", "secret"],
      properties: {
        id: { type: "string", readOnly: true },
        by: { ...ref(0), readOnly: true },
        secret: { type: "string", writeOnly: true },
      },
    },
  ];
  const schema = (await emitSchemas(schemas, { direction })).at(-1);
  const required = direction === "request" ? { secret: "s" } : {};
  const whole = { ...required, ...value };
  expect(schema?.is(whole)).toBe(true);
  expect(schema?.drift(whole).map(({ pointer, what }) => [pointer, what])).toEqual(want);
});

test("members of what a discriminator picks are named by the document", async () => {
  const pet = { type: "object", properties: { kind: { type: "string" } }, discriminator: { propertyName: "kind" } };
  const cat = { allOf: [ref(0), { properties: { lives: {} } }] };
  const schema = (await emitSchemas([pet, cat, { properties: { pet: ref(0) } }])).at(-1);
  expect(schema?.drift({ pet: { kind: "S1", lives: 9, odd: 1 } }).map(({ pointer }) => pointer)).toEqual(["/pet/odd"]);
});

test("issues of a tagged union speak of the branch that the tag names", async () => {
  const branch = (tag: string, other: string) => ({
    type: "object",
    required: ["kind", other],
    properties: { kind: { const: tag }, [other]: { type: "integer" } },
  });
  const [schema] = await emitSchemas([{ oneOf: [branch("cat", "lives"), branch("dog", "age")] }]);
  expect(schema?.issues({ kind: "dog", age: "old" }).map(({ pointer, message }) => [pointer, message])).toEqual([
    ["/age", "age: expected a whole number, got a string of 3 characters"],
  ]);
  expect(schema?.issues({ kind: "cow" }).map(({ pointer, message }) => [pointer, message])).toEqual([
    ["/kind", "kind: expected cat or dog, got a string of 3 characters"],
  ]);
});

test("a body nested too deep for a recursive schema is refused, not a stack overflow", async () => {
  const [schema] = await emitSchemas([{ type: "object", properties: { next: { $ref: "#/components/schemas/S0" } } }]);
  let deep: unknown = {};
  for (let level = 0; level < 100_000; level++) deep = { next: deep };
  expect(schema?.is(deep)).toBe(false);
  expect(schema?.issues(deep)[0]?.keyword).toBe("depth");
});
