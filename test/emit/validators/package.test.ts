import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emitValidators } from "../../../generator/emit/validators/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { withData } from "../../support/data.ts";
import { importEmitted, writeEmitted } from "../../support/emitted.ts";

/** Every emitted module can be loaded, whatever a document calls its things and wherever it uses them. */

async function loadAll(file: string, text?: string): Promise<Record<string, unknown>> {
  const { api } = apiOf(readDocument(text === undefined ? { file } : { file, readText: () => text }));
  const folder = writeEmitted(emitValidators(api, new Map()));
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".js") && !path.startsWith("runtime"),
  );
  for (const path of modules) await importEmitted(folder, path);
  return (await importEmitted<{ operations: Record<string, unknown> }>(folder, "operations.js")).operations;
}

const pet = {
  type: "object",
  required: ["kind"],
  properties: { kind: { enum: ["cat"] }, friend: { $ref: "#/components/schemas/Pet" } },
};
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const both = (operationId: string, schema: object) => ({
  post: { operationId, requestBody: json(schema), responses: { 200: { description: "", ...json(schema) } } },
});
const documentOf = (paths: object, schemas: object) =>
  JSON.stringify({ openapi: "3.1.0", info: { title: "a", version: "1" }, paths, components: { schemas } });

test("a schema that is sent and answered", async () => {
  const operations = await loadAll(
    "a.json",
    documentOf({ "/pets": both("addPet", { $ref: "#/components/schemas/Pet" }) }, { Pet: pet }),
  );
  const { request, responses } = operations["POST /pets"] as {
    request: { is(v: unknown): boolean };
    responses: { 200: { is(v: unknown): boolean } };
  };
  expect([request.is({ kind: "cow" }), responses[200].is({ kind: "cow" })]).toEqual([false, true]);
});

test.each(["operations", "Validator", "isObject", "step", "default", "then"])(
  "an operation called %s",
  async (name) => {
    expect(Object.keys(await loadAll("a.json", documentOf({ "/a": both(name, { type: "string" }) }, {})))).toEqual([
      "POST /a",
    ]);
  },
);

test("a reference to what is no component, beside components of any name", async () => {
  const schemas = {
    W: { properties: { q: { type: "string" } } },
    Schema1: { type: "integer" },
    Schema2: { type: "integer" },
  };
  const body = {
    type: "object",
    properties: { y: { $ref: "#/components/schemas/W/properties/q" }, z: { $ref: "#/components/schemas/Schema1" } },
  };
  const operations = await loadAll("a.json", documentOf({ "/a": both("a", body) }, schemas));
  const { request } = operations["POST /a"] as { request: { is(v: unknown): boolean } };
  expect([{ y: "a", z: 1 }, { y: 1 }, { z: "a" }].map((value) => request.is(value))).toEqual([true, false, false]);
});

await withData("loading the packages of large documents", (data) => {
  test.each(["fin/openapi.yaml", "specs/github.json"])("%s", async (file) => {
    expect(Object.keys(await loadAll(join(data, file))).length).toBeGreaterThan(50);
  });
});
