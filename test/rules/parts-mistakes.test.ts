import { expect, test } from "vitest";
import { answering, covenant, shop, told, workspace } from "../commands/workspace.ts";

/** Mistakes in what is said of parameters and responses, each told where it stands. */
test.each<[name: string, operation: string, want: readonly string[]]>([
  ["sound", '{ responses: { 200: { rules: [{ id: a, unique: "$[*].note" }] } } }', []],
  [
    "a status that is not there",
    '{ responses: { 201: { rules: [{ id: a, unique: "$[*].note" }] } } }',
    ["response-unknown 3:31 GET /orders has no JSON response 201 with a schema; did you mean 200?"],
  ],
  [
    "a precondition of a response",
    "{ responses: { 200: { rules: [{ id: a, precondition: { context.buyer.status: NEW } }] } } }",
    ["kind-not-of-responses 3:55 `precondition` asks what must hold before a call, and a response comes after it"],
  ],
  ["no list", "{ responses: { 200: { rules: 1 } } }", ["rule-value 3:45 `rules` must be a list of rules"]],
  [
    "no mapping",
    "{ rules: [], responses: [] }",
    ["rule-value 3:40 `responses` must be a mapping of statuses to rules"],
  ],
  ["neither", "{ rule: [] }", ["rule-member 3:18 `rule` is no member here; did you mean rules?"]],
  [
    "an id of a request and a response",
    '{ rules: [{ id: a, compare: query.after, lt: today }], responses: { 200: { rules: [{ id: a, unique: "$[*].note" }] } } }',
    ["rule-id-twice 3:105 the id a stands twice under GET /orders"],
  ],
  [
    "a parameter that is not there",
    "{ rules: [{ id: a, compare: query.before, lt: today }] }",
    ["selects-nothing 3:44 query.before selects nothing: query has no such field"],
  ],
])("%s", async (_, operation, want) => {
  const rules = `covenant: 1\noperations:\n  GET /orders: ${operation}\ncontext: { buyer: { type: object, properties: { status: { enum: [NEW, OLD] } } } }\n`;
  const ran = await covenant(workspace(shop({ document: answering, rules })), ["lint", "shop", "--format", "json"]);
  expect(told(ran).map((one) => `${one.code} ${one.at.split(":").slice(1).join(":")} ${one.message}`)).toEqual(want);
});

test("the parameters have a name of their own among the facts", async () => {
  const rules = "covenant: 1\ncontext: { parameters: { type: object } }\noperations: {}\n";
  const ran = await covenant(workspace(shop({ document: answering, rules })), ["lint", "shop", "--format", "json"]);
  expect(told(ran).map((one) => `${one.code} ${one.at}`)).toEqual(["fact-reserved specs/shop/rules.yaml:2:12"]);
});
