import { expect, test } from "vitest";
import { lintRule } from "./lint-rule.ts";

/** Mistakes in one rule, each told where it stands. */
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
