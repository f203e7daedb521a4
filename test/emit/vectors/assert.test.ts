import { expect, test } from "vitest";
import { agrees } from "./agrees.ts";
import { inline } from "./inline.ts";

const whole = { type: "integer" };
const text = { type: "string" };
const date = { type: "string", format: "date" };
const party = {
  type: "object",
  required: ["share"],
  properties: { share: { type: "number", minimum: 0, maximum: 100 }, role: { enum: ["OWNER", "OTHER"] } },
};
const properties = {
  from: whole,
  to: whole,
  name: text,
  email: { type: "string", format: "email" },
  birth: date,
  tags: { type: "array", items: text },
  parties: { type: "array", items: party },
};

interface Row {
  readonly assert: string;
  /** More of the rule. */
  readonly more?: string;
  readonly context?: string;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
}

test.each<Row>([
  {
    assert: "this.from <= this.to",
    accepted: ["from one less than to", "from equal to to", "no from"],
    rejected: ["from one more than to"],
  },
  {
    assert: "this.parties.map(p, p.share).sum() <= 100.0",
    accepted: ["parties.map(p, p.share).sum() equal to 100.0", "no parties", "no entry in parties"],
    rejected: ["parties.map(p, p.share).sum() one more than 100.0"],
  },
  {
    assert: "this.parties.exists_one(p, p.role == 'OWNER')",
    accepted: ["p.role equal to 'OWNER'"],
    rejected: ["p.role different from 'OWNER'", "p.role equal to 'OWNER' (2)", "no entry in parties"],
  },
  {
    assert: "this.email == this.email.lowerAscii()",
    accepted: ["email equal to email.lowerAscii()", "no email"],
    rejected: ["email different from email.lowerAscii()"],
  },
  {
    assert: "date(this.birth).plusYears(18) <= today",
    accepted: ["date(birth).plusYears(18) the day before today", "date(birth).plusYears(18) the day of today"],
    rejected: ["date(birth).plusYears(18) the day after today"],
  },
  {
    assert: "has(this.from) != has(this.to)",
    accepted: ["has(from) different from has(to)", "no from, has(from) different from has(to), to given"],
    rejected: ["has(from) equal to has(to)", "no from"],
  },
  {
    assert: "this.name.size() <= 10 && !this.name.startsWith('x')",
    accepted: ["name.size() equal to 10", "not name.startsWith('x')"],
    rejected: ["name.size() one more than 10", "name.startsWith('x')"],
  },
  {
    assert: "context.admin || this.tags.all(t, t in context.names)",
    context: "{ admin: { type: boolean }, names: { type: array, items: { type: string } } }",
    accepted: ["admin true", "t in context.names", "admin not given", "names not given"],
    rejected: ["t not in context.names"],
  },
  {
    assert: "this.share > 25.0",
    more: "each: '$.parties[*]', when: { role: OWNER }",
    accepted: ["share one more than 25.0, where role is OWNER", "share equal to 25.0, where role is OTHER"],
    rejected: ["share equal to 25.0, where role is OWNER"],
  },
])("$assert", async ({ assert, more, context, accepted, rejected }) => {
  const rule = `- { id: a, ${more === undefined ? "" : `${more}, `}assert: "${assert}" }`;
  const all = await inline({ type: "object", properties }, rule, context === undefined ? {} : { context });
  expect(all.problems).toEqual([]);
  const tests = all.groups.flatMap((group) => group.tests);
  for (const one of tests) agrees(one, all.validator);
  const told = (valid: boolean) =>
    tests.filter((one) => one.valid === valid).map((one) => one.description.replace(/ \(\d+\)$/, ""));
  const wanted = (rows: readonly string[]) => expect.arrayContaining(rows.map((row) => row.replace(/ \(\d+\)$/, "")));
  expect(told(true)).toEqual(wanted(accepted));
  expect(told(false)).toEqual(wanted(rejected));
});

test("an expression that no body breaks has no rejected vector", async () => {
  const { groups } = await inline({ type: "object", properties }, '- { id: a, assert: "this.from == this.from" }');
  expect(groups.flatMap((group) => group.tests).filter((one) => !one.valid)).toEqual([]);
});
