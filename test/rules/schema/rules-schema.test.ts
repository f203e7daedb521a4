import { Ajv } from "ajv";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../generator/read/document.ts";
import { parseText } from "../../../generator/read/parse.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import { offerOf } from "../../../generator/rules/schema/offer.ts";
import { rulesSchema } from "../../../generator/rules/schema/rules-schema.ts";
import { bindingOf, examples, shopApi, shopRules, withRules } from "../shop.ts";

/** The schema of a rules file refuses what binding refuses, as far as a schema can see it, and nothing that is sound. */

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addVocabulary(["markdownDescription", "patternErrorMessage"]);
const offer = offerOf(shopApi, readRules("rules.json", JSON.stringify(shopRules)));
const ofShop = ajv.compile(rulesSchema(offer));
const ofAny = ajv.compile(rulesSchema(undefined));

const sound = {
  shop: shopRules,
  ...Object.fromEntries(examples),
  empty: { covenant: 1 },
  "empty parts": { covenant: 1, terms: null, operations: null },
};

test.each(Object.entries(sound))("sound: %s", (name, value) => {
  const file = examples.has(name) ? withRules(shopRules, value) : value;
  expect(bindingOf(file)).toEqual([]);
  expect([ofShop(file), ofShop.errors]).toEqual([true, null]);
  expect([ofAny(file), ofAny.errors]).toEqual([true, null]);
});

/** What is wrong with one rule of an order; `any` where the schema of any rules file sees it too. */
const wrongRules: Readonly<Record<string, readonly [rule: string, by?: "any"]>> = {
  "no mapping": ["presence", "any"],
  "no id": ["{ presence: note, then: required }", "any"],
  "an empty id": ["{ id: '', presence: note, then: required }", "any"],
  "no kind": ["{ id: a }", "any"],
  "a kind misspelt": ["{ id: a, presense: note, then: required }", "any"],
  "two kinds": ["{ id: a, presence: note, then: required, compare: note, eq: x }", "any"],
  "a member misspelt": ["{ id: a, presence: note, then: required, wehn: { kind: GIFT } }", "any"],
  "a member of another kind": ["{ id: a, presence: note, then: required, max: 1 }", "any"],
  "an outcome that is none": ["{ id: a, presence: note, then: needed }", "any"],
  "a status that is none": ["{ id: a, presence: note, then: required, status: 200 }", "any"],
  "a message that is no text": ["{ id: a, presence: note, then: required, message: 5 }", "any"],
  "a source without a page": ["{ id: a, presence: note, then: required, source: { section: s } }", "any"],
  "a selector of another syntax": ["{ id: a, presence: '$..note', then: required }", "any"],
  "several values where one is wanted": ["{ id: a, presence: '$.lines[*].sku', then: required }", "any"],
  "an empty list of fields": ["{ id: a, presence: [], then: required }", "any"],
  "cases that are none": ["{ id: a, presence: note, cases: [] }", "any"],
  "cases and an outcome": ["{ id: a, presence: note, then: required, cases: [{ then: optional }] }", "any"],
  "a case without an outcome": ["{ id: a, presence: note, cases: [{ when: { kind: GIFT } }] }", "any"],
  "two operators": ["{ id: a, compare: due, gt: placed, lt: today }", "any"],
  "no operator": ["{ id: a, compare: due }", "any"],
  "exactly and a bound": ["{ id: a, count: '$.lines[*]', exactly: 1, max: 2 }", "any"],
  "a bound below zero": ["{ id: a, count: '$.lines[*]', min: -1 }", "any"],
  "no bound": ["{ id: a, count: '$.lines[*]' }", "any"],
  "a reference to nothing": ["{ id: a, reference: note }", "any"],
  "a mask that allows nothing": ["{ id: a, mask: $ }", "any"],
  "an include with a member more": ["{ include: lines, id: a }", "any"],
  "an empty condition": ["{ id: a, when: {}, presence: note, then: required }", "any"],
  "a value that the enum does not have": ["{ id: a, when: { kind: GIVT }, presence: note, then: required }"],
  "one of several values": ["{ id: a, when: { kind: [GIFT, SELL] }, presence: note, then: required }"],
  "a negated value": ["{ id: a, when: { kind: { not: GIVT } }, presence: note, then: required }"],
  "a value within all, any and not": [
    "{ id: a, when: { all: [{ any: [{ not: { kind: GIVT } }] }] }, presence: note, then: required }",
  ],
  "a value in a case": ["{ id: a, presence: note, cases: [{ when: { kind: GIVT }, then: required }] }"],
  "a value at an entry": ["{ id: a, each: '$.lines[*]', when: { type: BOK }, presence: sku, then: required }"],
  "a value at an entry, without $": ["{ id: a, each: 'lines[*]', when: { type: BOK }, presence: sku, then: required }"],
};

