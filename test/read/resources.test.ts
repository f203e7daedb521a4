import { expect, test } from "vitest";
import { readDocument } from "../../generator/read/openapi.ts";
import { valueAt } from "../../generator/read/pointer.ts";
import { type Files, memory, openapi, problems } from "./memory.ts";

/** `$id`, `$anchor`, `$dynamicRef` and dialects: what is left of them when a document is read. */

const schemas = (body: string, version?: string) =>
  openapi(`components:\n  schemas:\n${body.replace(/^/gm, "    ")}`, version);

const page = `Page: { $id: "https://example.com/page", properties: { items: { items: { $dynamicRef: "#item" } } }, $defs: { item: { $dynamicAnchor: item } } }
Numbers: { $id: "https://example.com/numbers", $ref: page, $defs: { number: { $dynamicAnchor: item, type: number } } }`;

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly catalogue?: ReadonlyMap<string, string>;
  /** Pointer -> what stands there. */
  readonly want: Readonly<Record<string, unknown>>;
  readonly findings?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "a $dynamicRef leads to the anchor of its own resource where nothing is around it",
    files: { "api.yaml": schemas(page) },
    want: {
      "/components/schemas/Page": {
        properties: { items: { items: { $ref: "#/components/schemas/Page/$defs/item" } } },
        $defs: { item: {} },
      },
    },
  },
  {
    name: "from another resource it leads to that one's: a copy for who says so",
    files: { "api.yaml": schemas(page) },
    want: {
      "/components/schemas/Numbers": {
        $ref: "#/components/schemas/PageForNumbers",
        $defs: { number: { type: "number" } },
      },
      "/components/schemas/PageForNumbers": {
        properties: { items: { items: { $ref: "#/components/schemas/Numbers/$defs/number" } } },
      },
    },
  },
  {
    name: "a tree that is closed for all its nodes",
    files: {
      "api.yaml": schemas(`Tree: { $id: tree, $dynamicAnchor: node, properties: { next: { $dynamicRef: "#node" } } }
Strict: { $id: strict, $dynamicAnchor: node, $ref: tree, unevaluatedProperties: false }`),
    },
    want: {
      "/components/schemas/Tree/properties/next": { $ref: "#/components/schemas/Tree" },
      "/components/schemas/Strict": { $ref: "#/components/schemas/TreeForStrict", unevaluatedProperties: false },
      "/components/schemas/TreeForStrict/properties/next": { $ref: "#/components/schemas/Strict" },
    },
  },
  {
    name: "beside a $ref it becomes a branch",
    files: {
      "api.yaml": schemas('A: { $ref: "#/components/schemas/B", $dynamicRef: "#c" }\nB: {}\nC: { $dynamicAnchor: c }'),
    },
    want: {
      "/components/schemas/A": {
        $ref: "#/components/schemas/B",
        allOf: [{ $ref: "#/components/schemas/C" }],
      },
    },
  },
  {
    name: "an $id in an example is none",
    files: { "api.yaml": schemas("A: { const: { $id: 'https://example.com/a' } }") },
    want: { "/components/schemas/A/const": { $id: "https://example.com/a" } },
  },
  {
    name: "OpenAPI 3.0 has none of them",
    files: { "api.yaml": schemas('A: { $id: a, $dynamicRef: "#a" }', "3.0.3") },
    want: { "/components/schemas/A": { $id: "a", $dynamicRef: "#a" } },
  },
  {
    name: "a URI of the catalogue, and what is relative to it",
    files: {
      "api.yaml": schemas('A: { $ref: "https://example.com/s/one.json#/$defs/x" }'),
      "local/one.json": '{ "$defs": { "x": { "items": { "$ref": "two.json" } } } }',
      "local/two.json": '{ "type": "string" }',
    },
    catalogue: new Map([
      ["https://example.com/s/one.json", "local/one.json"],
      ["https://example.com/s/two.json", "local/two.json"],
    ]),
    want: {
      "/components/schemas/A": { items: { $ref: "#/components/schemas/two" } },
      "/components/schemas/two": { type: "string" },
    },
  },
  {
    name: "$self of OpenAPI 3.2",
    files: {
      "api.yaml": `$self: https://example.com/api\n${schemas('A: { $ref: "/api#/components/schemas/B" }\nB: { type: string }', "3.2.0")}`,
    },
    want: { "/components/schemas/A": { $ref: "#/components/schemas/B" } },
  },
  {
    name: "a dialect without a vocabulary: its keywords are left out, and told",
    files: {
      "api.yaml": schemas(
        'A: { $id: "https://example.com/a", $schema: "https://example.com/meta", minimum: 1, properties: { b: { minimum: 2, not: {} } } }',
      ),
      "meta.json":
        '{ "$id": "https://example.com/meta", "$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/applicator": true } }',
    },
    catalogue: new Map([["https://example.com/meta", "meta.json"]]),
    want: { "/components/schemas/A": { properties: { b: { not: {} } } } },
    findings: ["keyword-foreign"],
  },
  {
    name: "a dialect that is not at hand, and a vocabulary that nobody knows",
    files: {
      "api.yaml": `jsonSchemaDialect: https://example.com/none\n${schemas(
        'A: { minimum: 1 }\nB: { $id: b, $schema: "https://example.com/meta", minimum: 1 }',
      )}`,
      "meta.json":
        '{ "$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/validation": true, "https://example.com/own": true, "https://example.com/other": false } }',
    },
    catalogue: new Map([["https://example.com/meta", "meta.json"]]),
    want: { "/components/schemas/A": { minimum: 1 }, "/components/schemas/B/minimum": 1 },
    findings: ["dialect-unknown", "vocabulary-unknown"],
  },
];

test.each(cases)("$name", ({ files, catalogue = new Map(), want, findings = [] }) => {
  const document = readDocument({ file: "api.yaml", readText: memory(files), catalogue });
  const got = Object.fromEntries(Object.keys(want).map((pointer) => [pointer, valueAt(document.root, pointer)]));
  expect(got).toEqual(want);
  expect(document.findings?.map(({ code }) => code)).toEqual(findings);
});

test("a dangling one is told at its place", () => {
  expect(problems({ "api.yaml": schemas('A: { $dynamicRef: "#nobody" }') })).toEqual(["ref-dangling api.yaml:5:23"]);
});

test("copies for every combination of anchors are bounded", () => {
  // Each layer goes through one of two resources that have its anchor: what is asked below means 2^16 things.
  const layers = Array.from({ length: 16 }, (_, at) => at + 1);
  const below = (layer: number) => (layer === 1 ? ["l0"] : [`l${layer - 1}x`, `l${layer - 1}y`]);
  const lines = layers.flatMap((layer) =>
    ["x", "y"].map((way) => {
      const refs = below(layer).map((id) => `{ $ref: ${id} }`);
      return `L${layer}${way}: { $id: l${layer}${way}, $dynamicAnchor: a${layer}, anyOf: [${refs.join(", ")}] }`;
    }),
  );
  const asks = layers.map((at) => `p${at}: { $dynamicRef: "#a${at}" }`).join(", ");
  const anchors = layers.map((at) => `d${at}: { $dynamicAnchor: a${at} }`).join(", ");
  lines.push(`L0: { $id: l0, properties: { ${asks} }, $defs: { ${anchors} } }`);
  expect(new Set(problems({ "api.yaml": schemas(lines.join("\n")) }).map((one) => one.split(" ")[0]))).toEqual(
    new Set(["ref-too-many"]),
  );
});
