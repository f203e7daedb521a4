/** Small tests on values that the validators share. */
/** An object that is no array: what JSON Schema calls an object. */
export declare function isObject(value: unknown): value is Record<string, unknown>;
/** Own member of a value; undefined where the value is no object or has none. For names that every object inherits. */
export declare function field(value: unknown, name: string): unknown;
/** A file, where there are files. */
export declare function blob(value: unknown): boolean;
export declare function memberCount(value: object): number;
/** Fewer characters (code points, not UTF-16 units) than `count`. */
export declare function shorterThan(text: string, count: number): boolean;
/** More characters (code points) than `count`. */
export declare function longerThan(text: string, count: number): boolean;
export declare function characters(text: string): number;
/**
 * Codes of one length in capitals and digits, those with the same first letter in one word: `codes(3, "albnd bel")` is ALB, AND
 * and BEL. In small letters, for they weigh less in a compressed file.
 */
export declare function codes(length: number, text: string): ReadonlySet<string>;
/** A multiple as decimals are written: 0.3 is a multiple of 0.1, although the quotient of the binary numbers is no integer. */
export declare function divides(value: number, divisor: number): boolean;
/** A pattern of the document: with the `u` flag, and without where `u` refuses it. */
export declare function pattern(source: string): RegExp;
