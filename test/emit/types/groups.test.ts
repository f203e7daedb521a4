import { expect, test } from "vitest";
import { parse } from "yaml";
import { printTypes } from "../../../generator/emit/types/print-types.ts";
import { typesDocument } from "../../../generator/emit/types/types-document.ts";
import { apiOf } from "../../../generator/model/build.ts";
import type { JsonObject } from "../../../generator/read/document.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import { messagesOf } from "./compile.ts";

// What the rules `group` and `values` make of a type, and what the compiler says where it is not kept.

const document: JsonObject = parse(`
openapi: 3.1.0
info: { title: Pay, version: "1" }
paths:
  /quotes: { post: { operationId: quote, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Quote" } } } }, responses: {} } }
  /payouts: { post: { operationId: payout, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Payout" } } } }, responses: {} } }
  /people: { post: { operationId: person, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Person" } } } }, responses: {} } }
  /cards: { post: { operationId: card, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Card" } } } }, responses: {} } }
components:
  schemas:
    Currency: { enum: [EUR, GBP, USD] }
    Quote:
      type: object
      required: [currency]
      properties:
        currency: { $ref: "#/components/schemas/Currency" }
        source_amount: { type: number }
        destination_amount: { type: number }
    Payout:
      type: object
      required: [rail]
      properties:
        rail: { enum: [SEPA, ACH, WIRE] }
        currency: { $ref: "#/components/schemas/Currency" }
        note: { type: string }
    Contact: { type: object, properties: { phone: { type: string }, mail: { type: string } } }
    Person: { type: object, properties: { contact: { $ref: "#/components/schemas/Contact" }, name: { type: string } } }
    Card:
      type: object
      properties:
        number: { type: string }
        expiry: { type: string }
        token: { type: string }
        levels: { type: array, items: { enum: [LOW, MID, HIGH] } }
`);
const rules = `covenant: 1
operations:
  POST /quotes: { rules: [{ id: one-amount, group: [source_amount, destination_amount], given: exactly-one }] }
  POST /payouts:
    rules:
      - { id: currency-by-rail, values: currency, cases: [{ when: { rail: SEPA }, only: EUR }, { when: { rail: ACH }, except: [EUR] }] }
  POST /people: { rules: [{ id: reachable, group: [contact.phone, contact.mail], given: at-least-one }] }
  POST /cards:
    rules:
      - { id: whole, group: [number, expiry], given: all-or-none }
      - { id: one-way, group: [number, token], given: at-most-one }
      - { id: high, values: "levels[*]", except: LOW }
      - { id: not-mid, values: "levels[*]", only: [HIGH, LOW] }
`;

function typesOf(root: JsonObject, rulesText: string) {
  const { api } = apiOf(readDocument({ file: "openapi.json", readText: () => JSON.stringify(root) }));
  const bound = bindRules(readRules("rules.yaml", rulesText), api);
  const refined = api.operations.map((operation) => ({
    operation,
    refinements: (bound.rules.get(operation.key) ?? []).flatMap((rule) => rule.kind.refine(rule).refinements),
  }));
  return { bound, types: typesDocument(api, refined) };
}

