import { afterEach, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/read/document.ts";
import { answerTo, validatorOf } from "../support/validator-of.ts";

/** Names that every object inherits, as names of the document and of the body: own members count, and no prototype is touched. */

const names = [
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "valueOf",
  "isPrototypeOf",
  "__defineGetter__",
];
const before = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

/** A literal would set the prototype. */
function one(name: string, value: Json): JsonObject {
  return JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`);
}

interface Row {
  readonly name: string;
  readonly schema: (name: string) => Json;
  readonly accepted: (name: string) => readonly unknown[];
  readonly rejected: (name: string) => readonly (readonly [unknown, keyword: string])[];
}

const table: readonly Row[] = [
  {
    name: "properties",
    schema: (name) => ({ type: "object", properties: one(name, { type: "integer" }) }),
    accepted: (name) => [{}, one(name, 1), { other: 1 }],
    rejected: (name) => [
      [one(name, { polluted: true }), "type"],
      [one(name, null), "type"],
    ],
  },
  {
    name: "required",
    schema: (name) => ({ type: "object", required: [name] }),
    accepted: (name) => [one(name, 1), one(name, null)],
    rejected: () => [
      [{}, "required"],
      [Object.create(null), "required"],
    ],
  },
  {
    name: "a closed object that names it",
    schema: (name) => ({ type: "object", properties: one(name, true), additionalProperties: false }),
    accepted: (name) => [{}, one(name, { polluted: true })],
    rejected: () => [[{ other: 1 }, "additionalProperties"]],
  },
  {
    name: "a closed object that does not",
    schema: () => ({ type: "object", properties: { a: true }, additionalProperties: false }),
    accepted: () => [{}, { a: 1 }],
    rejected: (name) => [[one(name, { polluted: true }), "additionalProperties"]],
  },
  {
    name: "additionalProperties",
    schema: () => ({ type: "object", additionalProperties: { type: "integer" } }),
    accepted: (name) => [one(name, 1)],
    rejected: (name) => [[one(name, "a"), "type"]],
  },
  {
    name: "patternProperties",
    schema: (name) => ({ type: "object", patternProperties: one(`^${name}$`, { type: "integer" }) }),
    accepted: (name) => [{}, one(name, 1), { other: "a" }],
    rejected: (name) => [[one(name, "a"), "type"]],
  },
  {
    name: "propertyNames",
    schema: (name) => ({ type: "object", propertyNames: { not: { const: name } } }),
    accepted: () => [{}, { a: 1 }],
    rejected: (name) => [[one(name, 1), "propertyNames"]],
  },
  {
    name: "dependentRequired",
    schema: (name) => ({ type: "object", dependentRequired: one(name, ["a"]) }),
    accepted: (name) => [{}, { ...one("a", 1) }, JSON.parse(`{"a": 1, ${JSON.stringify(name)}: 1}`)],
    rejected: (name) => [[one(name, 1), "dependentRequired"]],
  },
  {
    name: "dependentSchemas",
    schema: (name) => ({ type: "object", dependentSchemas: one(name, { required: ["a"] }) }),
    accepted: (name) => [{}, JSON.parse(`{"a": 1, ${JSON.stringify(name)}: 1}`)],
    rejected: (name) => [[one(name, 1), "required"]],
  },
  {
    name: "minProperties",
    schema: () => ({ type: "object", minProperties: 1 }),
    accepted: (name) => [one(name, 1)],
    rejected: () => [[{}, "minProperties"]],
  },
  {
    name: "const",
    schema: (name) => ({ const: one(name, 1) }),
    accepted: (name) => [one(name, 1)],
    rejected: (name) => [
      [{}, "const"],
      [one(name, 2), "const"],
    ],
  },
  {
    name: "uniqueItems",
    schema: () => ({ type: "array", uniqueItems: true }),
    accepted: (name) => [[{}, one(name, {}), one(name, 1)]],
    rejected: (name) => [[[one(name, 1), {}, one(name, 1)], "uniqueItems"]],
  },
  {
    name: "a tag",
    schema: (name) => ({
      oneOf: ["a", "b"].map((tag) => ({ type: "object", required: [name], properties: one(name, { const: tag }) })),
    }),
    accepted: (name) => [one(name, "a"), one(name, "b")],
    rejected: (name) => [
      [{}, "oneOf"],
      [one(name, "c"), "oneOf"],
    ],
  },
  {
    name: "an enum of such words",
    schema: (name) => ({ enum: [name, ..."abcdefghij"] }),
    accepted: (name) => [name],
    rejected: () => [["valueof", "enum"]],
  },
];

test.each(table.flatMap((row) => names.map((name) => ({ ...row, row: row.name, name }))))(
  "$name: $row",
  async ({ name, schema, accepted, rejected }) => {
    const validator = await validatorOf(schema(name));
    for (const body of accepted(name)) expect([body, answerTo(validator, body).valid]).toEqual([body, true]);
    for (const [body, keyword] of rejected(name))
      expect([body, answerTo(validator, body).keywords]).toEqual([body, [keyword]]);
  },
);

test("an unknown member of such a name is drift", async () => {
  const validator = await validatorOf({ type: "object", properties: { a: true } });
  for (const name of names) {
    const result = validator.check(one(name, { polluted: true }));
    expect(result.valid && result.drift.map(({ pointer }) => pointer)).toEqual([`/${name}`]);
  }
});
