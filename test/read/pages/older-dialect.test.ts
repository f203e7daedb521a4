import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../generator/diagnostics.ts";
import type { Json } from "../../../generator/read/document.ts";
import { crossCheck } from "../../../generator/read/pages/cross-check.ts";
import { mergeFragments } from "../../../generator/read/pages/merge-fragments.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { older, readOlder } from "./older.ts";

const operation = "/paths/~1parcels/post";
const body = `${operation}/requestBody`;
const media = (schema: object, more: object = {}) => ({ "application/json": { schemaArray: [schema], ...more } });
const query = (schemas: object[], more: object = {}) => ({
  parameters: { query: { q: { schema: schemas, ...more } } },
});
const answer = (schema: object, examples: object) => ({
  response: { "200": { "application/json": { schemaArray: [schema], examples, description: "OK" } } },
});
const examples = `${operation}/responses/200/content/application~1json/examples`;
const parameter = `${operation}/parameters/0`;
const credentials = (title: string, header: object, query: object = {}) => [
  { title, parameters: { query, header, cookie: {} } },
];
const bearer = { type: "http", scheme: "bearer" };
const schemes = "/components/securitySchemes";

test("an operation: its title, its description, and nothing that is not said", () => {
  const { fragment, wrong } = readOlder("POST /parcels", older({}));
  expect(wrong).toEqual([]);
  expect(fragment).toMatchObject({ key: "POST /parcels", pointer: operation, isConverted: true });
  expect(fragment?.root).toEqual({
    openapi: "3.1.0",
    paths: {
      "/parcels": {
        post: {
          summary: "Send a parcel",
          description: "It is picked up the same day.",
          responses: {},
          security: [],
        },
      },
    },
    components: { schemas: {} },
  });
});

