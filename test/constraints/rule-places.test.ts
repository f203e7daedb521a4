import { expect, test } from "vitest";
import { lintRule } from "./lint-rule.ts";

/** A rule speaks of the body: where a fact stood in its place, a fact that was not given would pass or fail it without a word. */
test.each<[name: string, rule: string, above: string, want: string[]]>([
  [
    "presence",
    "{ id: a, presence: context.buyer.country, then: required }",
    "",
    ["fact-here 7:28 context.buyer.country is a fact of the context, and `presence` speaks of the body"],
  ],
  [
    "count",
    "{ id: a, count: 'context.uploads[*]', max: 1 }",
    "",
    ["fact-here 7:25 context.uploads[*] is a fact of the context, and `count` speaks of the body"],
  ],
  [
    "the class of an entry",
    "{ id: a, count: '$.lines[*]', by: context.buyer.status, exactly: { NEW: 1 } }",
    "",
    ["fact-here 7:43 context.buyer.status is a fact of the context, and `by` speaks of the body"],
  ],
  [
    "unique",
    "{ id: a, unique: 'context.uploads[*]' }",
    "",
    ["fact-here 7:26 context.uploads[*] is a fact of the context, and `unique` speaks of the body"],
  ],
  [
    "the places of a reference",
    "{ id: a, reference: [{ each: 'context.asked[*]', values: name }], in: context.uploads }",
    "",
    ["fact-here 7:38 context.asked[*] is a fact of the context, and `each` speaks of the body"],
  ],
  [
    "each",
    "{ id: a, each: 'context.asked[*]', presence: name, then: required }",
    "",
    ["fact-here 7:24 context.asked[*] is a fact of the context, and `each` speaks of the body"],
  ],
  [
    "each of an include",
    "{ include: some, each: 'context.asked[*]' }",
    "shared: { some: [{ id: a, presence: name, then: required }] }",
    ["fact-here 7:32 context.asked[*] is a fact of the context, and `each` speaks of the body"],
  ],
  [
    "by a name that an include gives",
    "{ include: some, with: { buyer: context.buyer } }",
    "shared: { some: [{ id: a, presence: buyer.country, then: required }] }",
    ["fact-here 3:37 buyer.country is a fact of the context, and `presence` speaks of the body"],
  ],
  [
    "documented",
    "{ id: a, documented: context.buyer, text: Yes. }",
    "",
    ["fact-here 7:30 context.buyer is a fact of the context, and `documented` speaks of the body"],
  ],
  [
    "mask",
    "{ id: a, mask: context.buyer, allow: [{ each: 'context.asked[*]', values: name }] }",
    "",
    ["fact-here 7:24 context.buyer is a fact of the context, and `mask` speaks of the body"],
  ],
  ["where facts belong", "{ id: a, mask: $, allow: [{ each: 'context.asked[*]', values: name }] }", "", []],
])("%s", async (_, rule, above, want) => {
  expect(await lintRule(rule, above)).toEqual(want);
});

test.each<[name: string, rule: string, above: string, want: string[]]>([
  ["a precondition", "{ id: a, precondition: { context.buyer.status: KNOWN } }", "", []],
  [
    "an include",
    "{ include: some }",
    "shared: { some: [{ id: a, presence: note, then: required }] }",
    ["selects-nothing 3:37 note selects nothing: the request has no such field"],
  ],
])("without a body: %s", async (_, rule, above, want) => {
  expect(await lintRule(rule, above, "DELETE /orders")).toEqual(want);
});

test.each<[name: string, terms: string, want: string[]]>([
  ["itself", "{ t: { not: t } }", ["term-cycle 3:20 the term t leads back to itself: t → t"]],
  ["by another", "{ t: u, u: { all: [t] } }", ["term-cycle 3:27 the term t leads back to itself: t → u → t"]],
  ["twice, and no circle", "{ t: { any: [u, { all: [u] }] }, u: { kind: GIFT } }", []],
  [
    "a mistake in it",
    "{ t: { all: [{ kid: GIFT }] } }",
    ["selects-nothing 3:28 kid selects nothing: the body has no such field"],
  ],
])("a term that names: %s", async (_, terms, want) => {
  const rule =
    "{ id: a, when: t, presence: note, then: required }\n      - { id: b, when: t, presence: gift, then: required }";
  expect(await lintRule(rule, `terms: ${terms}`)).toEqual(want);
});
