import { expect, test } from "vitest";
import { askedByRules, changesBetween } from "../../../generator/diff/index.ts";
import { type RuledApi, ruleChanges } from "../../../generator/diff/rules/index.ts";
import { vectorsFor } from "../../../generator/emit/vectors/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import { emittedPart } from "./packages.ts";

interface Row {
  readonly name: string;
  readonly rule: object;
  /** What of the schema says as much, in place of what stands there. */
  readonly said: object;
}

const properties = {
  kind: { enum: ["A", "B"] },
  size: { type: "integer" },
  weight: { type: "number" },
  name: { type: ["string", "null"] },
  note: { type: "string" },
  codes: { type: "array", items: { type: "string" } },
  lines: {
    type: "array",
    items: { type: "object", properties: { code: { type: "string" }, kind: { enum: ["A", "B"] } } },
  },
};

const linesOf = (more: object) => ({ properties: { lines: { ...properties.lines, ...more } } });

const rows: readonly Row[] = [
  {
    name: "compare, at most",
    rule: { compare: "size", lte: 4 },
    said: { properties: { size: { type: "integer", maximum: 4 } } },
  },
  {
    name: "compare, less than the next",
    rule: { compare: "size", lt: 5 },
    said: { properties: { size: { type: "integer", maximum: 4 } } },
  },
  {
    name: "compare, more than",
    rule: { compare: "weight", gt: 0 },
    said: { properties: { weight: { type: "number", exclusiveMinimum: 0 } } },
  },
  { name: "compare, equal", rule: { compare: "size", eq: 4 }, said: { properties: { size: { const: 4 } } } },
  {
    name: "compare, a literal first",
    rule: { compare: { value: 4 }, gte: "size" },
    said: { properties: { size: { type: "integer", maximum: 4 } } },
  },
  {
    name: "compare, equal to a text",
    rule: { compare: "name", eq: "it" },
    said: { properties: { name: { const: "it" } } },
  },
  {
    name: "compare, different from a text",
    rule: { compare: "kind", ne: "B" },
    said: { properties: { kind: { enum: ["A"] } } },
  },
  { name: "values, only", rule: { values: "kind", only: ["A"] }, said: { properties: { kind: { enum: ["A"] } } } },
  { name: "values, except", rule: { values: "kind", except: ["B"] }, said: { properties: { kind: { const: "A" } } } },
  {
    name: "values, except, by not",
    rule: { values: "name", except: ["it"] },
    said: { properties: { name: { type: "string", not: { const: "it" } } } },
  },
  {
    name: "values, in a case",
    rule: { values: "name", cases: [{ when: { kind: "A" }, only: ["it"] }] },
    said: {
      if: { properties: { kind: { const: "A" } }, required: ["kind"] },
      then: { properties: { name: { const: "it" } } },
    },
  },
  { name: "count, at most", rule: { count: "lines[*]", max: 3 }, said: linesOf({ maxItems: 3 }) },
  { name: "count, at least", rule: { count: "lines[*]", min: 1 }, said: linesOf({ minItems: 1 }) },
  { name: "count, exactly", rule: { count: "lines[*]", exactly: 2 }, said: linesOf({ minItems: 2, maxItems: 2 }) },
  {
    name: "count, of one class",
    rule: { count: "lines[*]", where: { kind: "A" }, max: 1 },
    said: linesOf({
      contains: { type: "object", properties: { kind: { const: "A" } }, required: ["kind"] },
      minContains: 0,
      maxContains: 1,
    }),
  },
  { name: "presence, required", rule: { presence: "note", then: "required" }, said: { required: ["note"] } },
  { name: "presence, forbidden", rule: { presence: "note", then: "forbidden" }, said: { properties: { note: false } } },
  {
    name: "presence, forbidden by not",
    rule: { presence: "note", then: "forbidden" },
    said: { not: { required: ["note"] } },
  },
  {
    name: "presence, where a field is given",
    rule: { when: { name: "present" }, presence: "note", then: "required" },
    said: { dependentRequired: { name: ["note"] } },
  },
  {
    name: "presence, where a value is given",
    rule: { when: { kind: "A" }, presence: "note", then: "required" },
    said: { if: { properties: { kind: { const: "A" } }, required: ["kind"] }, then: { required: ["note"] } },
  },
  {
    name: "presence, at each entry",
    rule: { each: "$.lines[*]", presence: "code", then: "required" },
    said: linesOf({ items: { ...properties.lines.items, required: ["code"] } }),
  },
  {
    name: "presence, where a fact holds",
    rule: { when: { "context.strict": true }, presence: "note", then: "required" },
    said: { required: ["note"] },
  },
  {
    name: "compare, where a fact holds",
    rule: { when: { "context.strict": true }, compare: "size", lte: 4 },
    said: { properties: { size: { type: "integer", maximum: 4 } } },
  },
  {
    name: "values, in a case of a fact",
    rule: { values: "kind", cases: [{ when: { "context.strict": true }, only: ["A"] }] },
    said: { properties: { kind: { enum: ["A"] } } },
  },
  {
    name: "group, at least one",
    rule: { group: ["name", "note"], given: "at-least-one" },
    said: { anyOf: [{ required: ["name"] }, { required: ["note"] }] },
  },
  {
    name: "group, exactly one",
    rule: { group: ["name", "note"], given: "exactly-one" },
    said: { oneOf: [{ required: ["name"] }, { required: ["note"] }] },
  },
  {
    name: "group, at most one",
    rule: { group: ["name", "note"], given: "at-most-one" },
    said: { not: { required: ["name", "note"] } },
  },
  {
    name: "group, all or none",
    rule: { group: ["name", "note"], given: "all-or-none" },
    said: { dependentRequired: { name: ["note"], note: ["name"] } },
  },
  {
    name: "unique",
    rule: { unique: [{ values: "codes[*]" }] },
    said: { properties: { codes: { type: "array", items: { type: "string" }, uniqueItems: true } } },
  },
  {
    name: "presence, in the branch of a kind",
    rule: { when: { kind: "A" }, presence: "note", then: "required" },
    said: {
      oneOf: [
        { properties: { kind: { const: "A" } }, required: ["kind", "note"] },
        { properties: { kind: { const: "B" } }, required: ["kind"] },
      ],
    },
  },
  {
    name: "values, in the branch of an entry's kind",
    rule: { each: "$.lines[*]", when: { kind: "A" }, values: "code", only: ["it"] },
    said: linesOf({
      items: {
        anyOf: [
          { type: "object", required: ["kind"], properties: { kind: { const: "A" }, code: { const: "it" } } },
          { type: "object", required: ["kind"], properties: { kind: { const: "B" } } },
          { type: "object", properties: { kind: false } },
        ],
      },
    }),
  },
];

