import { expect, test } from "vitest";
import { double, float, int32, int64 } from "../../../generator/runtime/formats.ts";

const table: readonly (readonly [
  check: (given: number) => boolean,
  good: readonly number[],
  bad: readonly number[],
])[] = [
  [int32, [0, -0, 1, -2147483648, 2147483647], [2147483648, -2147483649, 0.5, Number.NaN]],
  [int64, [2 ** 53, -(2 ** 63), 2 ** 63, 1e15], [0.5, 1e300, Number.POSITIVE_INFINITY, Number.NaN]],
  [float, [0.1, 3.4028234663852886e38, -3.4028234663852886e38], [3.5e38, -1e39, Number.POSITIVE_INFINITY, Number.NaN]],
  [double, [0, 1e308, 5e-324], [Number.NaN, Number.POSITIVE_INFINITY]],
];

for (const [check, good, bad] of table) {
  test(check.name, () => {
    expect(good.filter((given) => !check(given))).toEqual([]);
    expect(bad.filter(check)).toEqual([]);
  });
}
