import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { changes, edited } from "./base.ts";
import { subjects } from "./edits.ts";
import { cases, wanted } from "./keyword-rows.ts";

interface Checks {
  readonly same: readonly string[];
  /** Ours by theirs. */
  readonly as: Readonly<Record<string, string>>;
  /** Reasons. */
  readonly none: Readonly<Record<string, string>>;
}

const checks = parse(readFileSync(new URL("./oasdiff-checks.yaml", import.meta.url), "utf8")) as Checks;

/** Ids that rows of the tables expect; edits.test.ts and keywords.test.ts hold them against what is told. */
const expected = new Set(
  [
    ...[...subjects.values()].flat().flatMap(({ want, back }) => [...want, ...back]),
    ...cases.flatMap(([, where, row]) => [wanted(where, row, "narrower"), wanted(where, row, "wider")]),
  ].map((told) => told.split(" ")[2]),
);

/** What is told only where a sunset is asked for. */
function toldWithGrace(): readonly string[] {
  const deprecated = [
    "/paths/~1orders/get",
    "/paths/~1orders/post/parameters/0",
    "/components/schemas/Order/properties/note",
    "/components/schemas/Receipt/properties/note",
  ];
  const after = edited(Object.fromEntries(deprecated.map((pointer) => [`${pointer}/deprecated`, true])));
  return changes(edited({}), after, "2026-01-31", { beta: 0, stable: 1 }).map(({ id }) => id);
}

test("each check of oasdiff is here, or there is a reason why not", () => {
  const ids = [...checks.same, ...Object.keys(checks.as), ...Object.keys(checks.none)];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(530);
});

test("what is said to be here is told by a row of the tables", () => {
  const known = new Set([...expected, ...toldWithGrace()]);
  expect([...checks.same, ...Object.values(checks.as)].filter((id) => !known.has(id))).toEqual([]);
  expect([...Object.keys(checks.as), ...Object.keys(checks.none)].filter((id) => known.has(id))).toEqual([]);
});

test("so many rows, and so many ids", () => {
  const rows = [...subjects.values()].flat().length + cases.length;
  expect(rows).toBeGreaterThanOrEqual(715);
  expect(expected.size).toBeGreaterThanOrEqual(600);
});
