import { expect, test } from "vitest";
import type { Json } from "../../generator/read/document.ts";
import { valueAt } from "../../generator/read/pointer.ts";
import { type Files, openapi, problems, read } from "./memory.ts";

const pet = "type: object\nproperties:\n  name: { type: string }\n";

interface Case {
  readonly name: string;
  readonly files: Files;
  /** Pointer -> what stands there. */
  readonly want: Readonly<Record<string, unknown>>;
}

const cases: readonly Case[] = [
  {
    name: "a document without references stays as it is",
    files: { "api.yaml": openapi("components: { schemas: { A: { type: string } } }") },
    want: { "/components/schemas": { A: { type: "string" } } },
  },
  {
    name: "a whole file becomes a component of its name",
    files: {
      "api.yaml": openapi("components: { schemas: { A: { items: { $ref: ./schemas/Pet.yaml } } } }"),
      "schemas/Pet.yaml": pet,
    },
    want: {
      "/components/schemas/A/items/$ref": "#/components/schemas/Pet",
      "/components/schemas/Pet/properties": { name: { type: "string" } },
    },
  },
  {
    name: "a component that only refers to a file is replaced by it",
    files: {
      "api.yaml": openapi(
        "components: { schemas: { Animal: { $ref: Pet.yaml }, B: { $ref: '#/components/schemas/Animal' } } }",
      ),
      "Pet.yaml": pet,
    },
    want: { "/components/schemas/Animal/type": "object", "/components/schemas/B/$ref": "#/components/schemas/Animal" },
  },
  {
    name: "nested references are relative to their own file",
    files: {
      "api.yaml": openapi("components: { schemas: { A: { items: { $ref: a/one.yaml#/defs/x } } } }"),
      "a/one.yaml": "defs: { x: { properties: { y: { $ref: ../b/two.json } } } }",
      "b/two.json": '{"properties": {"up": {"$ref": "../api.yaml#/components/schemas/A"}, "me": {"$ref": "#"}}}',
    },
    want: {
      "/components/schemas/A/items/$ref": "#/components/schemas/x",
      "/components/schemas/x/properties/y/$ref": "#/components/schemas/two",
      "/components/schemas/two/properties": {
        up: { $ref: "#/components/schemas/A" },
        me: { $ref: "#/components/schemas/two" },
      },
    },
  },
  {
    name: "what only refers on is passed through",
    files: {
      "api.yaml": openapi("components: { schemas: { A: { items: { $ref: index.yaml#/Pet } } } }"),
      "index.yaml": "Pet: { $ref: Pet.yaml }",
      "Pet.yaml": pet,
    },
    want: {
      "/components/schemas": {
        A: { items: { $ref: "#/components/schemas/Pet" } },
        Pet: { type: "object", properties: { name: { type: "string" } } },
      },
    },
  },
  {
    name: "siblings stay, also outside",
    files: {
      "api.yaml": openapi("components: { schemas: { A: { items: { $ref: x.yaml, minProperties: 1 } } } }"),
      "x.yaml": "{ $ref: Pet.yaml, title: X }",
      "Pet.yaml": pet,
    },
    want: {
      "/components/schemas/A/items": { $ref: "#/components/schemas/x", minProperties: 1 },
      "/components/schemas/x": { $ref: "#/components/schemas/Pet", title: "X" },
    },
  },
  {
    name: "two of one name are both told apart, the document's own stays",
    files: {
      "api.yaml": openapi(
        "components: { schemas: { Own: { type: string }, A: { prefixItems: [{ $ref: b/Pet.yaml }, { $ref: c/Pet.yaml }, { $ref: c/Own.yaml }] } } }",
      ),
      "b/Pet.yaml": "title: b",
      "c/Pet.yaml": "title: c",
      "c/Own.yaml": "title: own",
    },
    want: {
      "/components/schemas/A/prefixItems": ["b_Pet", "c_Pet", "c_Own"].map((name) => ({
        $ref: `#/components/schemas/${name}`,
      })),
      "/components/schemas/b_Pet": { title: "b" },
      "/components/schemas/c_Pet": { title: "c" },
      "/components/schemas/Own": { type: "string" },
    },
  },
  {
    name: "each kind goes to its section",
    files: {
      "api.yaml": openapi(`paths:
  /a:
    parameters: [{ $ref: c.yaml#/P }]
    post:
      requestBody: { $ref: c.yaml#/B }
      responses:
        "200": { $ref: c.yaml#/R }
      callbacks: { on: { $ref: c.yaml#/C } }
components: { securitySchemes: { key: { $ref: c.yaml#/S } } }`),
      "c.yaml": `P: { name: p, in: query, schema: { $ref: "#/T" }, examples: { one: { $ref: "#/E" } } }
B: { content: { application/json: { schema: { $ref: "#/T" } } } }
R: { description: d, headers: { h: { $ref: "#/H" } }, links: { l: { $ref: "#/L" } } }
C: { "{$request.body#/url}": { $ref: "#/I" } }
E: { value: { $ref: "#/T" } }
H: { schema: { type: string } }
I: { post: {} }
L: { operationId: x }
S: { type: http, scheme: bearer }
T: { type: string, default: { $ref: "#/none" }, enum: [{ $ref: x }], x-y: { $ref: z } }`,
    },
    want: {
      "/paths/~1a/parameters/0/$ref": "#/components/parameters/P",
      "/paths/~1a/post/requestBody/$ref": "#/components/requestBodies/B",
      "/paths/~1a/post/responses/200/$ref": "#/components/responses/R",
      "/paths/~1a/post/callbacks/on/$ref": "#/components/callbacks/C",
      "/components/parameters/P/schema/$ref": "#/components/schemas/T",
      "/components/parameters/P/examples/one/$ref": "#/components/examples/E",
      "/components/examples/E/value": { $ref: "#/T" },
      "/components/responses/R/headers/h/$ref": "#/components/headers/H",
      "/components/responses/R/links/l/$ref": "#/components/links/L",
      "/components/callbacks/C/{$request.body#~1url}/$ref": "#/components/pathItems/I",
      "/components/schemas/T": {
        type: "string",
        default: { $ref: "#/none" },
        enum: [{ $ref: "x" }],
        "x-y": { $ref: "z" },
      },
      "/components/securitySchemes": { key: { type: "http", scheme: "bearer" } },
    },
  },
  {
    name: "path items are put in place, what stands next to the reference wins",
    files: {
      "api.yaml": openapi("paths: { /a: { $ref: p/a.yaml, summary: mine } }\nwebhooks: { w: { $ref: p/a.yaml } }"),
      "p/a.yaml":
        "summary: theirs\nget: { responses: { '200': { $ref: '#/x' } } }\n$ref: b.yaml\nx: { description: d }",
      "p/b.yaml": "get: { summary: no }\npost: { responses: { '200': { $ref: r.yaml } } }",
      "p/r.yaml": "description: r",
    },
    want: {
      "/paths/~1a": {
        summary: "mine",
        get: { responses: { "200": { $ref: "#/components/responses/x" } } },
        x: { description: "d" },
        post: { responses: { "200": { $ref: "#/components/responses/r" } } },
      },
      "/webhooks/w/summary": "theirs",
    },
  },
  {
    name: "escapes and percent-encoding",
    files: {
      "api.yaml": openapi(
        "components: { schemas: { A: { items: { $ref: 'my%20file.yaml#/a~1b/c%7Ed/100%' } }, 'B/~': {}, C: { items: { $ref: '#/components/schemas/B%7E1%7e0' } }, D: { items: { $ref: '#/components/schemas/B~1~0' } } } }",
      ),
      "my file.yaml": "a/b: { c~d: { 100%: { type: string } } }",
    },
    want: {
      "/components/schemas/A/items/$ref": "#/components/schemas/100_",
      "/components/schemas/100_": { type: "string" },
      "/components/schemas/C/items/$ref": "#/components/schemas/B~1~0",
      "/components/schemas/D/items/$ref": "#/components/schemas/B~1~0",
    },
  },
  {
    name: "a discriminator's mapping",
    files: {
      "api.yaml": openapi(
        "components: { schemas: { A: { discriminator: { propertyName: t, mapping: { x: ./X.yaml, b: B, c: '#/components/schemas/B' } } }, B: { items: { $ref: o.yaml#/components/schemas/Z } } } }",
      ),
      "X.yaml": "title: X",
      "o.yaml":
        "components: { schemas: { Z: { discriminator: { propertyName: t, mapping: { y: Y } } }, Y: { title: Y } } }",
    },
    want: {
      "/components/schemas/A/discriminator/mapping": {
        x: "#/components/schemas/X",
        b: "B",
        c: "#/components/schemas/B",
      },
      "/components/schemas/X": { title: "X" },
      "/components/schemas/Z/discriminator/mapping": { y: "#/components/schemas/Y" },
    },
  },
  {
    name: "a property named $ref is a property",
    files: {
      "api.yaml": openapi("components: { schemas: { A: { properties: { $ref: { $ref: B.yaml } } } } }"),
      "B.yaml": "title: B",
    },
    want: { "/components/schemas/A/properties": { $ref: { $ref: "#/components/schemas/B" } } },
  },
  {
    name: "$anchor and $id",
    files: {
      "api.yaml": openapi(`components:
  schemas:
    A: { properties: { x: { $ref: "#here" }, y: { $ref: "https://example.com/tree" } } }
    B: { $anchor: here, type: string }
    T: { $id: "https://example.com/tree", $defs: { n: { type: "null" } }, properties: { n: { $ref: "#/$defs/n" }, b: { $ref: "#/components/schemas/B" } } }`),
    },
    want: {
      "/components/schemas/A/properties": {
        x: { $ref: "#/components/schemas/B" },
        y: { $ref: "#/components/schemas/T" },
      },
      "/components/schemas/T/properties": {
        n: { $ref: "#/components/schemas/T/$defs/n" },
        b: { $ref: "#/components/schemas/B" },
      },
    },
  },
  {
    name: "a pointer that leads through a reference",
    files: {
      "api.yaml": openapi(
        "components: { schemas: { A: { $ref: Pet.yaml }, B: { $ref: '#/components/schemas/A/properties/name' } } }",
      ),
      "Pet.yaml": pet,
    },
    want: { "/components/schemas/B": { type: "string" } },
  },
];

