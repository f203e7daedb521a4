import { expect, test } from "vitest";
import type { Api } from "../../generator/model/api.ts";
import { apiOf } from "../../generator/model/build.ts";
import { locate } from "../../generator/read/locate.ts";
import { openapi, read } from "../read/memory.ts";

function api(body: string, version?: string): Api {
  return apiOf(read({ "api.yaml": openapi(body, version) })).api;
}

test("an operation with all it has", () => {
  const { operations } = api(`paths:
  /a/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: q, in: query, description: of the path }
      - { $ref: "#/components/parameters/H" }
    post:
      operationId: makeA
      summary: S
      description: D
      tags: [t]
      deprecated: true
      parameters:
        - { name: q, in: query, description: its own, style: pipeDelimited }
        - { name: f, in: query, content: { application/json: { schema: { $ref: "#/components/schemas/F" }, example: 1 } } }
      requestBody: { $ref: "#/components/requestBodies/B" }
      responses:
        "200":
          description: fine
          headers: { X: { schema: { type: integer } }, Content-Type: {} }
          content: { application/json: { schema: { $ref: "#/components/schemas/F" }, examples: { one: { $ref: "#/components/examples/E" }, far: { externalValue: u } } } }
        4XX: { $ref: "#/components/responses/R" }
        x-a: {}
components:
  parameters: { H: { name: H, in: header, example: h } }
  requestBodies: { B: { required: true, content: { application/json: { example: { a: 1 }, schema: true } } } }
  responses: { R: { description: r } }
  examples: { E: { summary: es, value: [1] } }
  schemas: { F: { type: string } }`);
  expect(operations).toHaveLength(1);
  const [one] = operations;
  const { parameters, body, responses, ...rest } = one as (typeof operations)[0];
  expect(rest).toEqual({
    key: "POST /a/{id}",
    kind: "path",
    method: "post",
    path: "/a/{id}",
    name: "makeA",
    summary: "S",
    description: "D",
    tags: ["t"],
    deprecated: true,
    security: undefined,
    pointer: "/paths/~1a~1{id}/post",
  });
  expect(
    parameters.map((it) => [it.name, it.in, it.required, it.style, it.explode, it.description, it.pointer]),
  ).toEqual([
    ["id", "path", true, "simple", false, "", "/paths/~1a~1{id}/parameters/0"],
    ["H", "header", false, "simple", false, "", "/components/parameters/H"],
    ["q", "query", false, "pipeDelimited", false, "its own", "/paths/~1a~1{id}/post/parameters/0"],
    ["f", "query", false, "form", true, "", "/paths/~1a~1{id}/post/parameters/1"],
  ]);
  expect(parameters[3]?.mediaType).toBe("application/json");
  expect(parameters[3]?.schema?.pointer).toBe("/paths/~1a~1{id}/post/parameters/1/content/application~1json/schema");
  expect(parameters.map((it) => it.examples.map((example) => example.value))).toEqual([[], ["h"], [], [1]]);
  expect(body).toEqual({
    required: true,
    description: "",
    pointer: "/components/requestBodies/B",
    content: [
      {
        type: "application/json",
        pointer: "/components/requestBodies/B/content/application~1json",
        schema: { schema: true, pointer: "/components/requestBodies/B/content/application~1json/schema" },
        examples: [
          {
            name: "",
            summary: "",
            value: { a: 1 },
            pointer: "/components/requestBodies/B/content/application~1json/example",
          },
        ],
      },
    ],
  });
  expect(responses.map((it) => [it.status, it.description, it.pointer, it.headers.map(({ name }) => name)])).toEqual([
    ["200", "fine", "/paths/~1a~1{id}/post/responses/200", ["X"]],
    ["4XX", "r", "/components/responses/R", []],
  ]);
  expect(responses[0]?.content[0]?.schema?.schema).toEqual({ $ref: "#/components/schemas/F" });
  expect(responses[0]?.content[0]?.examples).toEqual([
    { name: "one", summary: "es", value: [1], pointer: "/components/examples/E/value" },
  ]);
});

