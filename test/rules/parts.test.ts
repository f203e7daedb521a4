import { expect, test } from "vitest";
import { emitPackage } from "../../generator/emit/index.ts";
import { vectorsFor } from "../../generator/emit/vectors/index.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import type { Validator } from "../../generator/runtime/validator.ts";
import { emittedOperations, type Operation } from "../support/emitted.ts";

/** Rules speak of the body of a request, of its parameters, or of the body of a response. */

const document = `openapi: 3.1.0
info: { title: Payments, version: "1" }
paths:
  /payments/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: listPayments
      parameters:
        - { name: from, in: query, schema: { type: string, format: date } }
        - { name: to, in: query, schema: { type: string, format: date } }
        - { name: kind, in: query, schema: { enum: [ALL, ONE] } }
        - { name: X-Trace, in: header, schema: { type: string } }
      responses:
        "200":
          description: found
          content:
            application/json:
              schema:
                type: object
                required: [items]
                properties:
                  items: { type: array, items: { type: object, properties: { id: { type: string } } } }
                  next: { type: string }
                  more: { type: boolean }
    post:
      operationId: pay
      parameters:
        - { name: mode, in: query, schema: { enum: [DRY, REAL] } }
        - { name: key, in: header, schema: { type: string } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, properties: { amount: { type: number }, note: { type: string } } }
      responses: { "204": { description: done } }
`;

const rules = `covenant: 1
context:
  buyer: { type: object, properties: { status: { enum: [NEW, KNOWN] } } }
operations:
  GET /payments/{id}:
    rules:
      - { id: known, precondition: { context.buyer.status: KNOWN } }
      - { id: in-order, compare: query.from, lte: query.to }
      - { id: trace-of-one, when: { query.kind: ONE }, presence: header.X-Trace, then: required }
    responses:
      200:
        rules:
          - { id: unique-ids, unique: "$.items[*].id" }
          - { id: next-where-more, when: { more: true }, presence: next, then: required }
          - { id: no-next-of-one, when: { query.kind: ONE }, presence: next, then: forbidden }
  POST /payments/{id}:
    rules:
      - include: real
shared:
  real:
    - { id: key-of-real, when: { query.mode: REAL }, presence: header.key, then: required, status: 400 }
    - { id: amount-of-real, when: { query.mode: REAL }, presence: amount, then: required }
`;

const { api } = apiOf(readDocument({ file: "a.yaml", readText: () => document }));
const bound = bindRules(readRules("rules.yaml", rules), api);
const operations = await emittedOperations(api, bound.rules);
const list = operations["GET /payments/{id}"] as Operation;
const pay = operations["POST /payments/{id}"] as Operation;
const path = { id: "1" };
const known = { buyer: { status: "KNOWN" } };
const one = { parameters: { query: { kind: "ONE" } } };

test("rules bind, each to the part that it reads", () => {
  expect(bound.diagnostics).toEqual([]);
  const parts = [...bound.rules.values()].flat().map(({ id, part }) => `${id}: ${part}`);
  expect(parts).toEqual([
    "known: parameters",
    "in-order: parameters",
    "trace-of-one: parameters",
    "unique-ids: response 200",
    "next-where-more: response 200",
    "no-next-of-one: response 200",
    "key-of-real: parameters",
    "amount-of-real: request",
  ]);
});

test.each<
  [name: string, validator: Validator<unknown, unknown> | undefined, value: unknown, context: object, want: string]