const rows: Readonly<Record<string, readonly [given: Parameters<typeof older>[0], at: string, want: unknown]>> = {
  "that it is deprecated": [{ deprecated: true }, `${operation}/deprecated`, true],
  "a method in capitals": [{ method: "POST" }, `${operation}/summary`, "Send a parcel"],
  servers: [{ servers: [{ url: "https://a.example" }] }, "/servers/0/url", "https://a.example"],
  "samples of code": [
    { codeSamples: [{ lang: "bash", source: "curl" }] },
    `${operation}/x-codeSamples/0/source`,
    "curl",
  ],

  extensions: [{ more: { xMint: { href: "/send" } } }, `${operation}/x-mint`, { href: "/send" }],

  "a parameter of the path": [
    { parameters: { path: { id: { schema: [{ type: "string", required: true, description: "Its id." }] } } } },
    parameter,
    { name: "id", in: "path", required: true, description: "Its id.", schema: { type: "string" } },
  ],
  "one of the path is required always": [
    { parameters: { path: { id: { schema: [{ type: "string" }] } } } },
    `${parameter}/required`,
    true,
  ],
  "an optional one": [
    query([{ type: "integer", required: false, minimum: 1, deprecated: true }], { style: "form", explode: false }),
    parameter,
    {
      name: "q",
      in: "query",
      style: "form",
      explode: false,
      deprecated: true,
      schema: { type: "integer", minimum: 1 },
    },
  ],
  "an enum": [
    query([{ type: "enum<integer>", enum: [1, 2] }]),
    `${parameter}/schema`,
    { type: "integer", enum: [1, 2] },
  ],
  "any value": [query([{ type: "any" }]), `${parameter}/schema`, {}],
  "several schemas, each with the description": [
    query([
      { type: "string", required: true, description: "D" },
      { type: "null", required: true, description: "D" },
    ]),
    parameter,
    {
      name: "q",
      in: "query",
      required: true,
      description: "D",
      schema: { anyOf: [{ type: "string" }, { enum: [null] }] },
    },
  ],
  "several schemas, each with its own description": [
    query([
      { type: "string", description: "A" },
      { type: "number", description: "B" },
    ]),
    `${parameter}/schema/anyOf`,
    [
      { type: "string", description: "A" },
      { type: "number", description: "B" },
    ],
  ],
  "parameters of all places, in the order of the dialect": [
    {
      parameters: {
        cookie: { c: { schema: [{ type: "string" }] } },
        header: { h: { schema: [{ type: "string" }] } },
      },
    },
    `${operation}/parameters`,
    [
      { name: "h", in: "header", schema: { type: "string" } },
      { name: "c", in: "cookie", schema: { type: "string" } },
    ],
  ],

  "a body that is required": [
    {
      body: media(
        {
          type: "object",
          required: true,
          title: "Parcel",
          refIdentifier: "#/components/schemas/Parcel",
          requiredProperties: ["to"],
          properties: { to: { allOf: [{ type: "string", minLength: 1 }] }, required: { allOf: [{ type: "boolean" }] } },
        },
        { description: "What to send." },
      ),
    },
    body,
    {
      description: "What to send.",
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            title: "Parcel",
            required: ["to"],
            properties: { to: { type: "string", minLength: 1 }, required: { type: "boolean" } },
          },
        },
      },
    },
  ],
  "a component that is there": [
    {
      body: media({ type: "object", refIdentifier: "#/components/schemas/Parcel" }),
      components: { schemas: { Parcel: { type: "object" } } },
    },
    body,
    { content: { "application/json": { schema: { $ref: "#/components/schemas/Parcel" } } } },
  ],
  "entries and other members of one level, unwrapped": [
    {
      body: media({
        type: "array",
        items: { allOf: [{ $ref: "#/components/schemas/Parcel" }] },
        additionalProperties: { allOf: [{ type: "string" }, { maxLength: 3 }] },
      }),
    },
    `${body}/content/application~1json/schema`,
    {
      type: "array",
      items: { $ref: "#/components/schemas/Parcel" },
      additionalProperties: { allOf: [{ type: "string" }, { maxLength: 3 }] },
    },
  ],
  "members that are open": [
    { body: media({ type: "object", additionalProperties: true }) },
    `${body}/content/application~1json/schema/additionalProperties`,
    true,
  ],
  "a file": [
    {
      body: {
        "application/pdf": { schemaArray: [{ type: "file", contentEncoding: "binary" }], examples: { example: {} } },
      },
    },
    `${body}/content`,
    { "application/pdf": { schema: { type: "string", format: "binary" } } },
  ],

  "an answer without content": [
    {
      response: {
        "204": {
          "_mintlify/placeholder": {
            schemaArray: [{ type: "any", description: "Gone." }],
            examples: {},
            description: "Gone.",
          },
        },
        "404": {},
      },
    },
    `${operation}/responses`,
    { "204": { description: "Gone." }, "404": { description: "" } },
  ],
  "ranges of statuses": [
    { response: { "4XX": media({ type: "string" }, { description: "No." }), default: {} } },
    `${operation}/responses`,
    {
      "4XX": { description: "No.", content: { "application/json": { schema: { type: "string" } } } },
      default: { description: "" },
    },
  ],

  "an example of the document": [
    answer({ type: "string" }, { mine: { summary: "S", value: { to: "Ada", n: 123 } } }),
    examples,
    { mine: { summary: "S", value: { to: "Ada", n: 123 } } },
  ],
  "an example with a made value deep in it": [
    answer({ type: "object" }, { example: { value: { a: [{ b: "<string>" }], c: "real" } } }),
    examples,
    undefined,
  ],
  "an example with a made date": [
    answer({ type: "object" }, { example: { value: ["2023-11-07T05:31:56Z"] } }),
    examples,
    undefined,
  ],
  "an empty example": [answer({ type: "object" }, { example: { value: {} } }), examples, undefined],

  "a token": [{ security: credentials("token", { Authorization: bearer }) }, `${schemes}/token`, bearer],
  "a token, asked for": [
    { security: credentials("access token", { Authorization: bearer }) },
    `${operation}/security`,
    [{ "access token": [] }],
  ],
  "a key in a header": [
    { security: credentials("key", { "X-Key": { type: "apiKey", description: "D" } }) },
    `${schemes}/key`,
    { type: "apiKey", description: "D", in: "header", name: "X-Key" },
  ],
  "a key in the query": [
    { security: credentials("key", {}, { k: { type: "apiKey" } }) },
    `${schemes}/key`,
    { type: "apiKey", in: "query", name: "k" },
  ],
  OAuth: [
    { security: credentials("login", { Authorization: { type: "oauth2" } }) },
    `${schemes}/login`,
    { type: "oauth2", flows: {} },
  ],
  "several credentials at once, in one place": [
    { security: credentials("id & sign", { "X-Id": { type: "apiKey" }, "X-Sign": { type: "apiKey" } }) },
    schemes,
    { id: { type: "apiKey", in: "header", name: "X-Id" }, sign: { type: "apiKey", in: "header", name: "X-Sign" } },
  ],
  "several in two places: whose title is whose is not known": [
    { security: credentials("id & sign", { "X-Id": { type: "apiKey" } }, { sig: { type: "apiKey" } }) },
    `${operation}/security`,
    [{ sig: [], "X-Id": [] }],
  ],
  "alternatives, one of them nobody": [
    { security: [...credentials("token", { Authorization: bearer }), ...credentials("", {})] },
    `${operation}/security`,
    [{ token: [] }, {}],
  ],
  "a scheme that the components have": [
    {
      security: credentials("token", { Authorization: bearer }),
      components: { securitySchemes: { token: { ...bearer, bearerFormat: "JWT" } } },
    },
    `${schemes}/token`,
    { ...bearer, bearerFormat: "JWT" },
  ],

  "a schema that may be null, in 3.0": [
    { body: media({ type: "object", properties: { a: { allOf: [{ type: "string", nullable: true }] } } }) },
    "/openapi",
    "3.0.3",
  ],
  "a bound that is exclusive by true": [
    { components: { schemas: { A: { type: "number", minimum: 0, exclusiveMinimum: true } } } },
    "/openapi",
    "3.0.3",
  ],
  "a property of the name `nullable`": [
    { components: { schemas: { A: { properties: { nullable: { type: "boolean" } } } } } },
    "/openapi",
    "3.1.0",
  ],
  "what 3.0 has not, beside a `nullable` left behind": [
    { components: { schemas: { A: { nullable: true }, B: { type: ["string", "null"] } } } },
    "/openapi",
    "3.1.0",
  ],
};

