/** What a collector finds: issues, drift, and rules that could not be checked. */
/** A place in the value that was checked, from its root, as a list from the inside out. */
export interface Path {
    readonly up: Path | undefined;
    readonly key: string | number;
    /** The document knows this name. Names that only the value knows are not shown in messages: they may be personal data. */
    readonly named: boolean;
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
/** A rule as the emitted code knows it. */
export interface RuleFact {
    readonly id: string;
    readonly status: number;
    readonly source: string | null;
    readonly needs: readonly (readonly string[])[];
}
/** Values nested deeper in a recursive schema are refused instead of risking the stack. */
export declare const depthLimit = 500;
export declare function step(up: Path | undefined, key: string | number): Path;
export declare function unnamed(up: Path | undefined, key: string): Path;
export declare class Findings {
    #private;
    readonly issues: Issue[];
    readonly drift: Drift[];
    readonly unchecked: Map<string, Set<string>>;
    /** @param of the status of a broken keyword, and what a message calls the value as a whole ("the request") */
    constructor(of: {
        readonly status: number;
        readonly whole: string;
    });
    /** A keyword of the schema is broken. */
    fail(at: Path | undefined, keyword: string, expected: string, value: unknown): void;
    /** A rule is broken. */
    broken(at: Path | undefined, rule: RuleFact, message: string): void;
    drifted(at: Path | undefined, what: string): void;
    /** Members of an open object that the document does not name. */
    unknownMembers(at: Path | undefined, value: unknown, known: ReadonlySet<string>): void;
    /** A rule met a fact that was not given, or only the server can check it. */
    leave(rule: RuleFact, context: unknown): void;
    /** True where no keyword has failed at a value that a rule is about to read: `reads` below `at`, "*" for every entry. */
    sound(at: Path | undefined, value: unknown, reads: readonly (readonly string[])[]): boolean;
    uncheckedList(): Unchecked[];
}
export declare function counted(count: number, stem: string, one?: string, many?: string): string;