test("operations in the order of the document, through references to path items", () => {
  const { operations, webhooks } = api(`paths:
  /b: { put: {}, get: {} }
  /a: { $ref: "#/components/pathItems/P", delete: {} }
  x-c: { get: {} }
webhooks:
  customer.rfi: { post: {} }
  two: { post: {}, put: {} }
components: { pathItems: { P: { get: { summary: p }, delete: { summary: no } } } }`);
  expect(operations.map(({ key, name, pointer }) => [key, name, pointer])).toEqual([
    ["PUT /b", "putB", "/paths/~1b/put"],
    ["GET /b", "getB", "/paths/~1b/get"],
    ["GET /a", "p", "/components/pathItems/P/get"],
    ["DELETE /a", "deleteA", "/paths/~1a/delete"],
  ]);
  expect(webhooks.map(({ key, name }) => [key, name])).toEqual([
    ["webhook customer.rfi", "customerRfi"],
    ["webhook two POST", "twoByPost"],
    ["webhook two PUT", "twoByPut"],
  ]);
});

test("methods of OpenAPI 3.2", () => {
  const body = "paths: { /a: { query: {}, additionalOperations: { COPY: {} } } }";
  expect(api(body, "3.2.0").operations.map(({ key }) => key)).toEqual(["QUERY /a", "COPY /a"]);
  expect(api(body).operations).toEqual([]);
});

test("security", () => {
  const { operations, security, webhooks } = api(`security: [{ key: [] }]
paths:
  /a: { get: {}, put: { security: [] }, post: { security: [{ key: [], other: [] }, {}] } }
webhooks: { w: { post: {} } }
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key }, other: { type: http, scheme: bearer } } }`);
  expect(operations.map((one) => one.security)).toEqual([[["key"]], undefined, [["key", "other"], []]]);
  expect(webhooks.map((one) => one.security)).toEqual([undefined]);
  expect(security).toEqual([
    { name: "key", type: "apiKey", scheme: "", in: "header", parameterName: "X-Key", description: "" },
    { name: "other", type: "http", scheme: "bearer", in: "", parameterName: "", description: "" },
  ]);
});

test("title, servers, tags, schemas, dialect", () => {
  const got = api(
    "servers: [{ url: u }]\ntags: [{ name: n, description: d }]\ncomponents: { schemas: { A: {}, b: true } }",
    "3.0.3",
  );
  expect([got.title, got.version, got.dialect]).toEqual(["t", "1", "3.0"]);
  expect(got.servers).toEqual([{ url: "u", description: "" }]);
  expect(got.tags).toEqual([{ name: "n", description: "d" }]);
  expect([...got.schemas]).toEqual([
    ["A", { schema: {}, pointer: "/components/schemas/A" }],
    ["b", { schema: true, pointer: "/components/schemas/b" }],
  ]);
});

const wrong: readonly [name: string, body: string, want: string[]][] = [
  [
    "operationId twice",
    "paths:\n  /a:\n    get: { operationId: x }\n    put: { operationId: x }",
    ["operation-id-duplicate 6:25"],
  ],
  ["a path parameter that is not declared", "paths:\n  /a/{x}:\n    get: {}", ["path-parameter-undeclared 5:5"]],
  [
    "one that is not in the path",
    "paths:\n  /a:\n    parameters: [{ name: x, in: path }]\n    get: {}",
    ["path-parameter-unused 5:18"],
  ],
  [
    "no method",
    "paths:\n  /a:\n    psot: {}\n    GET: {}\n    x-b: {}",
    ["path-item-unknown 5:5", "path-item-unknown 6:5"],
  ],
  ["no slash", "paths:\n  a: {}", ["path-without-slash 4:3"]],
  ["the same path", "paths:\n  /a/{x}: {}\n  /a/{y}: {}", ["path-ambiguous 5:3"]],
  [
    "a parameter without name",
    "paths: { /a: { get: { parameters: [{ in: query }, { name: x, in: body }, 3] } } }",
    ["parameter-incomplete 3:36", "parameter-incomplete 3:51", "parameter-incomplete 3:74"],
  ],
  [
    "a header that is ignored",
    "paths: { /a: { get: { parameters: [{ name: accept, in: header }] } } }",
    ["parameter-ignored 3:36"],
  ],
  ["a scheme that nobody declared", "security: [{ k: [] }]\npaths: {}", ["security-unknown 3:14"]],
  [
    "nothing as it should be",
    "paths: { /a: 3, /b: { get: [], put: { parameters: 1, responses: [], requestBody: 2, tags: 4 } } }\nservers: 1\ntags: {}",
    [],
  ],
];

test.each(wrong)("wrong: %s", (_, body, want) => {
  const document = read({ "api.yaml": openapi(body) });
  const got = apiOf(document).diagnostics.map(({ code, place }) => {
    const at = place && locate(place, document.sources);
    return `${code} ${at?.line}:${at?.column}`;
  });
  expect(got).toEqual(want);
});
