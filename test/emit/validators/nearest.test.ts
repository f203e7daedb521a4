import { expect, test } from "vitest";
import type { Json } from "../../../generator/read/document.ts";
import { emitSchemas } from "../../support/emitted-schemas.ts";
import { validatorOf } from "../../support/validator-of.ts";

/** Unions whose branches no tag tells apart: what a person reads whose value none accepts, or several do. */

const ref = (index: number) => ({ $ref: `#/components/schemas/S${index}` });
const text = { type: "string" };
const object = (properties: Record<string, Json>, ...required: string[]) => ({ type: "object", required, properties });

interface Row {
  readonly name: string;
  readonly direction?: "request" | "response";
  /** The last one is asked; those before it can be referred to. */
  readonly schemas: readonly Json[];
  readonly accepted: readonly unknown[];
  readonly value: unknown;
  /** The issues, each as "keyword pointer message". */
  readonly wanted: readonly string[];
}

const payment: readonly Json[] = [
  object({ number: text, cvc: { type: "string", maxLength: 3 } }, "number", "cvc"),
  object({ iban: text, holder: text }, "iban", "holder"),
];
const card = { number: "x", cvc: "1" };
const iban = { iban: "x", holder: "x" };

const table: readonly Row[] = [
  {
    name: "the branch with the fewest issues",
    schemas: [...payment, { anyOf: [ref(0), ref(1)] }],
    accepted: [card, iban],
    value: { iban: "x" },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which S1 is the nearest, got an object of 1 member",
      "required /holder holder: expected a string, got nothing",
    ],
  },
  {
    name: "as many issues: the one that names what came",
    schemas: [...payment, { oneOf: [ref(0), ref(1)] }],
    accepted: [card],
    value: { iban: 1, holder: 1 },
    wanted: [
      "oneOf  the request: expected the form of one alternative, of which S1 is the nearest, got an object of 2 members",
      "type /iban iban: expected a string, got a whole number",
      "type /holder holder: expected a string, got a whole number",
    ],
  },
  {
    name: "a tie: the first",
    schemas: [...payment, { anyOf: [ref(0), ref(1)] }],
    accepted: [iban],
    value: {},
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which S0 is the nearest, got an empty object",
      "required /number number: expected a string, got nothing",
      "required /cvc cvc: expected a string, got nothing",
    ],
  },
  {
    name: "a member that can be only this or that weighs more than several others",
    schemas: [
      {
        anyOf: [
          object({ level: { const: 1 } }, "level"),
          object({ level: { const: 2 }, a: text, b: text, c: text }, "level", "a", "b", "c"),
        ],
      },
    ],
    accepted: [{ level: 1 }, { level: 2, a: "", b: "", c: "" }],
    value: { level: 2 },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which the 2nd is the nearest, got an object of 1 member",
      "required /a a: expected a string, got nothing",
      "required /b b: expected a string, got nothing",
      "required /c c: expected a string, got nothing",
    ],
  },
  {
    name: "a branch of another type is never the nearest, however many issues the others have",
    schemas: [...payment, { anyOf: [{ type: ["string", "null"], minLength: 2 }, { enum: ["none"] }, false, ref(1)] }],
    accepted: ["ab", null, "none", iban],
    value: { iban: 1, holder: 1, other: 1 },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which S1 is the nearest, got an object of 3 members",
      "type /iban iban: expected a string, got a whole number",
      "type /holder holder: expected a string, got a whole number",
    ],
  },
  {
    name: "a value of the type of none: all are listed",
    schemas: [...payment, { anyOf: [ref(0), ref(1), { type: "string", minLength: 2 }] }],
    accepted: ["ab"],
    value: 12,
    wanted: ["anyOf  the request: expected S0, S1 or a string, got a whole number"],
  },
  {
    name: "a text that is too short is nearest to the text",
    schemas: [...payment, { anyOf: [ref(0), { type: "string", minLength: 2 }] }],
    accepted: ["ab"],
    value: "a",
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which a string is the nearest, got a string of 1 character",
      "minLength  the request: expected at least 2 characters, got a string of 1 character",
    ],
  },
  {
    name: "a title, and a number where there is no name or two are alike",
    schemas: [
      {
        anyOf: [
          object({ a: text }, "a"),
          object({ b: text }, "b"),
          { ...object({ c: text, d: text }, "c", "d"), title: "Both" },
        ],
      },
    ],
    accepted: [{ a: "" }, { b: "" }, { c: "", d: "" }],
    value: { c: "" },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which Both is the nearest, got an object of 1 member",
      "required /d d: expected a string, got nothing",
    ],
  },
  {
    name: "objects without a name, and a value that is none",
    schemas: [{ anyOf: [object({ a: text }, "a"), object({ b: text }, "b")] }],
    accepted: [{ a: "" }],
    value: "a",
    wanted: ["anyOf  the request: expected an object, got a string of 1 character"],
  },
  {
    name: "branches of which nothing is known",
    schemas: [{ anyOf: [{ minimum: 5 }, { maximum: 1 }] }],
    accepted: [5, 1, "a"],
    value: 3,
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which the 1st is the nearest, got a whole number",
      "minimum  the request: expected at least 5, got a whole number",
    ],
  },
  {
    name: "plain types are listed",
    schemas: [
      text,
      { anyOf: [{ ...text, description: "a name" }, { type: "object" }, ref(0), { type: ["integer", "null"] }] },
    ],
    accepted: ["a", {}, 1, null],
    value: [1],
    wanted: ["anyOf  the request: expected a string, an object, a whole number or null, got a list of 1 entry"],
  },
  {
    name: "values with a description each are listed",
    schemas: [
      {
        oneOf: [
          { const: "a", title: "The first" },
          { const: "b", description: "the second" },
        ],
      },
    ],
    accepted: ["a", "b"],
    value: "c",
    wanted: ["oneOf  the request: expected a or b, got a string of 1 character"],
  },
  {
    name: "of many, the first few are listed",
    schemas: [{ anyOf: [..."abcdefgh"].map((one) => ({ const: one })) }],
    accepted: ["a", "h"],
    value: "i",
    wanted: ["anyOf  the request: expected a, b, c, d, e or 3 more, got a string of 1 character"],
  },
  {
    name: "oneOf, and several fit",
    schemas: [...payment, { oneOf: [ref(0), ref(1), { ...object({ z: text }, "z"), title: "Zed" }] }],
    accepted: [card, iban],
    value: { ...card, ...iban },
    wanted: [
      "oneOf  the request: expected the form of one alternative only, not of S0 and S1, got an object of 4 members",
    ],
  },
  {
    name: "plain types that overlap",
    schemas: [{ oneOf: [{ type: "number" }, { type: "integer" }] }],
    accepted: [1.5],
    value: 1,
    wanted: [
      "oneOf  the request: expected the form of one alternative only, not of a number and a whole number, got a whole number",
    ],
  },
  {
    name: "of many that fit, the first few",
    schemas: [{ oneOf: [..."1234567"].map((one) => ({ title: `T${one}`, minimum: Number(one) })) }],
    accepted: [1],
    value: 9,
    wanted: [
      "oneOf  the request: expected the form of one alternative only, not of T1, T2, T3, T4, T5 and 2 more, got a whole number",
    ],
  },
  {
    name: "in a member, and an entry",
    schemas: [
      ...payment,
      object({ pay: { type: "array", items: { anyOf: [ref(0), ref(1)] } }, to: { anyOf: [text, { type: "null" }] } }),
    ],
    accepted: [{ pay: [card, iban], to: null }],
    value: { pay: [card, { iban: "x" }, { number: "x" }, null], to: 1 },
    wanted: [
      "anyOf /pay/1 pay[1]: expected the form of one alternative, of which S1 is the nearest, got an object of 1 member",
      "required /pay/1/holder pay[1].holder: expected a string, got nothing",
      "anyOf /pay/2 pay[2]: expected the form of one alternative, of which S0 is the nearest, got an object of 1 member",
      "required /pay/2/cvc pay[2].cvc: expected a string, got nothing",
      "anyOf /pay/3 pay[3]: expected S0 or S1, got null",
      "anyOf /to to: expected a string or null, got a whole number",
    ],
  },
  {
    name: "a union in a branch of a union",
    schemas: [
      ...payment,
      object({ by: { anyOf: [ref(0), ref(1)] } }, "by"),
      { anyOf: [{ type: "string", maxLength: 1 }, ref(2)] },
    ],
    accepted: ["a", { by: card }],
    value: { by: { number: "x" } },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which S2 is the nearest, got an object of 1 member",
      "anyOf /by by: expected the form of one alternative, of which S0 is the nearest, got an object of 1 member",
      "required /by/cvc by.cvc: expected a string, got nothing",
    ],
  },
  {
    name: "a union that is a branch of a union",
    schemas: [...payment, { anyOf: [ref(0), ref(1)] }, { anyOf: [text, ref(2)] }],
    accepted: ["a", card],
    value: { number: "x" },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which S2 is the nearest, got an object of 1 member",
      "anyOf  the request: expected the form of one alternative, of which S0 is the nearest, got an object of 1 member",
      "required /cvc cvc: expected a string, got nothing",
    ],
  },
  {
    name: "a union that contains itself",
    schemas: [{ anyOf: [text, object({ left: ref(0), right: ref(0) }, "left", "right")] }],
    accepted: ["a", { left: "a", right: { left: "a", right: "b" } }],
    value: { left: "a", right: { left: 1, right: "b" } },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which an object is the nearest, got an object of 2 members",
      "anyOf /right right: expected the form of one alternative, of which an object is the nearest, got an object of 2 members",
      "anyOf /right/left right.left: expected a string or an object, got a whole number",
    ],
  },
  {
    name: "a response",
    direction: "response",
    schemas: [...payment, { oneOf: [ref(0), ref(1)] }],
    accepted: [card, iban, { ...card, ...iban }],
    value: { iban: "x" },
    wanted: [
      "oneOf  the request: expected the form of one alternative, of which S1 is the nearest, got an object of 1 member",
      "required /holder holder: expected a string, got nothing",
    ],
  },
  {
    name: "what the branches evaluate is asked for",
    schemas: [...payment, { anyOf: [ref(0), ref(1)], unevaluatedProperties: false }],
    accepted: [card, iban],
    value: { iban: "x" },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which S1 is the nearest, got an object of 1 member",
      "required /holder holder: expected a string, got nothing",
      "unevaluatedProperties /iban *: expected no property of another name than the document's, got a string of 1 character",
    ],
  },
  {
    name: "a discriminator whose tag is missing",
    schemas: [
      object({ kind: text, a: text }, "kind", "a"),
      object({ kind: text, b: text }, "kind", "b"),
      { oneOf: [ref(0), ref(1)], discriminator: { propertyName: "kind" } },
    ],
    accepted: [{ kind: "S0", a: "" }],
    value: { b: "" },
    wanted: [
      "oneOf  the request: expected the form of one alternative, of which S1 is the nearest, got an object of 1 member",
      "required /kind kind: expected a string, got nothing",
    ],
  },
  {
    name: "names that only the value knows are not told",
    schemas: [{ anyOf: [{ type: "object", additionalProperties: text }, text] }],
    accepted: [{ a: "" }],
    value: { secret: 1 },
    wanted: [
      "anyOf  the request: expected the form of one alternative, of which an object is the nearest, got an object of 1 member",
      "type /secret *: expected a string, got a whole number",
    ],
  },
];

