import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** A small run of `npm run fuzz`, of the built generator: always the same pairs. */

const fuzz = fileURLToPath(new URL("../../scripts/fuzz.mjs", import.meta.url));

test.each(["2020-12", "openapi-3.0"])("2,000 pairs of %s", (dialect) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fuzz, "--seed", "20261121", "--count", "2000", "--dialect", dialect],
    {
      encoding: "utf8",
    },
  );
  expect({ status, stderr, unexplained: stdout.match(/^disagreements without an explanation: .*/ms)?.[0] }).toEqual({
    status: 0,
    stderr: "",
    unexplained: "disagreements without an explanation: 0\n",
  });
  expect(stdout).toContain(`seed 20261121, ${dialect}: 2,000 pairs`);
  // A run that only accepts, or only rejects, would show nothing.
  const share = Number(/ ([\d.]+)% valid/.exec(stdout)?.[1]);
  expect(share).toBeGreaterThan(30);
  expect(share).toBeLessThan(70);
});

test("what it cannot run is told", () => {
  const { status, stderr } = spawnSync(process.execPath, [fuzz, "--dialect", "draft-04"], { encoding: "utf8" });
  expect([status, stderr.split(" ")[0]]).toEqual([2, "usage:"]);
});
