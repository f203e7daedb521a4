import { expect, test } from "vitest";
import { inline } from "../vectors/inline.ts";

const whole = { type: "integer" };
const text = { type: "string" };
const party = {
  type: "object",
  properties: { share: { type: "number" }, role: text, id: text, constructor: text, "odd-name": text },
};
const schema = {
  type: "object",
  properties: {
    from: whole,
    to: whole,
    day: { type: "string", format: "date" },
    parties: { type: "array", items: party },
    tags: { type: "array", items: text },
  },
};
const context =
  "{ admin: { type: boolean }, by: { type: object, additionalProperties: { type: object, properties: { n: { type: integer } } } } }";

interface Row {
  readonly name: string;
  readonly rule: string;
  readonly body: unknown;
  readonly facts?: object;
  /** Rule or keyword, status, pointer and message of each issue; nothing where it is accepted. */
  readonly issues: readonly string[];
  readonly unchecked?: readonly string[];
}

test.each<Row>([
  { name: "kept", rule: "{ id: a, assert: this.from <= this.to }", body: { from: 1, to: 1 }, issues: [] },
  {
    name: "broken",
    rule: "{ id: a, assert: this.from <= this.to }",
    body: { from: 2, to: 1 },
    issues: ["a 422  the request: expected this.from <= this.to to hold, and it does not"],
  },
  {
    name: "its own status and words",
    rule: "{ id: a, assert: 'this.parties.map(p, p.share).sum() <= 100.0', status: 400, message: more than all of it }",
    body: { parties: [{ share: 60 }, { share: 40.5 }] },
    issues: ["a 400 /parties parties: more than all of it"],
  },
  { name: "an absent field", rule: "{ id: a, assert: this.from <= this.to }", body: { from: 2 }, issues: [] },
  {
    name: "an absent field that does not decide",
    rule: "{ id: a, assert: this.from <= this.to && this.from < 2 }",
    body: { from: 2 },
    issues: ["a 422  the request: expected this.from <= this.to && this.from < 2 to hold, and it does not"],
  },
  {
    name: "a value of a wrong type, told once",
    rule: "{ id: a, assert: this.from <= this.to || this.to == 5 }",
    body: { from: "x", to: 1 },
    issues: ["type 422 /from from: expected a whole number, got a string of 1 character"],
  },
  {
    name: "one entry of a wrong type",
    rule: "{ id: a, assert: 'this.parties.exists(p, p.share > 1.0)' }",
    body: { parties: [{ share: 1 }, { share: "much" }] },
    issues: ["type 422 /parties/1/share parties[1].share: expected a number, got a string of 4 characters"],
  },
  {
    name: "each entry, and the body around",
    rule: "{ id: a, each: '$.parties[*]', assert: 'this.id != body.tags[0]' }",
    body: { tags: ["x"], parties: [{ id: "y" }, { id: "x" }] },
    issues: ["a 422 /parties/1 parties[1]: expected this.id != body.tags[0] to hold, and it does not"],
  },
  {
    name: "a missing fact",
    rule: "{ id: a, assert: context.admin || this.from < 2 }",
    body: { from: 2 },
    issues: [],
    unchecked: ["a admin"],
  },
  {
    name: "a missing fact that does not decide",
    rule: "{ id: a, assert: context.admin || this.from < 2 }",
    body: { from: 1 },
    issues: [],
  },
  {
    name: "a fact of a wrong type is none",
    rule: "{ id: a, assert: context.admin || this.from < 2 }",
    body: { from: 2 },
    facts: { admin: "yes" },
    issues: [],
    unchecked: ["a admin"],
  },
  {
    name: "a fact looked up by a value of the body",
    rule: "{ id: a, each: '$.parties[*]', assert: 'context.by[this.id].n > 1' }",
    body: { parties: [{ id: "x" }, { id: "y" }, { id: "__proto__" }] },
    facts: { by: { x: { n: 1 }, y: { n: 2 } } },
    issues: ["a 422 /parties/0/id parties[0].id: expected context.by[this.id].n > 1 to hold, and it does not"],
    unchecked: ["a by.*.n"],
  },
  {
    name: "days",
    rule: "{ id: a, assert: date(this.day).plusYears(18) <= today }",
    body: { day: "2008-02-29" },
    facts: { now: "2026-02-27T23:59:59Z" },
    issues: ["a 422 /day day: expected date(this.day).plusYears(18) <= today to hold, and it does not"],
  },
  {
    name: "days, one later",
    rule: "{ id: a, assert: date(this.day).plusYears(18) <= today }",
    body: { day: "2008-02-29" },
    facts: { now: "2026-02-28T00:00:00Z" },
    issues: [],
  },
  {
    name: "names that JavaScript objects inherit, and odd ones",
    rule: "{ id: a, assert: \"this.parties.all(p, !has(p.constructor) && p['odd-name'] == 'a')\" }",
    body: { parties: [{ "odd-name": "a" }, { "odd-name": "b" }] },
    issues: [
      "a 422 /parties parties: expected this.parties.all(p, !has(p.constructor) && p['odd-name'] == 'a') to hold, and it does not",
    ],
  },
  {
    name: "an int too large, an index out of range, a division by zero",
    rule: "{ id: a, assert: 'this.from * this.from > 0 && this.parties[this.to].share > 0.0 && 1 / (this.to - this.to) == 0' }",
    body: { from: 1e9, to: 3, parties: [] },
    issues: [],
  },
])("$name", async ({ rule, body, facts = {}, issues, unchecked = [] }) => {
  const { validator, problems } = await inline(schema, `- ${rule}`, { context });
  expect(problems).toEqual([]);
  const checked = validator?.check(body, facts);
  const found = checked?.valid === false ? checked.issues : [];
  expect(found.map((one) => `${one.rule ?? one.keyword} ${one.status} ${one.pointer} ${one.message}`)).toEqual(issues);
  expect(checked?.unchecked.map((one) => `${one.rule} ${one.needs.join()}`)).toEqual(unchecked);
  expect(validator?.is(body, facts)).toBe(issues.length === 0);
});