const { bound, types } = typesOf(document, rules);
const text = printTypes(types.document, "test");
const declared = Object.fromEntries(
  [
    ...text
      .replace(/\/\*\*.*?\*\//gs, "")
      .replace(/\s+/g, " ")
      .matchAll(/export type (\w+) = (.*?);(?= export| $)/g),
  ].map(([, name = "", type = ""]) => [name, type]),
);

test("the rules bind", () => expect(bound.diagnostics).toEqual([]));

test.each([
  ["exactly one", "Quote", "QuoteWithSourceAmount | QuoteWithDestinationAmount"],
  [
    "the variant of one",
    "QuoteWithSourceAmount",
    `{ currency: Currency; source_amount: number; destination_amount?: Forbidden<"exactly one of source_amount and destination_amount is given", number>; }`,
  ],
  ["the draft", "QuoteDraft", "{ currency: Currency; source_amount?: number; destination_amount?: number; }"],
  ["values by tag", "Payout", "PayoutSepa | PayoutAch | PayoutWire"],
  ["only these", "PayoutSepa", `{ rail: "SEPA"; currency?: "EUR"; note?: string; }`],
  ["all but these", "PayoutAch", `{ rail: "ACH"; currency?: "GBP" | "USD"; note?: string; }`],
  ["no case", "PayoutWire", `{ rail: "WIRE"; currency?: Currency; note?: string; }`],
  ["a group deep inside", "Person", "PersonContactWithPhone | PersonContactWithMail"],
  ["its variant", "PersonContactWithPhone", "{ contact: ContactWithPhone; name?: string; }"],
  ["two groups over one field", "Card", "CardWithNumberAndExpiry | CardWithoutNumberOrExpiry"],
  ["what it holds", "ContactWithPhone", "{ phone: string; mail?: string; }"],
])("%s", (_, name, want) => expect(declared[name]).toBe(want));

test("too many combinations of groups leave the type wide, and say so", () => {
  const fields = Array.from({ length: 14 }, (_, index) => `f${index}`);
  const schema = { type: "object", properties: Object.fromEntries(fields.map((field) => [field, { type: "string" }])) };
  const content = { "application/json": { schema } };
  const wide = {
    ...document,
    paths: { "/a": { post: { operationId: "a", requestBody: { content }, responses: {} } } },
  };
  const groups = [2, 4, 6, 8, 10, 12].map((at) => `{ id: g${at}, group: [f${at}, f${at + 1}], given: at-least-one }`);
  const { types } = typesOf(
    wide,
    `covenant: 1\noperations: { POST /a: { rules: [{ id: p, presence: f1, then: required }, ${groups.join(", ")}] } }`,
  );
  expect(types.wide).toMatchObject([{ code: "types-too-wide", at: "ABody", variants: 64 }]);
  const printed = printTypes(types.document, "t").replace(/\s+/g, " ");
  expect(printed).toContain("export type ABody = { f0?: string; f1: string; f2?: string;");
});

const head = `import type { Card, Currency, Payout, Person, Quote } from "./types.js";
declare const currency: Currency;
declare const amount: number | undefined;
`;
const wrong: Readonly<Record<string, { given: string; names: readonly string[] }>> = {
  "no amount": {
    given: `const quote: Quote = { currency };`,
    names: ["'destination_amount'", "QuoteWithDestinationAmount"],
  },
  "both amounts": {
    given: `const quote: Quote = { currency, source_amount: 1, destination_amount: 2 };`,
    names: [`Forbidden<"exactly one of source_amount and destination_amount is given"`, "QuoteWith"],
  },
  "a currency that the rail does not take": {
    given: `const payout: Payout = { rail: "SEPA", currency: "USD" };`,
    names: [`"USD"`, `"EUR"`],
  },
  "a currency that is excepted": {
    given: `const payout: Payout = { rail: "ACH", currency: "EUR" };`,
    names: [`"EUR"`, `"GBP" | "USD"`],
  },
  "a currency held in a variable": {
    given: `const payout: Payout = { rail: "SEPA", currency };`,
    names: ["Currency", `"EUR"`],
  },
  "nobody to reach": {
    given: `const person: Person = { contact: {} };`,
    names: ["ContactWithPhone | ContactWithMail"],
  },
  "no contact": { given: `const person: Person = { name: "n" };`, names: ["'contact'", "PersonContactWithMail"] },
  "half a card": {
    given: `const card: Card = { number: "1" };`,
    names: ["'number'", `Forbidden<"all or none of number and expiry are given;`],
  },
  "two ways to pay": {
    given: `const card: Card = { number: "1", expiry: "2", token: "t" };`,
    names: ["'number'", "at most one of number and token is given"],
  },
  "a level that is no longer": { given: `const card: Card = { levels: ["MID"] };`, names: [`"MID"`, `"HIGH"`] },
};
const right: Readonly<Record<string, string>> = {
  "either amount": `const a: Quote = { currency, source_amount: 1 }; const b: Quote = { currency, destination_amount: 1 };`,
  "the other amount, not given": `const a: Quote = amount === undefined ? { currency, destination_amount: 1 } : { currency, source_amount: amount };`,
  "each rail's currency": `const a: Payout[] = [{ rail: "SEPA", currency: "EUR" }, { rail: "ACH", currency: "USD" }, { rail: "WIRE", currency }, { rail: "SEPA" }];`,
  "either way to reach": `const a: Person[] = [{ contact: { phone: "1" } }, { contact: { mail: "m" } }, { contact: { phone: "1", mail: "m" } }];`,
  "a card, a token, nothing": `const a: Card[] = [{ number: "1", expiry: "2" }, { token: "t" }, {}, { levels: ["HIGH"] }];`,
  "reading by the tag": `declare const payout: Payout; if (payout.rail === "SEPA") { const euro: "EUR" | undefined = payout.currency; }`,
};
const programs = Object.fromEntries([
  ...Object.entries(wrong).map(([name, { given }]) => [name, head + given]),
  ...Object.entries(right).map(([name, code]) => [name, head + code]),
]) as Record<string, string>;
const messages = messagesOf(text, programs);

test.each(Object.entries(wrong))("%s: refused, in short", (name, { names }) => {
  expect(messages[name]).toHaveLength(1);
  const [message = ""] = messages[name] ?? [];
  for (const one of names) expect(message).toContain(one);
  expect(message.split("\n").length, message).toBeLessThanOrEqual(5);
});

test.each([...Object.keys(right), "types.d.ts"])("%s: compiles", (name) => expect(messages[name]).toEqual([]));

test("a branch of a union that lacks a field which JavaScript objects inherit", () => {
  const branch = (kind: string, field: string) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { const: kind }, [field]: { type: "string" } },
  });
  const schema = { anyOf: [branch("A", "note"), branch("B", "hasOwnProperty")] };
  const body = { content: { "application/json": { schema } } };
  const union = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/t": { post: { requestBody: body, responses: {} } } },
  };
  const made = typesOf(
    union,
    `covenant: 1\noperations: { POST /t: { rules: [{ id: one, group: [note, hasOwnProperty], given: at-most-one }] } }`,
  );
  expect(made.bound.diagnostics).toEqual([]);
  const printed = printTypes(made.types.document, "t");
  expect(messagesOf(printed, { program: `import type { paths } from "./types.js";` })).toMatchObject({
    "types.d.ts": [],
  });
});