test.each(cases)("$name", ({ files, want }) => {
  const { root } = read(files);
  const got = Object.fromEntries(Object.keys(want).map((pointer) => [pointer, valueAt(root, pointer)]));
  expect(got).toEqual(want);
});

test("what the files hold is not changed, and shared aliases are rewritten once each", () => {
  const document = read({
    "api.yaml": openapi("components: { schemas: { A: &a { items: { $ref: x/one.yaml } }, B: *a } }"),
    "x/one.yaml": "a: &s { $ref: two.yaml }\nallOf: [*s, *s]",
    "x/two.yaml": "title: two",
  });
  const ref = { $ref: "#/components/schemas/two" };
  expect(valueAt(document.root, "/components/schemas/one/allOf")).toEqual([ref, ref] as Json);
});

const schemas = (body: string) => openapi(`components:\n  schemas:\n${body.replace(/^/gm, "    ")}`);

const wrong: readonly [name: string, files: Files, want: string[]][] = [
  [
    "every dangling reference at once",
    {
      "api.yaml": schemas("A: { $ref: '#/components/schemas/Nope' }\nB: { items: { $ref: C.yaml#/x } }"),
      "C.yaml": "a: 1",
    },
    ["ref-dangling api.yaml:5:16", "ref-dangling api.yaml:6:25"],
  ],
  [
    "an array has no member length",
    { "api.yaml": schemas("A: { allOf: [{}] }\nB: { $ref: '#/components/schemas/A/allOf/length' }") },
    ["ref-dangling api.yaml:6:16"],
  ],
  [
    "a file that is missing, once",
    { "api.yaml": schemas("A: { $ref: x.yaml }\nB: { $ref: x.yaml#/a }") },
    ["file-unreadable api.yaml:5:16"],
  ],
  [
    "a file with errors",
    { "api.yaml": schemas("A: { $ref: x.yaml }"), "x.yaml": "a: 1\na: 2\n" },
    ["syntax x.yaml:2:1"],
  ],
  ["a URL", { "api.yaml": schemas("A: { $ref: 'https://example.com/a.yaml#/A' }") }, ["ref-remote api.yaml:5:16"]],
  ["itself", { "api.yaml": schemas("A: { $ref: '#/components/schemas/A' }") }, ["ref-circular api.yaml:5:16"]],
  [
    "a circle, told once",
    {
      "api.yaml": schemas(
        "A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A', title: t }\nC: { $ref: '#/components/schemas/A' }",
      ),
    },
    ["ref-circular api.yaml:5:16"],
  ],
  [
    "a circle of files",
    { "api.yaml": schemas("A: { $ref: x.yaml }"), "x.yaml": "$ref: y.yaml", "y.yaml": "$ref: x.yaml" },
    ["ref-circular x.yaml:1:7"],
  ],
  [
    "a circle of path items",
    { "api.yaml": openapi("paths: { /a: { $ref: x.yaml } }"), "x.yaml": "summary: s\n$ref: x.yaml" },
    ["ref-circular x.yaml:2:7"],
  ],
  [
    "what is no object",
    { "api.yaml": schemas("A: { $ref: '#/info/title' }\nB: { $ref: x.yaml }"), "x.yaml": "[]" },
    ["ref-unfit api.yaml:5:16", "ref-unfit api.yaml:6:16"],
  ],
  [
    "a mapping to a missing file",
    { "api.yaml": schemas("A: { discriminator: { mapping: { x: no.yaml } } }") },
    ["file-unreadable api.yaml:5:41"],
  ],
  [
    "a reference in place of a map",
    { "api.yaml": openapi("paths:\n  $ref: p.yaml\ncomponents:\n  schemas: { $ref: s.yaml }\n") },
    ["ref-misplaced api.yaml:4:9", "ref-misplaced api.yaml:6:20"],
  ],
  [
    "a reference where none may stand",
    { "api.yaml": openapi("paths: { /a: { get: { $ref: g.yaml } } }") },
    ["ref-misplaced api.yaml:3:29"],
  ],
];

test.each(wrong)("wrong: %s", (_, files, want) => {
  expect(problems(files)).toEqual(want);
});

test("recursion through properties is legal", () => {
  expect(problems({ "api.yaml": schemas("A: { properties: { a: { $ref: '#/components/schemas/A' } } }") })).toEqual([]);
  const files = {
    "api.yaml": schemas("A: { items: { $ref: x.yaml } }"),
    "x.yaml": "{ properties: { y: { $ref: y.yaml } } }",
    "y.yaml": "items: { $ref: x.yaml }",
  };
  expect(valueAt(read(files).root, "/components/schemas/y")).toEqual({ items: { $ref: "#/components/schemas/x" } });
});
