import { dayOf, dayOfInstant, instantOf, plusDuration } from "./days.js";
import { unnamed } from "./places.js";
/** What rules read: facts of the context, and dates as days. */
/** Today in UTC, as days since 1970-01-01: of the context's `now` where given, else of the clock; unknown where `now` is no moment. */
export function today(context) {
    const now = context?.now;
    if (now === undefined || now === null)
        return dayOfInstant(Date.now());
    const instant = typeof now === "string" ? instantOf(now) : undefined;
    return instant === undefined ? undefined : dayOfInstant(instant);
}
/**
 * Today in UTC, as text in the order of full-dates: one itself, or what stands before or behind all of them. The last one
 * is kept, for bodies ask for it again and again.
 */
export function todayText(context) {
    const now = context?.now;
    if (typeof now === "string" && now === lastNow)
        return lastText;
    const day = today(context);
    if (day !== lastDay) {
        lastDay = day;
        lastText = day === undefined ? undefined : textOf(day);
    }
    lastNow = now;
    return lastText;
}
let lastNow;
let lastDay;
let lastText;
/** Years that need a sign have no full-date. */
function textOf(day) {
    const iso = new Date(day * 86_400_000).toISOString();
    return iso.startsWith("-") ? "" : iso.startsWith("+") ? "~" : iso.slice(0, 10);
}
export function shifted(day, by) {
    return day === undefined ? undefined : plusDuration(day, by);
}
export function textOrNone(value) {
    return typeof value === "string" ? value : undefined;
}
export function dayOrNone(value) {
    return typeof value === "string" ? dayOf(value) : undefined;
}
export function numberOrNone(value) {
    return typeof value === "number" ? value : undefined;
}
export function scalarOrNone(value) {
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}
const many = 16;
/** A list of the context, as a Set where it is long; undefined where it is no list. */
export function setOf(list) {
    if (!Array.isArray(list))
        return undefined;
    return list.length > many ? new Set(list) : list;
}
/** Is the value in what `setOf` made? */
export function has(set, value) {
    return Array.isArray(set) ? set.includes(value) : set.has(value);
}
/** Own member of a map of the context, by a value of the body. */
export function lookup(map, key) {
    if (typeof map !== "object" || map === null || typeof key !== "string")
        return undefined;
    return Object.hasOwn(map, key) ? map[key] : undefined;
}
/** The keys to a member: its name is shown only where the document knows it. */
export function member(keys, name, known) {
    return [...keys, known.has(name) ? name : unnamed(name)];
}