test.each(Object.entries(rows))("%s", (_, [given, at, want]) => {
  const { fragment, wrong } = readOlder("POST /parcels", older(given));
  expect(wrong).toEqual([]);
  expect(valueAt(fragment?.root, at)).toEqual(want);
});

test("a webhook", () => {
  const given = older({ path: "parcel.sent", type: "webhook", body: media({ type: "string" }) });
  const { fragment, wrong } = readOlder("openapi.json webhook parcel.sent", given);
  expect(wrong).toEqual([]);
  expect([fragment?.key, fragment?.pointer]).toEqual(["webhook parcel.sent", "/webhooks/parcel.sent"]);
  expect(valueAt(fragment?.root, "/webhooks/parcel.sent/post/requestBody/content")).toEqual({
    "application/json": { schema: { type: "string" } },
  });
});

test("what is left empty, and what is shared by aliases", () => {
  const text = `paths:
  path: /parcels
  method: post
  request:
    body:
    parameters: { query: { a: { schema: [&one { type: string }] }, b: { schema: [*one] } } }
  response: {}
components:
`;
  const { fragment, wrong } = readOlder("POST /parcels", text);
  expect(wrong).toEqual([]);
  expect(valueAt(fragment?.root, `${operation}/parameters`)).toEqual([
    { name: "a", in: "query", schema: { type: "string" } },
    { name: "b", in: "query", schema: { type: "string" } },
  ]);
  expect(valueAt(fragment?.root, `${operation}/security`)).toBeUndefined();
});

const full = older({
  servers: [{ url: "https://a.example" }],
  security: credentials("token", { Authorization: bearer }),
  parameters: { query: { q: { schema: [{ type: "string", maxLength: 1 }, { type: "integer" }], style: "form" } } },
  body: media(
    { type: "object", required: true, requiredProperties: ["to"], properties: { to: { allOf: [{ minLength: 2 }] } } },
    { examples: { mine: { value: { to: "Ada" } } } },
  ),
  codeSamples: [{ lang: "bash", source: "curl" }],
  response: { "200": media({ type: "array", items: { allOf: [{ minLength: 3 }] } }, { description: "Sent." }) },
  components: { schemas: { A: { minLength: 4 } } },
});
const content = `${body}/content/application~1json`;

