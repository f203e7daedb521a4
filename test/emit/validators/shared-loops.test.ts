import { expect, test } from "vitest";
import { emittedOperations } from "../../support/emitted.ts";
import { text } from "../../support/schemas.ts";
import { things } from "../../support/things.ts";

/** Rules that read one list share a loop over it: what they say, and in which order, is as if each had its own. */

const line = { type: "object", properties: { kind: text, note: text, code: {}, tag: { ...text, nullable: true } } };
const schema = {
  type: "object",
  properties: { lines: { type: "array", items: line }, others: { type: "array", items: line }, most: {} },
};

async function checking(rules: readonly string[]) {
  const { api, bound } = things(schema, rules.map((one) => `- ${one}`).join("\n"), { version: "3.0.3" });
  expect(bound.diagnostics).toEqual([]);
  const operations = await emittedOperations(api, bound.rules);
  return (body: unknown) => {
    const request = operations["POST /things"]?.request;
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
const notes = "{ id: notes, unique: 'lines[*].note' }";
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
  [
    "each rule for itself",
    [kinds, notes],
    { lines: [{ kind: "a" }, { note: "a" }, { note: "a" }] },
    ["notes /lines/2/note"],
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