>([
  ["in order", list.parameters, { path, query: { from: "2026-01-01", to: "2026-01-01" } }, known, "valid"],
  [
    "out of order",
    list.parameters,
    { path, query: { from: "2026-01-02", to: "2026-01-01" } },
    known,
    "422 in-order /query/from",
  ],
  ["one of two", list.parameters, { path, query: { from: "2026-01-02" } }, known, "valid"],
  ["a header", list.parameters, { path, query: { kind: "ONE" } }, known, "422 trace-of-one /header/X-Trace"],
  ["the header", list.parameters, { path, query: { kind: "ONE" }, header: { "X-Trace": "a" } }, known, "valid"],
  ["a precondition", list.parameters, { path }, { buyer: { status: "NEW" } }, "403 known "],
  ["a precondition without its fact", list.parameters, { path }, {}, "valid, but known (buyer.status)"],
  [
    "a header of a call with a body",
    pay.parameters,
    { path, query: { mode: "REAL" } },
    {},
    "400 key-of-real /header/key",
  ],
  ["a body, parameters unknown", pay.request, {}, {}, "valid, but amount-of-real (parameters)"],
  [
    "a body, parameters known",
    pay.request,
    {},
    { parameters: { query: { mode: "REAL" } } },
    "422 amount-of-real /amount",
  ],
  ["a body, another mode", pay.request, {}, { parameters: { query: { mode: "DRY" } } }, "valid"],
  ["a body, no mode", pay.request, {}, { parameters: {} }, "valid"],
  ["a response", list.responses[200], { items: [{ id: "a" }, { id: "b" }] }, one, "valid"],
  ["an id twice", list.responses[200], { items: [{ id: "a" }, { id: "a" }] }, one, "502 unique-ids /items/1/id"],
  ["nothing next", list.responses[200], { items: [], more: true }, { parameters: {} }, "502 next-where-more /next"],
  ["a response to a call", list.responses[200], { items: [], next: "a" }, one, "502 no-next-of-one /next"],
  ["no object", list.responses[200], [], one, "502 type "],
])("%s", (_, validator, value, context, want) => {
  const result = validator?.check(value, context);
  expect(validator?.is(value, context)).toBe(result?.valid);
  const unchecked = (result?.unchecked ?? []).map(({ rule, needs }) => `${rule} (${needs.join(", ")})`);
  const told =
    result?.valid === false
      ? result.issues.map(({ status, rule, keyword, pointer }) => `${status} ${rule ?? keyword} ${pointer}`)
      : [["valid", ...unchecked].join(", but ")];
  expect(told).toEqual([want]);
});

test("a message names what was checked", () => {
  const result = list.responses[200]?.check([], {});
  expect(result?.valid === false && result.issues[0]?.message).toBe(
    "the response: expected an object, got an empty list",
  );
});

test("a rule of the body that reads a parameter is in no shape: where it was not given, the body is accepted", () => {
  const names = { name: "pay-api", version: "1.0.0", description: "Pay." };
  const { files } = emitPackage({ api, rules: bound, names }, (_, run) => run());
  const { paths } = JSON.parse(files.get("openapi.json") ?? "");
  const { post } = paths["/payments/{id}"];
  expect(JSON.stringify(post.requestBody)).not.toContain("amount-of-real");
  expect(post["x-covenant-rules"]).toMatchObject([
    { id: "key-of-real", part: "parameters" },
    { id: "amount-of-real", part: "request", needs: ["parameters"], schema: "none" },
  ]);
});

test("every rule has accepted and rejected vectors, and they hold", () => {
  const vectors = vectorsFor(api, bound);
  expect(vectors.map(({ rule, part }) => `${rule}: ${part}`)).toHaveLength(8);
  for (const { operation, part, rule, tests } of vectors) {
    const own = operations[operation] as Operation;
    const validator = part === "request" ? own.request : part === "parameters" ? own.parameters : own.responses[200];
    expect(new Set(tests.map(({ valid }) => valid)), rule).toEqual(new Set([true, false]));
    for (const { data, context, valid, status, unchecked } of tests) {
      const result = validator?.check(data, context);
      expect([result?.valid, result?.valid === false ? result.status : null], rule).toEqual([valid, status]);
      expect(result?.unchecked.map((one) => one.rule)).toEqual(unchecked);
    }
  }
});
