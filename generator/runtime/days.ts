/**
 * Dates as days, for the rules that compare them: the number of days since 1970-01-01, in the proleptic Gregorian
 * calendar of RFC 3339. Integers only, no Date object: nothing here depends on a clock or a time zone.
 */

import { digitsAt } from "./formats/characters.ts";
import { date, dateTime, daysInMonth, timeAt } from "./formats/dates.ts";

const millisecondsPerDay = 86_400_000;
const daysPerEra = 146_097; // 400 years, after which the calendar repeats
const daysToEpoch = 719_468; // from 0000-03-01 to 1970-01-01

/** A span of the calendar. Parts may be negative; weeks are days by now. */
export interface Span {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** In: a full-date or a date-time (RFC 3339, section 5.6). Out: its day, of a date-time the day in UTC; else undefined. */
export function dayOf(text: string): number | undefined {
  if (date(text)) return dayAt(text);
  const instant = instantOf(text);
  return instant === undefined ? undefined : dayOfInstant(instant);
}

/**
 * In: a date-time (RFC 3339, section 5.6). Out: milliseconds since 1970-01-01T00:00:00Z, finer fractions cut off; else
 * undefined. A leap second is the last millisecond of its day, so that it compares as later than what came before and
 * stays on its day.
 */
export function instantOf(text: string): number | undefined {
  return dateTime(text) ? dayAt(text) * millisecondsPerDay + timeAt(text, 11) : undefined;
}

/** In: milliseconds since 1970-01-01T00:00:00Z. Out: the day in UTC that they fall on. */
export function dayOfInstant(ms: number): number {
  return Math.floor(ms / millisecondsPerDay);
}

/**
 * The day that lies a span after this one. Years and months move first, and a day that their month does not have
 * becomes its last one (2024-01-31 and a month: 2024-02-29); then the days. It may leave the years 0000 to 9999.
 */
export function plusDuration(day: number, duration: Span): number {
  const from = civil(day);
  const months = (from.year + duration.years) * 12 + from.month - 1 + duration.months;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month))) + duration.days;
}

/** The day of the full-date that the text is known to begin with. */
function dayAt(text: string): number {
  return dayNumber(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
}

/**
 * Year, month and day to the day's number. Years are taken to begin in March: the leap day is then the last of its
 * year, and the days before a month follow from 153 days in each five months.
 */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear - daysToEpoch;
}

/** The way back: a day's number to year, month and day. */
function civil(dayNumber: number): { year: number; month: number; day: number } {
  const days = dayNumber + daysToEpoch;
  const era = Math.floor(days / daysPerEra);
  const dayOfEra = days - era * daysPerEra;
  // Takes out the leap days up to here (every 1460, not every 36524, every 146096), so that 365 divides evenly.
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}
