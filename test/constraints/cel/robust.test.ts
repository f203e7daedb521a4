import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../generator/read/document.ts";
import { expressionsOver, type Outcome } from "./emitted-rules.ts";
import { body, context, expression, facts, schema } from "./random-expression.ts";

const seed = 7_110_626;

/** Values of any form at any member, some of them nearly right. */
const members = ["n", "m", "d", "e", "s", "t", "b", "maybe", "day", "sub", "ns", "ss", "any", "list"];
const extreme = fc.constantFrom<Json>(
  2 ** 53,
  -(2 ** 53),
  1e300,
  -1e300,
  Number.MIN_VALUE,
  -0,
  "__proto__",
  [[[]]],
  {},
);
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>, extreme);
const anyOf = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names, "__proto__", "constructor"), value, { maxKeys: names.length });
const bodies = fc.oneof(
  value,
  anyOf(members),
  fc.tuple(body, anyOf(members)).map(([sound, wild]) => ({ ...sound, ...wild })),
);
const contexts = fc.oneof(
  value,
  anyOf(Object.keys(context)),
  fc.tuple(facts, anyOf(Object.keys(context))).map(([sound, wild]) => ({ ...sound, ...wild })),
);

test("no JSON makes an expression throw, and the predicate and the collector agree", async () => {
  const texts = fc
    .sample(expression("bool", 3), { seed, numRuns: 300 })
    .map((text) => text.replaceAll("@", ""))
    .filter((text) => /this|body|context|today/.test(text));
  const { validator, problems } = await expressionsOver(schema, context, texts);
  expect(problems).toEqual([]);
  fc.assert(
    fc.property(bodies, contexts, (data, told) => {
      expect(validator.is(data, told)).toBe(validator.check(data, told).valid);
    }),
    { seed, numRuns: 400 },
  );
});

test("values of any form: emitted code and the judge of examples agree", async () => {
  const open = { type: "object", properties: Object.fromEntries(members.map((name) => [name, true])) };
  const texts = [
    "this.n == this.m",
    "this.n < this.m",
    "this.n <= 1",
    "this.s.startsWith(this.t)",
    "this.s.lowerAscii() == this.t",
    "this.any.size() > 1",
    "this.ns.all(x, x == 1)",
    "this.ns.exists(x, x < this.n)",
    "this.ns.exists_one(x, x == this.m)",
    "this.list.filter(x, x.n == 1).size() == 1",
    "this.list.map(x, x.n).exists(x, x == 1)",
    "this.n in this.ns",
    "has(this.sub.s)",
    "this.s in this.sub",
    "this.sub.s == this.s && this.b",
    "this.b ? this.n == 1 : this.m == 1",
    "!this.b",
    "[this.n, this.m].all(x, x != null)",
    "date(this.day) < today",
    "context.limit < this.n",
    "context.names.all(x, x in this.ss)",
    "has(context.of.s) || this.b",
    "context.of.s == this.s",
  ];
  const ours = await expressionsOver(open, context, texts);
  expect(ours.problems).toEqual([]);
  fc.assert(
    fc.property(anyOf(members), anyOf(Object.keys(context)), (data, told) => {
      const given = { ...told, now: "2024-02-29T12:00:00Z" } as JsonObject;
      expect(ours.compiled(data as Json, given)).toEqual(ours.evaluated(data as Json, given));
    }),
    { seed, numRuns: 1500 },
  );
});

test.each<[text: string, data: JsonObject, given: JsonObject, want: Outcome]>([
  ["(this.d / this.e) in [this.d / this.e]", { d: 0, e: 0 }, {}, false],
  ["(this.d / this.e) in [1.0, 2.0]", { d: 4, e: 2 }, {}, true],
  ["[1.0, this.d / this.e].min() == 1.0", { d: 0, e: 0 }, {}, true],
  ["[1.0, this.d / this.e].max() == 1.0", { d: 0, e: 0 }, {}, true],
  ["[this.d / this.e, 1.0].max() == 1.0", { d: 0, e: 0 }, {}, false],
  ["has(context.people[0].name)", {}, { people: [] }, "unknown"],
  ["has(context.people[0].name)", {}, { people: [{}] }, "unknown"],
  ["has(context.people[0].name)", {}, { people: [{ name: "a" }] }, true],
  ["has(this.list[0].s)", { list: [] }, {}, "none"],
  ["has(this.list[0].s)", { list: [{}] }, {}, false],
])("%s of %j with %j: %s, in emitted code and for the judge", async (text, data, given, want) => {
  const people = { type: "array", items: { type: "object", properties: { name: { type: "string" } } } };
  const ours = await expressionsOver(schema, { ...context, people }, [text]);
  expect(ours.problems).toEqual([]);
  expect([...ours.compiled(data, given), ...ours.evaluated(data, given)]).toEqual([want, want]);
});

test("a text that macros double again and again has an end", async () => {
  const doubled = `this.ss${".map(x, x + x)".repeat(40)}.all(x, x == '')`;
  const { problems, compiled, evaluated } = await expressionsOver(schema, context, [doubled]);
  expect(problems).toEqual([]);
  expect([compiled({ ss: ["a"] }, {}), evaluated({ ss: ["a"] }, {})]).toEqual([["none"], ["none"]]);
  expect(compiled({ ss: [""] }, {})).toEqual([true]);
});
