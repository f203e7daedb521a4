import { expect, test } from "vitest";
import { date, list, object, text, whole } from "../../support/schemas.ts";
import { agrees } from "./agrees.ts";
import { inline } from "./inline.ts";
import { expectVectors, type Row } from "./rows.ts";

// Kinds, and options of kinds, that fin.com does not use.
const rows: readonly Row[] = [
  {
    name: "count from 2 to 3, at the body itself",
    schema: object({ tags: list(text) }),
    rules: "- { id: some-tags, count: 'tags[*]', min: 2, max: 3 }",
    accepted: ["2 in tags", "3 in tags"],
    rejected: ["1 in tags", "4 in tags"],
  },
  {
    name: "count of three classes, one of them twice, and one that may not be",
    schema: object({ parts: list(object({ kind: { enum: ["A", "B", "C", "D"] } })) }, "parts"),
    rules: "- { id: parts, count: 'parts[*]', by: kind, exactly: { A: 2, B: 1, C: 0 } }",
    accepted: ["2 A, 1 B and 0 C in parts"],
    rejected: [
      "1 A, 1 B and 0 C in parts",
      "2 A, 1 B and 1 C in parts",
      "2 A, 1 B, 0 C and 1 D in parts",
      "2 A, 1 B, 0 C and 1 without kind in parts",
    ],
  },
  {
    name: "count where a condition holds, within nested entries",
    schema: object(
      {
        groups: list(
          object({ members: list(object({ role: { enum: ["owner", "guest"] } }, "role"), { minItems: 1 }) }, "members"),
          { minItems: 1 },
        ),
      },
      "groups",
    ),
    rules: "- { id: one-owner, each: 'groups[*]', count: 'members[*]', where: { role: owner }, exactly: 1 }",
    accepted: ["1 in members (role is owner), beside one whose role is guest"],
    rejected: ["0 in members (role is owner)", "2 in members (role is owner)"],
  },
  {
    name: "compare numbers of one entry",
    schema: object({ ranges: list(object({ from: whole, to: whole }), { minItems: 1 }) }, "ranges"),
    rules: "- { id: in-order, each: 'ranges[*]', compare: from, lte: { field: to } }",
    accepted: ["from one less than to", "from equal to to", "no from", "no to"],
    rejected: ["from one more than to"],
  },
  {
    name: "compare with a literal, and with bounds of the schema",
    schema: object({ amount: { type: "integer", minimum: 5, maximum: 100 } }, "amount"),
    rules: "- { id: large, compare: amount, gt: 10 }",
    accepted: ["amount one more than 10"],
    rejected: ["amount one less than 10", "amount equal to 10"],
  },
  {
    name: "compare with today and a duration back, the clock on the left",
    schema: object({ issued: date }),
    rules: "- { id: recent, compare: 'today - P3M', lte: { field: issued } }",
    accepted: ["3 months before today the day before issued", "3 months before today the day of issued", "no issued"],
    rejected: ["3 months before today the day after issued"],
  },
  {
    name: "compare moments with a fact",
    schema: object({ at: { type: "string", format: "date-time" } }, "at"),
    rules: "- { id: within-term, compare: at, lt: context.term.end }",
    more: { context: "{ term: { type: object, properties: { end: { type: string, format: date } } } }" },
    accepted: ["at the day before term.end", "term.end not given"],
    rejected: ["at the day of term.end", "at the day after term.end"],
  },
  {
    name: "compare for difference",
    schema: object({ from: text, to: text }, "from", "to"),
    rules: "- { id: elsewhere, compare: from, ne: { field: to } }",
    accepted: ["from different from to"],
    rejected: ["from equal to to"],
  },
  {
    name: "presence by what else is given",
    schema: object({ phone: text, prefix: text, note: text }),
    rules:
      "- id: prefix\n  presence: prefix\n  cases:\n    - { when: { phone: present }, then: required }\n    - { when: { note: present }, then: optional }\n    - { then: forbidden }",
    accepted: ["prefix given, where phone is text", "prefix given, where note is text", "no prefix"],
    rejected: ["no prefix, where phone is text", "prefix given"],
  },
  {
    name: "presence by a fact, any and not",
    schema: object({ tax: text, kind: { enum: ["A", "B", "C"] } }, "kind"),
    rules:
      "- id: tax\n  presence: tax\n  when: { any: [{ kind: A }, { all: [{ kind: B }, { not: { context.abroad: true } }] }] }\n  then: required",
    more: { context: "{ abroad: { type: boolean } }" },
    accepted: [
      "tax given, where kind is A and abroad is true",
      "tax given, where kind is B and abroad is false",
      "abroad not given",
    ],
    rejected: ["no tax, where kind is A and abroad is true", "no tax, where kind is B and abroad is false"],
  },
  {
    name: "unique within each entry",
    schema: object(
      { groups: list(object({ codes: list(whole, { minItems: 2 }) }, "codes"), { minItems: 1 }) },
      "groups",
    ),
    rules: "- { id: codes, each: 'groups[*]', unique: 'codes[*]' }",
    accepted: ["two values in codes[*]"],
    rejected: ["a value twice in codes[*]"],
  },
  {
    name: "unique objects, and where the base has none",
    schema: object({
      lines: list(object({ a: whole, b: text }, "a", "b")),
      others: list(object({ a: whole, b: text }, "a", "b")),
    }),
    rules: "- { id: lines, unique: [{ values: '$.lines[*]' }, { values: '$.others[*]' }] }",
    accepted: ["a value in lines[*] and in others[*], another in each"],
    rejected: ["the same value in lines[*] and in others[*]"],
  },
  {
    name: "reference where a condition holds",
    schema: object({ items: list(object({ id: text, old: { type: "boolean" } }, "id", "old")) }),
    rules: "- { id: known, reference: [{ each: '$.items[*]', where: { old: true }, values: id }], in: context.ids }",
    more: { context: "{ ids: { type: array, items: { type: string } } }" },
    accepted: [/^a value of ids in items/, "ids not given"],
    rejected: [/^a value that is not of ids in items/, /^nothing in ids, a value in items/],
  },
  {
    name: "count by a fact: without it nobody knows how many count",
    schema: object({ guests: list(object({ role: { enum: ["child", "adult"] } }, "role"), { minItems: 1 }) }, "guests"),
    rules: "- { id: children, count: 'guests[*]', where: { role: child, context.strict: true }, max: 1 }",
    more: { context: "{ strict: { type: boolean } }" },
    accepted: ["1 in guests (role is child and strict is true)", "strict not given"],
    rejected: ["2 in guests (role is child and strict is true)"],
  },
  {
    name: "unique by a fact",
    schema: object({ codes: list(object({ code: whole }, "code"), { minItems: 2 }) }, "codes"),
    rules: "- { id: codes, unique: [{ each: '$.codes[*]', where: { context.strict: true }, values: code }] }",
    more: { context: "{ strict: { type: boolean } }" },
    accepted: ["strict not given"],
    rejected: [/^a value twice in codes/],
  },
  {
    name: "mask of an object within the body",
    schema: object({ change: object({ name: text, tags: list(text) }) }, "change"),
    rules: "- id: editable\n  mask: $.change\n  allow: [{ each: 'context.fields[*]', values: '@' }]",
    more: { context: "{ fields: { type: array, items: { type: string } } }" },
    accepted: ["name asked for", "tags asked for", "tags not asked for and empty", "fields not given"],
    rejected: ["name not asked for", "tags not asked for"],
  },
  {
    name: "precondition with any, not and a state",
    schema: object({}),
    rules: "- { id: open, precondition: { any: [{ context.order.state: [NEW, PAID] }, { context.admin: true }] } }",
    more: {
      context: "{ order: { type: object, properties: { state: { type: string } } }, admin: { type: boolean } }",
      rest: "states: { order: { at: context.order.state, initial: NEW, moves: [{ from: NEW, to: PAID, by: server }, { from: PAID, to: SENT, by: server }] } }",
    },
    accepted: ["order.state NEW", "order.state PAID", "order.state not given"],
    rejected: ["order.state SENT"],
  },
  {
    name: "concurrency of three",
    schema: object({}),
    rules: "- { id: three, concurrency: context.running, max: 3, status: 429 }",
    more: { context: "{ running: { type: integer } }" },
    accepted: ["2 running already", "running not given"],
    rejected: ["3 running already"],
  },
  {
    name: "a body by allOf and oneOf, in OpenAPI 3.0",
    schema: {
      allOf: [object({ id: { type: "string", nullable: true } }, "id")],
      oneOf: [
        object({ kind: { type: "string", enum: ["mail"] }, mail: { type: "string", format: "email" } }, "kind", "mail"),
        object({ kind: { type: "string", enum: ["post"] }, street: text }, "kind", "street"),
      ],
    },
    rules:
      "- { id: note, presence: note, when: { kind: post }, then: forbidden }\n- { id: short, compare: id, ne: { value: root } }",
    more: { version: "3.0.3" },
    accepted: ["id different from root"],
    rejected: ["id equal to root"],
  },
  {
    name: "an example of the document, where no sample can be made",
    schema: object({ code: { type: "string", pattern: "^[A-Z]{3}-\\d{4}$" }, note: text }, "code"),
    rules: "- { id: note, presence: note, then: required }",
    more: { example: { code: "ABC-1234" } },
    accepted: ["note given"],
    rejected: ["no note"],
  },
  {
    name: "compare within an object that is optional and requires more",
    schema: object({ owner: object({ since: date, title: text }, "title") }),
    rules: "- { id: since, compare: owner.since, lte: today }",
    accepted: ["owner.since the day of today", "no owner.since"],
    rejected: ["owner.since the day after today"],
  },
  {
    name: "presence within an object that is optional and requires more",
    schema: object({ owner: object({ title: text, note: text }, "title"), plain: { type: "boolean" } }, "plain"),
    rules: "- { id: note, when: { plain: false }, presence: owner.note, then: required }",
    accepted: ["owner.note given, where plain is false"],
    rejected: ["no owner.note, where plain is false"],
  },
  {
    name: "unique addresses without a number",
    schema: object({ to: list({ ...text, format: "email", example: "ada@example.com" }, { minItems: 1 }) }, "to"),
    rules: "- { id: to, unique: 'to[*]' }",
    accepted: ["two values in to[*]"],
    rejected: ["a value twice in to[*]"],
  },
  {
    name: "an alternative that only an example of the document shows",
    schema: {
      oneOf: [
        object({ kind: { enum: ["A"] }, how: { enum: ["X"] }, free: { type: "boolean" } }, "kind", "how", "free"),
        object({ kind: { enum: ["B"] }, how: { enum: ["Y"] }, free: { type: "boolean" } }, "kind", "how", "free"),
      ],
    },
    rules: "- { id: free, when: { kind: B }, compare: free, eq: { value: false } }",
    more: { example: { kind: "B", how: "Y", free: false } },
    accepted: ["free equal to false, where kind is B"],
    rejected: ["free different from false, where kind is B"],
  },
  {
    name: "names that JavaScript objects inherit",
    schema: {
      type: "object",
      properties: JSON.parse('{ "__proto__": { "type": "string" }, "constructor": { "type": "string" } }') as object,
    },
    rules: "- { id: own, presence: [__proto__, constructor], then: required }",
    accepted: ["__proto__ and constructor given"],
    rejected: ["no __proto__", "no constructor", "no __proto__ or constructor"],
  },
];

