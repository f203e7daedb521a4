import { expect, test } from "vitest";

// @ts-expect-error a script without types
const { diffRounds } = await import("../../scripts/fuzz/diff-pairs.mjs");

/** `node scripts/diff-fuzz.mjs` does the same on many more. */
test.each(["2020-12", "openapi-3.0"])(
  "%s: what only one of two schemas accepts, the diff tells",
  async (dialect) => {
    const unsound: unknown[] = [];
    let broken = 0;
    for await (const round of diffRounds({ seed: 11, count: 100, dialect })) {
      unsound.push(...round.unsound);
      broken += round.broken;
    }
    expect(unsound).toEqual([]);
    expect(broken).toBeGreaterThanOrEqual(15);
  },
  120_000,
);
