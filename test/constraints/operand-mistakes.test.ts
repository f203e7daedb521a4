import { expect, test } from "vitest";
import { lintRule } from "./lint-rule.ts";

/** What is written as an operand of `compare`: what stands there is a field, a fact, a moment or a literal that can be compared. */
test.each<[name: string, rule: string, want: string[]]>([
  ["two days, one by a reference", "{ id: a, compare: day, lte: due }", []],
  ["the clock", "{ id: a, compare: due, gt: today - P90D }", []],
  ["the clock on the left", "{ id: a, compare: now, lt: due }", []],
  ["a bare word for a text", "{ id: a, compare: context.buyer.country, eq: USA }", []],
  ["a bare word of the enum", "{ id: a, compare: kind, ne: GIFT }", []],
  ["a bare date", "{ id: a, compare: due, gt: 2026-01-31 }", []],
  ["a number", "{ id: a, compare: price, gt: 0 }", []],
  ["a literal said outright", "{ id: a, compare: note, ne: { value: due } }", []],
  [
    "a field misspelt on the left",
    "{ id: a, compare: dya, gt: today }",
    ["selects-nothing 7:27 dya selects nothing: the body has no such field"],
  ],
  [
    "a field misspelt on the right",
    "{ id: a, compare: note, ne: kinds }",
    ["operand-unclear 7:37 kinds is neither a field nor a value that note is known to have; did you mean kind?"],
  ],
  [
    "a parameter misspelt on the right",
    "{ id: a, compare: note, ne: query.mood }",
    ["selects-nothing 7:37 query.mood selects nothing: the request has no such field"],
  ],
  [
    "a cookie that is none on the right",
    "{ id: a, compare: note, ne: cookie.mode }",
    ["selects-nothing 7:37 cookie.mode selects nothing: the request has no such field"],
  ],
  [
    "a field that is none, said outright",
    "{ id: a, compare: note, ne: { field: kinds } }",
    ["selects-nothing 7:46 kinds selects nothing: the body has no such field"],
  ],
  [
    "a bare word where the left is a number",
    "{ id: a, compare: price, gt: free }",
    ["operand-unclear 7:38 free is neither a field nor a value that price is known to have"],
  ],
  [
    "no value of the enum",
    "{ id: a, compare: kind, eq: GIVT }",
    ["value-not-in-enum 7:37 GIVT is no value of kind; did you mean GIFT?"],
  ],
  [
    "no value of the enum, said outright",
    "{ id: a, compare: kind, eq: { value: GIVT } }",
    ["value-not-in-enum 7:37 GIVT is no value of kind"],
  ],
  [
    "a duration that the clock cannot take",
    "{ id: a, compare: due, gt: today - PT1H }",
    [
      "rule-value 7:36 `gt` must be now or today, alone or with a duration of years, months, weeks or days, such as today - P90D",
    ],
  ],
  [
    "a duration of nothing",
    "{ id: a, compare: due, gt: today - P }",
    [
      "rule-value 7:36 `gt` must be now or today, alone or with a duration of years, months, weeks or days, such as today - P90D",
    ],
  ],
  [
    "a date that does not exist",
    "{ id: a, compare: due, gt: 2026-13-45 }",
    ["rule-value 7:36 `gt` must be a date that exists, to be compared with due"],
  ],
  [
    "a day against a number",
    "{ id: a, compare: due, gt: price }",
    ["rule-value 7:36 `gt` must be a date that exists, to be compared with due"],
  ],
  [
    "a number against a text",
    "{ id: a, compare: note, lt: price }",
    ["rule-value 7:27 `compare` must be a number, to be compared with price"],
  ],
  [
    "a text against a boolean",
    "{ id: a, compare: note, eq: gift }",
    ["rule-value 7:37 `eq` must be string, as note is"],
  ],
  [
    "a list",
    "{ id: a, compare: lines, eq: note }",
    ["rule-value 7:27 `compare` must be a single value, no list and no object, to be compared with note"],
  ],
  [
    "several values on the right",
    "{ id: a, compare: note, eq: 'lines[*].side' }",
    ["selects-several 7:37 lines[*].side selects several values where one is wanted"],
  ],
  [
    "a literal on the left",
    "{ id: a, compare: 5, lt: price }",
    ["rule-value 7:27 `compare` must be a field, a fact, now or today"],
  ],
  [
    "a member more",
    "{ id: a, compare: note, eq: { value: x, unit: y } }",
    ["rule-member 7:49 `unit` is no member here"],
  ],
])("%s", async (_, rule, want) => {
  expect(await lintRule(rule)).toEqual(want);
});
