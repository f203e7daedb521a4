import { expect, test } from "vitest";
import { analysisOf } from "../../../generator/rules/analysis/index.ts";
import { date, list, object, text, whole } from "../../support/schemas.ts";
import { bound, type Given } from "./analysed.ts";

const kinds = Array.from({ length: 40 }, (_, index) => `K${index}`);
const names = Array.from({ length: 100 }, (_, index) => `f${index}`);
const fields = Object.fromEntries(names.map((name) => [name, text]));
const entry = object({ kind: { enum: kinds }, from: date, to: date, n: whole, tags: list(text), ...fields }, "kind");

/** So many rules, one a line. */
function many(number: number, ruleAt: (index: number) => string): string {
  return Array.from({ length: number }, (_, index) => `- { id: r${index}, ${ruleAt(index)} }`).join("\n");
}

const name = (index: number) => names[index % names.length];

/** Steps are counted, not time: they are what the work grows with. */
test.each<[name: string, given: Given, most: number]>([
  [
    "300 rules on fields of their own, over entries",
    {
      schema: object({ items: list(entry, { minItems: 1 }) }, "items"),
      rules: many(
        300,
        (index) =>
          `each: 'items[*]', when: { kind: [${kinds[index % 40]}, K7], ${name(index + 1)}: present }, presence: ${name(index)}, then: ${index % 2 === 0 ? "required" : "forbidden"}`,
      ),
    },
    50_000,
  ],
  [
    "300 rules on one field, every two of which may clash",
    {
      schema: entry,
      rules: many(
        300,
        (index) => `when: { kind: ${kinds[index % 40]}, ${name(index)}: present }, presence: f99, then: required`,
      ),
    },
    200_000,
  ],
  [
    "300 comparisons and counts on one field and one list",
    {
      schema: entry,
      rules: many(300, (index) =>
        index % 2 === 0
          ? `when: { kind: ${kinds[index % 40]} }, compare: n, gt: ${index}`
          : `when: { kind: ${kinds[index % 40]} }, count: 'tags[*]', max: ${index}`,
      ),
    },
    600_000,
  ],
  [
    "conditions with more ways than can be gone through",
    {
      schema: entry,
      rules: many(
        40,
        (index) =>
          `when: { any: [${names
            .slice(index, index + 30)
            .map((one) => `{ ${one}: present }`)
            .join(", ")}] }, presence: f99, then: required`,
      ),
    },
    1_000,
  ],
])("%s", (_, given, most) => {
  const { api, rules } = bound(given);
  const { steps } = analysisOf(api, rules);
  expect(steps).toBeLessThan(most);
});

test("it says where it gave up", () => {
  const { api, rules } = bound({
    schema: entry,
    rules: `- { id: r, when: { any: [${names
      .slice(0, 30)
      .map((one) => `{ ${one}: present }`)
      .join(", ")}] }, presence: f99, then: required }`,
  });
  const [found] = analysisOf(api, rules).diagnostics;
  expect(found).toMatchObject({
    code: "analysis-gave-up",
    severity: "info",
    message: "r was not analysed to the end: its conditions can come out in more than 4096 ways",
    place: { pointer: "/operations/POST ~1things/rules/0" },
  });
});
