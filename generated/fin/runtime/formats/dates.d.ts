/** `date`: RFC 3339 full-date, a day that exists, years 0000 to 9999. */
export declare function date(text: string): boolean;
/** `time`: RFC 3339 full-time. The offset is required; second 60 only at 23:59 UTC. */
export declare function time(text: string): boolean;
/** `date-time`: RFC 3339 date-time. `T` and `Z` in either case; a space does not stand for the `T`. */
export declare function dateTime(text: string): boolean;
/** How many days the month (1 to 12) has in that year: RFC 3339, section 5.7 and appendix C. */
export declare function daysInMonth(year: number, month: number): number;
/**
 * Reads a full-time that runs from `at` to the end of the text.
 * Out: milliseconds from the local date's midnight to that time in UTC (below 0 or past a day where the offset crosses
 * midnight), or NaN where it is no full-time. Finer fractions are cut off, so that 59.9999 stays in its second. A leap
 * second is the last millisecond of its day: it must not become the next one.
 */
export declare function timeAt(text: string, at: number): number;
