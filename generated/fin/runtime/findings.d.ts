import { type At, type Keys } from "./places.js";
/** What is checked. */
export interface Checking {
    /** The status of a broken keyword. */
    readonly status: number;
    /** What a message calls the value: "the request". */
    readonly whole: string;
}
/** The same with the emitted function that goes through all of it. */
export interface Collecting extends Checking {
    readonly collect: (value: unknown, context: unknown, out: Findings) => void;
}
export interface Issue {
    /** The rule that is broken, by its id; null where a keyword of the schema is. */
    readonly rule: string | null;
    readonly keyword: string | null;
    /** The HTTP status the API answers. */
    readonly status: number;
    /** JSON pointer (RFC 6901), and the same place as a list of keys. */
    readonly pointer: string;
    readonly path: readonly (string | number)[];
    /** Where, what was expected, what came. Never free text of the value. */
    readonly message: string;
    /** Where the documentation says so, or null. */
    readonly source: string | null;
}
export interface Drift {
    readonly pointer: string;
    readonly what: string;
}
export interface Unchecked {
    readonly rule: string;
    /** The facts of the context that would decide it; empty where only the server can. */
    readonly needs: readonly string[];
}
/** What the issues of a rule carry. */
type Rule = Readonly<{
    id: string;
    status: number;
    source: string | null;
}>;
/** A function of a schema. Those of schemas that contain themselves are told how deep they stand. */
type Collector = (value: unknown, out: Findings, depth?: number) => void;
export declare class Findings {
    #private;
    issues: readonly Issue[];
    drift: readonly Drift[];
    unchecked: readonly Unchecked[];
    /** Looks at a value that is accepted, where there is nothing but drift and unchecked rules to find. */
    readonly accepted: boolean;
    /** Something was found that is not listed: the limit of issues or of drift was reached. */
    truncated: boolean;
    /** What is left to do once all is collected. */
    settle: (() => void) | undefined;
    /** Where the collector at work stands; keys lead on from there. */
    protected at: At | undefined;
    constructor(of: Checking, accepted?: boolean);
    /** A keyword of the schema is broken. A member that the document names and that is not there is missing, whatever its type. */
    fail(keys: Keys, expected: string, value: unknown, keyword?: string): void;
    /** A rule is broken. `what` is the message without the place. */
    broken(keys: Keys, what: string, rule: Rule): void;
    /**
     * Collecting ended before its end: what was thrown, or undefined where the predicate refused what no collector finds fault
     * with. A value that throws as it is read, or reads otherwise each time, is said of the whole.
     */
    stopped(error?: unknown): void;
    /** A value inside, by the collector of its schema, and the members it has that the schema does not name. */
    inside(keys: Keys, value: unknown, collect: Collector, known?: ReadonlySet<string>, depth?: number): void;
    drifted(keys: Keys, what: string): void;
    /** Members of an open object that the document does not name. */
    unknownMembers(keys: Keys, value: unknown, known: ReadonlySet<string>): void;
}
/** What the collector finds. Where it throws, at a limit or at a value that cannot be read, the findings say so. */
export declare function found(of: Collecting, value: unknown, context?: unknown, accepted?: boolean): Findings;
export {};
