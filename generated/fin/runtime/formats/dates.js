/** Dates and times of RFC 3339, section 5.6. What they are worth in days and milliseconds stands in `days.ts`. */
import { digitsAt, skipDigits, twoDigits } from "./characters.js";
const dash = 45;
const colon = 58;
/** `date`: RFC 3339 full-date, a day that exists, years 0000 to 9999. */
export function date(text) {
    return text.length === 10 && isFullDate(text);
}
/** `time`: RFC 3339 full-time. The offset is required; second 60 only at 23:59 UTC. */
export function time(text) {
    return !Number.isNaN(timeAt(text, 0));
}
/** `date-time`: RFC 3339 date-time. `T` and `Z` in either case; a space does not stand for the `T`. */
export function dateTime(text) {
    return isFullDate(text) && (text.charCodeAt(10) | 0x20) === 116 && !Number.isNaN(timeAt(text, 11));
}
/** How many days the month (1 to 12) has in that year: RFC 3339, section 5.7 and appendix C. */
export function daysInMonth(year, month) {
    if (month === 2)
        return year % (year % 100 === 0 ? 400 : 4) === 0 ? 29 : 28;
    // 31 days up to July where the month is odd, from August on where it is even.
    return 30 + ((month + (month >> 3)) & 1);
}
/** Do the first ten characters write a full-date? What follows them is left to the caller. */
function isFullDate(text) {
    if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash)
        return false;
    // NaN, where a digit is missing, is in no range.
    const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const month = twoDigits(text, 5);
    const day = twoDigits(text, 8);
    return year >= 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}
/**
 * Reads a full-time that runs from `at` to the end of the text.
 * Out: milliseconds from the local date's midnight to that time in UTC (below 0 or past a day where the offset crosses
 * midnight), or NaN where it is no full-time. Finer fractions are cut off, so that 59.9999 stays in its second. A leap
 * second is the last millisecond of its day: it must not become the next one.
 */
export function timeAt(text, at) {
    const hour = digitsAt(text, at, 2);
    const minute = digitsAt(text, at + 3, 2);
    const second = digitsAt(text, at + 6, 2);
    if (text.charCodeAt(at + 2) !== colon || text.charCodeAt(at + 5) !== colon)
        return Number.NaN;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return Number.NaN;
    let zone = at + 8;
    let fraction = 0;
    if (text.charCodeAt(zone) === 46) {
        const digits = zone + 1;
        zone = skipDigits(text, digits);
        if (zone === digits)
            return Number.NaN;
        const kept = Math.min(zone - digits, 3);
        fraction = digitsAt(text, digits, kept) * (kept === 1 ? 100 : kept === 2 ? 10 : 1);
    }
    const minutes = hour * 60 + minute - offsetAt(text, zone);
    if (second < 60)
        return minutes * 60_000 + second * 1000 + fraction;
    return (minutes + 1440) % 1440 === 1439 ? minutes * 60_000 + 59_999 : Number.NaN;
}
/** Minutes east of UTC of the time-offset that runs from `at` to the end of the text, or NaN. */
function offsetAt(text, at) {
    const sign = text.charCodeAt(at);
    if ((sign | 0x20) === 122)
        return text.length === at + 1 ? 0 : Number.NaN;
    if ((sign !== 43 && sign !== dash) || text.length !== at + 6 || text.charCodeAt(at + 3) !== colon)
        return Number.NaN;
    const hours = digitsAt(text, at + 1, 2);
    const minutes = digitsAt(text, at + 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return Number.NaN;
    return sign === dash ? -(hours * 60 + minutes) : hours * 60 + minutes;
}
