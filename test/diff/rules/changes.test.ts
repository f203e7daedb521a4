import { expect, test } from "vitest";
import { type RuleChange, type RuledApi, ruleChanges } from "../../../generator/diff/rules/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";

interface Given {
  /** Of the document: the types that a gift may have, and the name of the path's parameter. */
  readonly kinds?: readonly string[];
  readonly parameter?: string;
  /** Of the rules file: the rules of the request, and of the response 200. */
  readonly rules?: readonly object[];
  readonly answers?: readonly object[];
  readonly context?: object;
}

function ruled({ kinds = ["A", "B"], parameter = "id", rules = [], answers = [], context = {} }: Given): RuledApi {
  const schema = {
    type: "object",
    required: ["kind"],
    properties: {
      kind: { enum: kinds },
      note: { type: "string" },
      size: { type: "integer" },
      ...Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`flag${index}`, { type: "boolean" }])),
    },
  };
  const content = { "application/json": { schema } };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Gifts", version: "1" },
    paths: {
      [`/gifts/{${parameter}}`]: {
        post: {
          parameters: [{ name: parameter, in: "path", required: true, schema: { type: "string" } }],
          requestBody: { required: true, content },
          responses: { "200": { description: "kept", content } },
        },
      },
    },
  });
  const { api } = apiOf(readDocument({ file: "openapi.json", readText: () => text }));
  const operations = { [`POST /gifts/{${parameter}}`]: { rules, responses: { 200: { rules: answers } } } };
  const bound = bindRules(readRules("rules.yaml", JSON.stringify({ covenant: 1, context, operations })), api);
  expect(bound.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return { api, rules: bound };
}

function told(base: Given, revision: Given): readonly RuleChange[] {
  return ruleChanges(ruled(base), ruled(revision));
}

const noted = { id: "noted", when: { kind: "A" }, presence: "note", then: "required" };
const always = { id: "noted", presence: "note", then: "required" };

test("a change names its rule, its places, what was said and what is said, and a body that shows it", () => {
  expect(told({ rules: [noted] }, { rules: [always] })).toEqual([
    {
      id: "rule-tightened",
      level: "error",
      direction: "request",
      operation: "POST /gifts/{id}",
      pointer: "/operations/POST ~1gifts~1{id}/rules/0",
      rule: "noted",
      message: "The rule noted refuses more than before.",
      before: "Where kind is A: note: required.",
      after: "note: required.",
      base: { file: "rules.yaml", pointer: "/operations/POST ~1gifts~1{id}/rules/0" },
      revision: { file: "rules.yaml", pointer: "/operations/POST ~1gifts~1{id}/rules/0" },
      witnesses: [
        {
          part: "request",
          body: { kind: "B" },
          context: {},
          base: { valid: true, status: undefined, violates: [], unchecked: [] },
          revision: { valid: false, status: 422, violates: ["noted"], unchecked: [] },
        },
      ],
    },
  ]);
});

const manyFlags = (value: boolean) => ({
  any: Array.from({ length: 14 }, (_, index) => ({ [`flag${index}`]: value })),
});

