import { validate } from "@hyperjump/json-schema/openapi-3-1";
import { expect, test } from "vitest";
import { refinedDocument } from "../../generator/emit/types/refined-document.ts";
import { apiOf } from "../../generator/model/build.ts";
import type { JsonObject } from "../../generator/read/document.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { packages } from "./refined-packages.ts";

// openapi.json against the official schema of OpenAPI 3.1, the schemas in it against JSON Schema 2020-12 (`schema-base`).

async function wrongIn(document: JsonObject): Promise<readonly string[]> {
  const output = await validate("https://spec.openapis.org/oas/3.1/schema-base", document as never, "BASIC");
  if (output.valid) return [];
  const found = (output.errors ?? []).map(({ instanceLocation }) => decodeURIComponent(instanceLocation));
  return [...new Set(found)];
}

test.each(packages)("$name: openapi.json is valid OpenAPI 3.1", async ({ made }) => {
  expect(made.openapi.openapi).toMatch(/^3\.1\./);
  expect(await wrongIn(made.openapi)).toEqual([]);
});

test("a document of OpenAPI 3.0 is valid 3.1 when refined", async () => {
  const root = {
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        post: {
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    a: { type: "string", nullable: true },
                    b: { type: "number", minimum: 0, exclusiveMinimum: true },
                  },
                },
              },
            },
          },
          responses: { "200": { description: "fine" } },
        },
      },
    },
  };
  const { api } = apiOf(readDocument({ file: "a.json", readText: () => JSON.stringify(root) }));
  const refined = api.operations.map((operation) => ({ operation, refinements: [] }));
  expect(await wrongIn(refinedDocument(api, refined, new Map()))).toEqual([]);
});

test("the official schema does say no", async () => {
  const root = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    components: { schemas: { A: { minLength: "2" } } },
  };
  expect(await wrongIn(root)).toContain("#/components/schemas/A/minLength");
});