test.each([
  ["the operation", operation, "paths:"],
  ["what the page says in its prose", `${operation}/summary`, "paths:"],
  ["servers", "/servers/0/url", "- url: https://a.example"],
  ["a parameter", parameter, "q:"],
  ["its style", `${parameter}/style`, "style: form"],
  ["one of its schemas", `${parameter}/schema/anyOf/1/type`, "- type: integer"],
  ["a keyword there", `${parameter}/schema/anyOf/0/maxLength`, "maxLength: 1"],
  ["the body", body, "body:"],
  ["a property", `${content}/schema/properties/to/minLength`, "- minLength: 2"],
  ["what is required", `${content}/schema/required/0`, "- to"],
  ["an example", `${content}/examples/mine/value/to`, "to: Ada"],
  ["a response", `${operation}/responses/200/description`, '"200":'],
  [
    "entries of an answer",
    `${operation}/responses/200/content/application~1json/schema/items/minLength`,
    "- minLength: 3",
  ],
  ["security", `${operation}/security/0`, "- title: token"],
  ["a scheme", `${schemes}/token/scheme`, "scheme: bearer"],
  ["a component", "/components/schemas/A/minLength", "minLength: 4"],
])("the place on the page of %s", (_, pointer, line) => {
  expect(readOlder("POST /parcels", full).lineOf(pointer)).toBe(line);
});

const unclear = "error fragment-older-unclear";
const left = "warning fragment-older-member";
const request = "/paths/request";
test.each<readonly [string, Parameters<typeof older>[0], string]>([
  ["servers that are no list", { servers: "a" }, `${unclear} /paths/servers`],
  ["a type of page that is none", { type: "page" }, `${unclear} /paths/type`],
  ["`deprecated` in words", { deprecated: "yes" }, `${unclear} /paths/deprecated`],
  ["a body in words", { body: "none" }, `${unclear} ${request}/body`],
  ["schemas that are no list", { body: { "a/b": { schemaArray: {} } } }, `${unclear} ${request}/body/a~1b/schemaArray`],
  [
    "a schema that is none",
    { body: media("x" as never) },
    `${unclear} ${request}/body/application~1json/schemaArray/0`,
  ],
  ["a type that is unknown", query([{ type: "money" }]), `${unclear} ${request}/parameters/query/q/schema/0/type`],
  [
    "a property that is no schema",
    { body: media({ properties: { a: 1 } }) },
    `${unclear} ${request}/body/application~1json/schemaArray/0/properties/a`,
  ],
  [
    "names that are none",
    { body: media({ requiredProperties: ["a", 1] }) },
    `${unclear} ${request}/body/application~1json/schemaArray/0/requiredProperties`,
  ],
  ["a status that is none", { response: { ok: {} } }, `${unclear} /paths/response/ok`],
  [
    "a credential of another type",
    { security: credentials("t", { A: { type: "magic" } }) },
    `${unclear} ${request}/security/0/parameters/header/A`,
  ],
  [
    "one title, two credentials",
    { security: [...credentials("t", { A: bearer }), ...credentials("t", { A: { type: "apiKey" } })] },
    `${unclear} ${request}/security/1/parameters/header/A`,
  ],
])("not understood: %s", (_, given, want) => {
  const { fragment, wrong } = readOlder("POST /parcels", older(given));
  expect(wrong).toEqual([want]);
  expect(fragment).toBeUndefined();
});

test("all that is not understood is told at once", () => {
  const { fragment, wrong } = readOlder("POST /parcels", older({ servers: 1, deprecated: 1 }));
  expect(wrong.sort()).toEqual([`${unclear} /paths/deprecated`, `${unclear} /paths/servers`]);
  expect(fragment).toBeUndefined();
});

test.each<readonly [string, object, string]>([
  ["of the operation", { more: { weight: 1 } }, `${left} /paths/weight`],
  ["of a parameter", query([{ type: "string" }], { encoding: "x" }), `${left} ${request}/parameters/query/q/encoding`],
  [
    "of a body",
    { body: media({ type: "string" }, { encoding: {} }) },
    `${left} ${request}/body/application~1json/encoding`,
  ],
  [
    "of a credential",
    { security: credentials("t", { A: { ...bearer, x: 1 } }) },
    `${left} ${request}/security/0/parameters/header/A/x`,
  ],
])("a member that the dialect is not known to have is left out, and told: %s", (_, given, want) => {
  const { fragment, wrong } = readOlder("POST /parcels", older(given));
  expect(wrong).toEqual([want]);
  expect(fragment).toBeDefined();
});

