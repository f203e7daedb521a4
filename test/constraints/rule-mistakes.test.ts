import { expect, test } from "vitest";
import { covenant, orderRules, shop, told, workspace } from "../commands/workspace.ts";

/** Mistakes in one rule, each told where it stands: under `POST /orders`, whose body is an order with lists of lines. */

const document = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: createOrder
      parameters: [{ name: mode, in: query, schema: { type: string } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses: { "200": { description: fine } }
components:
  schemas:
    Order:
      type: object
      properties:
        kind: { enum: [GIFT, SALE] }
        lines: { type: array, items: { type: object, properties: { size: { enum: [1, 2] }, side: { enum: [LEFT, RIGHT] }, parts: { type: array, items: { type: string } } } } }
        note: { type: string }
`;

async function lint(rule: string): Promise<string[]> {
  const head = orderRules.slice(0, orderRules.indexOf("rules:"));
  const ran = await covenant(workspace(shop({ document, rules: `${head}rules:\n      - ${rule}\n` })), [
    "lint",
    "shop",
    "--format",
    "json",
  ]);
  return told(ran).map((one) => `${one.code} ${one.at.split(":").slice(1).join(":")} ${one.message}`);
}

test.each<[name: string, rule: string, want: string[]]>([
  ["sound", "{ id: a, each: '$.lines[*]', presence: side, cases: [{ when: { size: 1 }, then: required }] }", []],
  [
    "a parameter in a condition",
    "{ id: a, when: { query.mode: x }, presence: note, then: required }",
    ["parameter-unread 7:38 query.mode is a parameter; rules read the body and the context"],
  ],
  [
    "several values where one is wanted",
    "{ id: a, presence: '$.lines[*].side', then: required }",
    ["selects-several 7:28 $.lines[*].side selects several values where one is wanted"],
  ],
  [
    "several values in a comparison",
    "{ id: a, compare: '$.lines[*].size', gt: 1 }",
    ["selects-several 7:27 $.lines[*].size selects several values where one is wanted"],
  ],
  [
    "a list of lists",
    "{ id: a, count: '$.lines[*].parts[*]', max: 1 }",
    ["rule-value 7:25 `count` must be a selector of one list, such as files[*]; `each` leads to the place"],
  ],
  [
    "a class that `by` does not have",
    "{ id: a, count: '$.lines[*]', by: side, exactly: { LFT: 1 } }",
    ["value-not-in-enum 7:60 LFT is no value of side"],
  ],
  ["a class of numbers", "{ id: a, count: '$.lines[*]', by: size, exactly: { 1: 1 } }", []],
  [
    "a term that is none",
    "{ id: a, when: gift, presence: note, then: required }",
    ["term-unknown 7:24 no term is named gift"],
  ],
  [
    "an outcome that is none",
    "{ id: a, presence: note, then: needed }",
    ["rule-value 7:40 `then` must be required, optional, forbidden or ignored"],
  ],
  [
    "a status that is none",
    "{ id: a, presence: note, then: required, status: 200 }",
    ["rule-value 7:58 `status` must be an HTTP status from 400 to 599"],
  ],
  ["no kind", "{ id: a }", ["rule-without-kind 7:9 the rule does not say what it does"]],
  [
    "a kind misspelt",
    "{ id: a, presense: note, then: required }",
    ["rule-member 7:18 `presense` is no member here; did you mean presence?"],
  ],
  [
    "two kinds",
    "{ id: a, presence: note, then: required, compare: note, eq: x }",
    ["rule-of-two-kinds 7:9 the rule says several things at once: presence, compare"],
  ],
])("%s", async (_, rule, want) => {
  expect(await lint(rule)).toEqual(want);
});
