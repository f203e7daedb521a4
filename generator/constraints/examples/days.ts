const millisecondsPerDay = 86_400_000;
const minutesPerDay = 1440;
const date = /^(\d{4})-(\d\d)-(\d\d)/;
const moment = /^.{10}[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** The day of a date or a date-time (of RFC 3339), in UTC, counted from 1970-01-01; undefined where the text is neither. */
export function dayOfText(text: string): number | undefined {
  const start = startOfDay(text);
  if (start === undefined) return undefined;
  if (text.length === 10) return start / millisecondsPerDay;
  const minutes = minutesInUtc(text);
  return minutes === undefined ? undefined : start / millisecondsPerDay + Math.floor(minutes / minutesPerDay);
}

/** Minutes from the date's midnight to the time behind it, in UTC. A leap second is one at the end of a day in UTC only. */
function minutesInUtc(text: string): number | undefined {
  const [, hour, minute, second, sign, hours = 0, left = 0] = moment.exec(text) ?? [];
  if (!(Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 60)) return undefined;
  if (!(Number(hours) <= 23 && Number(left) <= 59)) return undefined;
  const offset = (Number(hours) * 60 + Number(left)) * (sign === "-" ? -1 : 1);
  const minutes = Number(hour) * 60 + Number(minute) - offset;
  const isLast = (minutes + minutesPerDay) % minutesPerDay === minutesPerDay - 1;
  return Number(second) < 60 || isLast ? minutes : undefined;
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
