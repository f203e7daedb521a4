import { expect, test } from "vitest";
import { changes, edited } from "./base.ts";
import { judged, subjects } from "./edits.ts";

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

test.each([
  ["what must be there", { type: "object", required: ["c"] }, "object with c"],
  ["its title", { required: ["c"], title: "Third" }, "Third"],
  ["its place, where another is called so", { type: "array", items: { type: "string" } }, "array (3 of 3)"],
  ["no type", { maxProperties: 3 }, "any"],
])("a branch goes by %s", (_, branch, name) => {
  const at = "/components/schemas/Order/properties/at";
  const branches = [
    { type: "object", required: ["a"] },
    { type: "array", items: { type: "integer" } },
  ];
  const found = changes(edited({ [at]: { anyOf: branches } }), edited({ [at]: { anyOf: [...branches, branch] } }));
  expect(found.map(({ message }) => message)).toEqual([`request body, at: anyOf: the branch ${name} was added`]);
});
