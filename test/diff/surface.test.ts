import { expect, test } from "vitest";
import { type Surface, surfaceChanges } from "../../generator/diff/surface.ts";

/** A package that exports one type. */
function exporting(text: string): Surface {
  const place = { file: "types.d.ts", pointer: "" };
  const one = { name: "Order", from: ["shop-api/types"], direction: "request", operations: [], text, place } as const;
  return { packageName: "shop-api", place, exports: new Map([["Order", one]]) };
}

test.each([
  ["at its beginning", 0],
  ["after what would be cut off", 250],
  ["far behind", 5_000],
])("of two long declarations what they do not share is shown: %s", (_, ahead) => {
  const text = (member: string) => `${"a".repeat(ahead)}; ${member}; ${"b".repeat(5_000)}`;
  const compare = () => ({ relation: "loosened", lost: [], won: [] }) as const;
  const changes = surfaceChanges(exporting(text("OLD")), exporting(text("NEW")), compare, []);
  expect(changes).toMatchObject([
    { id: "export-type-widened", before: expect.stringContaining("OLD"), after: expect.stringContaining("NEW") },
  ]);
  for (const { before, after } of changes) expect(String(before).length + String(after).length).toBeLessThan(610);
});
