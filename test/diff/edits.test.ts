import { expect, test } from "vitest";
import type { Json } from "../../generator/read/document.ts";
import { changes, type Edits, edited } from "./base.ts";
import { documentsOf, judged, subjects } from "./edits.ts";

const rows = [...subjects].flatMap(([subject, list]) => list.map((row) => [subject, row.name, row] as const));

test.each(rows)("%s: %s", (_, __, row) => {
  const { want, back } = row;
  expect(judged(row)).toEqual({ want, back });
});

test("so many rows, each judged both ways", () => {
  expect(rows.length).toBeGreaterThanOrEqual(340);
  expect(new Set(rows.map(([subject, name]) => `${subject} ${name}`)).size).toBe(rows.length);
});

test.each([
  ["beta", { beta: 0, stable: 90 }, ["endpoint-deprecated"]],
  ["stable", { beta: 0, stable: 90 }, ["api-deprecated-sunset-missing"]],
  ["draft", { beta: 30, stable: 90 }, ["endpoint-deprecated"]],
] as const)("where a sunset must be days ahead: one of %s without any", (stability, grace, want) => {
  const before = edited({ "/paths/~1orders/get/x-stability-level": stability });
  const after = edited({ "/paths/~1orders/get/deprecated": true }, before);
  expect(changes(before, after, "2026-01-31", grace).map(({ id }) => id)).toEqual(want);
});

test("a sunset must be so many days ahead", () => {
  const after = edited({ "/paths/~1orders/get/deprecated": true, "/paths/~1orders/get/x-sunset": "2026-05-01" });
  const ids = (stable: number) => changes(edited({}), after, "2026-01-31", { beta: 0, stable }).map(({ id }) => id);
  expect(ids(90)).toEqual(["endpoint-deprecated-with-sunset"]);
  expect(ids(91)).toEqual(["endpoint-deprecated-with-sunset", "api-sunset-date-too-small"]);
});

test("a change of a schema is told at each use, with one cause", () => {
  const shared = "/components/schemas/Shared";
  const found = changes(edited({}), edited({ [`${shared}/properties/b/maxLength`]: 5 }));
  expect(found.map(({ operation, pointer }) => [operation, pointer])).toEqual([
    ["GET /orders/{id}", `${shared}/properties/b/maxLength`],
    ["PUT /orders/{id}", `${shared}/properties/b/maxLength`],
  ]);
});

const to = { type: "object", properties: { zip: { type: "string" } } };
const toNow = { type: "object", required: ["zip"], properties: { zip: { type: "integer" } } };
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const objectOf = (properties: Record<string, Json>): Json => ({ type: "object", properties });

test.each<[name: string, order: Json, was: Json, is: Json, want: readonly string[]]>([
  [
    "a schema that two members use is told at both",
    objectOf({ bill: named("To"), ship: named("To") }),
    to,
    toNow,
    ["bill.zip", "bill.zip", "ship.zip", "ship.zip"],
  ],
  [
    "so is one deeper down, and in place",
    objectOf({ bill: named("To"), later: { type: "array", items: objectOf({ ship: named("To") }) } }),
    to,
    toNow,
    ["bill.zip", "bill.zip", "later[*].ship.zip", "later[*].ship.zip"],
  ],
  [
    "one that is used within itself is told once",
    objectOf({ bill: named("To") }),
    objectOf({ zip: { type: "string" }, next: named("To") }),
    { ...(objectOf({ zip: { type: "integer" }, next: named("To") }) as object), required: ["zip"] } as Json,
    ["bill.zip", "bill.zip"],
  ],
  [
    "so is one that may be null there",
    objectOf({ bill: named("To") }),
    objectOf({ zip: { type: "string" }, next: { anyOf: [named("To"), { type: "null" }] } }),
    {
      ...(objectOf({ zip: { type: "integer" }, next: { anyOf: [named("To"), { type: "null" }] } }) as object),
      required: ["zip"],
    } as Json,
    ["bill.zip", "bill.zip"],
  ],
  [
    "and one that is used within itself by way of another",
    named("To"),
    objectOf({ zip: { type: "string" }, more: { type: "array", items: objectOf({ parent: named("To") }) } }),
    {
      ...(objectOf({
        zip: { type: "integer" },
        more: { type: "array", items: objectOf({ parent: named("To") }) },
      }) as object),
      required: ["zip"],
    } as Json,
    ["zip", "zip"],
  ],
])("%s", (_, order, was, is, want) => {
  const schemas = "/components/schemas";
  const before = edited({ [`${schemas}/Order`]: order, [`${schemas}/To`]: was });
  const after = edited({ [`${schemas}/To`]: is }, before);
  const placesOf = (from: Json, until: Json) =>
    changes(from, until)
      .map(({ message }) => /^request body, (.*?):/.exec(message)?.[1])
      .sort();
  expect([placesOf(before, after), placesOf(after, before)]).toEqual([want, want]);
});

test("where uses multiply, the nearest are told", () => {
  const schemas = "/components/schemas";
  const level = (depth: number): Json => objectOf({ a: named(`L${depth + 1}`), b: named(`L${depth + 1}`) });
  const levels = Object.fromEntries([...Array(18).keys()].map((depth) => [`${schemas}/L${depth}`, level(depth)]));
  const before = edited({ ...levels, [`${schemas}/L18`]: to, [`${schemas}/Order`]: named("L0") });
  const found = changes(before, edited({ [`${schemas}/L18`]: toNow }, before));
  expect(found.length).toBeGreaterThan(20);
  expect(found.length).toBeLessThan(60);
});

