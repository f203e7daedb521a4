import { expect, test } from "vitest";
import type { Validator } from "../../generator/runtime/validator.ts";
import { emittedOperations, type Operation } from "../support/emitted.ts";
import { things } from "../support/things.ts";

const line = {
  type: "object",
  properties: { kind: { enum: ["A", "B"] }, code: { type: "string" }, price: { type: "number" } },
};
const lines = { type: "array", items: line };
const schema = {
  type: "object",
  properties: {
    lines,
    code: { type: "string" },
    boxes: { type: "array", items: { type: "object", properties: { lines } } },
  },
};
const context = "codes: { type: array, items: { type: string } }";
const ignoring = (each: string) =>
  `{ id: ignoring, ${each}, presence: [code, price], cases: [{ when: { kind: A }, then: ignored }, { then: optional }] }`;
const top = ignoring("each: '$.lines[*]'");
const inBoxes = ignoring("each: '$.boxes[*].lines[*]'");

async function validator(rules: readonly string[]): Promise<Validator<unknown, unknown>> {
  const { api, bound } = things(schema, rules.map((one) => `- ${one}`).join("\n"), { context });
  expect(bound.diagnostics).toEqual([]);
  return ((await emittedOperations(api, bound.rules))["POST /things"] as Operation).request;
}

const twice = (kind: string) => ({
  lines: [
    { kind, code: "x" },
    { kind, code: "x" },
  ],
});
const boxed = (kind: string) => ({ boxes: [{ lines: [{ kind, code: "x" }] }, { lines: [{ kind, code: "x" }] }] });
const priced = (kind: string) => ({ lines: [{ kind, price: 9 }] });

test.each<[name: string, rules: readonly string[], ignored: object, counted: object]>([
  ["a comparison", [top, "{ id: a, each: '$.lines[*]', compare: price, lt: 5 }"], priced("A"), priced("B")],
  ["unique, in one selector", [top, "{ id: a, unique: '$.lines[*].code' }"], twice("A"), twice("B")],
  ["unique, with each", [top, "{ id: a, unique: [{ each: '$.lines[*]', values: code }] }"], twice("A"), twice("B")],
  ["unique, deeper", [inBoxes, "{ id: a, unique: '$.boxes[*].lines[*].code' }"], boxed("A"), boxed("B")],
  [
    "unique, within each",
    [inBoxes, "{ id: a, each: '$.boxes[*]', unique: 'lines[*].code' }"],
    { boxes: [twice("A")] },
    { boxes: [twice("B")] },
  ],
  ["a reference", [top, "{ id: a, reference: '$.lines[*].code', in: context.codes }"], twice("A"), twice("B")],
  [
    "a reference at the entry itself",
    [top, "{ id: a, each: '$.lines[*]', reference: code, in: context.codes }"],
    twice("A"),
    twice("B"),
  ],
])("%s skips what is ignored", async (_, rules, ignored, counted) => {
  const own = await validator(rules);
  const context = { codes: [] };
  expect(own.check(ignored, context)).toMatchObject({ valid: true, unchecked: [] });
  expect(own.check(counted, context)).toMatchObject({ valid: false });
  expect([own.is(ignored, context), own.is(counted, context)]).toEqual([true, false]);
});

test("fields of other places are not left out", async () => {
  const own = await validator([top, "{ id: a, unique: [{ values: code }, { values: 'lines[*].code' }] }"]);
  expect(own.is({ code: "x", lines: [{ kind: "A", code: "x" }] })).toBe(true);
  expect(own.is({ code: "x", lines: [{ kind: "B", code: "x" }] })).toBe(false);
});
