/**
 * Dates as days, for the rules that compare them: the number of days since 1970-01-01, in the proleptic Gregorian
 * calendar of RFC 3339. Integers only, no Date object: nothing here depends on a clock or a time zone.
 */
/** A span of the calendar. Parts may be negative; weeks are days by now. */
export interface Span {
    readonly years: number;
    readonly months: number;
    readonly days: number;
}
/** In: a full-date or a date-time (RFC 3339, section 5.6). Out: its day, of a date-time the day in UTC; else undefined. */
export declare function dayOf(text: string): number | undefined;
/**
 * In: a date-time (RFC 3339, section 5.6). Out: milliseconds since 1970-01-01T00:00:00Z, finer fractions cut off; else
 * undefined. A leap second is the last millisecond of its day, so that it compares as later than what came before and
 * stays on its day.
 */
export declare function instantOf(text: string): number | undefined;
/** In: milliseconds since 1970-01-01T00:00:00Z. Out: the day in UTC that they fall on. */
export declare function dayOfInstant(ms: number): number;
/**
 * The day that lies a span after this one. Years and months move first, and a day that their month does not have
 * becomes its last one (2024-01-31 and a month: 2024-02-29); then the days. It may leave the years 0000 to 9999.
 */
export declare function plusDuration(day: number, duration: Span): number;
