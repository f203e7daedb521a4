import { expect, test } from "vitest";
import { emitValidators } from "../../../generator/emit/validators/index.ts";
import { apiOf } from "../../../generator/model/build.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import type { Validator } from "../../../generator/runtime/validator.ts";
import { importEmitted, writeEmitted } from "../../support/emitted.ts";

const order = {
  type: "object",
  required: ["lines"],
  properties: { lines: { type: "array", items: { $ref: "#/components/schemas/Line" } } },
};
const line = { type: "object", properties: { name: { type: "string" } } };

type Module = Record<string, unknown>;

async function moduleOf(operationId: string): Promise<Module> {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Order" } } };
  const operation = {
    operationId,
    requestBody: { required: true, content },
    responses: { 200: { description: "", content } },
  };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Orders", version: "1" },
    paths: { "/orders": { post: operation } },
    components: { schemas: { Order: order, Line: line } },
  });
  const { api } = apiOf(readDocument({ file: "orders.json", readText: () => text }));
  return importEmitted<Module>(writeEmitted(emitValidators(api, new Map())), `validators/operations/${operationId}.js`);
}

test.each([
  ["createOrder", ["createOrder", "parameters", "request"]],
  ["request", ["parameters", "request"]],
  ["parameters", ["parameters", "request"]],
])("the module of %s exports what is sent by itself, too; the operation's name goes first", async (name, wanted) => {
  const module = await moduleOf(name);
  const whole = module[name] as Module;
  expect(Object.keys(module).sort()).toEqual(wanted);
  expect(Object.keys(whole)).toEqual(["request", "parameters", "responses"]);
  for (const part of wanted.filter((one) => one !== name)) expect(module[part]).toBe(whole[part]);
});

const drift = [
  { pointer: "/lines/0/colour", what: "a property that the document does not name" },
  { pointer: "/note", what: "a property that the document does not name" },
];

test("what no document names is looked for when it is read, also in entries that a predicate accepts", async () => {
  const { request } = (await moduleOf("createOrder")) as { request: Validator<unknown, unknown> };
  const value = { lines: [{ name: "a", colour: "red" }, {}], note: "" };
  const result = request.check(value);
  expect(result).toMatchObject({ valid: true, value });
  expect(result.valid && [...result.drift].sort((a, b) => (a.pointer < b.pointer ? -1 : 1))).toEqual(drift);
  expect(Object.keys(JSON.parse(JSON.stringify(result)))).toEqual([
    "valid",
    "value",
    "unchecked",
    "drift",
    "truncated",
  ]);
  // What is rejected has issues and no drift.
  const rejected = request.check({ lines: [{ name: 1, colour: "red" }, {}], note: "" });
  expect(!rejected.valid && rejected.issues.map(({ pointer }) => pointer)).toEqual(["/lines/0/name"]);
});
