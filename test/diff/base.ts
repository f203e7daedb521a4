import { checks } from "../../generator/diff/checks/index.ts";
import { type Change, changesBetween } from "../../generator/diff/index.ts";
import { apiOf } from "../../generator/model/build.ts";
import type { Json } from "../../generator/read/document.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { tokensOf } from "../../generator/read/pointer.ts";

/** The document that every edit starts from. */
export const base = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  servers: [{ url: "https://a.example" }, { url: "https://b.example" }],
  security: [{ key: [] }],
  paths: {
    "/orders": {
      post: {
        operationId: "createOrder",
        tags: ["orders", "write"],
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 50, default: 10 } },
          { name: "sort", in: "query", required: true, schema: { enum: ["up", "down"], type: "string" } },
          { name: "X-Trace", in: "header", schema: { type: "string", minLength: 2, maxLength: 9, pattern: "^a" } },
          { name: "ids", in: "query", schema: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 9 } },
        ],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } }, "text/csv": {} },
        },
        responses: {
          "200": {
            description: "fine",
            headers: {
              "X-Left": { required: true, schema: { type: "integer", maximum: 9 } },
              "X-Note": { schema: { type: "string" } },
            },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/Receipt" } },
              "text/csv": { schema: { type: "string" } },
            },
            links: { next: { operationId: "readOrder" } },
          },
          "404": { description: "none" },
        },
        callbacks: {
          paid: {
            "{$request.body#/url}": {
              post: {
                requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Paid" } } } },
                responses: { "200": { description: "fine" } },
              },
            },
          },
        },
      },
      get: { operationId: "listOrders", responses: { "200": { description: "fine" } } },
    },
    "/orders/{id}": {
      get: {
        operationId: "readOrder",
        security: [{ key: [] }, { oauth: ["read"] }],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "fine",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Shared" } } },
          },
        },
      },
      put: {
        operationId: "writeOrder",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Shared" } } } },
        responses: { "204": { description: "fine" } },
      },
    },
    "/old": { get: { deprecated: true, responses: { "200": { description: "fine" } } } },
  },
  webhooks: {
    shipped: {
      post: {
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Shipped" } } } },
        responses: { "200": { description: "fine" } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" }, oauth: { type: "oauth2", flows: {} } },
    schemas: {
      Order: {
        type: "object",
        required: ["kind", "count"],
        properties: { kind: { type: "string" }, count: { type: "integer" }, note: { type: "string" }, at: {} },
      },
      Receipt: {
        type: "object",
        required: ["kind", "count"],
        properties: { kind: { type: "string" }, count: { type: "integer" }, note: { type: "string" }, at: {} },
      },
      Shared: {
        type: "object",
        required: ["a"],
        properties: { a: { type: "string" }, b: { type: "string" }, again: { $ref: "#/components/schemas/Shared" } },
      },
      Card: { type: "object", required: ["t"], properties: { t: { const: "card" }, n: { type: "string" } } },
      Cash: { type: "object", required: ["t"], properties: { t: { const: "cash" } } },
      Paid: {
        type: "object",
        properties: { sum: { type: "number" }, state: { type: "string", enum: ["done", "open"] } },
      },
      Shipped: {
        type: "object",
        properties: { on: { type: "string" }, how: { type: "string", enum: ["sea", "air"] } },
      },
    },
  },
} as const;

/** Pointers and what stands there then; undefined takes it away. */
export type Edits = Readonly<Record<string, Json | undefined>>;

export function edited(edits: Edits, from: unknown = base): Json {
  const root = structuredClone(from) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(edits)) {
    const tokens = tokensOf(pointer);
    const last = tokens.pop() as string;
    const holder = tokens.reduce<Record<string, unknown>>((at, token) => at[token] as Record<string, unknown>, root);
    if (value !== undefined) holder[last] = value;
    else if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else delete holder[last];
  }
  return root as Json;
}

/** Days that a deprecation has to come before its sunset. */
type Grace = Parameters<typeof changesBetween>[3];

export function changes(before: Json, after: Json, today = "2026-01-31", grace?: Grace): readonly Change[] {
  const [base, revision] = [before, after].map((one, index) => {
    const document = readDocument({ file: `${index}.json`, readText: () => JSON.stringify(one) });
    return apiOf(document).api;
  });
  return catalogued(changesBetween(base as never, revision as never, today, grace));
}

/** Every change that any test here makes is in the catalogue, at a level that it may have. */
function catalogued(list: readonly Change[]): readonly Change[] {
  for (const { id, level, direction } of list) {
    const check = checks.get(id);
    if (check === undefined) throw new Error(`no check is called ${id}: generator/diff/checks`);
    // What is unstable, or never sent, is a note. Requests that the API sends are judged as answers.
    const isTurned = direction === "response" && id.includes("request");
    if (!isTurned && ![check.level, ...check.others, "info"].includes(level))
      throw new Error(`${id} is no ${level} in the catalogue`);
  }
  return list;
}

/** "error request request-property-became-required POST /orders", each once, in order of their text. */
export function told(list: readonly Change[]): readonly string[] {
  return [...new Set(list.map(({ level, direction, id }) => `${level} ${direction} ${id}`))].sort();
}