test.each(Object.entries(wrongRules))("refused: %s", (_, [rule, by]) => {
  const file = withRules(shopRules, parseText("rule.yaml", rule));
  expect(bindingOf(file)).not.toEqual([]);
  expect(ofShop(file)).toBe(false);
  expect(ofAny(file)).toBe(by !== "any");
});

const wrongParts: Readonly<Record<string, readonly [part: string, by?: "any"]>> = {
  "another version": ["covenant: 2", "any"],
  "a part misspelt": ["covenant: 1\noperation: {}", "any"],
  "a list of terms": ["covenant: 1\nterms: [a]", "any"],
  "an operation without rules": ["covenant: 1\noperations: { POST /returns: {} }", "any"],
  "an operation misspelt": ["covenant: 1\noperations: { POST /return: { rules: [] } }"],
  "an include in a shared list": [
    "covenant: 1\nshared: { a: [{ include: a }] }\noperations: { POST /returns: { rules: [{ include: a }] } }",
    "any",
  ],
  "a machine without moves": [
    "covenant: 1\ncontext: { a: {} }\nstates: { s: { at: context.a, initial: A, moves: [] } }",
    "any",
  ],
  "a move by nobody": [
    "covenant: 1\ncontext: { a: {} }\nstates: { s: { at: context.a, initial: A, moves: [{ from: A, to: B, by: PUT /x }] } }",
  ],
};

test.each(Object.entries(wrongParts))("refused: %s", (_, [text, by]) => {
  const file = parseText("rules.yaml", text) as JsonObject;
  expect(bindingOf(file)).not.toEqual([]);
  expect(ofShop(file)).toBe(false);
  expect(ofAny(file)).toBe(by !== "any");
});

/** What an editor lists: the values of the `enum`s that hold for a rule's member at its place. */
test.each<[name: string, definition: string, want: string[]]>([
  ["fields of an entry", "field.Line", ["type", "size", "sku", "number", "state", "quantity", "files", "$", "@"]],
  ["lists at the body", "entries.Order", ["lines[*]", "attachments[*]", "lines[*].files[*]"]],
  ["terms", "term", ["book", "printed"]],
  ["shared lists", "include", ["lines"]],
  ["parameters", "parameter", ["path.shop_id", "query.mode"]],
  ["states", "state", ["NEW", "ACTIVE", "VIP"]],
  ["facts", "fact", ["context.customer.status", "context.uploads", "context.in_flight"]],
  ["the entries of a list of the context", "facts", ["context.uploads[*]", "context.requests[*]"]],
  ["their fields", "fact.field", ["scope", "sku", "section"]],
])("offered: %s", (_, definition, want) => {
  const definitions = rulesSchema(offer).definitions as JsonObject;
  expect(enumsIn(definitions[definition] as Json)).toEqual(expect.arrayContaining(want));
});

test("operations are the document's, webhooks among them, each with its summary", () => {
  const { properties } = rulesSchema(offer) as { readonly properties: { readonly operations: JsonObject } };
  expect(Object.entries(properties.operations.properties as JsonObject)).toMatchObject([
    ["POST /shops/{shop_id}/orders", { description: "Order something" }],
    ["GET /shops/{shop_id}/orders", {}],
    ["POST /returns", {}],
    ["webhook order.shipped", {}],
  ]);
});

function enumsIn(schema: Json): readonly Json[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) =>
    name === "enum" && Array.isArray(value) ? value : enumsIn(value as Json),
  );
}
