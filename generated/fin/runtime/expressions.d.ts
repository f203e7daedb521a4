/**
 * What the code of expressions (rules of the kind `assert`) calls. A value is one of JSON, `undefined` where there is none
 * (an absent field, an operation without a result), or `unknown` where a fact was not given. Nothing here throws.
 */
/** Stands for the value of a fact that was not given. It has no members. */
export declare const unknown: object;
/** A fact of a type (JSON Schema's, or "any"); unknown where it was not given, or cannot be what it is declared to be. */
export declare function fact(value: unknown, type: string): unknown;
/** What comes of a value that an operation cannot take: unknown of one that is, else none. */
export declare function failure(a: unknown): unknown;
/** `&&`: a known false decides; then a fact that is missing comes before a value that is. */
export declare function conjunction(a: unknown, b: unknown): unknown;
/** `||`: a known true decides. */
export declare function disjunction(a: unknown, b: unknown): unknown;
export declare function negation(a: unknown): unknown;
/** `? :` */
export declare function choice(test: unknown, yes: unknown, no: unknown): unknown;
/** `has()`: does the value have a member of this name? */
export declare function hasField(value: unknown, name: string): unknown;
/** The same of facts: one that is not given may be so, for all that is known. */
export declare function hasFact(value: unknown, name: string): unknown;
/** `in` an object. */
export declare function hasMember(name: unknown, value: unknown): unknown;
export declare function isSame(a: unknown, b: unknown): unknown;
/** `in` a list. */
export declare function among(value: unknown, list: unknown): unknown;
/** `<`: numbers as such, texts by their characters (code points). */
export declare function less(a: unknown, b: unknown): unknown;
/** `<=` */
export declare function atMost(a: unknown, b: unknown): unknown;
export declare function addInt(a: unknown, b: unknown): unknown;
export declare function subtractInt(a: unknown, b: unknown): unknown;
export declare function multiplyInt(a: unknown, b: unknown): unknown;
/** `/` of ints cuts towards zero; none by zero. */
export declare function divideInt(a: unknown, b: unknown): unknown;
/** `%` has the sign of what is divided; none by zero. */
export declare function remainder(a: unknown, b: unknown): unknown;
export declare function negateInt(a: unknown): unknown;
export declare function addDouble(a: unknown, b: unknown): unknown;
export declare function subtractDouble(a: unknown, b: unknown): unknown;
export declare function multiplyDouble(a: unknown, b: unknown): unknown;
export declare function divideDouble(a: unknown, b: unknown): unknown;
export declare function negateDouble(a: unknown): unknown;
export declare function toDouble(a: unknown): unknown;
export declare function toInt(a: unknown): unknown;
/** The smaller of what was found so far (null for nothing) and one more. */
export declare function smaller(found: unknown, one: unknown): unknown;
export declare function larger(found: unknown, one: unknown): unknown;
/** `+` of texts; none where they are too long together. */
export declare function concat(a: unknown, b: unknown): unknown;
/** Characters of a text, entries of a list, members of an object. */
export declare function size(value: unknown): unknown;
export declare function startsWith(a: unknown, b: unknown): unknown;
export declare function endsWith(a: unknown, b: unknown): unknown;
export declare function contains(a: unknown, b: unknown): unknown;
export declare function lowerAscii(a: unknown): unknown;
export declare function upperAscii(a: unknown): unknown;
/** An entry of a list, counted from 0. */
export declare function entryAt(list: unknown, index: unknown): unknown;
/** A list of values; none where one of them is none. */
export declare function listOf(...values: readonly unknown[]): unknown;
/** The day of a date or a date-time (RFC 3339), in UTC, as days since 1970-01-01. */
export declare function toDay(text: unknown): unknown;
export declare function plusDays(day: unknown, count: unknown): unknown;
/** A day that its new month does not have becomes the last one. */
export declare function plusMonths(day: unknown, count: unknown): unknown;
export declare function plusYears(day: unknown, count: unknown): unknown;
export declare function daysUntil(day: unknown, other: unknown): unknown;
