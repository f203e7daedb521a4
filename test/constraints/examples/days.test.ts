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
];

test.each(texts)("%s is the same day in both", (text) => {
  expect(dayOfText(text)).toBe(dayOf(text));
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
