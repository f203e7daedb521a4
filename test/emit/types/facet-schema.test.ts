import { expect, test } from "vitest";
import { refinedDocument } from "../../../generator/emit/types/refined-document.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";

const text = { type: "string" };
const list = (items: object) => ({ type: "array", items });
const object = (properties: object) => ({ type: "object", properties });
const line = object({ kind: { enum: ["A", "B"] }, note: text, size: { type: "integer" }, tags: list(text) });
const body = object({
  kind: { enum: ["A", "B"] },
  a: text,
  b: text,
  c: text,
  n: { type: "number" },
  to: object({ post: text, street: text }),
  either: { anyOf: [object({ x: text }), object({ y: text })] },
  lines: list(line),
  map: { type: "object", additionalProperties: text },
  first: { type: "array", prefixItems: [line], items: line },
});

/** What a rule adds to the schema of the body: the members of its `allOf`, without the rule's name. */
function added(rule: string, at = ""): unknown {
  const content = { "application/json": { schema: body } };
  const root = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/a": { post: { requestBody: { content }, responses: {} } } },
  };
  const { api } = apiOf(readDocument({ file: "a.json", readText: () => JSON.stringify(root) }));
  const bound = bindRules(readRules("r.yaml", `covenant: 1\noperations: { POST /a: { rules: [${rule}] } }`), api);
  expect(bound.diagnostics).toEqual([]);
  const rules = bound.rules.get("POST /a") ?? [];
  const refined = [
    { operation: api.operations[0] as never, refinements: rules.flatMap((one) => one.kind.refine(one).refinements) },
  ];
  const schema = `/paths/~1a/post/requestBody/content/application~1json/schema${at}/allOf`;
  const parts = valueAt(refinedDocument(api, refined, new Map()), schema) as readonly Record<string, unknown>[];
  return parts.map(({ "x-covenant-rule": id, ...rest }) => {
    expect(id).toBe("r");
    return rest;
  });
}

const isA = { properties: { kind: { const: "A" } }, required: ["kind"] };
const given = (field: string) => ({ required: [field] });
const deep = (field: string) => ({ properties: { to: { type: "object", required: [field] } }, required: ["to"] });
const within = (schema: object) => [{ properties: { lines: { items: schema } } }];

test.each<[name: string, rule: string, want: unknown, at?: string]>([
  ["exactly one", "{ id: r, group: [a, b], given: exactly-one }", [{ oneOf: [given("a"), given("b")] }]],
  ["at least one", "{ id: r, group: [a, b], given: at-least-one }", [{ anyOf: [given("a"), given("b")] }]],
  ["at most one of two", "{ id: r, group: [a, b], given: at-most-one }", [{ not: { required: ["a", "b"] } }]],
  [
    "at most one of three",
    "{ id: r, group: [a, b, c], given: at-most-one }",
    [{ not: { anyOf: [{ required: ["a", "b"] }, { required: ["a", "c"] }, { required: ["b", "c"] }] } }],
  ],
  ["all or none", "{ id: r, group: [a, b], given: all-or-none }", [{ dependentRequired: { a: ["b"], b: ["a"] } }]],
  [
    "all or none, one of them deep inside",
    "{ id: r, group: [a, to.post], given: all-or-none }",
    [
      {
        anyOf: [
          { properties: { to: { type: "object", required: ["post"] } }, required: ["a", "to"] },
          { not: { anyOf: [given("a"), deep("post")] } },
        ],
      },
    ],
  ],
  [
    "a group by case",
    "{ id: r, group: [a, b], cases: [{ when: { kind: A }, given: any }, { given: exactly-one }] }",
    [{ if: { not: isA }, then: { oneOf: [given("a"), given("b")] } }],
  ],
  ["only these values", "{ id: r, values: a, only: [x, y] }", [{ properties: { a: { enum: ["x", "y"] } } }]],
  ["all but this value", "{ id: r, values: a, except: x }", [{ properties: { a: { not: { const: "x" } } } }]],
  [
    "values of each entry, where they stand",
    "{ id: r, values: 'lines[*].tags[*]', only: x }",
    [{ const: "x" }],
    "/properties/lines/items/properties/tags/items",
  ],
  ["a bound", "{ id: r, compare: n, gt: 1 }", [{ properties: { n: { exclusiveMinimum: 1 } } }]],
  ["a number that is", "{ id: r, compare: n, eq: 1 }", [{ properties: { n: { minimum: 1, maximum: 1 } } }]],
  [
    "a value that is, null and lists aside",
    "{ id: r, compare: a, eq: { value: x } }",
    [{ properties: { a: { if: { type: ["string", "number", "boolean"] }, then: { const: "x" } } } }],
  ],
  [
    "unique entries",
    "{ id: r, each: 'lines[*]', unique: 'tags[*]' }",
    [{ properties: { tags: { uniqueItems: true } } }],
    "/properties/lines/items",
  ],
  ["required deep inside", "{ id: r, presence: to.post, then: required }", [deep("post")]],
  [
    "forbidden deep inside, by case",
    "{ id: r, when: { kind: A }, presence: to.post, then: forbidden }",
    [{ if: isA, then: { properties: { to: { properties: { post: false } } } } }],
  ],
  [
    "a condition over the body and the entry",
    "{ id: r, each: 'lines[*]', when: { $.kind: A, kind: B }, presence: note, then: required }",
    [
      {
        if: isA,
        then: {
          properties: {
            lines: {
              items: {
                if: { type: "object", properties: { kind: { const: "B" } }, required: ["kind"] },
                then: { type: "object", required: ["note"] },
              },
            },
          },
        },
      },
    ],
  ],
  [
    "a condition over either, as two",
    "{ id: r, each: 'lines[*]', when: { any: [{ $.kind: A }, { kind: B }] }, compare: size, gte: 1 }",
    [{ if: isA, then: within({ properties: { size: { minimum: 1 } } })[0] }],
  ],
  [
    "beside a union, for a branch may not name the field",
    "{ id: r, presence: either.x, then: forbidden }",
    [{ properties: { x: false } }],
    "/properties/either",
  ],
  [
    "a member of a map",
    "{ id: r, values: map.side, only: x }",
    [{ properties: { side: { const: "x" } } }],
    "/properties/map",
  ],
  [
    "entries of which the first has a schema of its own",
    "{ id: r, each: 'first[*]', compare: size, gte: 1 }",
    [{ items: { properties: { size: { minimum: 1 } } } }],
    "/properties/first",
  ],
])("%s", (_, rule, want, at) => {
  expect(added(rule, at)).toEqual(want);
});
