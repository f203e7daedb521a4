import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, dayOfInstant, instantOf, plusDuration } from "../../generator/runtime/days.ts";

const perDay = 86_400_000;

test("dayOf", () => {
  const table: readonly (readonly [given: string, want: number | undefined])[] = [
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["0000-01-01", -719_528],
    ["0000-02-29", -719_469],
    ["9999-12-31", 2_932_896],
    ["1970-01-01T23:59:59.999Z", 0],
    ["1970-01-02T00:59:59+01:00", 0],
    ["1970-01-02T01:00:00+01:00", 1],
    ["1970-01-01T23:00:00-01:00", 1],
    ["1970-01-01T22:59:59-01:00", 0],
    ["0000-01-01T00:00:00+00:01", -719_529],
    ["9999-12-31T23:59:00-00:01", 2_932_897],
    ["2016-12-31T23:59:60Z", 17_166],
    ["2017-01-01T08:59:60.5+09:00", 17_166],
    ["1900-02-29", undefined],
    ["2024-04-31", undefined],
    ["2024-1-1", undefined],
    ["2024-01-01T00:00:00", undefined],
    ["2024-01-01T12:00:60Z", undefined],
    ["12:00:00Z", undefined],
    ["", undefined],
  ];
  for (const [given, want] of table) expect(dayOf(given), given).toBe(want);
});

test("instantOf", () => {
  const table: readonly (readonly [given: string, want: number | undefined])[] = [
    ["1970-01-01T00:00:00Z", 0],
    ["1970-01-01T00:00:00.5Z", 500],
    ["1970-01-01T00:00:00.05Z", 50],
    ["1970-01-01T00:00:00.0059Z", 5],
    ["1970-01-01T00:00:00.999999999999999Z", 999],
    ["1969-12-31T23:59:59.999Z", -1],
    ["1970-01-01t01:30:00+01:30", 0],
    ["1969-12-31T15:59:60-08:00", -1],
    ["1970-01-01", undefined],
    ["nonsense", undefined],
  ];
  for (const [given, want] of table) expect(instantOf(given), given).toBe(want);
});

test("plusDuration", () => {
  const table: readonly (readonly [from: string, years: number, months: number, days: number, want: string])[] = [
    ["2024-01-31", 0, 1, 0, "2024-02-29"],
    ["2023-01-31", 0, 1, 0, "2023-02-28"],
    ["2024-01-31", 0, 1, 1, "2024-03-01"],
    ["2024-02-29", 1, 0, 0, "2025-02-28"],
    ["2024-02-29", -4, 0, 0, "2020-02-29"],
    ["2024-03-31", 0, -1, 0, "2024-02-29"],
    ["2024-01-15", 0, -1, 0, "2023-12-15"],
    ["2024-12-15", 0, 1, 0, "2025-01-15"],
    ["2024-01-31", 0, -13, 0, "2022-12-31"],
    ["2024-05-31", 1, -3, 0, "2025-02-28"],
    ["2024-05-31", -1, 25, -31, "2025-05-30"],
    ["2024-01-01", 0, 0, -1, "2023-12-31"],
    ["0000-01-01", 0, 0, 59, "0000-02-29"],
    ["0000-02-29", 9999, 0, 0, "9999-02-28"],
    ["2006-07-15", 18, 0, 0, "2024-07-15"],
  ];
  for (const [from, years, months, days, want] of table) {
    expect(plusDuration(dayOf(from) ?? Number.NaN, { years, months, days }), `${from} to ${want}`).toBe(dayOf(want));
  }
});

test("it may leave the years 0000 to 9999 and come back", () => {
  for (const text of ["0000-01-01", "9999-12-31"]) {
    const day = dayOf(text) ?? Number.NaN;
    for (const years of [-800, 800]) {
      const there = plusDuration(day, { years, months: 0, days: 0 });
      expect(there).toBe(day + (years / 400) * 146_097);
      expect(plusDuration(there, { years: -years, months: 0, days: 0 })).toBe(day);
    }
  }
});

const anyDate = fc.date({
  min: new Date("0000-01-01"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

test("days and instants agree with Date", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -1439, max: 1439 }), (moment, offset) => {
      const text = moment.toISOString();
      expect(instantOf(text)).toBe(moment.getTime());
      expect(dayOf(text)).toBe(Math.floor(moment.getTime() / perDay));
      expect(dayOf(text.slice(0, 10))).toBe(dayOfInstant(moment.getTime()));
      const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
      const zone = `${offset < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
      expect(instantOf(text.replace("Z", zone))).toBe(moment.getTime() - offset * 60_000);
    }),
    { numRuns: 2000 },
  );
});

test("plusDuration agrees with Date", () => {
  const part = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(anyDate, part, part, part, (moment, years, months, days) => {
      const first = Date.UTC(2000, moment.getUTCMonth() + months, 1);
      const target = new Date(first);
      target.setUTCFullYear(target.getUTCFullYear() - 2000 + moment.getUTCFullYear() + years);
      const last = new Date(target);
      last.setUTCMonth(last.getUTCMonth() + 1, 0);
      target.setUTCDate(Math.min(moment.getUTCDate(), last.getUTCDate()));
      const want = dayOfInstant(target.getTime()) + days;
      expect(plusDuration(dayOfInstant(moment.getTime()), { years, months, days })).toBe(want);
    }),
    { numRuns: 2000 },
  );
});

test("a day is the one that its text says", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      expect(dayOf(new Date(day * 86_400_000).toISOString().slice(0, 10).padStart(10, "0"))).toBe(day);
    }),
  );
});