expectVectors(rows);

test.each([
  "{ id: still, presence: note, cases: [{ when: { context.flag: true }, then: optional }, { when: { all: [{ kind: A }, { context.flag: false }] }, then: ignored }] }",
  "{ id: still, when: { context.flag: true }, presence: note, then: optional }",
  "{ id: still, when: { context.flag: true }, group: [note, kind], cases: [{ when: { context.flag: true }, given: any }] }",
  "{ id: still, values: note, cases: [{ when: { any: [{ kind: A }, { context.flag: true }] }, only: any }] }",
])("a rule that asks for nothing is never unchecked: %s", async (still) => {
  const { groups, validator } = await inline(
    object({ kind: { enum: ["A", "B"] }, note: text }),
    `- { id: needed, presence: kind, then: required }\n- ${still}`,
    { context: "{ flag: { type: boolean } }" },
  );
  const tests = groups.flatMap((group) => group.tests);
  expect(tests.map((one) => one.unchecked)).toEqual(tests.map(() => []));
  for (const one of tests) agrees(one, validator);
  expect(validator?.check({ kind: "A" }, {}).unchecked).toEqual([]);
});

test("a rule that cannot be met has no vectors, and the others keep theirs", async () => {
  const { groups } = await inline(
    object({ code: { type: "string", pattern: "^[A-Z]{3}$" } }, "code"),
    "- { id: code, presence: code, then: required }",
  );
  expect(groups).toEqual([]);
});
