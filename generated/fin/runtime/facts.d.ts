import { type Keys } from "./places.js";
/** What rules read: facts of the context, and dates as days. */
/** Today in UTC, as days since 1970-01-01: of the context's `now` where given, else of the clock; unknown where `now` is no moment. */
export declare function today(context: {
    readonly now?: unknown;
} | undefined): number | undefined;
/**
 * Today in UTC, as text in the order of full-dates: one itself, or what stands before or behind all of them. The last one
 * is kept, for bodies ask for it again and again.
 */
export declare function todayText(context: {
    readonly now?: unknown;
} | undefined): string | undefined;
export declare function shifted(day: number | undefined, by: {
    readonly years: number;
    readonly months: number;
    readonly days: number;
}): number | undefined;
export declare function textOrNone(value: unknown): string | undefined;
export declare function dayOrNone(value: unknown): number | undefined;
export declare function numberOrNone(value: unknown): number | undefined;
export declare function scalarOrNone(value: unknown): string | number | boolean | undefined;
/** A list of the context, as a Set where it is long; undefined where it is no list. */
export declare function setOf(list: unknown): ReadonlySet<unknown> | readonly unknown[] | undefined;
/** Is the value in what `setOf` made? */
export declare function has(set: ReadonlySet<unknown> | readonly unknown[], value: unknown): boolean;
/** Own member of a map of the context, by a value of the body. */
export declare function lookup(map: unknown, key: unknown): unknown;
/** The keys to a member: its name is shown only where the document knows it. */
export declare function member(keys: Keys, name: string, known: ReadonlySet<string>): Keys;
