import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { changesOf } from "../../../generator/diff/rules/changes.ts";
import { type RuledApi, ruleVerdicts } from "../../../generator/diff/rules/index.ts";
import type { Api } from "../../../generator/model/api.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";
import { judgedApart } from "./edits.ts";

// Pairs of rules files whose verdict was known before. Each body that is shown is judged by the packages of both.

interface Given {
  readonly rules?: readonly object[];
  readonly answers?: readonly object[];
  readonly calls?: readonly object[];
  readonly shared?: object;
  readonly terms?: object;
}

interface Row {
  readonly name: string;
  readonly base: Given;
  readonly revision: Given;
  readonly want: readonly string[];
  /** Of the way back; where absent, the same. */
  readonly back?: readonly string[];
}

const rows: readonly Row[] = parse(readFileSync(new URL("pairs.yaml", import.meta.url), "utf8"));

const text = { type: "string" };
const order = {
  type: "object",
  required: ["kind"],
  properties: {
    kind: { enum: ["A", "B", "C"] },
    size: { type: "integer" },
    weight: { type: "number" },
    name: text,
    note: text,
    placed: { type: "string", format: "date" },
    due: { type: "string", format: "date" },
    lines: { type: "array", items: { type: "object", properties: { kind: { enum: ["A", "B"] }, code: text } } },
    extras: { type: "array", items: text },
  },
};
const answer = {
  type: "object",
  properties: { more: { type: "boolean" }, next: text, total: { type: "number" } },
};
const query = (name: string, schema: object) => ({ name, in: "query", schema });
const json = (schema: object) => ({ "application/json": { schema } });
const document = {
  openapi: "3.1.0",
  info: { title: "Orders", version: "1" },
  paths: {
    "/orders": {
      post: {
        parameters: [query("trace", { type: "boolean" })],
        requestBody: { required: true, content: json(order) },
        responses: { "200": { description: "placed", content: json(answer) } },
      },
      get: {
        parameters: [query("from", { type: "integer" }), query("to", { type: "integer" })],
        responses: { "204": { description: "none" } },
      },
    },
  },
};
const context = {
  plan: { enum: ["FREE", "PRO"] },
  strict: { type: "boolean" },
  running: { type: "integer" },
  allowed: { type: "array", items: text },
  fields: { type: "array", items: { type: "object", properties: { name: text } } },
};

const { api }: { readonly api: Api } = apiOf(
  readDocument({ file: "openapi.json", readText: () => JSON.stringify(document) }),
);

function ruled({ rules = [], answers = [], calls = [], ...beside }: Given): RuledApi {
  const operations = {
    "POST /orders": { rules, responses: { 200: { rules: answers } } },
    "GET /orders": { rules: calls },
  };
  const file = readRules("rules.yaml", JSON.stringify({ covenant: 1, context, operations, ...beside }));
  const bound = bindRules(file, api);
  expect(bound.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return { api, rules: bound };
}

async function told(base: RuledApi, revision: RuledApi): Promise<readonly string[]> {
  const verdicts = ruleVerdicts(base, revision);
  const changes = verdicts.flatMap((verdict) =>
    changesOf(verdict).map(({ level, id, rule, witnesses }) => ({
      said: `${level} ${id} ${rule}`,
      // Without a body nothing is an error here.
      isSeen: level !== "error" || witnesses.length > 0,
    })),
  );
  const shown = await Promise.all(
    verdicts.flatMap(({ operation, refused, accepted, answered }) =>
      [
        { witness: refused, accepts: "base" as const },
        { witness: accepted, accepts: "revision" as const },
        { witness: answered, accepts: "neither" as const },
      ].flatMap(({ witness, accepts }) =>
        witness === undefined ? [] : [judgedApart(witness, accepts, operation, base, revision)],
      ),
    ),
  );
  expect([...new Set(shown)].filter((one) => one !== "apart")).toEqual([]);
  return changes.map(({ said, isSeen }) => (isSeen ? said : `${said} unseen`));
}

test.each(rows)("$name", async ({ base, revision, want, back = want }) => {
  const [before, after] = [ruled(base), ruled(revision)];
  expect(await told(before, after)).toEqual(want);
  expect((await told(after, before)).toSorted()).toEqual([...back].sort());
});
