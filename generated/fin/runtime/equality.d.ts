/**
 * Equality of JSON values as JSON Schema defines it (2020-12 Core, section 4.2.2), and uniqueness built on it.
 * Numbers are equal by value (1 and 1.0, 0 and -0), objects whatever the order of their keys; 1, "1" and true differ.
 * Only own enumerable keys count, so a key named `__proto__` or `constructor` is a key like any other.
 */
/**
 * How deep values are compared. Two that are equal so far down count as different: deeper bodies and cyclic objects
 * then cost time, not the stack.
 */
export declare const deepest = 512;
/** Are the two JSON values equal? False where they nest deeper than `deepest`, unless they are one object. */
export declare function equal(a: unknown, b: unknown): boolean;
/** uniqueItems. Out: the index of the first entry that equals an earlier one, or -1. */
export declare function repeated(array: readonly unknown[]): number;
/**
 * Values met so far, to find one that comes again. An instance is scratch space: made once for a place in the code,
 * reused by every call of it, and not shared between places that run within each other.
 */
export declare class Seen {
    #private;
    /** Forgets all values. Calling it at the end, too, lets go of what the last body held. */
    start(): void;
    /** In: the next value. Out: false where an equal one was added since `start`. */
    add(value: unknown): boolean;
}
