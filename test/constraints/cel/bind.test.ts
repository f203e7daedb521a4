import { expect, test } from "vitest";
import type { Assert } from "../../../generator/constraints/rules/assert.ts";
import { selectorText } from "../../../generator/constraints/selector.ts";
import { things } from "../../support/things.ts";

const whole = { type: "integer" };
const entries = { type: "array", items: { type: "object", properties: { n: whole, id: { type: "string" } } } };
const schema = {
  type: "object",
  properties: {
    from: whole,
    to: whole,
    sub: { type: "object", properties: { a: whole, b: whole } },
    lines: { type: "array", items: { type: "object", properties: { n: whole, parts: entries } } },
    others: entries,
    odd: { type: "constructor" },
  },
};

/** What is bound of one rule (YAML, in flow style) over that body. */
function ruleOf(rule: string) {
  const context =
    "{ admin: { type: boolean }, names: { type: array, items: { type: string } }, by: { type: object, additionalProperties: { type: object, properties: { n: { type: integer } } } } }";
  const { bound } = things(schema, `- ${rule}`, { context });
  expect(bound.diagnostics).toEqual([]);
  return bound.rules.get("POST /things")?.[0]?.says as Assert;
}

test.each<[rule: string, reads: string[], place: string | undefined]>([
  ["{ id: a, assert: this.from <= this.to }", ["$.from", "$.to"], "$"],
  ["{ id: a, assert: this.sub.a <= this.sub.b }", ["$.sub.a", "$.sub.b"], "$.sub"],
  ["{ id: a, assert: 'size(this.lines) > 1' }", ["$.lines"], "$.lines"],
  [
    "{ id: a, assert: 'this.lines.all(l, l.parts.exists(p, p.n > l.n))' }",
    ["$.lines[*].parts[*].n", "$.lines[*].n"],
    "$.lines",
  ],
  ["{ id: a, assert: 'this.lines.map(l, l.parts[0]).all(p, p.n > 1)' }", ["$.lines[*].parts[*].n"], "$.lines"],
  ["{ id: a, each: '$.lines[*]', assert: 'this.n <= body.to' }", ["n", "$.to"], "@"],
  ["{ id: a, each: '$.lines[*]', assert: this.n > 1 && context.admin }", ["n", "context.admin"], "n"],
  ["{ id: a, assert: 'has(this.sub.a) || this.sub.b == 1' }", ["$.sub.a", "$.sub.b"], "$.sub"],
  ["{ id: a, each: '$.others[*]', assert: 'context.by[this.id].n > 1' }", ["id", "context.by[@.id].n"], "id"],
  [
    "{ id: a, assert: 'today > date(context.names[0]) || this.from == 1' }",
    ["context.now", "context.names[*]", "$.from"],
    "$.from",
  ],
  ["{ id: a, assert: context.admin }", ["context.admin"], undefined],
  ["{ id: a, assert: this.odd == 1 }", ["$.odd"], "$.odd"],
])("%s reads", (rule, reads, place) => {
  const says = ruleOf(rule);
  expect(says.reads.map(selectorText)).toEqual(reads);
  expect(says.place && selectorText(says.place)).toBe(place);
});

test.each<[written: string, text: string]>([
  ["this.from  <=\n  this.to", "this.from <= this.to"],
  ["  this.from <= this.to // both are days\n", "this.from <= this.to"],
  ["this.from > 1 // more\n\n&& this.to < 3", "this.from > 1 && this.to < 3"],
  ["this.lines.exists(l, l.parts[0].id == 'a  // b')", "this.lines.exists(l, l.parts[0].id == 'a  // b')"],
])("%j is shown in one line", (written, text) => {
  expect(ruleOf(JSON.stringify({ id: "a", assert: written })).text).toBe(text);
});

// Lists that do not lead one into the other are gone through once for each entry of the ones before.
test.each<[expression: string, loops: string[][]]>([
  ["this.from <= this.to", []],
  ["this.lines.all(l, l.n > 1)", [["$.lines"]]],
  ["this.lines.all(l, l.parts.all(p, p.n > 1))", [["$.lines"], ["$.lines", "$.lines[*].parts"]]],
  ["this.lines.all(l, this.others.exists(o, o.n == l.n))", [["$.lines"], ["$.lines", "$.others"]]],
  ["this.lines.filter(l, l.n > 1).map(l, l.n).sum() > 1", [["$.lines"]]],
  ["this.lines.all(l, l.n in this.others.map(o, o.n))", [["$.lines"], ["$.lines", "$.others"]]],
  ["this.others.all(o, o.id in context.names)", [["$.others"], ["$.others", "context.names"]]],
])("%s goes through lists", (expression, loops) => {
  const says = ruleOf(`{ id: a, assert: "${expression}" }`);
  expect(says.loops.map((chain) => chain.map(selectorText))).toEqual(loops);
});
