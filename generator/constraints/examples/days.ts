const millisecondsPerDay = 86_400_000;
const date = /^(\d{4})-(\d\d)-(\d\d)/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The day of a date or a date-time (of RFC 3339), in UTC, counted from 1970-01-01; undefined where the text is neither. */
export function dayOfText(text: string): number | undefined {
  const start = startOfDay(text);
  if (start === undefined) return undefined;
  if (text.length === 10) return start / millisecondsPerDay;
  const instant = moment.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : Math.floor(instant / millisecondsPerDay);
}

function startOfDay(text: string): number | undefined {
  const [, year, month, day] = date.exec(text) ?? [];
  if (year === undefined) return undefined;
  const start = utc(Number(year), Number(month) - 1, Number(day));
  // A day that its month does not have has become one of the next month.
  return new Date(start).getUTCDate() === Number(day) && new Date(start).getUTCMonth() === Number(month) - 1
    ? start
    : undefined;
}

/** The day as a date: "2026-07-01". */
export function textOfDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The day that lies a duration after this one: years and months first, a day their month does not have becomes its last, then days. */
export function shiftedDay(
  day: number,
  by: { readonly years: number; readonly months: number; readonly days: number },
): number {
  const from = new Date(day * millisecondsPerDay);
  const [year, month] = [from.getUTCFullYear() + by.years, from.getUTCMonth() + by.months];
  const last = new Date(utc(year, month + 1, 0)).getUTCDate();
  return utc(year, month, Math.min(from.getUTCDate(), last)) / millisecondsPerDay + by.days;
}

/** Not `Date.UTC`, which takes the years below 100 for those of the 20th century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
