import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { covenant, told, workspace } from "../commands/workspace.ts";

/** Documents that nobody writes by hand, through the commands: a package that can be loaded, or what is wrong with it. */

const document = (schemas: string, rest = "") =>
  `{"openapi": "3.1.0", "info": {"title": "hostile", "version": "1"}, "paths": {"/a": {"post": {"operationId": "send",
    "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Body"}}}},
    "responses": {"200": {"description": ""}}}}${rest}}, "components": {"schemas": {${schemas}}}}`;
const body = (schema: unknown) => document(`"Body": ${JSON.stringify(schema)}`);
const many = <Entry>(count: number, entry: (index: number) => Entry) =>
  Array.from({ length: count }, (_, i) => entry(i));
const nested = (levels: number, before: string, after: string) => `${before.repeat(levels)}{}${after.repeat(levels)}`;

/**
 * What the predicate of the emitted module says, asked in a process of its own: Vitest rewrites what it loads, and the parser it
 * does so with ends at chains that Node takes.
 */
async function answers(module: string, bodies: readonly unknown[]): Promise<unknown> {
  const texts = JSON.stringify(bodies.map((one) => JSON.stringify(one)));
  const script = `const { operations } = await import(${JSON.stringify(pathToFileURL(module).href)});
    console.log(JSON.stringify(${texts}.map((text) => operations["POST /a"].request.is(JSON.parse(text)))));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  return JSON.parse(stdout);
}

const refused: Readonly<Record<string, readonly [text: string, code: string]>> = {
  "100,000 levels of JSON": [body(0).replace("0}", `${nested(100_000, '{"not":', "}")}}`), "value-unusable"],
  "100,000 levels of YAML": [`openapi: 3.1.0\na: ${"[".repeat(100_000)}`, "syntax"],
  "100,000 levels of JSON that do not end": [`${'{"a":['.repeat(100_000)}`, "syntax"],
  "1,000 levels of schemas": [document(`"Body": ${nested(1000, '{"not":', "}")}`), "value-unusable"],
  "a bomb of aliases": [
    `openapi: 3.1.0\na0: &a0 [x,x,x,x,x,x,x,x,x]\n${many(9, (i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`).join("\n")}`,
    "value-unusable",
  ],
};

test.each(Object.entries(refused))("%s", { timeout: 60_000 }, async (_, [text, code]) => {
  const cwd = workspace({ "a.yaml": text });
  const ran = await covenant(cwd, ["generate", "--document", "a.yaml", "--out", "out", "--format", "json"]);
  expect([ran.code, told(ran).map((one) => one.code)]).toEqual([2, [code]]);
  expect(readdirSync(cwd)).toEqual(["a.yaml"]);
});

const taken: Readonly<Record<string, readonly [text: string, accepted: unknown, rejected: unknown]>> = {
  "an enum of 100,000 values": [body({ enum: many(100_000, (i) => `v${i}`) }), "v99999", "v100000"],
  "10,000 alternatives": [body({ anyOf: many(10_000, (i) => ({ const: i })) }), 9999, 10_000],
  "1,000 alternatives with a tag": [
    body({ oneOf: many(1000, (i) => ({ type: "object", required: ["k"], properties: { k: { const: `k${i}` } } })) }),
    { k: "k999" },
    { k: "k1000" },
  ],
  "10,000 properties": [
    body({ type: "object", properties: Object.fromEntries(many(10_000, (i) => [`p${i}`, { type: "integer" }])) }),
    { p9999: 1 },
    { p9999: "1" },
  ],
  "2,000 schemas, each of the next": [
    document(
      [
        `"Body": {"$ref": "#/components/schemas/S0"}`,
        ...many(
          2000,
          (i) => `"S${i}": {"type": "object", "properties": {"n": {"$ref": "#/components/schemas/S${i + 1}"}}}`,
        ),
        `"S2000": {"type": "integer"}`,
      ].join(),
    ),
    { n: { n: {} } },
    { n: { n: 1 } },
  ],
  "names that every object inherits": [
    document(
      `"Body": {"type": "object", "required": ["__proto__"], "properties": {"__proto__": {"$ref": "#/components/schemas/__proto__"},
        "constructor": {"$ref": "#/components/schemas/constructor"}}},
        "__proto__": {"type": "integer"}, "constructor": {"type": "object", "properties": {"toString": {"type": "string"}}}`,
      `, "/b": {"get": {"operationId": "__proto__", "responses": {"200": {"description": ""}}}},
         "/c": {"get": {"operationId": "constructor", "responses": {"200": {"description": ""}}}},
         "/__proto__": {"get": {"operationId": "toString", "responses": {"200": {"description": ""}}}}`,
    ),
    JSON.parse('{"__proto__": 1, "constructor": {"toString": "a"}}'),
    JSON.parse('{"__proto__": 1, "constructor": {"toString": 1}}'),
  ],
  "defaults and examples of a million characters": [
    body({ type: "string", default: "x".repeat(1_000_000), example: "y".repeat(1_000_000) }),
    "a",
    1,
  ],
};

test.each(Object.entries(taken))("%s", { timeout: 120_000 }, async (_, [text, accepted, rejected]) => {
  const cwd = workspace({ "a.json": text });
  const ran = await covenant(cwd, ["generate", "--document", "a.json", "--out", "out"]);
  expect([ran.code, ran.err.includes("    at ")]).toEqual([0, false]);
  expect(await answers(join(cwd, "out/operations.js"), [accepted, rejected])).toEqual([true, false]);
  expect(readFileSync(join(cwd, "out/openapi.json"), "utf8").length).toBeGreaterThan(100);
  expect(({} as Record<string, unknown>).type).toBeUndefined();
});
