import type { SemVer } from "semver";
import { expect, test } from "vitest";
import type { Bump } from "../../generator/diff/change.ts";
import { standing, versionAfter, versionOf } from "../../generator/diff/version.ts";

const version = (text: string): SemVer => versionOf(text) as SemVer;

test.each([
  "1.2",
  "v1.2.3",
  "1.2.3.4",
  "01.2.3",
  "1.2.3-",
  "1.2.3-01",
  "1.2.3+",
  "",
  "1",
  "2024-01-31",
  " 1.2.3",
  "1.2.x",
])("no version: %j", (text) => {
  expect(versionOf(text)).toBeUndefined();
});

test("a version of any length is read in time", () => {
  expect(versionOf(`1.2.3-${"a".repeat(1e6)}!`)).toBeUndefined();
  expect(versionOf("1.2.99999999999999999999")).toBeUndefined();
});

test.each<[base: string, bump: Bump, least: string]>([
  ["1.2.3", "none", "1.2.3"],
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "major", "2.0.0"],
  ["0.2.3", "major", "0.3.0"],
  ["0.2.3", "minor", "0.2.4"],
  ["0.2.3", "patch", "0.2.4"],
  ["0.0.3", "major", "0.1.0"],
  ["2.0.0-rc.1", "major", "2.0.0"],
  ["2.1.0-rc.1", "major", "3.0.0"],
  ["2.1.0-rc.1", "minor", "2.1.0"],
  ["2.1.1-rc.1", "minor", "2.2.0"],
  ["2.1.1-rc.1", "patch", "2.1.1"],
])("after %s a %s version: %s", (base, bump, least) => {
  expect(versionAfter(version(base), bump).version).toBe(least);
});

test.each<[base: string, bump: Bump, revision: string, want: string]>([
  ["1.2.3", "major", "2.0.0", "enough"],
  ["1.2.3", "major", "2.0.0-rc.1", "enough"],
  ["1.2.3", "major", "1.9.0", "smaller"],
  ["1.2.3", "major", "3.0.0", "larger"],
  ["1.2.3", "minor", "1.3.0", "enough"],
  ["1.2.3", "minor", "1.3.1", "larger"],
  ["1.2.3", "patch", "1.2.3", "smaller"],
  ["1.2.3", "none", "1.2.3", "enough"],
  ["1.2.3", "none", "1.2.2", "smaller"],
  ["1.2.3", "none", "1.2.3-rc.1", "smaller"],
  ["1.2.3", "none", "1.2.4", "larger"],
  ["0.9.0", "major", "0.10.0", "enough"],
  ["0.9.0", "major", "1.0.0", "larger"],
  ["0.9.0", "major", "0.9.1", "smaller"],
  ["2.0.0-rc.1", "major", "2.0.0-rc.2", "enough"],
  ["2.0.0-rc.1", "major", "2.0.0-rc.1", "smaller"],
  ["2.0.0-rc.2", "none", "2.0.0-rc.2", "enough"],
])("%s, a %s version, and it is %s: %s", (base, bump, revision, want) => {
  expect(standing(version(base), bump, version(revision))).toBe(want);
});
