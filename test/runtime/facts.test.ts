import { expect, test } from "vitest";
import { today, todayText } from "../../generator/runtime/facts.ts";

test.each<[now: unknown, want: string | undefined]>([
  ["2026-07-01T12:00:00Z", "2026-07-01"],
  ["2026-07-01T23:30:00-01:00", "2026-07-02"],
  ["2026-07-01T00:30:00+01:00", "2026-06-30"],
  ["2024-02-29t23:59:59.999z", "2024-02-29"],
  ["2016-12-31T23:59:60Z", "2016-12-31"],
  ["0000-01-01T00:00:00Z", "0000-01-01"],
  // Before all full-dates, and behind them.
  ["0000-01-01T00:00:00+00:01", ""],
  ["9999-12-31T23:59:00-00:01", "~"],
  ["2026-02-30T00:00:00Z", undefined],
  ["today", undefined],
  [20260701, undefined],
])("today is a text: now is %s", (now, want) => {
  expect(todayText({ now })).toBe(want);
  expect(today({ now }) === undefined).toBe(want === undefined);
});

test("where no moment is given, the clock tells the day", () => {
  expect([new Date(), new Date(Date.now() - 1000)].map((one) => one.toISOString().slice(0, 10))).toContain(
    todayText({}),
  );
});
