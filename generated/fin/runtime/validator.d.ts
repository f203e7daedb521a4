import { type Collecting, type Drift, type Issue, type Unchecked } from "./findings.js";
/** The body is accepted. `drift` and `unchecked` are looked for when they are first read. */
export interface Accepted<Body> {
    readonly valid: true;
    readonly value: Body;
    readonly unchecked: readonly Unchecked[];
    readonly drift: readonly Drift[];
    /** There is more drift than is listed. */
    readonly truncated: boolean;
}
export interface Rejected {
    readonly valid: false;
    /** What the API would answer: the status of the first phase that failed. */
    readonly status: number;
    readonly issues: readonly Issue[];
    readonly unchecked: readonly Unchecked[];
    /** There are more issues than are listed; what comes behind them was not looked at. */
    readonly truncated: boolean;
}
export type Checked<Body> = Accepted<Body> | Rejected;
/** What the emitted code knows of one part of a call: a predicate, and a collector of what it found. */
export interface ValidatorCode extends Collecting {
    readonly is: (value: unknown, context: unknown) => boolean;
}
export declare class Validator<Body, Context> {
    #private;
    /**
     * True where no keyword and no rule is known to be broken: as `check(body, context).valid`, and nothing is collected.
     * A function of each validator's own, for one that all share is slower the more validators there are.
     */
    readonly is: (body: unknown, context?: Context) => body is Body;
    constructor(code: ValidatorCode);
    /** What is wrong, with its place and reason; or the body, with what no document names and which rules could not be checked. */
    check(body: unknown, context?: Context): Checked<Body>;
    /** The validator with its context given: Standard Schema v1, for libraries that take one. */
    with(context?: Context): StandardSchema<Body>;
}
/** Standard Schema v1 (https://standardschema.dev), the part a validator fills. */
export interface StandardSchema<Output> {
    readonly "~standard": {
        readonly version: 1;
        readonly vendor: string;
        readonly validate: (value: unknown) => StandardResult<Output>;
        readonly types?: {
            readonly input: Output;
            readonly output: Output;
        } | undefined;
    };
}
export type StandardResult<Output> = {
    readonly value: Output;
    readonly issues?: undefined;
} | {
    readonly issues: readonly {
        readonly message: string;
        readonly path: readonly (string | number)[];
    }[];
};
