import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfText, shiftedDay, textOfDay } from "../../../generator/constraints/examples/days.ts";
import { dayOf, plusDuration } from "../../../generator/runtime/days.ts";

// Two calendars: one for making examples, one in the emitted package.
const texts = [
  "0000-01-01",
  "0000-02-30",
  "0099-12-31",
  "1970-01-01",
  "2024-02-29",
  "2026-02-29",
  "2026-13-01",
  "2026-7-1",
  "2026-07-01T23:30:00-02:00",
  "2026-07-01T00:30:00+01:00",
  "2026-02-30T00:00:00Z",
  "2026-07-01 12:00:00+00",
  "soon",
  "2016-12-31T23:59:60Z",
  "2016-12-31T23:59:60.9z",
  "2017-01-01T08:59:60+09:00",
  "2016-12-31T15:59:60-08:00",
  "2016-12-31T23:59:60+01:00",
  "2016-12-31T12:00:60Z",
  "2016-12-31t23:59:61Z",
  "2026-07-01T24:00:00Z",
  "2026-07-01T12:00:00+24:00",
  "2026-07-01T12:00:00+23:59",
  "2026-07-01T12:00:00Z\n",
];

test.each(texts)("%s is the same day in both", (text) => {
  expect(dayOfText(text)).toBe(dayOf(text));
});

test("any moment is of the same day in both", () => {
  const number = (max: number, width = 2) =>
    fc.oneof(fc.constantFrom(0, max), fc.nat(max + 1)).map((one) => String(one).padStart(width, "0"));
  const zone = fc.oneof(
    fc.constantFrom("Z", "z", ""),
    fc.tuple(fc.constantFrom("+", "-"), number(23), number(59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
  );
  const day = fc.tuple(number(9999, 4), number(12), number(31)).map((parts) => parts.join("-"));
  const time = fc.tuple(number(23), number(59), number(60)).map((parts) => parts.join(":"));
  const text = fc
    .tuple(day, fc.constantFrom("T", "t", " "), time, fc.constantFrom("", ".5", "."), zone)
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (one) => {
      expect(dayOfText(one), one).toBe(dayOf(one));
    }),
    { seed: 20261121, numRuns: 5000 },
  );
});

test("years, months and days move alike, at the end of a month too", () => {
  for (const text of ["0004-02-29", "2024-01-31", "2024-02-29", "2026-07-01", "2026-12-31"]) {
    for (const by of [
      { years: 0, months: 1, days: 0 },
      { years: -1, months: 0, days: 0 },
      { years: 0, months: -3, days: 0 },
      { years: 1, months: 13, days: -90 },
    ]) {
      const day = dayOfText(text) as number;
      expect(textOfDay(shiftedDay(day, by))).toBe(textOfDay(plusDuration(day, by)));
    }
  }
});
