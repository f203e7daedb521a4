import { expect, test } from "vitest";
import { covenant, openapi, shop, told, workspace } from "../../commands/workspace.ts";

const used =
  "- { id: a, when: gift, presence: note, cases: [{ when: { due: present }, then: required }, { then: optional }] }";
const known = "- { id: k, precondition: { context.status: KNOWN } }";

/** What `lint` says of a rules file with these parts and these rules under `POST /orders`. */
async function lint(parts: string, rules: string): Promise<string[]> {
  const text = `covenant: 1\ncontext: { status: { type: string }, level: { type: string } }\n${parts}\noperations:\n  POST /orders:\n    rules:\n      ${rules}\n`;
  const ran = await covenant(workspace(shop({ rules: text })), ["lint", "shop", "--format", "json"]);
  return told(ran).map((one) => `${one.severity} ${one.code} ${one.at.split(":").slice(1).join(":")} ${one.message}`);
}

const gift = "gift: { kind: GIFT }";

test.each<[name: string, parts: string, rules: string, want: string[]]>([
  [
    "a term",
    `terms: { ${gift}, sale: { kind: SALE } }`,
    used,
    ["warning term-unused 3:32 no rule names the term sale"],
  ],
  [
    "terms that name each other, and no rule names",
    `terms: { ${gift}, sale: { kind: SALE }, other: { not: sale } }`,
    used,
    ["warning term-unused 3:32 no rule names the term sale", "warning term-unused 3:54 no rule names the term other"],
  ],
  ["not: a term within a term", `terms: { gift: { all: [inner] }, inner: { kind: GIFT } }`, used, []],
  [
    "not: a term in a shared list",
    `terms: { ${gift} }\nshared: { some: [{ id: b, when: gift, presence: due, cases: [{ when: { note: present }, then: required }, { then: optional }] }] }`,
    "- include: some",
    [],
  ],
  [
    "mistakes in a term that no rule uses",
    `terms: { ${gift}, a: { knd: GIFT }, b: gfit, c: { kind: SOLD }, d: { not: d } }`,
    used,
    [
      "warning term-unused 3:32 no rule names the term a",
      "error selects-nothing 3:42 knd selects nothing: the body has no such field",
      "warning term-unused 3:50 no rule names the term b",
      "error term-unknown 3:53 no term is named gfit; did you mean gift?",
      "warning term-unused 3:59 no rule names the term c",
      "error value-not-in-enum 3:70 SOLD is no value of kind",
      "warning term-unused 3:78 no rule names the term d",
      "error term-cycle 3:88 the term d leads back to itself: d → d",
    ],
  ],
  [
    "a term and a shared list that read parameters",
    `terms: { ${gift}, late: { query.after: present } }\nshared: { some: [{ id: b, compare: query.after, lt: header.until }] }`,
    used,
    [
      "warning term-unused 3:32 no rule names the term late",
      "warning shared-unused 4:11 no operation includes the shared list some, so its rules are checked nowhere",
    ],
  ],
  [
    "a shared list, and what is wrong with it wherever it stands",
    "shared: { some: [{ id: b, presence: elsewhere, then: required }, { id: c }, { presence: note, then: required }] }",
    known,
    [
      "warning shared-unused 3:11 no operation includes the shared list some, so its rules are checked nowhere",
      "error rule-without-kind 3:66 the rule does not say what it does",
      "error rule-without-id 3:77 the rule has no `id`",
    ],
  ],
  [
    "a shared list whose fields only an include can tell",
    "shared: { some: [{ id: b, each: 'lines[*]', presence: party.name, then: required }] }",
    known,
    ["warning shared-unused 3:11 no operation includes the shared list some, so its rules are checked nowhere"],
  ],
  [
    "a machine",
    "states: { life: { at: context.level, initial: LOW, moves: [{ from: LOW, to: HIGH, by: server }] } }",
    known,
    ["info states-unused 3:11 no rule reads context.level, where life has its states"],
  ],
  [
    "not: a machine whose fact a rule reads",
    "states: { life: { at: context.status, initial: NEW, moves: [{ from: NEW, to: KNOWN, by: server }] } }",
    known,
    [],
  ],
])("%s", async (_, parts, rules, want) => {
  expect(await lint(parts, rules)).toEqual(want);
});

test("a finding in words: the other place, the body and its facts", async () => {
  const rules = `covenant: 1
context: { status: { enum: [NEW, KNOWN] } }
operations:
  POST /orders:
    rules:
      - { id: known, precondition: { context.status: KNOWN } }
      - { id: new, precondition: { context.status: NEW } }
`;
  const ran = await covenant(workspace(shop({ rules })), ["lint", "--quiet"]);
  expect(ran.code).toBe(1);
  expect(ran.out).toBe(
    [
      "specs/shop/rules.yaml:7:9 warning rules-contradict no body keeps both new and known: status is NEW, and status is KNOWN",
      "  7 |       - { id: new, precondition: { context.status: NEW } }",
      "    |         ^",
      "  see: specs/shop/rules.yaml:6:9",
      '  body: {"kind":"GIFT"}',
      '  context: {"status":"NEW"}',
      "  fix: Narrow one of them by `when`, or mend it.",
      "",
      "",
    ].join("\n"),
  );
});

test("the same for scripts; the other place may be in the document", async () => {
  const rules =
    "covenant: 1\noperations:\n  POST /orders:\n    rules:\n      - { id: a, presence: kind, then: forbidden, when: { note: present } }\n";
  const ran = await covenant(workspace(shop({ rules })), ["lint", "--format", "json"]);
  expect(told(ran)).toEqual([
    {
      code: "rule-contradicts-schema",
      severity: "warning",
      message: "no body keeps a where note is given: kind is forbidden, which the schema does not allow",
      fix: "Mend the rule, or the schema by an overlay.",
      at: "specs/shop/rules.yaml:5:9",
      pointer: "/operations/POST ~1orders/rules/0",
      related: { at: "specs/shop/openapi.yaml:22:15", pointer: "/components/schemas/Order/properties/kind" },
      body: { kind: "GIFT", note: "text" },
    },
  ]);
});

test("rules that do not bind are not analysed: what they use would look unused", async () => {
  const found = await lint(`terms: { ${gift} }`, "- { id: a, presence: nots, when: gift, then: optional }");
  expect(found).toEqual(["error selects-nothing 7:28 nots selects nothing: the body has no such field"]);
});

test("operands that cannot be compared are told when the rules bind", async () => {
  const document = openapi.replace(
    "secret: { type: string, maxLength: 3 }",
    "price: { type: number }\n        gift: { type: boolean }",
  );
  const rule = (text: string) => `covenant: 1\noperations:\n  POST /orders:\n    rules:\n      - { id: a, ${text} }\n`;
  const found = async (text: string) =>
    told(await covenant(workspace(shop({ document, rules: rule(text) })), ["lint", "--format", "json"])).map(
      (one) => one.message,
    );
  expect(await found("compare: price, lt: { field: gift }")).toEqual([
    "`lt` must be a number, to be compared with price",
  ]);
  expect(await found("compare: due, gt: 5")).toEqual(["`gt` must be a date that exists, to be compared with due"]);
  expect(await found("compare: due, gt: today")).toEqual([]);
  expect(await found("compare: price, gt: 5")).toEqual([]);
});
