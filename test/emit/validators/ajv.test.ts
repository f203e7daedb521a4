import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../../generator/read/document.ts";
import { emitSchemas } from "../../support/emitted-schemas.ts";

/** Random schemas and values: the emitted predicate and collector agree with Ajv. */

// Not `__proto__` and `toString`: Ajv passes over the one and throws at the other. The official suite asks for both.
const names = ["a", "b", "constructor", "date", "v", "length"];
const name = fc.constantFrom(...names);
const scalar = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, 1, 2, 1.5, "", "a", "ab", "😀"),
  fc.integer({ min: -3, max: 9 }),
);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie("value")), { maxLength: 3 }).map(objectOf),
  ),
}));
const count = fc.integer({ min: 0, max: 3 });
const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const inner = tie("schema");
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const schemas = fc.array(fc.tuple(name, inner), { maxLength: 3 }).map(objectOf);
  const keywords: Record<string, fc.Arbitrary<unknown>> = {
    type: fc.constantFrom(
      "object",
      "array",
      "string",
      "number",
      "integer",
      "boolean",
      "null",
      ["string", "null"],
      ["object", "integer"],
    ),
    enum: fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector: (one) => JSON.stringify(one) }),
    const: value,
    minLength: count,
    maxLength: count,
    pattern: fc.constantFrom("^a", "b$", "^.$"),
    minimum: count,
    exclusiveMaximum: count,
    multipleOf: fc.constantFrom(1, 2, 0.5),
    minItems: count,
    maxItems: count,
    uniqueItems: fc.boolean(),
    items: inner,
    prefixItems: list,
    contains: inner,
    minContains: count,
    maxContains: count,
    properties: schemas,
    required: fc.uniqueArray(name, { maxLength: 2 }),
    additionalProperties: inner,
    unevaluatedProperties: inner,
    unevaluatedItems: inner,
    patternProperties: inner.map((one) => ({ "^[ab]": one })),
    propertyNames: inner,
    minProperties: count,
    maxProperties: count,
    dependentRequired: fc.tuple(name, name).map(([a, b]) => objectOf([[a, [b]]])),
    dependentSchemas: fc.tuple(name, inner).map(([a, b]) => objectOf([[a, b]])),
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: inner,
    if: inner,
    then: inner,
    else: inner,
  };
  const keyword = fc
    .constantFrom(...Object.keys(keywords))
    .chain((key) => (keywords[key] as fc.Arbitrary<Json>).map((one) => [key, one] as [string, Json]));
  return {
    schema: fc.oneof({ maxDepth: 3 }, fc.boolean(), fc.array(keyword, { minLength: 1, maxLength: 4 }).map(objectOf)),
  };
});

function objectOf(entries: readonly (readonly [string, Json])[]): Json {
  const object: Record<string, Json> = {};
  for (const [key, one] of entries)
    Object.defineProperty(object, key, { value: one, enumerable: true, writable: true, configurable: true });
  return object;
}

const seed = 20261121;
const schemas = fc.sample(schema, { numRuns: 500, seed });
const values = [...fc.sample(value, { numRuns: 60, seed: seed + 1 })];
/** Each schema closed from outside: what it evaluates is asked through a reference. */
const closed = (ref: string) => ({ $ref: ref, unevaluatedProperties: false, unevaluatedItems: false });
const emitted = await emitSchemas([...schemas, ...schemas.map((_, index) => closed(`#/components/schemas/S${index}`))]);

// Ajv takes a member that every object inherits for one that was evaluated.
const isForAjv = (text: string, data: Json) =>
  !(text.includes("unevaluated") && JSON.stringify(data).includes("constructor"));

test("500 schemas, 60 values each", () => {
  let accepted = 0;
  schemas.forEach((one, at) => {
    const oracle = new Ajv2020({ strict: false, allErrors: false, ownProperties: true, logger: false }).compile(
      structuredClone(one) as object,
    );
    for (const data of values.filter((value) => isForAjv(JSON.stringify(one), value))) {
      const wanted = oracle(data);
      if (wanted) accepted++;
      const where = JSON.stringify({ schema: one, data });
      expect(emitted[at]?.is(data), where).toBe(wanted);
      expect(emitted[at]?.issues(data).length === 0, where).toBe(wanted);
    }
  });
  // A table that only accepts, or only rejects, would show nothing.
  expect(accepted / (schemas.length * values.length)).toBeGreaterThan(0.3);
  expect(accepted / (schemas.length * values.length)).toBeLessThan(0.8);
});

test("the same, closed by what they evaluate, as Hyperjump sees it", async () => {
  let accepted = 0;
  for (const [at, one] of schemas.entries()) {
    const uri = `https://example.com/${at}`;
    const dialect = "https://json-schema.org/draft/2020-12/schema";
    registerSchema({ $schema: dialect, ...closed("#/$defs/it"), $defs: { it: one } } as never, uri);
    const oracle = await validate(uri);
    for (const data of values) {
      const wanted = oracle(data as never).valid;
      if (wanted) accepted++;
      const where = JSON.stringify({ schema: one, data });
      expect(emitted[schemas.length + at]?.is(data), where).toBe(wanted);
      expect(emitted[schemas.length + at]?.issues(data).length === 0, where).toBe(wanted);
    }
  }
  expect(accepted / (schemas.length * values.length)).toBeGreaterThan(0.2);
  expect(accepted / (schemas.length * values.length)).toBeLessThan(0.8);
});
