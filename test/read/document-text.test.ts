import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "../../generator/read/document.ts";
import { documentText } from "../../generator/read/document-text.ts";
import { parseText } from "../../generator/read/parse.ts";
import { dataText, isDataThere } from "./pages/shared.ts";

const own = fileURLToPath(new URL("../../specs/fin/openapi.yaml", import.meta.url));

function textOf(document: JsonObject, file = "openapi.yaml"): string {
  return documentText(file, document, ["A head."]);
}

test("fields as the specification has them, names by their letters, and what a reader is shown as it is written", () => {
  const document = {
    components: { schemas: { B: { properties: { z: {}, a: {} }, type: "object" }, A: {} } },
    "x-one": { z: 1, a: 2 },
    paths: {
      "/b": { post: {}, get: { responses: { default: {}, "200": {} }, tags: ["b", "a"], summary: "S" } },
      "/a": { parameters: [], "x-two": 1, summary: "T" },
    },
    info: { version: "1", title: "Shop" },
    openapi: "3.1.0",
  };
  expect(textOf(document)).toBe(`# A head.
openapi: 3.1.0
info:
  title: Shop
  version: "1"
paths:
  /a:
    summary: T
    parameters: []
    x-two: 1
  /b:
    get:
      tags:
        - b
        - a
      summary: S
      responses:
        "200": {}
        default: {}
    post: {}
components:
  schemas:
    A: {}
    B:
      type: object
      properties:
        z: {}
        a: {}
x-one:
  z: 1
  a: 2
`);
});

test("a name that ends in .json: JSON in the same order, without a head", () => {
  const document = { paths: {}, info: { version: "1", title: "é" }, openapi: "3.1.0" };
  expect(textOf(document, "openapi.json")).toBe(
    `${JSON.stringify({ openapi: "3.1.0", info: { title: "é", version: "1" }, paths: {} }, null, 2)}\n`,
  );
});

test.each<[name: string, text: () => string]>([
  ["our own document", () => readFileSync(own, "utf8")],
  ...(isDataThere ? [["the published one", () => dataText("openapi.yaml")] as [string, () => string]] : []),
])("read again it is the same value, and gives the same text: %s", (_, text) => {
  const document = parseText("openapi.yaml", text()) as JsonObject;
  const written = textOf(document);
  expect(parseText("openapi.yaml", written)).toEqual(document);
  expect(textOf(parseText("openapi.yaml", written) as JsonObject)).toBe(written);
});

test("an example is not put in order, nor is what extensions hold", () => {
  const value = { z: { b: 1, a: 2 }, a: [{ y: 1, b: 2 }] };
  const schema = { "x-any": value, default: value, examples: [value], enum: [value], const: value };
  const written = parseText("a.json", textOf({ components: { schemas: { A: schema } } }, "a.json"));
  const { A } = (written as { components: { schemas: Record<"A", typeof schema> } }).components.schemas;
  for (const one of [A["x-any"], A.default, A.examples[0], A.enum[0], A.const])
    expect(JSON.stringify(one)).toBe(JSON.stringify(value));
});

/** Texts that YAML reads as something else, or in another way, where they are not quoted. */
const odd = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    ...["yes", "null", "~", "1e3", "0x1f", "0o7", "1_000", "12:30:45", "2020-01-01", "=", "<<", "- a", "a: b", "a #b"],
    ...[
      "\n",
      "a\n",
      "a\n\n",
      " a\n b ",
      "a\r\nb",
      "\ta",
      "  x\ny",
      "#\n",
      "---",
      "...",
      "\u2028",
      "\u0085",
      "a\u0007b\nc",
    ],
    `${"x".repeat(300)} y\nz`,
  ),
);
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());

test("whatever it holds: read again it is the same value", () => {
  fc.assert(
    fc.property(odd, odd, number, (one, other, number) => {
      const held = { [`x-${other}`]: number, "x-list": [one, { [other]: one }, [other, number]] };
      const document = { openapi: "3.1.0", info: { title: one, version: other, ...held }, paths: {} };
      expect(parseText("openapi.yaml", textOf(document))).toEqual(document);
    }),
    { seed: 9, numRuns: 1000 },
  );
});

test("the order of what was written changes nothing", () => {
  const shuffled = (value: unknown, seed: number): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).map(([name, inner]) => [name, shuffled(inner, seed)] as const);
    return Object.fromEntries(seed % 2 === 0 ? entries.reverse() : [...entries.slice(1), ...entries.slice(0, 1)]);
  };
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1", contact: { name: "n", url: "https://a.example" } },
    paths: { "/a": { get: { summary: "s", operationId: "o", responses: { 200: { description: "d" } } }, put: {} } },
    components: { schemas: { A: { type: "string", minLength: 1 }, B: {} }, responses: { C: { description: "c" } } },
  };
  for (const seed of [0, 1]) expect(textOf(shuffled(document, seed) as JsonObject)).toBe(textOf(document));
});