test.each(table)("$name", async ({ schemas, accepted, value, wanted, direction = "request" }) => {
  const schema = (await emitSchemas(schemas, { direction })).at(-1);
  for (const one of accepted) expect([one, schema?.is(one), schema?.issues(one)]).toEqual([one, true, []]);
  const found = schema?.issues(value).map(({ keyword, pointer, message }) => `${keyword} ${pointer} ${message}`);
  expect([schema?.is(value), found]).toEqual([false, wanted]);
});

const child = (level: number) => object({ level: { const: level }, child: ref(0), id: text }, "level", "id");
const tree: Json = { anyOf: Array.from({ length: 10 }, (_, level) => child(level)) };

function chain(levels: number, end: unknown): unknown {
  let body = end;
  for (let level = 0; level < levels; level++) body = { level: level % 10, id: "x", child: body };
  return body;
}

test("ten branches and sixty levels: the way down is told in good time", async () => {
  const [schema] = await emitSchemas([tree]);
  const body = chain(60, { level: 1 });
  const start = performance.now();
  expect(schema?.is(body)).toBe(false);
  const issues = schema?.issues(body) ?? [];
  expect(performance.now() - start).toBeLessThan(1000);
  expect([issues.length, issues.at(-1)?.pointer, issues.at(-1)?.keyword]).toEqual([
    62,
    `${"/child".repeat(60)}/id`,
    "required",
  ]);
});

test("the same, where at each level a thousand entries fail", async () => {
  const entries = { type: "array", items: ref(0) };
  const [schema] = await emitSchemas([
    {
      anyOf: Array.from({ length: 10 }, (_, level) => object({ level: { const: level }, children: entries }, "level")),
    },
  ]);
  let body: unknown = { level: 99 };
  for (let level = 0; level < 60; level++) {
    const wrong = Array.from({ length: 1000 }, () => ({ level: "x" }));
    body = { level: level % 10, children: [body, ...wrong] };
  }
  const start = performance.now();
  expect(schema?.issues(body).length).toBe(1000);
  expect(performance.now() - start).toBeLessThan(3000);
});

test("branches that all lead on at every level end at the limit of visits", async () => {
  const all: Json = { anyOf: Array.from({ length: 10 }, () => object({ child: ref(0), id: text }, "id")) };
  const validator = await validatorOf(all, { S0: all });
  const body = chain(60, { level: 1 });
  const start = performance.now();
  const result = validator.check(body);
  expect(result.valid ? [] : result.issues.map(({ keyword }) => keyword)).toEqual(["depth"]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
