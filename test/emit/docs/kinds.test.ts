import { expect, test } from "vitest";
import { docsOf, yaml } from "./emitted.ts";

// What a page says of the rules `group` and `values`.

const document = yaml(`
openapi: 3.1.0
info: { title: Pay, version: 1.0.0 }
paths:
  /payments:
    post:
      operationId: pay
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                rail: { enum: [SEPA, ACH, WIRE] }
                currency: { enum: [EUR, GBP, USD] }
                source_amount: { type: number }
                destination_amount: { type: number }
      responses: { "200": { description: Paid. } }
`);
const rules = `
covenant: 1
operations:
  POST /payments:
    rules:
      - id: one-amount
        group: [source_amount, destination_amount]
        cases: [{ when: { rail: WIRE }, given: any }, { given: exactly-one }]
      - id: currency-by-rail
        values: currency
        cases: [{ when: { rail: SEPA }, only: EUR }, { when: { rail: ACH }, except: [EUR, GBP] }]
      - { id: both, group: [source_amount, currency], given: all-or-none }
      - { id: seen, documented: currency, text: Somebody looks at it. }
`;
const page = docsOf(document, rules).get("docs/operations/pay.md") ?? "";

test.each([
  [
    "the table of what each rail needs",
    "| `rail` | [one-amount](#rule-one-amount) | [currency-by-rail](#rule-currency-by-rail) |",
  ],
  ["its row", "| `SEPA` | Exactly one of `source_amount` and `destination_amount` is given | currency: only `EUR` |"],
  [
    "its row of a case that asks nothing",
    "| `WIRE` | Any of `source_amount` and `destination_amount` may be given | – |",
  ],
  [
    "its row of exceptions",
    "| `ACH` | Exactly one of `source_amount` and `destination_amount` is given | currency: none of `EUR` and `GBP` |",
  ],
  ["a field that a group may require", "| `source_amount` | number | by rule |"],
  ["a field whose values a rule names", "| `rail` | string | no |"],
  ["the cases of a group", "| otherwise | exactly one |"],
  ["the cases of values", "| rail is `ACH` | none of `EUR` and `GBP` |"],
  ["a group without cases", "All or none of `source_amount` and currency are given."],
  ["what only the server checks", "Somebody looks at it."],
])("%s", (_, want) => expect(page).toContain(want));
