import { expect, test } from "vitest";
import { fingerprintOf, fingerprintsOf } from "../../generator/diff/fingerprint.ts";
import type { Change } from "../../generator/diff/index.ts";
import type { Json } from "../../generator/read/document.ts";
import { base, changes, type Edits, edited } from "./base.ts";

const change: Change = {
  id: "request-property-became-required",
  level: "error",
  direction: "request",
  operation: "POST /orders",
  pointer: "/components/schemas/Order/properties/note",
  rule: null,
  message: "request body, note: became required",
  before: false,
  after: true,
  base: { file: "old.yaml", pointer: "" },
  revision: { file: "new.yaml", pointer: "" },
  relation: "tightened",
};

test("sixteen hexadecimal digits, the same in every release", () => {
  expect(fingerprintOf(change)).toBe("948495b5a2c5ced2");
  const ofAll = { ...change, operation: null, rule: "limit", direction: "both" } as const;
  expect(fingerprintOf(ofAll)).toMatch(/^[0-9a-f]{16}$/);
});

test.each<[name: string, other: Partial<Change>]>([
  ["the id", { id: "request-property-became-optional" }],
  ["the operation", { operation: "PUT /orders" }],
  ["no operation", { operation: null }],
  ["the pointer", { pointer: "/components/schemas/Order/properties/due" }],
  ["an entry whose order means something", { pointer: "/components/schemas/Order/prefixItems/1" }],
  ["a property that is called by a number", { pointer: "/components/schemas/Order/properties/0" }],
  ["the rule", { rule: "limit" }],
  ["the direction", { direction: "response" }],
])("another with %s", (_, other) => {
  expect(fingerprintOf({ ...change, ...other })).not.toBe(fingerprintOf(change));
});

test.each<[name: string, other: Partial<Change>]>([
  ["the level", { level: "info" }],
  ["the words", { message: "became required", before: 1, after: 2 }],
  ["files and lines", { base: { file: "main:old.yaml", pointer: "/a" }, revision: { file: "b.yaml", pointer: "/b" } }],
])("the same whatever %s", (_, other) => {
  expect(fingerprintOf({ ...change, ...other })).toBe(fingerprintOf(change));
});

test("one that stands at another place of a list without order is the same", () => {
  const at = (pointer: string) => fingerprintOf({ ...change, pointer });
  expect(at("/paths/~1a/get/parameters/3/schema")).toBe(at("/paths/~1a/get/parameters/12/schema"));
  expect(at("/components/schemas/A/oneOf/0/allOf/1/required/2")).toBe(
    at("/components/schemas/A/oneOf/5/allOf/0/required/0"),
  );
  expect(at("/paths/~1a/get/responses/200")).not.toBe(at("/paths/~1a/get/responses/201"));
});

/** Fingerprints by what the changes say. */
function told(edits: Edits, turned: (value: typeof base) => Json = (value) => value) {
  const [before, after] = [turned(base), turned(edited(edits) as typeof base)];
  return [...fingerprintsOf(changes(before, after))].map(([{ message }, print]) => `${print} ${message}`).sort();
}

const several: Edits = {
  "/paths/~1orders/post/parameters/0/schema/maximum": 40,
  "/paths/~1orders/post/parameters/2/schema/maxLength": 8,
  "/paths/~1orders/post/parameters/1/schema/enum": [],
  "/servers/0": undefined,
};

test("of real changes: each has its own, and the order of lists says nothing", () => {
  const straight = told(several);
  const backwards = told(several, (value) => ({
    ...value,
    servers: value.servers.toReversed(),
    paths: {
      ...value.paths,
      "/orders": {
        ...value.paths["/orders"],
        post: { ...value.paths["/orders"].post, parameters: value.paths["/orders"].post.parameters.toReversed() },
      },
    },
  }));
  expect(straight).toHaveLength(4);
  expect(backwards).toEqual(straight);
  expect(new Set(straight.map((one) => one.split(" ")[0])).size).toBe(straight.length);
});

test("those alike are numbered by what they say, not by where they stand", () => {
  const [gift, loan] = [
    { ...change, before: "GIFT", message: "the value GIFT was removed" },
    { ...change, before: "LOAN", message: "the value LOAN was removed" },
  ];
  const plain = fingerprintOf(change);
  for (const order of [
    [gift, loan],
    [loan, gift],
  ])
    expect([fingerprintsOf(order).get(gift), fingerprintsOf(order).get(loan)]).toEqual([plain, `${plain}-2`]);
  expect(fingerprintsOf([loan]).get(loan)).toBe(plain);
});
