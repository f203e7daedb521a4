import { expect, test } from "vitest";
import { emitValidators } from "../../../generator/emit/validators/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import type { Validator } from "../../../generator/runtime/validator.ts";
import { importEmitted, writeEmitted } from "../../support/emitted.ts";

/** Rules that read one list share a loop over it: what they say, and in which order, is as if each had its own. */

const text = { type: "string" };
const line = { type: "object", properties: { kind: text, note: text, code: {}, tag: { ...text, nullable: true } } };
const schema = {
  type: "object",
  properties: { lines: { type: "array", items: line }, others: { type: "array", items: line }, most: {} },
};

async function checking(rules: readonly string[]) {
  const post = {
    requestBody: { content: { "application/json": { schema } } },
    responses: { "200": { description: "" } },
  };
  const document = { openapi: "3.0.3", info: { title: "t", version: "1" }, paths: { "/orders": { post } } };
  const { api } = apiOf(readDocument({ file: "a.json", readText: () => JSON.stringify(document) }));
  const source = `covenant: 1\noperations:\n  POST /orders:\n    rules:\n${rules.map((one) => `      - ${one}\n`).join("")}`;
  const bound = bindRules(readRules("rules.yaml", source), api);
  expect(bound.diagnostics).toEqual([]);
  const folder = writeEmitted(emitValidators(api, bound.rules));
  const { operations } = await importEmitted<{ operations: Record<string, { request: Validator<unknown, unknown> }> }>(
    folder,
    "operations.js",
  );
  return (body: unknown) => {
    const request = operations["POST /orders"]?.request;
    const checked = request?.check(body);
    expect(request?.is(body)).toBe(checked?.valid);
    return checked?.valid === false ? checked.issues.map(({ rule, pointer }) => `${rule} ${pointer}`) : [];
  };
}

const one = "{ id: one, count: 'lines[*]', where: { kind: a }, max: 1, status: 409 }";
const noted = "{ id: noted, each: 'lines[*]', when: { kind: a }, presence: note, then: required, status: 403 }";
const twice = "{ id: twice, unique: [{ each: 'lines[*]', values: code }, { each: 'others[*]', values: code }] }";
const tags = "{ id: tags, unique: 'lines[*].tag' }";
const kinds = "{ id: kinds, unique: 'lines[*].kind' }";
const within = "{ id: within, each: 'lines[*]', when: { kind: b }, count: '$.lines[*]', where: { kind: a }, max: 1 }";

const a = { kind: "a", note: "" };

test.each<[name: string, rules: readonly string[], body: unknown, want: readonly string[]]>([
  [
    "in the order of the rules",
    [noted, one, twice],
    { lines: [{ kind: "a" }, { kind: "a", code: 1 }, { code: 1 }] },
    ["noted /lines/0/note", "noted /lines/1/note", "one /lines", "twice /lines/2/code"],
  ],
  [
    "in another order",
    [twice, one, noted],
    { lines: [{ kind: "a" }, { kind: "a", code: 1 }, { code: 1 }] },
    ["twice /lines/2/code", "one /lines", "noted /lines/0/note", "noted /lines/1/note"],
  ],
  [
    "values over two lists",
    [noted, twice],
    { lines: [{ code: {} }], others: [{ code: {} }] },
    ["twice /others/0/code"],
  ],
  ["texts", [kinds], { lines: [a, { kind: "b" }, a] }, ["kinds /lines/2/kind"]],
  [
    "nothing is a value, too, where null may stand",
    [tags],
    { lines: [{ tag: null }, { tag: null }] },
    ["tags /lines/1/tag"],
  ],
  ["a list within a loop over itself", [within, noted], { lines: [a, a, { kind: "b" }] }, ["within /lines"]],
  [
    "a rule that reads what its keyword refuses is left out",
    [noted, one],
    { lines: [{ kind: 1 }, { kind: "a" }] },
    ["null /lines/0/kind", "noted /lines/1/note"],
  ],
])("%s", async (_, rules, body, want) => {
  expect((await checking(rules))(body)).toEqual(want);
});