function ruled(rules: readonly object[], said: object = {}): RuledApi {
  const { properties: more = {}, ...others } = said as { properties?: object };
  const schema = { type: "object", properties: { ...properties, ...more }, ...others };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Gifts", version: "1" },
    paths: {
      "/gifts": {
        post: {
          requestBody: { required: true, content: { "application/json": { schema } } },
          responses: { "200": { description: "kept" } },
        },
      },
    },
  });
  const { api } = apiOf(readDocument({ file: "openapi.json", readText: () => text }));
  const file = { covenant: 1, context: { strict: { type: "boolean" } }, operations: { "POST /gifts": { rules } } };
  return { api, rules: bindRules(readRules("rules.yaml", JSON.stringify(file)), api) };
}

const told = (base: RuledApi, revision: RuledApi) =>
  ruleChanges(base, revision).map(({ id, level, message }) => `${level} ${id} ${message}`);

test.each(rows)("$name", async ({ rule, said }) => {
  const [byRule, bySchema] = [ruled([{ id: "one", ...rule }]), ruled([], said)];
  expect(byRule.rules.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(told(byRule, bySchema)).toEqual(["info rule-removed The rule one was removed: the schema says as much."]);
  expect(told(bySchema, byRule)).toEqual(["info rule-added The rule one was added: the schema said as much before."]);
  // Really: no body that breaks the rule is accepted by the package of the schema alone.
  const validator = await emittedPart(bySchema, "POST /gifts", "request");
  const vectors = vectorsFor(byRule.api, byRule.rules).flatMap(({ tests }) => tests);
  const rejected = vectors.filter(({ valid }) => !valid);
  expect(rejected.length).toBeGreaterThan(0);
  expect(rejected.filter(({ data, context }) => validator.check(data, context).valid)).toEqual([]);
});

const capped = { properties: { size: { type: "integer", maximum: 4 } } };

test.each<{ name: string; rule: object; said: object; want: readonly [gone: string, come: string] }>([
  {
    name: "less than the rule",
    rule: { compare: "size", lte: 3 },
    said: capped,
    want: ["info rule-removed", "error rule-added"],
  },
  {
    name: "more than the rule, where null passes the rule as well",
    rule: { compare: "size", lte: 4 },
    said: { properties: { size: { type: ["integer", "null"], maximum: 3 } } },
    want: ["info rule-removed said", "info rule-added said"],
  },
  {
    name: "less than a rule that does not admit null",
    rule: { values: "name", only: ["it"] },
    said: { properties: { name: { enum: ["it", null] } } },
    want: ["info rule-removed", "error rule-added"],
  },
  {
    name: "what is required of an answer only",
    rule: { presence: "note", then: "required" },
    said: { required: ["note"], properties: { note: { type: "string", readOnly: true } } },
    want: ["info rule-removed", "error rule-added"],
  },
  {
    name: "another case",
    rule: { when: { kind: "B" }, presence: "note", then: "required" },
    said: {
      if: { properties: { kind: { const: "A" } }, required: ["kind"] },
      then: { required: ["note"] },
    },
    want: ["info rule-removed", "error rule-added"],
  },
  {
    name: "one of two bounds",
    rule: { count: "lines[*]", min: 1, max: 3 },
    said: linesOf({ maxItems: 3 }),
    want: ["info rule-removed", "error rule-added"],
  },
  {
    name: "another member of the entries",
    rule: { each: "$.lines[*]", presence: "code", then: "required" },
    said: { required: ["lines"] },
    want: ["info rule-removed", "error rule-added"],
  },
  {
    name: "as much in one branch, and not in another",
    rule: { when: { kind: "A" }, presence: "note", then: "required" },
    said: {
      anyOf: [
        { properties: { kind: { const: "A" } }, required: ["kind", "note"] },
        { properties: { kind: { enum: ["A", "B"] }, size: { const: 1 } }, required: ["kind", "size"] },
      ],
    },
    want: ["info rule-removed", "error rule-added"],
  },
  {
    name: "what no proof covers, of which no body shows more",
    rule: { assert: "this.size <= 4" },
    said: capped,
    want: ["info rule-removed", "warning rule-added"],
  },
])("the schema says $name", ({ rule, said, want }) => {
  const [byRule, bySchema] = [ruled([{ id: "one", ...rule }]), ruled([], said)];
  const short = (base: RuledApi, revision: RuledApi) =>
    ruleChanges(base, revision).map(
      ({ id, level, message }) => `${level} ${id}${/ as much( before)?\.$/.test(message) ? " said" : ""}`,
    );
  expect([...short(byRule, bySchema), ...short(bySchema, byRule)]).toEqual(want);
});

test("a break without a body says why it is one", () => {
  const [change] = ruleChanges(ruled([], capped), ruled([{ id: "one", assert: "this.size <= 4" }]));
  expect([change?.level, change?.message, change?.witnesses]).toEqual([
    "warning",
    "The rule one was added. Of the bodies tried, all that it refuses were refused before: by the schema, or by other rules. It is not proven that there is none.",
    [],
  ]);
  // Both conditions together hold of no body, but that takes more than a look at each.
  const never = {
    when: { "context.strict": true },
    assert: "this.size < 3 && this.size > 5 && this.weight != this.weight",
  };
  const [other] = ruleChanges(
    ruled([]),
    ruled([{ id: "one", ...never, when: { all: [{ kind: "A" }, { kind: "B" }] } }]),
  );
  expect([other?.level, other?.message]).toEqual(["info", "The rule one was added: the schema said as much before."]);
});

test.each<{ name: string; base: RuledApi; revision: RuledApi; want: readonly string[] }>([
  {
    name: "the schema answers 422 in its place",
    base: ruled([{ id: "one", compare: "size", lte: 4, status: 409 }]),
    revision: ruled([], capped),
    want: ["info rule-removed", "warning rule-status-changed 409 -> 422"],
  },
  {
    name: "the schema did already",
    base: ruled([{ id: "one", compare: "size", lte: 4, status: 409 }], capped),
    revision: ruled([], capped),
    want: ["info rule-removed"],
  },
  {
    name: "another rule answers in its place",
    base: ruled([
      { id: "one", compare: "size", lte: 4, status: 409 },
      { id: "two", compare: "size", lt: 5 },
    ]),
    revision: ruled([{ id: "two", compare: "size", lt: 5 }]),
    want: ["info rule-removed", "warning rule-status-changed 409 -> 422"],
  },
  {
    name: "another rule did already",
    base: ruled([
      { id: "two", compare: "size", lt: 5 },
      { id: "one", compare: "size", lte: 4, status: 409 },
    ]),
    revision: ruled([{ id: "two", compare: "size", lt: 5 }]),
    want: ["info rule-removed"],
  },
])("where a rule goes: $name", ({ base, revision, want }) => {
  const short = (one: RuledApi, other: RuledApi) =>
    ruleChanges(one, other).map(({ id, level, before, after, witnesses }) =>
      id === "rule-status-changed"
        ? `${level} ${id} ${before} -> ${after}${witnesses.length === 1 ? "" : " unseen"}`
        : `${level} ${id}`,
    );
  const back = want.map((one) => one.replace("removed", "added").replace("409 -> 422", "422 -> 409"));
  expect(short(base, revision)).toEqual(want);
  expect(short(revision, base)).toEqual(back);
});

/** What is told of the documents, the rules of the base beside them. */
const ofSchemas = (base: RuledApi, revision: RuledApi) =>
  changesBetween(base.api, revision.api, "2026-01-31", undefined, askedByRules(base, revision));

/** Schemas that take more than the rule did, or of which that is not proven. */
const taking: ReadonlySet<string> = new Set([
  // Null passes the rule.
  "compare, equal to a text",
  "values, except, by not",
  // A fact that is not given leaves the rule unchecked.
  "presence, where a fact holds",
  "compare, where a fact holds",
  "values, in a case of a fact",
  // Not proven.
  "compare, equal",
  "presence, in the branch of a kind",
  "values, in the branch of an entry's kind",
]);

test.each(rows)("what a schema takes from nobody, in the place of a rule: $name", async ({ name, rule, said }) => {
  const [byRule, bySchema] = [ruled([{ id: "one", ...rule }]), ruled([], said)];
  const breaks = (base: RuledApi) => ofSchemas(base, bySchema).some(({ level }) => level !== "info");
  expect([breaks(byRule), breaks(ruled([]))]).toEqual([taking.has(name), true]);
  if (taking.has(name)) return;
  // Really: every body that the rule accepts is accepted by the package of the schema.
  const validator = await emittedPart(bySchema, "POST /gifts", "request");
  const accepted = vectorsFor(byRule.api, byRule.rules).flatMap(({ tests }) => tests.filter(({ valid }) => valid));
  expect(accepted.length).toBeGreaterThan(0);
  expect(accepted.filter(({ data, context }) => !validator.check(data, context).valid)).toEqual([]);
});

test.each<{ name: string; rules: readonly object[]; said: object; want: readonly string[] }>([
  {
    name: "less than the rule",
    rules: [{ compare: "size", lte: 3 }],
    said: capped,
    want: ["info request body, size: maximum was set to 4, as rules did before"],
  },
  {
    name: "more than the rule",
    rules: [{ compare: "size", lte: 5 }],
    said: capped,
    want: ["error request body, size: maximum was set to 4"],
  },
  {
    name: "what a rule says in a case, in every case",
    rules: [{ when: { kind: "A" }, compare: "size", lte: 4 }],
    said: capped,
    want: ["error request body, size: maximum was set to 4"],
  },
  {
    name: "what a rule says, and more elsewhere",
    rules: [{ compare: "size", lte: 4 }],
    said: { ...capped, required: ["note"] },
    want: [
      "error request body, note: became required",
      "info request body, size: maximum was set to 4, as rules did before",
    ],
  },
  {
    name: "what two rules say together",
    rules: [
      { when: { kind: "A" }, presence: "note", then: "required" },
      { presence: "kind", then: "required" },
      { values: "kind", only: ["A"] },
    ],
    said: { required: ["kind"], properties: { kind: { const: "A" } } },
    want: [
      "info request body, kind: became required, as rules did before",
      "info request body, kind: the value B was removed, as rules did before",
    ],
  },
])("the schema is to say $name", ({ rules, said, want }) => {
  const base = ruled(rules.map((rule, index) => ({ id: `rule-${index}`, ...rule })));
  expect(base.rules.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const told = ofSchemas(base, ruled([], said)).map(({ level, message }) => `${level} ${message}`);
  expect(told.sort()).toEqual(want);
});
