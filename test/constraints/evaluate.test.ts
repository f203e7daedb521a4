import { expect, test } from "vitest";
import type { Condition } from "../../generator/constraints/condition.ts";
import { evaluate, firstCase } from "../../generator/constraints/evaluate.ts";
import type { Ground, Standing } from "../../generator/constraints/examples/example.ts";
import { solved } from "../../generator/constraints/examples/solve.ts";
import type { Selector } from "../../generator/constraints/selector.ts";
import type { Json, JsonObject } from "../../generator/read/document.ts";

function field(root: "body" | "context", ...names: string[]): Selector {
  return { root: { kind: root }, steps: names.map((name) => ({ kind: "name", name })) };
}
function standing(data: Json, context: JsonObject = {}): Standing {
  return { subject: { data, context }, entries: [{ in: "body", keys: [] }] };
}

const passport: Condition = { kind: "is", at: field("body", "type"), values: ["PASSPORT"] };
const abroad: Condition = { kind: "is", at: field("context", "abroad"), values: [true] };
const named: Condition = { kind: "present", at: field("body", "name") };
const not = (of: Condition): Condition => ({ kind: "not", of });
const all = (...of: Condition[]): Condition => ({ kind: "all", of });
const any = (...of: Condition[]): Condition => ({ kind: "any", of });

test.each([
  ["a value of the body", passport, standing({ type: "PASSPORT" }), true],
  ["an absent one", passport, standing({}), false],
  ["an absent fact", abroad, standing({}), undefined],
  ["a fact that is null", abroad, standing({}, { abroad: null }), undefined],
  ["not an absent fact", not(abroad), standing({}), undefined],
  ["a known false decides an all", all(abroad, passport), standing({}), false],
  ["a known true decides an any", any(abroad, passport), standing({ type: "PASSPORT" }), true],
  ["else an unknown part leaves it open", all(abroad, passport), standing({ type: "PASSPORT" }), undefined],
  ["null is present", named, standing({ name: null }), true],
  [
    "an inherited member is not",
    { kind: "present", at: field("body", "constructor") } as Condition,
    standing({}),
    false,
  ],
])("%s", (_, condition, at, wanted) => {
  expect(evaluate(condition, at)).toBe(wanted);
});

test("the first case that holds counts, and one that is unknown ends the search", () => {
  expect(firstCase([passport, named], standing({ name: "a" }))).toBe(1);
  expect(firstCase([abroad, named], standing({ name: "a" }))).toBe("unknown");
  expect(firstCase([passport], standing({}))).toBe("none");
});

const schema = { type: "object", properties: { type: { enum: ["PASSPORT", "SELFIE"] }, name: { type: "string" } } };
const context = { type: "object", properties: { abroad: { type: "boolean" } } };
const documentOf = (root: JsonObject) => ({
  root,
  sources: new Map(),
  origin: (pointer: string) => ({ file: "", pointer }),
});
const ground: Ground = {
  document: documentOf({}),
  body: { schema, pointer: "" },
  parameters: { schema: true, pointer: "" },
  context: { document: documentOf(context), schema: { schema: context, pointer: "" } },
  states: new Map(),
  rules: [],
  worlds: [],
};

test.each([
  ["a field", passport, true, {}, {}, { type: "PASSPORT" }, {}],
  ["its opposite, by another value of the enum", passport, false, { type: "PASSPORT" }, {}, { type: "SELFIE" }, {}],
  ["several", all(passport, named, not(abroad)), true, {}, {}, { type: "PASSPORT", name: "text" }, { abroad: false }],
  ["an any, by its first part", any(passport, named), true, {}, {}, { type: "PASSPORT" }, {}],
  [
    "the opposite of an any, by all parts",
    any(passport, named),
    false,
    { type: "PASSPORT", name: "a" },
    {},
    { type: "SELFIE" },
    {},
  ],
] as const)("solves %s", (_, condition, holds, data, facts, wantedData, wantedFacts) => {
  const found = solved(condition, holds, standing(data, facts), [], ground);
  expect(found?.subject).toEqual({ data: wantedData, context: wantedFacts });
});

test("does not solve what contradicts itself, or what is to be kept", () => {
  expect(solved(all(passport, not(passport)), true, standing({}), [], ground)).toBeUndefined();
  expect(
    solved(passport, true, standing({ type: "SELFIE" }), [], ground, (at) => evaluate(passport, at) === false),
  ).toBeUndefined();
});
