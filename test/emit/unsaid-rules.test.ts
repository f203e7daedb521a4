import { expect, test } from "vitest";
import { emitPackage } from "../../generator/emit/index.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";

const post = {
  requestBody: {
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: {
            kind: { enum: ["A", "B"] },
            note: { type: "string" },
            tags: { type: "array", items: { type: "string" } },
          },
        },
      },
    },
  },
  responses: { "200": { description: "fine" } },
};

/** The refined openapi.json of an API with one operation and one webhook, the rules under either. */
function refined(key: string, rule: string) {
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
  const { allOf = [] } = operation.requestBody.content["application/json"].schema;
  const unsaid = (operation["x-covenant-rules"] ?? []) as readonly { readonly id: string }[];
  return { said: JSON.stringify(allOf).includes('"x-covenant-rule":"a"'), unsaid: unsaid.map(({ id }) => id) };
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
    expect(refined(key, rule)).toEqual({ said, unsaid });
  },
);
