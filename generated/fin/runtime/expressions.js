/**
 * What the code of expressions (rules of the kind `assert`) calls. A value is one of JSON, `undefined` where there is none
 * (an absent field, an operation without a result), or `unknown` where a fact was not given. Nothing here throws.
 */
import { dayOf, plusDuration } from "./days.js";
import { equal } from "./equality.js";
import { characters, isObject, memberCount } from "./values.js";
/** Stands for the value of a fact that was not given. It has no members. */
export const unknown = Object.freeze(Object.create(null));
/** A fact of a type (JSON Schema's, or "any"); unknown where it was not given, or cannot be what it is declared to be. */
export function fact(value, type) {
    if (value === undefined || value === null)
        return unknown;
    switch (type) {
        case "integer":
            return Number.isInteger(value) ? value : unknown;
        case "array":
            return Array.isArray(value) ? value : unknown;
        case "object":
            return isObject(value) ? value : unknown;
        case "any":
            return value;
        default:
            return typeof value === type ? value : unknown;
    }
}
/** What comes of a value that an operation cannot take: unknown of one that is, else none. */
export function failure(a) {
    return a === unknown ? unknown : undefined;
}
/** The same of two. Where one of them is none, so is the result, whatever the other may turn out to be. */
function failureOf(a, b) {
    return a !== undefined && b !== undefined && (a === unknown || b === unknown) ? unknown : undefined;
}
/** `&&`: a known false decides; then a fact that is missing comes before a value that is. */
export function conjunction(a, b) {
    if (a === false || b === false)
        return false;
    if (a === unknown || b === unknown)
        return unknown;
    return a === true && b === true ? true : undefined;
}
/** `||`: a known true decides. */
export function disjunction(a, b) {
    if (a === true || b === true)
        return true;
    if (a === unknown || b === unknown)
        return unknown;
    return a === false && b === false ? false : undefined;
}
export function negation(a) {
    return typeof a === "boolean" ? !a : failure(a);
}
/** `? :` */
export function choice(test, yes, no) {
    return test === true ? yes : test === false ? no : failure(test);
}
/** `has()`: does the value have a member of this name? */
export function hasField(value, name) {
    return value !== unknown && isObject(value) ? Object.hasOwn(value, name) : failure(value);
}
/** The same of facts: one that is not given may be so, for all that is known. */
export function hasFact(value, name) {
    return hasField(value, name) === true && isGiven(value[name]) ? true : unknown;
}
function isGiven(value) {
    return value !== undefined && value !== null;
}
/** `in` an object. */
export function hasMember(name, value) {
    return typeof name === "string" && value !== unknown && isObject(value)
        ? Object.hasOwn(value, name)
        : failureOf(name, value);
}
export function isSame(a, b) {
    if (a === undefined || b === undefined || a === unknown || b === unknown)
        return failureOf(a, b);
    return typeof a === "object" ? equal(a, b) : a === b;
}
/** `in` a list. */
export function among(value, list) {
    if (value === undefined || value === unknown || !Array.isArray(list))
        return failureOf(value, list);
    // Not `includes`: what is not a number (0.0 / 0.0) equals nothing, itself included.
    return typeof value === "object" ? list.some((one) => equal(one, value)) : list.indexOf(value) !== -1;
}
/** `<`: numbers as such, texts by their characters (code points). */
export function less(a, b) {
    if (typeof a === "number" && typeof b === "number")
        return a < b;
    return typeof a === "string" && typeof b === "string" ? order(a, b) < 0 : failureOf(a, b);
}
/** `<=` */
export function atMost(a, b) {
    if (typeof a === "number" && typeof b === "number")
        return a <= b;
    return typeof a === "string" && typeof b === "string" ? order(a, b) <= 0 : failureOf(a, b);
}
function order(a, b) {
    for (let at = 0; at < a.length && at < b.length; at++) {
        const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
        if (one !== other)
            return rank(one) - rank(other);
    }
    return a.length - b.length;
}
/** Surrogates stand for characters behind all others. */
function rank(unit) {
    return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
/** An int, as far as JSON's numbers hold ints exactly; none beyond. */
function exact(value) {
    return Number.isSafeInteger(value) ? value + 0 : undefined;
}
export function addInt(a, b) {
    return typeof a === "number" && typeof b === "number" ? exact(a + b) : failureOf(a, b);
}
export function subtractInt(a, b) {
    return typeof a === "number" && typeof b === "number" ? exact(a - b) : failureOf(a, b);
}
export function multiplyInt(a, b) {
    return typeof a === "number" && typeof b === "number" ? exact(a * b) : failureOf(a, b);
}
/** `/` of ints cuts towards zero; none by zero. */
export function divideInt(a, b) {
    return typeof a === "number" && typeof b === "number" ? exact((a - (a % b)) / b) : failureOf(a, b);
}
/** `%` has the sign of what is divided; none by zero. */
export function remainder(a, b) {
    return typeof a === "number" && typeof b === "number" ? exact(a % b) : failureOf(a, b);
}
export function negateInt(a) {
    return typeof a === "number" ? exact(0 - a) : failure(a);
}
export function addDouble(a, b) {
    return typeof a === "number" && typeof b === "number" ? a + b : failureOf(a, b);
}
export function subtractDouble(a, b) {
    return typeof a === "number" && typeof b === "number" ? a - b : failureOf(a, b);
}
export function multiplyDouble(a, b) {
    return typeof a === "number" && typeof b === "number" ? a * b : failureOf(a, b);
}
export function divideDouble(a, b) {
    return typeof a === "number" && typeof b === "number" ? a / b : failureOf(a, b);
}
export function negateDouble(a) {
    return typeof a === "number" ? -a : failure(a);
}
export function toDouble(a) {
    return typeof a === "number" ? a : failure(a);
}
export function toInt(a) {
    return typeof a === "number" ? exact(Math.trunc(a)) : failure(a);
}
/** The smaller of what was found so far (null for nothing) and one more. */
export function smaller(found, one) {
    if (typeof one !== "number" || (typeof found !== "number" && found !== null))
        return failureOf(found, one);
    return found === null || one < found ? one : found;
}
export function larger(found, one) {
    if (typeof one !== "number" || (typeof found !== "number" && found !== null))
        return failureOf(found, one);
    return found === null || one > found ? one : found;
}
/** No text is made longer than this: engines throw for one that is too long, and macros can double one many times. */
const longestText = 1_000_000;
/** `+` of texts; none where they are too long together. */
export function concat(a, b) {
    if (typeof a !== "string" || typeof b !== "string")
        return failureOf(a, b);
    return a.length + b.length <= longestText ? a + b : undefined;
}
/** Characters of a text, entries of a list, members of an object. */
export function size(value) {
    if (typeof value === "string")
        return characters(value);
    if (Array.isArray(value))
        return value.length;
    return value !== unknown && isObject(value) ? memberCount(value) : failure(value);
}
export function startsWith(a, b) {
    return typeof a === "string" && typeof b === "string" ? a.startsWith(b) : failureOf(a, b);
}
export function endsWith(a, b) {
    return typeof a === "string" && typeof b === "string" ? a.endsWith(b) : failureOf(a, b);
}
export function contains(a, b) {
    return typeof a === "string" && typeof b === "string" ? a.includes(b) : failureOf(a, b);
}
export function lowerAscii(a) {
    return typeof a === "string" ? a.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : failure(a);
}
export function upperAscii(a) {
    return typeof a === "string" ? a.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : failure(a);
}
/** An entry of a list, counted from 0. */
export function entryAt(list, index) {
    return Array.isArray(list) && typeof index === "number" ? list[index] : failureOf(list, index);
}
/** A list of values; none where one of them is none. */
export function listOf(...values) {
    return values.includes(undefined) ? undefined : values.includes(unknown) ? unknown : values;
}
/** The day of a date or a date-time (RFC 3339), in UTC, as days since 1970-01-01. */
export function toDay(text) {
    return typeof text === "string" ? dayOf(text) : failure(text);
}
export function plusDays(day, count) {
    return moved(day, count, 0, 0, 1);
}
/** A day that its new month does not have becomes the last one. */
export function plusMonths(day, count) {
    return moved(day, count, 0, 1, 0);
}
export function plusYears(day, count) {
    return moved(day, count, 1, 0, 0);
}
export function daysUntil(day, other) {
    return typeof day === "number" && typeof other === "number" ? other - day : failureOf(day, other);
}
/** The first day of the year 0000 and the last of 9999: RFC 3339 has no others. */
const firstDay = -719_528;
const lastDay = 2_932_896;
const mostSteps = lastDay - firstDay;
function moved(day, count, years, months, days) {
    if (typeof day !== "number" || typeof count !== "number")
        return failureOf(day, count);
    if (Math.abs(count) > mostSteps)
        return undefined;
    const to = plusDuration(day, { years: years * count, months: months * count, days: days * count });
    return to >= firstDay && to <= lastDay ? to : undefined;
}
