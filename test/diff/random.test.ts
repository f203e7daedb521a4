import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Json } from "../../generator/read/document.ts";
import { changes, edited } from "./base.ts";

// @ts-expect-error a script without types
const { diffRounds } = await import("../../scripts/fuzz/diff-pairs.mjs");

/** `npm run diff-fuzz` does the same on many more. */
test.each(["2020-12", "openapi-3.0"])(
  "%s: what only one of two schemas accepts, the diff tells, and says why where it claims a break",
  async (dialect) => {
    const unsound: unknown[] = [];
    let broken = 0;
    const reasons: string[] = [];
    for await (const round of diffRounds({ seed: 11, count: 100, dialect })) {
      unsound.push(...round.unsound);
      broken += round.broken;
      for (const { found } of round.unshown) reasons.push(found.map(({ says }: { says: string }) => says).join("; "));
    }
    expect(unsound).toEqual([]);
    expect(broken).toBeGreaterThanOrEqual(15);
    expect(reasons.filter((one) => one.trim() === "")).toEqual([]);
  },
  120_000,
);

interface Pair {
  readonly name: string;
  readonly before: Json;
  readonly after: Json;
  /** The direction in which it breaks. */
  readonly breaks: "request" | "response";
}

const pairs = parse(readFileSync(new URL("./random.yaml", import.meta.url), "utf8")) as Pair[];
const places = {
  request: "/components/schemas/Order/properties/at",
  response: "/components/schemas/Receipt/properties/at",
};

test.each(pairs.map((one) => [one.name, one] as const))("found by chance: %s", (_, { before, after, breaks }) => {
  const pointer = places[breaks];
  const found = changes(edited({ [pointer]: before }), edited({ [pointer]: after }));
  expect(found.filter(({ level }) => level !== "info")).not.toEqual([]);
});