test.each([
  ["another path", { path: "/others" }, "error fragment-of-another /paths"],
  ["another method", { method: "get" }, "error fragment-of-another /paths"],
  ["a method that is none", { method: "send" }, "error fragment-empty /paths"],
])("an operation that is not the page's: %s", (_, given, want) => {
  expect(readOlder("POST /parcels", older(given)).wrong).toEqual([want]);
});

test("names that JavaScript objects have come through", () => {
  const text = JSON.stringify(
    older({
      parameters: { header: { hostile: { schema: [{ type: "string" }] } } },
      security: credentials("hostile", { hostile: { type: "apiKey" } }),
      body: media({ type: "object", properties: { hostile: { allOf: [{ type: "string" }] } }, hostile: 1 }),
      components: { schemas: { hostile: { type: "string" } } },
    }),
  ).replaceAll('"hostile"', '"__proto__"');
  const { fragment, wrong } = readOlder("POST /parcels", `${text}\n`);
  expect(wrong).toEqual([]);
  const said = JSON.stringify(fragment?.root);
  expect(said.split('"__proto__"')).toHaveLength(8);
  expect(valueAt(fragment?.root, `${content}/schema/properties/__proto__`)).toEqual({ type: "string" });
  expect(Object.prototype).not.toHaveProperty("type");
});

/** Every place of a value, by its keys. */
function placesIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([name, one]) => placesIn(one, [...at, name]))];
}

/** A copy in which something else stands at a place, or under another name. */
function changedAt(value: unknown, at: readonly string[], to: unknown, name: string | undefined): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? changedAt(one, rest, to, name) : one));
  const entries = Object.entries(value as object).map(([one, inner]) =>
    one !== key
      ? [one, inner]
      : rest.length === 0 && name !== undefined
        ? [name, inner]
        : [one, changedAt(inner, rest, to, name)],
  );
  return Object.fromEntries(entries);
}

test("whatever stands in a fragment, it is converted, or said what is wrong with it", () => {
  const places = placesIn(full).filter((at) => at.length > 0);
  const other = fc.constantFrom<unknown>(null, true, 0, "", "x", [], {}, [[]], [null], { a: null }, { allOf: 1 }, [
    "x",
  ]);
  const names = fc.constantFrom("__proto__", "constructor", "", "~1/", "allOf", "$ref", "x-a", "toString");
  const change = fc.tuple(fc.constantFrom(...places), other, fc.option(names, { nil: undefined }));
  let converted = 0;
  const property = fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
    const body = changes.reduce((value: unknown, [at, to, name]) => {
      const isThere = placesIn(value).some((one) => one.join("\0") === at.join("\0"));
      return isThere ? changedAt(value, at, to, name) : value;
    }, full);
    const { fragment, found, wrong, lineOf } = readOlder("POST /parcels", `${JSON.stringify(body)}\n`);
    const hasError = wrong.some((one) => one.startsWith("error"));
    expect(fragment === undefined).toBe(hasError);
    for (const { place } of found) expect(valueAt(body as Json, place?.pointer ?? "/none")).not.toBeUndefined();
    if (fragment === undefined) return;
    converted += 1;
    if (fragment.isConverted) expect(lineOf(fragment.pointer)).toBeDefined();
    const merged = mergeFragments([fragment], () => {});
    expect(valueAt(merged?.root, fragment.pointer)).toBeDefined();
    crossCheck({ root: fragment.root, origin: (pointer) => ({ file: "whole", pointer }) }, [fragment], ({ code }) =>
      expect(code).toBe("fragments-not-compared"),
    );
  });
  try {
    fc.assert(property, { seed: 6, numRuns: 600 });
  } catch (error) {
    if (error instanceof InputError) throw new Error(JSON.stringify(error.diagnostics));
    throw error;
  }
  expect(converted).toBeGreaterThan(100);
});
