import fc from "fast-check";
import { expect, test } from "vitest";
import { ruleKinds } from "../../generator/constraints/rules/index.ts";
import type { Json } from "../../generator/read/document.ts";
import type { RefinedOperation } from "./refined.ts";
import { everyKind, packages } from "./refined-packages.ts";

// What openapi.json says by JSON Schema is what the validators hold: other tools may enforce it.

const operations = packages.flatMap(({ name, made }) =>
  made.operations.map((operation: RefinedOperation) => ({ name: `${name}: ${operation.key}`, operation })),
);

test("the rules of the test API bind, and use every kind", () => {
  expect(everyKind.rules.diagnostics).toEqual([]);
  const used = new Set([...everyKind.rules.rules.values()].flat().map((rule) => rule.kind.key));
  expect(ruleKinds.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
});

test.each(operations)(
  "$name: Ajv accepts what the rules accept, and rejects where a rule said whole is broken",
  ({ operation }) => {
    const { ajv, said, vectors } = operation;
    for (const { data, valid, violates, rule, description } of vectors) {
      const where = `${rule}: ${description}`;
      if (valid) expect(ajv(data), `${where} ${JSON.stringify(ajv.errors)} ${JSON.stringify(data)}`).toBe(true);
      if (violates.some((id) => said.has(id))) expect(ajv(data), `${where} ${JSON.stringify(data)}`).toBe(false);
    }
  },
);

const seed = 20261122;

/** Bodies near the vectors: some places of one changed, for values of all kinds and of other bodies. */
function nearby({ vectors }: RefinedOperation): fc.Arbitrary<{ body: Json; context: unknown }> {
  const scalars = [
    ...new Map(vectors.flatMap(({ data }) => scalarsIn(data)).map((one) => [JSON.stringify(one), one])).values(),
  ];
  const value = fc.oneof(
    fc.constantFrom<Json>(...scalars),
    fc.constantFrom<Json>(null, true, 0, 4, -1, 1.5, "", "x", [], {}, ["x", "x"], [{}], { kind: "FINE" }),
  );
  const edit = fc.record({ way: fc.constantFrom("put", "put", "drop", "twice"), where: fc.nat(), value });
  return fc
    .tuple(fc.constantFrom(...vectors), fc.array(edit, { minLength: 0, maxLength: 4 }))
    .map(([{ data, context }, edits]) => ({
      context,
      body: edits.reduce((body, { way, where, value: next }) => edited(body, way, where, next), data),
    }));
}

function scalarsIn(value: Json): Json[] {
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap((one) => scalarsIn(one as Json))
    : [value];
}

/** The value with one of the places in it dropped, said twice (in a list), or another value. */
function edited(value: Json, way: string, where: number, next: Json): Json {
  const copy = structuredClone(value);
  const places = placesIn(copy);
  const place = places[where % places.length];
  if (place === undefined) return copy;
  const { around, key } = place;
  if (Array.isArray(around))
    around.splice(
      Number(key),
      way === "twice" ? 0 : 1,
      ...(way === "drop" ? [] : [way === "twice" ? (around[Number(key)] ?? null) : next]),
    );
  else if (way === "drop") delete around[key];
  else around[key] = next;
  return copy;
}

interface Place {
  readonly around: Json[] | Record<string, Json>;
  readonly key: string;
}

function placesIn(value: Json): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const around = value as Place["around"];
  const own = Object.keys(value).map((key) => ({ around, key }));
  return [...own, ...Object.values(value).flatMap((one) => placesIn(one as Json))];
}

const withVectors = operations.filter(({ operation }) => operation.vectors.length > 0);

test.each(withVectors)("$name: the same of 2,000 bodies near the vectors", ({ operation }) => {
  const { ajv, said, validator } = operation;
  let rejected = 0;
  fc.assert(
    fc.property(nearby(operation), ({ body, context }) => {
      const accepts = ajv(body) as boolean;
      const result = validator.check(body, context);
      const broken = result.valid ? [] : result.issues.flatMap(({ rule }) => rule ?? []);
      if (!accepts) rejected++;
      // Other tools never turn down what the API takes.
      if (!accepts) expect(result.valid, JSON.stringify(ajv.errors)).toBe(false);
      expect(accepts && broken.filter((id) => said.has(id))).toEqual(accepts ? [] : false);
    }),
    { seed, numRuns: 2_000 },
  );
  // Bodies that are all accepted, or all rejected, would show nothing.
  expect(rejected).toBeGreaterThan(50);
  expect(rejected).toBeLessThan(1_950);
});
