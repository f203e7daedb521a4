import { expect, test } from "vitest";
import { date, dateTime, duration, time } from "../../../generator/runtime/formats.ts";

// What the official suite (suite.test.ts) does not ask, or asks only in some of its versions.
const table: readonly (readonly [
  check: (given: string) => boolean,
  good: readonly string[],
  bad: readonly string[],
])[] = [
  [date, ["0000-02-29", "9999-12-31", "0400-02-29"], ["", "0100-02-29", "2024-00-10", "2024-01-00", "2024-01-01Z"]],
  [
    time,
    ["00:00:00-00:00", "12:00:00.1z", "23:59:60.999Z", "23:59:60-00:00"],
    ["12:00:00.Z", "12:00Z", "12:00:00+0100", "12:00:00+01", "12:00:00Z\n", "12:00:60Z", "12-00-00Z", "24:59:00+01:00"],
  ],
  [
    dateTime,
    ["2024-02-29t23:59:59z", "2017-01-01T08:59:60+09:00", "1985-04-12T00:59:59.999999999999999Z"],
    ["2024-02-29 23:59:59Z", "2024-02-30T00:00:00Z", "2024-02-29", "2024-02-29T", "+12024-01-01T00:00:00Z"],
  ],
  [
    duration,
    ["P1Y", "P1Y2M", "P1M2D", "PT1H2M", "PT1M2S", "P01D", "P1Y2M3DT4H5M6S", `P${"9".repeat(80)}D`],
    [
      "",
      "P",
      "W",
      "P1",
      "P1Y2D",
      "PT1H2S",
      "P1WT1H",
      "P0Y1W",
      "PT0.5S",
      "-P1D",
      "P-1D",
      "p1d",
      "P1D\n",
      "P1W2W",
      "P1W2",
    ],
  ],
];

for (const [check, good, bad] of table) {
  test(check.name, () => {
    expect(good.filter((given) => !check(given))).toEqual([]);
    expect(bad.filter(check)).toEqual([]);
  });
}
