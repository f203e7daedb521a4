import { expect, test } from "vitest";
import { lintRule } from "./lint-rule.ts";

/** Nothing that stands in a rule is passed over: what is not known there, or says the same thing twice, is reported. */
test.each<[name: string, rule: string, want: string[]]>([
  [
    "a case of presence",
    "{ id: a, presence: note, cases: [{ wehn: { kind: GIFT }, then: required }] }",
    ["rule-member 7:44 `wehn` is no member here; did you mean when?"],
  ],
  [
    "a case of count",
    "{ id: a, count: '$.lines[*]', cases: [{ wehn: { kind: GIFT }, max: 1 }] }",
    ["rule-member 7:49 `wehn` is no member here; did you mean when?"],
  ],
  [
    "an entry of allow",
    "{ id: a, mask: $, allow: [{ each: 'context.asked[*]', values: name, were: { name: x } }] }",
    ["rule-member 7:77 `were` is no member here; did you mean where?"],
  ],
  [
    "a place",
    "{ id: a, unique: [{ value: '$.lines[*].size', values: '$.lines[*].size' }] }",
    ["rule-member 7:29 `value` is no member here; did you mean values?"],
  ],
  [
    "a source",
    "{ id: a, presence: note, then: required, source: { page: p, section: s, itme: 1 } }",
    ["rule-member 7:81 `itme` is no member here; did you mean item?"],
  ],
  [
    "a source without a page",
    "{ id: a, presence: note, then: required, source: { section: s } }",
    ["rule-value 7:58 `page` must be the name of a documentation page"],
  ],
  [
    "a source whose page is empty",
    "{ id: a, presence: note, then: required, source: { page: '', section: s } }",
    ["rule-value 7:66 `page` must be the name of a documentation page"],
  ],
  [
    "a message that is no text",
    "{ id: a, presence: note, then: required, message: 5 }",
    ["rule-value 7:59 `message` must be a sentence"],
  ],
  [
    "presence with cases and an outcome",
    "{ id: a, presence: note, then: required, cases: [{ then: optional }] }",
    ["rule-misplaced 7:34 `then` does not belong here: the cases say it"],
  ],
  [
    "count with cases and a bound",
    "{ id: a, count: '$.lines[*]', min: 1, cases: [{ max: 2 }] }",
    ["rule-misplaced 7:39 `min` does not belong here: the cases say it"],
  ],
  [
    "count with exactly and a bound",
    "{ id: a, count: '$.lines[*]', exactly: 1, max: 2 }",
    ["rule-misplaced 7:51 `max` does not belong here: `exactly` says how many"],
  ],
])("%s", async (_, rule, want) => {
  expect(await lintRule(rule)).toEqual(want);
});

test("names for an include that are no mapping", async () => {
  const shared = "shared: { some: [{ id: z, presence: note, then: required }] }";
  expect(await lintRule("{ include: some, with: note }", shared)).toEqual([
    "rule-value 7:32 `with` must be a mapping of names to selectors",
  ]);
});

test("a move of a state machine", async () => {
  const states =
    "states: { buyer: { at: context.buyer.country, initial: A, moves: [{ from: A, to: B, by: server, wenn: x }] } }";
  expect(await lintRule("{ id: a, presence: note, then: required }", states)).toEqual([
    "rule-member 3:97 `wenn` is no member here",
  ]);
});
