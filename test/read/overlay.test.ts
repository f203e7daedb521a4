import { expect, test } from "vitest";
import type { Json } from "../../generator/read/document.ts";
import { valueAt } from "../../generator/read/pointer.ts";
import { openapi, problems, read } from "./memory.ts";

const api = openapi(`servers: [{ url: a }, { url: b }, { url: c }]
tags: [{ name: one }]
paths:
  /a:
    get: { summary: A, tags: [x], deprecated: true }
    post: { summary: P }
  /b:
    get: { summary: B }`);

function overlay(...actions: string[]): string {
  return `overlay: 1.0.0\ninfo: { title: o, version: "1" }\nactions:\n${actions.map((one) => `- ${one}\n`).join("")}`;
}

const given: readonly [name: string, actions: string[], pointer: string, want: unknown][] = [
  [
    "an object is merged",
    ["{ target: \"$.paths['/a'].get\", update: { summary: N, x: { y: 1 } } }"],
    "/paths/~1a/get",
    { summary: "N", tags: ["x"], deprecated: true, x: { y: 1 } },
  ],
  [
    "objects in it too",
    ["{ target: $, update: { paths: { /a: { get: { summary: N } } } } }"],
    "/paths/~1a/get/summary",
    "N",
  ],
  [
    "an array gets an entry",
    ["{ target: $.tags, update: { name: two } }"],
    "/tags",
    [{ name: "one" }, { name: "two" }],
  ],
  [
    "an array gets the entries of an array",
    ["{ target: $, update: { tags: [{ name: two }, { name: three }] } }"],
    "/tags/2",
    { name: "three" },
  ],
  ["every match", ["{ target: '$.paths.*.get', update: { operationId: i } }"], "/paths/~1b/get/operationId", "i"],
  [
    "a filter",
    ["{ target: '$.paths.*[?@.deprecated == true]', remove: true }"],
    "/paths/~1a",
    { post: { summary: "P" } },
  ],
  ["entries of an array", ["{ target: '$.servers[0, 1]', remove: true }"], "/servers", [{ url: "c" }]],
  [
    "a member",
    ["{ target: \"$.paths['/a'].get.deprecated\", remove: true }"],
    "/paths/~1a/get",
    { summary: "A", tags: ["x"] },
  ],
  ["remove wins over update", ["{ target: $.tags, remove: true, update: [] }"], "/tags", undefined],
  [
    "in order",
    ["{ target: $.servers, remove: true }", "{ target: $, update: { servers: [{ url: z }] } }"],
    "/servers",
    [{ url: "z" }],
  ],
  [
    "what goes with its parent",
    ["{ target: '$..get', remove: true }"],
    "/paths",
    { "/a": { post: { summary: "P" } }, "/b": {} },
  ],
];

test.each(given)("%s", (_, actions, pointer, want) => {
  const { root } = read({ "api.yaml": api, "o.yaml": overlay(...actions) }, ["o.yaml"]);
  expect(valueAt(root, pointer)).toEqual(want as Json);
});

test("__proto__ in an update is a member", () => {
  const { root } = read(
    { "api.yaml": api, "o.yaml": overlay("{ target: $.info, update: { __proto__: { polluted: true } } }") },
    ["o.yaml"],
  );
  expect(Object.keys(root.info as object)).toContain("__proto__");
  expect((root.info as { polluted?: boolean }).polluted).toBeUndefined();
});

const wrong: readonly [name: string, overlay: string, want: string[]][] = [
  ["no overlay", "a: 1\n", ["overlay-malformed o.yaml:1:1"]],
  ["a version to come", "overlay: 2.0.0\nactions: []\n", ["overlay-malformed o.yaml:1:10"]],
  ["no actions", "overlay: 1.0.0\nactions: []\n", ["overlay-malformed o.yaml:1:1"]],
  ["an action without target", overlay("{ update: {} }"), ["overlay-malformed o.yaml:4:3"]],
  ["an action without effect to have", overlay("{ target: $.a }"), ["overlay-malformed o.yaml:4:3"]],
  [
    "a member that only a later version knows",
    overlay("{ target: $.tags, copy: $.a }"),
    ["overlay-malformed o.yaml:4:3"],
  ],
  ["no JSONPath", overlay("{ target: paths, remove: true }"), ["overlay-target-invalid o.yaml:4:13"]],
  [
    "a target that selects nothing",
    overlay("{ target: \"$.paths['/no']\", remove: true }", "{ target: '$.no', update: {} }"),
    ["overlay-matches-nothing o.yaml:4:13", "overlay-matches-nothing o.yaml:5:13"],
  ],
  [
    "a text for an object",
    overlay("{ target: \"$.paths['/a']\", update: { get: no } }"),
    ["overlay-incompatible o.yaml:4:45"],
  ],
  [
    "an object for a text",
    overlay("{ target: \"$.paths['/a'].get\", update: { summary: {} } }"),
    ["overlay-incompatible o.yaml:4:53"],
  ],
  ["everything", overlay("{ target: $, remove: true }"), ["overlay-removes-all o.yaml:4:13"]],
];

test.each(wrong)("wrong: %s", (_, text, want) => {
  expect(problems({ "api.yaml": api, "o.yaml": text }, ["o.yaml"])).toEqual(want);
});

test("an action that changes nothing is a finding", () => {
  const document = read({ "api.yaml": api, "o.yaml": overlay('{ target: "$.tags[0]", update: { name: one } }') }, [
    "o.yaml",
  ]);
  expect(document.findings?.map(({ code, place }) => [code, place?.pointer])).toEqual([
    ["overlay-changes-nothing", "/actions/0"],
  ]);
});
