import { expect, test } from "vitest";
import type { Json } from "../../../generator/read/document.ts";
import { emitSchemas } from "../../support/emitted-schemas.ts";
import { expectJudged, type Row, ref } from "./judged.ts";

/** `discriminator`, over unions and over those that `allOf` a schema. */

const own = (name: string, ...required: string[]) => ({
  type: "object",
  required: ["kind", ...required],
  properties: { kind: { type: "string" }, [name]: { type: "integer" } },
});
const parent = (mapping: Json = { cat: "#/components/schemas/S1", dog: "S2" }) => ({
  ...own("age"),
  discriminator: { propertyName: "kind", mapping },
});
const child = (name: string, of = 0) => ({ allOf: [ref(of), own(name, name)] });

const mapped = { propertyName: "kind", mapping: { cat: "#/components/schemas/S0", dog: "S1" } };

const table: readonly Row[] = [
  {
    name: "oneOf with a mapping: the tag decides, although both forms would fit",
    schemas: [own("lives"), own("barks"), { oneOf: [ref(0), ref(1)], discriminator: mapped }],
    accepted: [
      { kind: "cat", lives: 9 },
      { kind: "cat", barks: "no cat's" },
      { kind: "dog", barks: 1 },
    ],
    rejected: [{ kind: "cat", lives: "nine" }, { kind: "cow" }, { kind: 5 }, {}, null, "cat"],
  },
  {
    name: "without a mapping the name of the schema is the tag",
    openapi: "3.0.3",
    schemas: [own("lives"), own("barks"), { anyOf: [ref(0), ref(1)], discriminator: { propertyName: "kind" } }],
    accepted: [{ kind: "S0", lives: 9 }, { kind: "S1" }],
    rejected: [{ kind: "S0", lives: "nine" }, { kind: "cat" }, {}],
  },
  {
    name: "several values for one schema, and one that goes by its name",
    schemas: [
      own("lives"),
      own("barks"),
      { oneOf: [ref(0), ref(1)], discriminator: { propertyName: "kind", mapping: { cat: "S0", lion: "S0" } } },
    ],
    accepted: [{ kind: "lion", lives: 1 }, { kind: "S1" }],
    rejected: [{ kind: "lion", lives: "one" }, { kind: "S0" }],
  },
  {
    name: "defaultMapping of 3.2",
    openapi: "3.2.0",
    schemas: [
      own("lives"),
      { type: "object", properties: { barks: { type: "integer" } } },
      { oneOf: [ref(0), ref(1)], discriminator: { ...mapped, defaultMapping: "S1" } },
    ],
    accepted: [{ kind: "cat", lives: 9 }, { kind: "cow", barks: 1 }, {}],
    rejected: [
      { kind: "cat", lives: "nine" },
      { kind: "cow", barks: "no" },
    ],
  },
  {
    name: "in a response an unknown tag is a new alternative",
    direction: "response",
    schemas: [own("lives"), own("barks"), { oneOf: [ref(0), ref(1)], discriminator: mapped }],
    accepted: [
      { kind: "cat", lives: 9 },
      { kind: "cow", barks: "moo" },
    ],
    rejected: [{ kind: "cat", lives: "nine" }, { kind: 5 }, {}],
  },
  {
    name: "a const in each branch says the same, and no more",
    schemas: [
      { ...own("lives"), properties: { kind: { const: "cat" } } },
      { ...own("barks"), properties: { kind: { const: "dog" } } },
      { oneOf: [ref(0), ref(1)], discriminator: mapped },
    ],
    accepted: [{ kind: "cat" }, { kind: "dog" }],
    rejected: [{ kind: "cow" }, {}],
  },
  {
    name: "a parent stands for those that allOf it",
    openapi: "3.0.3",
    schemas: [parent(), child("lives"), child("barks"), { type: "array", items: ref(0) }],
    accepted: [
      [
        { kind: "cat", lives: 9 },
        { kind: "dog", barks: 1, age: 2 },
        { kind: "S0", age: 3 },
      ],
      [],
    ],
    rejected: [[{ kind: "cat" }], [{ kind: "dog", barks: 1, age: "two" }], [{ kind: "cow" }], [{}], [1]],
  },
  {
    name: "a child by itself is held to itself and its parent, whatever its tag",
    schemas: [parent(), child("lives"), { properties: { pet: ref(1) } }],
    accepted: [{ pet: { kind: "cat", lives: 9 } }, { pet: { kind: "dog", lives: 9 } }],
    rejected: [{ pet: { kind: "cat" } }, { pet: { lives: 9 } }],
  },
  {
    name: "a child of a child",
    schemas: [parent({}), child("lives"), child("mane", 1), { properties: { pet: ref(0) } }],
    accepted: [{ pet: { kind: "S2", lives: 1, mane: 1 } }, { pet: { kind: "S1", lives: 1 } }],
    rejected: [{ pet: { kind: "S2", lives: 1 } }, { pet: { kind: "S2", mane: 1 } }],
  },
  {
    name: "a parent that holds its kind",
    schemas: [
      { ...parent(), properties: { kind: { type: "string" }, friend: ref(0) } },
      child("lives"),
      child("barks"),
      { properties: { pet: ref(0) } },
    ],
    accepted: [{ pet: { kind: "cat", lives: 1, friend: { kind: "dog", barks: 1 } } }],
    rejected: [{ pet: { kind: "cat", lives: 1, friend: { kind: "dog" } } }],
  },
  {
    name: "closed by what the branch of the tag evaluates",
    schemas: [
      own("lives"),
      own("barks"),
      { oneOf: [ref(0), ref(1)], discriminator: mapped, unevaluatedProperties: false },
    ],
    accepted: [
      { kind: "cat", lives: 9 },
      { kind: "dog", barks: 1 },
    ],
    rejected: [{ kind: "cat", barks: 1 }, { kind: "dog", lives: 1 }, { kind: "cow" }],
  },
];

expectJudged(table);

test("issues speak of the branch that the tag names", async () => {
  const schemas = [own("lives"), own("barks"), { oneOf: [ref(0), ref(1)], discriminator: mapped }];
  const schema = (await emitSchemas(schemas)).at(-1);
  expect(schema?.issues({ kind: "dog", barks: "no" }).map(({ pointer, keyword }) => [pointer, keyword])).toEqual([
    ["/barks", "type"],
  ]);
  expect(schema?.issues({ kind: "cow" }).map(({ pointer, message }) => [pointer, message])).toEqual([
    ["/kind", "kind: expected cat or dog, got a string of 3 characters"],
  ]);
});

test("kinds within each other without end are refused, not a stack overflow", async () => {
  const friend = { ...parent(), properties: { kind: { type: "string" }, friend: ref(0) } };
  const schema = (await emitSchemas([friend, child("lives"), child("barks"), { properties: { pet: ref(0) } }])).at(-1);
  let deep: unknown = { kind: "cat", lives: 1 };
  for (let level = 0; level < 100_000; level++) deep = { kind: "cat", lives: 1, friend: deep };
  expect(schema?.is({ pet: deep })).toBe(false);
  expect(schema?.issues({ pet: deep })[0]?.keyword).toBe("depth");
});
