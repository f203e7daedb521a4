import { expect, test } from "vitest";
import { vectorsFor } from "../../../generator/emit/vectors/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import type { Validator } from "../../../generator/runtime/validator.ts";
import { agrees } from "../../emit/vectors/agrees.ts";
import { emittedOperations, type Operation } from "../../support/emitted.ts";

const document = `openapi: 3.1.0
info: { title: Payments, version: "1" }
paths:
  /payments:
    post:
      operationId: pay
      parameters:
        - { name: mode, in: query, schema: { enum: [DRY, REAL] } }
        - { name: limit, in: query, schema: { type: integer } }
        - { name: X-Key, in: header, schema: { type: string } }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                amount: { type: integer }
                lines: { type: array, items: { type: object, properties: { n: { type: integer } } } }
      responses:
        "200":
          description: done
          content: { application/json: { schema: { type: object, properties: { total: { type: integer }, parts: { type: array, items: { type: integer } } } } } }
`;

const rules = `covenant: 1
context: { most: { type: integer } }
shared:
  lines:
    - { id: few-lines, assert: this.n <= max }
operations:
  POST /payments:
    rules:
      - { id: limited, assert: this.amount <= query.limit }
      - { id: key-of-real, assert: "query.mode != 'REAL' || has(header['X-Key']) || header.X_Key == '' || 'XKey' in header" }
      - { id: keyed, assert: "query.mode != 'REAL' || 'X-Key' in header" }
      - { id: long-key, assert: "query.mode != 'REAL' || header['X-Key'].size() >= 2" }
      - { include: lines, each: "$.lines[*]", with: { max: context.most } }
    responses:
      200:
        rules:
          - { id: sum, assert: this.parts.sum() == body.total }
`;

const { api } = apiOf(readDocument({ file: "a.yaml", readText: () => document }));
const bound = bindRules(readRules("rules.yaml", rules), api);
const operations = await emittedOperations(api, bound.rules);
const pay = operations["POST /payments"] as Operation;

test("has() takes a field by its name, and a name that no parameter has is told", () => {
  expect(bound.diagnostics.map((one) => one.message)).toEqual([
    "has takes a field of a value, got something else",
    "header has no field X_Key; did you mean X-Key?",
    "header has no field XKey; did you mean X-Key?",
  ]);
});

test.each<
  [
    name: string,
    validator: Validator<unknown, unknown>,
    value: unknown,
    context: object,
    want: string[],
    unchecked: string[],
  ]
>([
  ["a parameter beside the body", pay.request, { amount: 3 }, { parameters: { query: { limit: 2 } } }, ["limited"], []],
  ["one that is absent", pay.request, { amount: 3 }, { parameters: { query: {} } }, [], []],
  ["parameters that were not given", pay.request, { amount: 3 }, {}, [], ["limited"]],
  ["parameters alone", pay.parameters, { query: { mode: "REAL" }, header: { "X-Key": "a" } }, {}, ["long-key"], []],
  ["an odd name that is missing", pay.parameters, { query: { mode: "REAL" }, header: {} }, {}, ["keyed"], []],
  ["parameters alone, kept", pay.parameters, { query: { mode: "REAL" }, header: { "X-Key": "ab" } }, {}, [], []],
  [
    "a name that an include gives",
    pay.request,
    { lines: [{ n: 1 }, { n: 3 }] },
    { most: 2, parameters: {} },
    ["few-lines"],
    [],
  ],
  ["that name not given", pay.request, { lines: [{ n: 1 }] }, { parameters: {} }, [], ["few-lines"]],
  ["a response", pay.responses[200] as Validator<unknown, unknown>, { total: 4, parts: [1, 2] }, {}, ["sum"], []],
  ["a response, kept", pay.responses[200] as Validator<unknown, unknown>, { total: 3, parts: [1, 2] }, {}, [], []],
])("%s", (_, validator, value, context, want, unchecked) => {
  const checked = validator.check(value, context);
  expect(checked.valid ? [] : checked.issues.map((one) => one.rule)).toEqual(want);
  expect(checked.unchecked.map((one) => one.rule)).toEqual(unchecked);
  expect(validator.is(value, context)).toBe(checked.valid);
});

test("vectors with parameters beside the body agree with the emitted code", () => {
  const groups = vectorsFor(api, bound);
  const limited = groups.find((group) => group.rule === "limited")?.tests ?? [];
  expect(limited.map((one) => one.description)).toEqual(
    expect.arrayContaining(["amount equal to query.limit", "amount one more than query.limit", "parameters not given"]),
  );
  for (const one of limited) agrees(one, pay.request);
});
