import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/read/document.ts";
import { groundOf } from "../../../generator/rules/examples/ground.ts";
import { verdictsOn } from "../../../generator/rules/examples/judge.ts";
import { emittedOperations } from "../../support/emitted.ts";
import { date } from "../../support/schemas.ts";
import { things } from "../../support/things.ts";

/** Days are compared as texts where both are full-dates; what no schema asserts to be one is read as carefully as ever. */

const branches = {
  oneOf: [
    { required: ["a"], properties: { a: {}, due: date } },
    { required: ["b"], properties: { b: {} } },
  ],
};
const parameters = [{ name: "from", in: "query", schema: date }];

async function checked(rule: string) {
  const { api, bound } = things(branches, `- ${rule}`, { parameters });
  expect(bound.diagnostics).toEqual([]);
  const rules = bound.rules.get("POST /things") ?? [];
  const operations = await emittedOperations(api, bound.rules);
  const [operation] = api.operations;
  if (operation === undefined) throw new Error("no operation");
  const ground = groundOf(operation, "request", rules, api.document, bound);
  return (data: JsonObject, context: JsonObject) => ({
    code: operations["POST /things"]?.request.is(data, context),
    judge: verdictsOn({ data, context }, ground.rules).every(({ broken }) => broken.length === 0),
  });
}

const now = "2026-07-01T12:00:00Z";

test.each<[name: string, due: string, want: boolean]>([
  ["a day that is not after", "2026-07-01", false],
  ["a day after", "2026-07-02", true],
  ["a moment on a day that is not after", "2026-07-01T23:00:00Z", false],
  ["a moment on a day after", "2026-07-02T00:00:00Z", true],
  ["no day", "hello", true],
  ["a day that is none", "2026-02-30", true],
  ["a moment before all years", "0000-01-01T00:00:00+00:01", false],
  ["a moment after all years", "9999-12-31T23:59:00-00:01", true],
])("a field that only another branch describes: %s", async (_, due, want) => {
  const is = await checked("{ id: r, compare: $.due, gt: today }");
  expect(is({ b: 1, due }, { now })).toEqual({ code: want, judge: want });
});

test.each<[name: string, from: string, want: boolean]>([
  ["a day before", "2026-06-30", true],
  ["the day", "2026-07-01", false],
  ["no day", "hello", true],
])("a parameter beside the body, which its validator does not see: %s", async (_, from, want) => {
  const is = await checked("{ id: r, compare: $.due, gt: query.from }");
  expect(is({ a: 1, due: "2026-07-01" }, { now, parameters: { query: { from } } })).toEqual({
    code: want,
    judge: want,
  });
});