const at = "/components/schemas/Order/properties/at";

test("a change is told at a place that both documents have, never at their beginning", () => {
  const lost = rows.flatMap(([subject, name, row]) => {
    const { before, after } = documentsOf(row);
    const found = [...changes(before, after), ...changes(after, before)];
    return found
      .filter(({ base, revision }) => [base, revision].some(({ pointer }) => pointer === "" || pointer === "#"))
      .map(({ id }) => `${subject}: ${name}: ${id}`);
  });
  expect(lost).toEqual([]);
});

test.each<[name: string, from: Edits, to: Edits, want: readonly string[]]>([
  [
    "a schema under two media types: which of them",
    { "/paths/~1orders/post/requestBody/content/application~1xml": { schema: named("Order") } },
    { "/components/schemas/Order/required": ["kind", "count", "note"] },
    [
      "request body as application/json, note: became required",
      "request body as application/xml, note: became required",
    ],
  ],
  [
    "a sunset that comes later",
    { "/paths/~1old/get/x-sunset": "2027-01-01" },
    { "/paths/~1old/get/x-sunset": "2028-01-01" },
    ["the operation has its sunset on 2028-01-01, on 2027-01-01 before"],
  ],
  [
    "a bound that became exclusive: both as they are written",
    { [at]: { type: "number", minimum: 3 } },
    { [at]: { type: "number", exclusiveMinimum: 2 } },
    ["request body, at: minimum 3 became exclusiveMinimum 2"],
  ],
  [
    "a bound of whole numbers, as it is written",
    { [at]: { type: "integer", exclusiveMinimum: 3 } },
    { [at]: { type: "integer", exclusiveMinimum: 5 } },
    ["request body, at: exclusiveMinimum went up from 3 to 5"],
  ],
  [
    "what holds under a condition: where",
    { [at]: { type: "object", if: { required: ["q"] }, then: { required: ["x"] }, else: { maxProperties: 3 } } },
    { [at]: { type: "object", if: { required: ["q"] }, then: { required: ["x", "z"] }, else: { maxProperties: 2 } } },
    [
      "request body, at.z: became required, where the condition (`if`) holds",
      "request body, at: maxProperties went down from 3 to 2, unless the condition (`if`) holds",
    ],
  ],
  [
    "what holds where a member is given",
    { [at]: { type: "object", dependentSchemas: { card: { properties: { n: { type: "string" } } } } } },
    { [at]: { type: "object", dependentSchemas: { card: { properties: { n: { type: "integer" } } } } } },
    ["request body, at.n: the type went from string to integer, where card is given"],
  ],
  [
    "a scheme of another type: which",
    {},
    { "/components/securitySchemes/key": { type: "http", scheme: "bearer" } },
    ["security scheme key: type went from apiKey (header X-Key) to http (bearer)"],
  ],
  [
    "a value that is no text",
    { "/paths/~1orders/post/operationId": { a: 1 } },
    { "/paths/~1orders/post/operationId": { b: 2 } },
    ['operationId {"a":1} became {"b":2}'],
  ],
])("%s, in words", (_, from, to, want) => {
  const before = edited(from);
  expect(changes(before, edited(to, before)).map(({ message }) => message)).toEqual(want);
});

test.each([
  ["/components/schemas/Paid/properties/state/enum", ["done", "open", "late"], "/2"],
  ["/paths/~1orders/post/tags", ["orders", "write", "shop"], "/2"],
  ["/components/schemas/Shipped/properties/how/enum", ["air"], "/0"],
])("what a list lost or got is told where it stands: %s", (pointer, list, place) => {
  const found = changes(edited({}), edited({ [pointer]: list }));
  expect(found.map((one) => one.pointer)).toEqual([`${pointer}${place}`]);
});

test("what is told of a property that is required, and sent no longer", () => {
  const id = "/components/schemas/Receipt";
  const from = edited({ [`${id}/required`]: ["id"], [`${id}/properties/id`]: { type: "string" } });
  const found = changes(from, edited({ [`${id}/properties/id/writeOnly`]: true }, from));
  expect(found.map(({ message }) => message)).toContain(
    "response 200 body as application/json, id: is required, and not sent in this direction any more",
  );
});

test.each([
  ["what must be there", { type: "object", required: ["c"] }, "object with c"],
  ["its title", { required: ["c"], title: "Third" }, "Third"],
  ["its place, where another is called so", { type: "array", items: { type: "string" } }, "array (3 of 3)"],
  ["no type", { maxProperties: 3 }, "any"],
])("a branch goes by %s", (_, branch, name) => {
  const branches = [
    { type: "object", required: ["a"] },
    { type: "array", items: { type: "integer" } },
  ];
  const found = changes(edited({ [at]: { anyOf: branches } }), edited({ [at]: { anyOf: [...branches, branch] } }));
  expect(found.map(({ message }) => message)).toEqual([`request body, at: anyOf: the branch ${name} was added`]);
});

test("a bound that became exclusive shows which keyword said it", () => {
  const found = changes(
    edited({ [at]: { type: "number", maximum: 0 } }),
    edited({ [at]: { type: "number", exclusiveMaximum: 0 } }),
  );
  expect(found.map(({ before, after }) => [before, after])).toEqual([[{ maximum: 0 }, { exclusiveMaximum: 0 }]]);
});
