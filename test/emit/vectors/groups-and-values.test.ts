import { date, list, object, text, whole } from "../../support/schemas.ts";
import { expectVectors, type Row } from "./rows.ts";

const rows: readonly Row[] = [
  {
    name: "group of two: exactly one",
    schema: object({ source_amount: whole, destination_amount: whole }),
    rules: "- { id: one-amount, group: [source_amount, destination_amount], given: exactly-one }",
    accepted: ["source_amount given", "destination_amount given"],
    rejected: ["no source_amount or destination_amount", "source_amount and destination_amount given"],
  },
  {
    name: "group of three: at most one, in each entry",
    schema: object({ lines: list(object({ a: text, b: text, c: text }), { minItems: 1 }) }, "lines"),
    rules: "- { id: one, each: 'lines[*]', group: [a, b, c], given: at-most-one }",
    accepted: ["no a, b or c", "a given", "b given", "c given"],
    rejected: ["a and b given", "b and c given", "a and c given", "a, b and c given"],
  },
  {
    name: "group of three: at least one, deep inside",
    schema: object({ by: object({ phone: text, post: text }), mail: text }),
    rules: "- { id: reachable, group: [by.phone, by.post, mail], given: at-least-one }",
    accepted: ["by.phone given", "mail given", "by.phone and by.post given", "by.phone, by.post and mail given"],
    rejected: ["no by.phone, by.post or mail"],
  },
  {
    name: "group by case: all or none, any, exactly one otherwise",
    schema: object({ kind: { enum: ["A", "B", "C"] }, value: whole, currency: text, note: text }, "kind"),
    rules:
      "- id: insured\n  group: [value, currency, note]\n  cases:\n    - { when: { kind: A }, given: all-or-none }\n    - { when: { kind: B }, given: any }\n    - { given: exactly-one }",
    accepted: [
      "value, currency and note given, where kind is A",
      "no value, currency or note, where kind is A",
      "value and currency given, where kind is B",
      "value given, where kind is C",
    ],
    rejected: [
      "value given, where kind is A",
      "value and currency given, where kind is A",
      "currency and note given, where kind is A",
      "no value, currency or note, where kind is C",
      "value and currency given, where kind is C",
    ],
  },
  {
    name: "group by a fact",
    schema: object({ a: text, b: text }),
    rules: "- { id: one, when: { context.strict: true }, group: [a, b], given: exactly-one }",
    more: { context: "{ strict: { type: boolean } }" },
    accepted: ["a given, where strict is true", "strict not given", "no a or b, where strict is false"],
    rejected: ["a and b given, where strict is true"],
  },
  {
    name: "values by case",
    schema: object({ rail: { enum: ["SEPA", "ACH", "WIRE"] }, currency: { enum: ["EUR", "GBP", "USD"] } }, "rail"),
    rules:
      "- id: currency-by-rail\n  values: currency\n  cases:\n    - { when: { rail: SEPA }, only: [EUR, GBP] }\n    - { when: { rail: ACH }, except: EUR }\n    - { only: any }",
    accepted: [
      "currency is EUR, where rail is SEPA",
      "currency is GBP, where rail is SEPA",
      "no currency, where rail is SEPA",
      "currency is GBP, where rail is ACH",
      "no currency, where rail is ACH",
    ],
    rejected: ["currency is USD, where rail is SEPA", "currency is EUR, where rail is ACH"],
  },
  {
    name: "values of every entry of a list, of an open schema",
    schema: object({ tags: list(text) }),
    rules: "- { id: known-tags, values: 'tags[*]', only: [new, old] }",
    accepted: ["tags[*] is new", "tags[*] is old", "no tags[*]"],
    rejected: [/^tags\[\*\] is /],
  },
  {
    name: "values of the entry itself, numbers excepted",
    schema: object({ sizes: list({ type: "integer", minimum: 1 }, { minItems: 1 }) }, "sizes"),
    rules: "- { id: not-one, each: 'sizes[*]', values: '@', except: [1, 2] }",
    accepted: ["it is 3"],
    rejected: ["it is 1", "it is 2"],
  },
  {
    name: "values of an object that is nullable, and of an enum that is",
    schema: object(
      {
        state: { enum: ["NEW", "DONE"] },
        result: { ...object({ at: date }), nullable: true },
        side: { ...text, enum: ["FRONT"], nullable: true },
      },
      "state",
    ),
    rules: [
      "- { id: result, values: result, cases: [{ when: { state: NEW }, only: null }, { except: null }] }",
      "- { id: side, when: { state: NEW }, values: side, only: null }",
    ].join("\n"),
    accepted: [
      "result is null, where state is NEW",
      "no result, where state is DONE",
      "side is null, where state is NEW",
    ],
    rejected: [
      "result is {}, where state is NEW",
      "result is null, where state is DONE",
      "side is FRONT, where state is NEW",
    ],
  },
  {
    name: "both values of an enum in one list, and a rule that stands at the second",
    schema: object({ roles: list({ enum: ["A", "B"] }, { minItems: 1 }), note: text }, "roles"),
    rules: [
      `- { id: both, assert: "'A' in this.roles && 'B' in this.roles" }`,
      "- { id: noted, each: 'roles[*]', when: { '@': B }, presence: $.note, then: required }",
    ].join("\n"),
    accepted: ["'A' in roles", "note given, where it is B"],
    rejected: ["'A' not in roles", "no note, where it is B"],
  },
  {
    name: "values, more than a few",
    schema: object({ code: whole }, "code"),
    rules: "- { id: low, values: code, only: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] }",
    accepted: ["code is 1", "code is 12"],
    rejected: ["code is 15"],
  },
  {
    name: "group of names that objects inherit",
    schema: {
      ...object({}),
      properties: JSON.parse('{ "__proto__": { "type": "string" }, "constructor": { "type": "string" } }') as object,
    },
    rules: "- { id: own, group: [__proto__, constructor], given: exactly-one }",
    accepted: ["__proto__ given", "constructor given"],
    rejected: ["no __proto__ or constructor", "__proto__ and constructor given"],
  },
  {
    name: "values with null among them, deep inside",
    schema: object({ to: object({ country: { type: ["string", "null"] } }) }, "to"),
    rules: "- { id: known, values: to.country, only: [USA, null] }",
    accepted: ["to.country is USA", "to.country is null", "no to.country"],
    rejected: ["to.country is text"],
  },
];

expectVectors(rows);
