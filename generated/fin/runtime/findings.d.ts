/** A place in the value that was checked, from its root, as a list from the inside out. */
export interface Path {
    readonly up: Path | undefined;
    readonly key: string | number;
    /** The document knows this name. Names that only the value knows are not shown in messages: they may be personal data. */
    readonly named: boolean;
}
/** What is checked. */
export interface Checking {
    /** The status of a broken keyword. */
    readonly status: number;
    /** What a message calls the value: "the request". */
    readonly whole: string;
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
/** A function of a schema. */
type Collector = (value: unknown, at: Path | undefined, out: Findings) => void;
export declare function step(up: Path | undefined, key: string | number): Path;
export declare function unnamed(up: Path | undefined, key: string): Path;
export declare class Findings {
    #private;
    readonly issues: Issue[];
    readonly drift: Drift[];
    readonly unchecked: Unchecked[];
    /** Looks at a value that is accepted, where there is nothing but drift and unchecked rules to find. */
    readonly accepted: boolean;
    /** Something was found that is not listed: the limit of issues or of drift was reached. */
    truncated: boolean;
    /** What is left to do once all is collected. */
    settle: (() => void) | undefined;
    constructor(of: Checking, accepted?: boolean);
    /** A keyword of the schema is broken. A member that the document names and that is not there is missing, whatever its type. */
    fail(at: Path | undefined, expected: string, value: unknown, keyword?: string): void;
    /**
     * Collecting ended before its end: what was thrown, or undefined where the predicate refused what no collector finds fault
     * with. A value that throws as it is read, or reads otherwise each time, is said of the whole.
     */
    stopped(error?: unknown): void;
    /** An issue with its place in its three forms. `what` is the message without the place. */
    add(at: Path | undefined, rule: string | null, keyword: string | null, status: number, what: string, source: string | null): void;
    /** A value inside, by the collector of its schema, and the members it has that the schema does not name. */
    inside(at: Path, value: unknown, collect: Collector, known?: ReadonlySet<string>): void;
    drifted(at: Path | undefined, what: string): void;
    /** Members of an open object that the document does not name. */
    unknownMembers(at: Path | undefined, value: unknown, known: ReadonlySet<string>): void;
}
/** What collectors find. Where one throws, at a limit or at a value that cannot be read, the findings say so. */
export declare function found(of: Checking, collect: (out: Findings) => void, accepted?: boolean): Findings;
export {};
