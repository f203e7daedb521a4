import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Json } from "../../../generator/read/document.ts";
import { emitSchemas } from "../../support/emitted-schemas.ts";
import { expectJudged, type Row, ref } from "./judged.ts";

/** `unevaluatedProperties` and `unevaluatedItems`: beyond what the official suite asks, across references and in both directions. */

const kind = (name: string, own: string) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: name }, [own]: {} },
});

const entries = { unevaluatedItems: false };

const table: readonly Row[] = [
  {
    name: "a base that is extended",
    schemas: [
      { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      { allOf: [ref(0)], properties: { name: { type: "string" } }, unevaluatedProperties: false },
    ],
    accepted: [{ id: "1" }, { id: "1", name: "a" }],
    rejected: [{ id: "1", other: 1 }, { name: "a" }],
  },
  {
    name: "a tagged union behind a reference",
    schemas: [
      { oneOf: [kind("cat", "lives"), kind("dog", "barks")] },
      { ...ref(0), properties: { name: {} }, unevaluatedProperties: false },
    ],
    accepted: [
      { kind: "cat", lives: 9, name: "a" },
      { kind: "dog", barks: true },
    ],
    rejected: [{ kind: "cat", barks: true }, { kind: "dog", other: 1 }, { kind: "cow" }],
  },
  {
    name: "a tagged union in a response: a new alternative may have members of its own",
    direction: "response",
    schemas: [{ anyOf: [kind("cat", "lives"), kind("dog", "barks")], unevaluatedProperties: false }],
    accepted: [
      { kind: "cat", lives: 9 },
      { kind: "cow", milk: 1 },
    ],
    rejected: [{ kind: "cat", barks: true }, {}],
  },
  {
    name: "alternatives within alternatives",
    schemas: [
      {
        anyOf: [
          {
            required: ["a"],
            properties: { a: {} },
            anyOf: [{ properties: { b: { type: "string" } } }, { properties: { c: {} } }],
          },
          { required: ["d"], properties: { d: {} } },
        ],
        unevaluatedProperties: false,
      },
    ],
    accepted: [{ a: 1, b: "x" }, { a: 1, c: 1 }, { a: 1, b: "x", c: 1 }, { d: 1 }, { a: 1, d: 1, c: 1 }],
    rejected: [{ a: 1, b: 1 }, { d: 1, b: "x" }, { d: 1, c: 1 }, {}],
  },
  {
    name: "a condition that evaluates nothing, and what it decides does",
    schemas: [
      {
        if: { required: ["a"] },
        then: { properties: { a: {} } },
        else: { properties: { b: {} } },
        unevaluatedProperties: false,
      },
    ],
    accepted: [{ a: 1 }, { b: 1 }, {}],
    rejected: [{ a: 1, b: 1 }, { c: 1 }],
  },
  {
    name: "dependentSchemas says nothing of an array, which has a length",
    schemas: [
      {
        dependentSchemas: { length: { items: true, properties: { a: {} } } },
        unevaluatedItems: false,
        unevaluatedProperties: { const: 1 },
      },
    ],
    accepted: [[], { length: 1, a: 2 }],
    rejected: [[1], { a: 2 }],
  },
  {
    name: "members named like those that objects inherit",
    schemas: [{ properties: { constructor: {} }, unevaluatedProperties: false }],
    accepted: [{}, { constructor: 1 }],
    rejected: [{ toString: 1 }, JSON.parse('{ "__proto__": 1 }')],
  },
  {
    name: "one within the other",
    schemas: [
      { properties: { a: {} }, unevaluatedProperties: { type: "string" } },
      { allOf: [ref(0)], unevaluatedProperties: false },
    ],
    accepted: [{ a: 1, b: "x" }],
    rejected: [{ b: 1 }],
  },
  {
    name: "entries: contained ones and those after a prefix",
    schemas: [
      { prefixItems: [{ const: 0 }] },
      { ...ref(0), anyOf: [{ contains: { type: "string" } }, true], unevaluatedItems: { type: "boolean" } },
    ],
    accepted: [[], [0, "a", true], [0, true]],
    rejected: [[0, 1], [1], [0, "a", 2]],
  },
  {
    name: "a nullable reference",
    schemas: [
      { type: "object", properties: { a: {} } },
      { anyOf: [{ ...ref(0), nullable: true }], unevaluatedProperties: false },
    ],
    accepted: [null, { a: 1 }],
    rejected: [{ b: 1 }, 1],
  },
  {
    name: "references in a circle, in place",
    schemas: [
      { properties: { a: {} }, anyOf: [{ required: ["never"], ...ref(1) }, true] },
      { properties: { b: {} }, anyOf: [{ required: ["never"], ...ref(0) }, true], unevaluatedProperties: false },
    ],
    accepted: [{ b: 1 }],
    rejected: [{ c: 1 }, { a: 1 }],
  },
  ...inItself(),
];

/** What a schema evaluates depends on the body, and a member of it builds on the schema itself: the answers are Ajv's. */
function inItself(): readonly Row[] {
  const closed = { ...ref(0), unevaluatedProperties: false };
  const taken = [{}, { child: {} }, { x: 1, other: 1 }, { child: { x: 1, child: { x: 1 } } }, { child: 1 }];
  const refused = [{ child: { other: 1 } }, { child: { x: 1, child: { other: 1 } } }];
  const forms: readonly (readonly [string, Json])[] = [
    ["a member", { properties: { child: closed }, anyOf: [{ properties: { x: true } }] }],
    ["a branch's member", { anyOf: [{ properties: { child: closed, x: true } }] }],
    ["a member of what a condition refers to", { if: {}, else: false, then: ref(1) }],
    ["entries", { anyOf: [{ properties: { x: true, child: { items: closed } } }], properties: { child: closed } }],
    ["a schema that must not fit", { anyOf: [{ properties: { x: true, child: { not: { not: closed } } } }] }],
    ["itself, asked for entries as well", { anyOf: [{ properties: { x: true, child: { ...closed, ...entries } } }] }],
  ];
  return forms.map(([name, schema]) => ({
    name: `in itself: ${name}`,
    schemas: [schema, { anyOf: [{ properties: { child: closed, x: true } }] }, ref(0)],
    accepted: taken,
    rejected: refused,
  }));
}

expectJudged(table);

test.each(inItself())("Ajv says so too: $name", ({ schemas, accepted, rejected }) => {
  const components = { schemas: Object.fromEntries(schemas.map((schema, at) => [`S${at}`, schema])) };
  const is = new Ajv2020({ strict: false }).compile({ ...ref(0), components } as object);
  expect(accepted.map((value) => is(value))).toEqual(accepted.map(() => true));
  expect(rejected.map((value) => is(value))).toEqual(rejected.map(() => false));
});

test("a body nests deeper in a schema that builds on itself than is gone into", async () => {
  const closed = { ...ref(0), unevaluatedProperties: false };
  const node = { properties: { child: closed }, anyOf: [{ properties: { x: true } }] };
  const schema = (await emitSchemas([node, closed])).at(-1);
  let body: unknown = {};
  for (let level = 0; level < 100_000; level++) body = { child: body };
  expect(schema?.is(body)).toBe(false);
  expect(schema?.issues(body).map(({ keyword }) => keyword)).toEqual(["depth"]);
});

test("members that multiply at every level are printed once each", async () => {
  const levels = Array.from({ length: 20 }, (_, at) => ({
    anyOf: [{ properties: { x: true } }],
    properties: Object.fromEntries(["a", "b"].map((name) => [name, { ...ref(at + 1), unevaluatedProperties: false }])),
  }));
  const last = { anyOf: [{ properties: { x: { type: "string" } } }] };
  const schema = (await emitSchemas([...levels, last])).at(0);
  expect(schema?.is({ a: { b: { a: { x: 1 } } } })).toBe(true);
  expect(schema?.is({ a: { b: { a: { y: 1 } } } })).toBe(false);
});

test("each level of a recursive schema is looked at once, however deep", async () => {
  const node = {
    type: "object",
    anyOf: [{ properties: { left: ref(0) } }, { properties: { right: ref(0) }, required: ["right"] }],
    properties: { v: {} },
    unevaluatedProperties: false,
  };
  const [schema] = await emitSchemas([node]);
  let body: unknown = { v: 1 };
  for (let level = 0; level < 400; level++) body = { left: body };
  const start = performance.now();
  expect(schema?.is(body)).toBe(true);
  expect(schema?.issues(body)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
});

test("the issue names the place and the keyword", async () => {
  const [schema] = await emitSchemas([{ allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }]);
  expect(
    schema?.issues({ a: 1, secret: 1 }).map(({ keyword, pointer, message }) => [keyword, pointer, message]),
  ).toEqual([
    [
      "unevaluatedProperties",
      "/secret",
      "*: expected no property of another name than the document's, got a whole number",
    ],
  ]);
});

test("alternatives that multiply without end are refused in good time", async () => {
  const layers = Array.from({ length: 60 }, (_, at) => ({
    anyOf: [
      { required: ["a"], allOf: [ref(at + 1)] },
      { required: ["b"], allOf: [ref(at + 1)] },
      { required: ["c"], allOf: [ref(0)] },
    ],
  }));
  const last = { anyOf: [{ properties: { x: {} } }, { properties: { y: {} } }] };
  const refused = emitSchemas([...layers, last, { ...ref(0), unevaluatedProperties: false }]);
  await expect(refused).rejects.toMatchObject({ diagnostics: [{ code: "unevaluated-too-many" }] });
});
