import { expect, test } from "vitest";
import { emitPackage } from "../../generator/emit/index.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";

const list = (items: object) => ({ type: "array", items });
const kind = { enum: ["A", "B"] };
const note = { type: "string" };
const schema = {
  type: "object",
  properties: {
    kind,
    note,
    tags: list({ type: "string" }),
    more: list({ type: "string" }),
    parts: list({ type: "object", properties: { kind, note } }),
  },
};

/** The refined openapi.json of an API with one operation and one webhook, the rules under either. */
function refined(key: string, rule: string, mediaType = "application/json") {
  const post = {
    requestBody: { content: { [mediaType]: { schema } } },
    responses: { "200": { description: "fine" } },
  };
  const document = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/things": { post } },
    webhooks: { changed: { post } },
  };
  const { api } = apiOf(readDocument({ file: "api.json", readText: () => JSON.stringify(document) }));
  const text = `covenant: 1\ncontext: { buyer: { type: object, properties: { vip: { type: boolean } } } }\noperations:\n  ${key}:\n    rules:\n      - ${rule}\n`;
  const rules = bindRules(readRules("rules.yaml", text), api);
  expect(rules.diagnostics).toEqual([]);
  const names = { name: "t", version: "1.0.0", description: "t" };
  const { files } = emitPackage({ api, rules, names }, (_, run) => run());
  const { paths, webhooks } = JSON.parse(files.get("openapi.json") as string);
  const operation = key.startsWith("webhook") ? webhooks.changed.post : paths["/things"].post;
  const { allOf = [] } = operation.requestBody.content[mediaType].schema;
  const unsaid = (operation["x-covenant-rules"] ?? []) as readonly { readonly id: string }[];
  return { said: JSON.stringify(allOf).includes('"x-covenant-rule":"a"'), unsaid };
}

interface Row {
  readonly name: string;
  readonly rule: string;
  readonly said: boolean;
  readonly unsaid: readonly string[];
}

// What a schema says and what stands under x-covenant-rules: together all of the rule, for operations and webhooks alike.
const rows: readonly Row[] = [
  {
    name: "said whole",
    rule: "{ id: a, presence: note, cases: [{ when: { kind: A }, then: required }, { then: optional }] }",
    said: true,
    unsaid: [],
  },
  {
    name: "said up to a fact",
    rule: "{ id: a, presence: note, cases: [{ when: { kind: A }, then: required }, { when: { context.buyer.vip: true }, then: forbidden }] }",
    said: true,
    unsaid: ["a"],
  },
  {
    name: "said of one field and not of the other",
    rule: "{ id: a, presence: [note, kind], when: { context.buyer.vip: true }, then: required }",
    said: false,
    unsaid: ["a"],
  },
  {
    name: "an entry by its whole value",
    rule: "{ id: a, count: 'tags[*]', where: { '@': x }, max: 1 }",
    said: true,
    unsaid: [],
  },
  { name: "never said", rule: "{ id: a, compare: note, ne: kind }", said: false, unsaid: ["a"] },
];

test.each(["POST /things", "webhook changed"].flatMap((key) => rows.map((row) => ({ key, ...row }))))(
  "$key: $name",
  ({ key, rule, said, unsaid }) => {
    const found = refined(key, rule);
    expect({ ...found, unsaid: found.unsaid.map(({ id }) => id) }).toEqual({ said, unsaid });
  },
);

test("what stands under x-covenant-rules", () => {
  const rule =
    "{ id: a, each: 'parts[*]', when: { kind: A }, status: 409, presence: note, cases: [{ when: { note: x }, then: optional }, { when: { context.buyer.vip: true }, then: forbidden }] }";
  expect(refined("POST /things", rule).unsaid).toEqual([
    {
      id: "a",
      kind: "presence",
      status: 409,
      each: ["$.parts[*]"],
      when: "kind is A",
      says: "note: optional where note is x; forbidden where buyer.vip is true.",
      needs: ["buyer.vip"],
      schema: "none",
    },
  ]);
});

test("a rule that the schema says in part, of the whole body", () => {
  const rule = "{ id: a, unique: [{ values: 'tags[*]' }, { values: 'more[*]' }] }";
  const { unsaid, said } = refined("POST /things", rule);
  expect(said).toBe(true);
  expect(unsaid).toMatchObject([{ id: "a", each: [], when: null, needs: [], schema: "part" }]);
});

test("a body that is no JSON says nothing", () => {
  expect(
    refined("POST /things", "{ id: a, presence: note, then: required }", "multipart/form-data").unsaid,
  ).toMatchObject([{ id: "a", schema: "none" }]);
});