test.each<{ name: string; base: Given; revision: Given; want: readonly string[] }>([
  { name: "nothing", base: { rules: [noted] }, revision: { rules: [noted] }, want: [] },
  {
    name: "a request that is freer",
    base: { rules: [always] },
    revision: { rules: [noted] },
    want: ["info rule-loosened"],
  },
  {
    name: "a response that promises less",
    base: { answers: [always] },
    revision: { answers: [noted] },
    want: ["error rule-loosened"],
  },
  {
    name: "a response that promises more",
    base: { answers: [noted] },
    revision: { answers: [always] },
    want: ["info rule-tightened"],
  },
  {
    name: "a response may have a kind that the document does not name",
    base: { answers: [{ ...noted, when: { kind: "A" } }] },
    revision: { answers: [{ ...noted, when: { kind: { not: "B" } } }] },
    want: ["info rule-tightened"],
  },
  {
    name: "a request may not",
    base: { rules: [{ ...noted, when: { kind: "A" } }] },
    revision: { rules: [{ ...noted, when: { kind: { not: "B" } } }] },
    want: ["info rule-reworded"],
  },
  {
    name: "a kind less in the document, and in the rule",
    base: { rules: [{ ...noted, when: { kind: ["A", "C"] } }], kinds: ["A", "B", "C"] },
    revision: { rules: [{ ...noted, when: { kind: "A" } }] },
    want: ["info rule-reworded"],
  },
  {
    name: "a fact that may have another value now",
    base: { rules: [{ ...noted, when: { "context.plan": "A" } }], context: { plan: { enum: ["A", "B"] } } },
    revision: {
      rules: [{ ...noted, when: { "context.plan": { not: "B" } } }],
      context: { plan: { enum: ["A", "B", "C"] } },
    },
    want: ["error rule-tightened"],
  },
  {
    name: "another name of the path's parameter",
    base: { rules: [noted] },
    revision: { rules: [always], parameter: "gift_id" },
    want: ["error rule-tightened"],
  },
  {
    name: "a rule added, and one removed",
    base: { rules: [noted] },
    revision: { rules: [{ id: "small", compare: "size", lt: 9 }] },
    want: ["info rule-removed", "error rule-added"],
  },
  {
    name: "another name, and the same said",
    base: { rules: [noted] },
    revision: { rules: [{ ...noted, id: "with-note" }] },
    want: ["warning rule-renamed"],
  },
  {
    name: "two rules made one",
    base: { rules: [noted, { id: "sized", when: { kind: "A" }, presence: "size", then: "required" }] },
    revision: { rules: [{ ...noted, presence: ["note", "size"] }] },
    want: ["info rule-reworded", "info rule-removed"],
  },
  {
    name: "two rules that leave no kind out made one",
    base: { rules: [noted, { ...noted, id: "noted-too", when: { kind: "B" } }] },
    revision: { rules: [always] },
    want: ["info rule-reworded", "info rule-removed"],
  },
  {
    name: "two rules that leave a kind out",
    base: { rules: [noted, { ...noted, id: "noted-too", when: { kind: "B" } }], kinds: ["A", "B", "C"] },
    revision: { rules: [always], kinds: ["A", "B", "C"] },
    want: ["error rule-tightened", "info rule-removed"],
  },
  {
    name: "two rules of which one waits for a fact",
    base: {
      rules: [
        { ...noted, when: { "context.plan": "A" } },
        { ...noted, id: "noted-too", when: { "context.plan": "B" } },
      ],
      context: { plan: { enum: ["A", "B"] } },
    },
    revision: { rules: [always], context: { plan: { enum: ["A", "B"] } } },
    want: ["error rule-tightened", "info rule-removed"],
  },
  {
    name: "the same by an expression that nobody proves to be the same",
    base: { rules: [{ id: "small", assert: "this.size < 9" }] },
    revision: { rules: [{ id: "small", assert: "9 > this.size" }] },
    want: ["warning rule-incomparable"],
  },
  {
    name: "more ways than are looked at",
    base: { rules: [{ ...noted, when: manyFlags(true) }] },
    revision: { rules: [{ ...noted, when: manyFlags(false) }] },
    want: ["error rule-incomparable"],
  },
  {
    name: "what only the server can check",
    base: { rules: [{ id: "kind", documented: "note", text: "It is kind." }] },
    revision: { rules: [{ id: "kind", documented: "note", text: "It is very kind." }] },
    want: ["warning rule-incomparable"],
  },
  {
    name: "a message, a source and a status",
    base: { rules: [noted] },
    revision: {
      rules: [{ ...noted, message: "A note, please.", status: 409, source: { page: "gifts", section: "" } }],
    },
    want: ["warning rule-status-changed", "info rule-message-changed", "info rule-source-changed"],
  },
  {
    name: "a source alone",
    base: { rules: [noted] },
    revision: { rules: [{ ...noted, source: { page: "gifts", section: "" } }] },
    want: ["info rule-confirmed"],
  },
])("$name", ({ base, revision, want }) => {
  expect(told(base, revision).map(({ level, id }) => `${level} ${id}`)).toEqual(want);
});

test("where it gave up it says so", () => {
  const [change] = told(
    { rules: [{ ...noted, when: manyFlags(true) }] },
    { rules: [{ ...noted, when: manyFlags(false) }] },
  );
  expect(change?.witnesses.length).toBe(2);
  const never = { ...noted, when: { all: [manyFlags(true), { kind: "A" }, { kind: "B" }] } };
  const nor = { ...noted, when: { all: [manyFlags(false), { kind: "A" }, { kind: "B" }] } };
  expect(
    told({ rules: [never] }, { rules: [nor] }).map(({ id, level, message, witnesses }) => [
      id,
      level,
      message,
      witnesses,
    ]),
  ).toEqual([
    [
      "rule-incomparable",
      "warning",
      "The rule noted refuses other bodies than before. No difference found: of the bodies tried, there is none that only the base accepts, and none that only the revision accepts. The conditions come out in too many ways to look at all of them.",
      [],
    ],
  ]);
});
