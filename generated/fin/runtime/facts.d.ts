import { type Path } from "./findings.js";
/** What rules read: facts of the context, dates as days, and conditions with three values. */
export type Known = boolean | undefined;
export declare function and(a: Known, b: Known): Known;
export declare function or(a: Known, b: Known): Known;
export declare function not(a: Known): Known;
/** A fact is one of the values; unknown where it was not given. */
export declare function factIs(fact: unknown, values: readonly unknown[]): Known;
export declare function factPresent(fact: unknown): Known;
/** Today in UTC, as days since 1970-01-01: of the context's `now` where given, else of the clock; unknown where `now` is no moment. */
export declare function today(context: {
    readonly now?: unknown;
} | undefined): number | undefined;
export declare function shifted(day: number | undefined, by: {
    readonly years: number;
    readonly months: number;
    readonly days: number;
}): number | undefined;
export declare function dayOrNone(value: unknown): number | undefined;
export declare function numberOrNone(value: unknown): number | undefined;
export declare function scalarOrNone(value: unknown): string | number | boolean | undefined;
/** A list of the context as something that answers `has`; undefined where it is no list. */
export declare function setOf(list: unknown): {
    has(value: unknown): boolean;
} | undefined;
/** Own member of a map of the context, by a value of the body. */
export declare function lookup(map: unknown, key: unknown): unknown;
/** The path of a member: its name is shown only where the document knows it. */
export declare function member(at: Path | undefined, key: string, known: ReadonlySet<string>): Path;
