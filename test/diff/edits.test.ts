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
    "response 200 body, id: is required, and not sent in this direction any more",
  );
});
