import { expect, test } from "vitest";
import type { Page } from "../../../generator/read/pages/page.ts";
import { sourceChanges } from "../../../generator/rules/sources/changes.ts";
import { pageOf, workOf } from "../../read/pages/shared.ts";
import { rules, texts } from "./orders.ts";

const many = 10_000;
const read = Object.entries(texts).map(([file, text]) => pageOf(text, file));

/** The pages with these bullets in a section, which otherwise a table stands in. */
function withBullets(heading: string, bullets: readonly string[]): readonly Page[] {
  return read.map((page) => ({
    ...page,
    sections: page.sections.map((section) => {
      if (page.file !== "/orders.md" || section.heading !== "Sides") return section;
      const shared = { kind: "bullet", depth: 0, callout: undefined, cells: [] } as const;
      const items = bullets.map((text, index) => ({ ...shared, text, number: index + 1, line: index + 1 }));
      return { ...section, heading, items };
    }),
  }));
}

const list = (text: (index: number) => string) => Array.from({ length: many }, (_, index) => text(index));
const alike = list(() => "At most one.");
const each = list((index) => `At most ${index}.`);

test.each<[name: string, before: readonly string[], after: readonly string[], heading: string, changed: number]>([
  ["all alike, and their section renamed", alike, alike, "Rows", many],
  ["all alike, and all gone but one", alike, ["At most one."], "Sides", many - 1],
  ["each another, and all changed", each, list((index) => `Only ${index}.`), "Sides", many],
  ["each another, the first gone", each, each.slice(1), "Sides", 1],
])("a section of ten thousand items takes no time with its square: %s", (_, before, after, heading, changed) => {
  const { lock } = sourceChanges(undefined, rules, withBullets("Sides", before));
  const is = withBullets(heading, after);
  let told = 0;
  const work = workOf(() => {
    told = sourceChanges(lock, rules, is).items.filter((one) => one.kind !== "unchanged").length;
  });
  expect(told).toBe(changed);
  expect(work).toBeLessThan(2500);
});
