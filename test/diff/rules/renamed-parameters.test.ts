import { expect, test } from "vitest";
import { changesOfRules } from "../../../generator/diff/index.ts";
import type { RuledApi } from "../../../generator/diff/rules/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { bindRules } from "../../../generator/rules/bind.ts";
import { readRules } from "../../../generator/rules/rules-file.ts";

/** Of the path `/g/{}/{}`, with these names for its parameters. */
function ruled([group, gift]: readonly [string, string], rules: readonly object[], trace = "X-Trace"): RuledApi {
  const path = `/g/{${group}}/{${gift}}`;
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Gifts", version: "1" },
    paths: {
      [path]: {
        post: {
          parameters: [
            { name: group, in: "path", required: true, schema: { enum: ["A", "B"] } },
            { name: gift, in: "path", required: true, schema: { type: "integer" } },
            { name: trace, in: "header", schema: { type: "string" } },
          ],
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: { type: "object", properties: { size: { type: "integer" }, note: { type: "string" } } },
              },
            },
          },
          responses: { "200": { description: "kept" } },
        },
      },
    },
  });
  const { api } = apiOf(readDocument({ file: "openapi.json", readText: () => text }));
  const file = { covenant: 1, operations: { [`POST ${path}`]: { rules } } };
  const bound = bindRules(readRules("rules.yaml", JSON.stringify(file)), api);
  expect(bound.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return { api, rules: bound };
}

const told = (base: RuledApi, revision: RuledApi) =>
  changesOfRules(base, revision).map(({ level, id }) => `${level} ${id}`);

type Rules = (group: string, gift: string, trace: string) => readonly object[];

test.each<{ name: string; rules: Rules }>([
  { name: "parameters alone", rules: (_, gift) => [{ id: "one", compare: `path.${gift}`, gt: 3 }] },
  { name: "beside the body", rules: (_, gift) => [{ id: "one", compare: "size", lte: { field: `path.${gift}` } }] },
  {
    name: "a condition",
    rules: (group) => [{ id: "one", when: { [`path.${group}`]: "A" }, presence: "note", then: "required" }],
  },
  { name: "an expression", rules: (_, gift) => [{ id: "one", assert: `path.${gift} > 3` }] },
  {
    name: "an expression beside the body",
    rules: (_, gift) => [{ id: "one", assert: `this.size > path.${gift} * 2` }],
  },
  {
    name: "a header in other letters",
    rules: (_, __, trace) => [{ id: "one", compare: `header['${trace}']`, ne: "no" }],
  },
])("$name, under another name, is as it was", ({ rules }) => {
  const base = ruled(["id", "gift"], rules("id", "gift", "X-Trace"));
  // Names that are swapped are told apart as well.
  for (const [group, gift] of [
    ["gid", "present"],
    ["gift", "id"],
  ] as const) {
    const revision = ruled([group, gift], rules(group, gift, "x-trace"), "x-trace");
    expect(told(base, revision)).toEqual([]);
    expect(told(revision, base)).toEqual([]);
  }
});

test("what changed beside the name is told, with a body in the revision's names and a place on either side", () => {
  const base = ruled(["id", "gift"], [{ id: "one", compare: "path.gift", gt: 3 }]);
  const revision = ruled(
    ["gid", "present"],
    [
      { id: "one", compare: "path.present", gt: 4 },
      { id: "two", presence: "note", then: "required" },
    ],
  );
  expect(
    changesOfRules(base, revision).map(({ id, level, base: from, revision: to, witnesses }) => ({
      id,
      level,
      bodies: witnesses?.map(({ body }) => body),
      from: from?.pointer,
      to: to?.pointer,
    })),
  ).toEqual([
    {
      id: "rule-tightened",
      level: "error",
      bodies: [{ path: { gid: "A", present: 4 } }],
      from: "/operations/POST ~1g~1{id}~1{gift}/rules/0",
      to: "/operations/POST ~1g~1{gid}~1{present}/rules/0",
    },
    {
      id: "rule-added",
      level: "error",
      bodies: [{}],
      from: "/paths/~1g~1{id}~1{gift}/post",
      to: "/operations/POST ~1g~1{gid}~1{present}/rules/1",
    },
  ]);
});

test("a rule that reads the other parameter is another rule", () => {
  const base = ruled(["id", "gift"], [{ id: "one", compare: "size", lte: { field: "path.gift" } }]);
  const revision = ruled(["gift", "id"], [{ id: "one", compare: "size", lte: { field: "path.id" } }]);
  expect(told(base, revision)).toEqual([]);
  const swapped = ruled(
    ["gift", "id"],
    [{ id: "one", when: { "path.gift": "A" }, presence: "note", then: "required" }],
  );
  const other = ruled(["id", "gift"], [{ id: "one", when: { "path.id": "B" }, presence: "note", then: "required" }]);
  expect(told(swapped, other)).toEqual(["error rule-incomparable"]);
});
