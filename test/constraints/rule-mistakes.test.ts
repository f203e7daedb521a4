import { expect, test } from "vitest";
import { lintRule } from "./lint-rule.ts";

/** Mistakes in one rule, each told where it stands. */
test.each<[name: string, rule: string, want: string[]]>([
  ["sound", "{ id: a, each: '$.lines[*]', presence: side, cases: [{ when: { size: [1, 2] }, then: required }] }", []],
  ["a parameter in a condition", "{ id: a, when: { query.mode: x }, presence: note, then: required }", []],
  [
    "an unknown parameter in a condition",
    "{ id: a, when: { query.mood: x }, presence: note, then: required }",
    ["selects-nothing 7:38 query.mood selects nothing: the request has no such field"],
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
    ["value-not-in-enum 7:60 LFT is no value of side; did you mean LEFT?"],
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
  [
    "a group of one",
    "{ id: a, group: [note], given: exactly-one }",
    ["rule-value 7:25 `group` must be a list of two fields or more"],
  ],
  [
    "a group that names a field twice",
    "{ id: a, group: [note, day, note], given: exactly-one }",
    ["rule-value 7:25 `group` must be a list of fields, each of them once"],
  ],
  [
    "a field of a group that is none",
    "{ id: a, group: [note, dya], given: exactly-one }",
    ["selects-nothing 7:32 dya selects nothing: the body has no such field"],
  ],
  [
    "a fact in a group",
    "{ id: a, group: [note, context.buyer.country], given: exactly-one }",
    ["fact-here 7:32 context.buyer.country is a fact of the context, and `group` speaks of the body"],
  ],
  [
    "an outcome of a group misspelt",
    "{ id: a, group: [note, day], given: exactly-on }",
    [
      "rule-value 7:45 `given` must be exactly-one, at-most-one, at-least-one, all-or-none or any; did you mean exactly-one?",
    ],
  ],
  [
    "an outcome of a group forgotten",
    "{ id: a, group: [note, day] }",
    ["rule-value 7:9 `given` must be exactly-one, at-most-one, at-least-one, all-or-none or any"],
  ],
  [
    "`given` beside the cases of a group",
    "{ id: a, group: [note, day], given: any, cases: [{ given: exactly-one }] }",
    ["rule-misplaced 7:38 `given` does not belong here: the cases say it"],
  ],
  [
    "a value that the schema does not know",
    "{ id: a, values: kind, only: [GIFT, SAEL] }",
    ["value-not-in-enum 7:45 SAEL is no value of kind; did you mean SALE?"],
  ],
  [
    "a single value that the schema does not know, in a case",
    "{ id: a, values: kind, cases: [{ when: { gift: true }, except: GFT }] }",
    ["value-not-in-enum 7:72 GFT is no value of kind; did you mean GIFT?"],
  ],
  [
    "a value of another type",
    "{ id: a, values: note, only: [1] }",
    ["rule-value 7:39 `values` must be of the type of note: string"],
  ],
  [
    "values that are none",
    "{ id: a, values: note, only: [] }",
    ["rule-value 7:38 `only` must be a value or a list of values"],
  ],
  [
    "both ways to say values",
    "{ id: a, values: kind, only: [GIFT], except: [SALE] }",
    ["rule-value 7:54 `except` must be left out beside `only`"],
  ],
  [
    "no values",
    "{ id: a, values: kind }",
    ["rule-value 7:9 `only` must be a value or a list of values, or `except` in its place"],
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
  expect(await lintRule(rule)).toEqual(want);
});
