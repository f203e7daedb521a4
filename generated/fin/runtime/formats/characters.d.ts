/**
 * Character classes of the formats, over UTF-16 code units. `charCodeAt` past the end answers NaN, which is in no
 * class: a scanner needs no check of its own for the end of the text.
 */
/** DIGIT: RFC 5234, appendix B.1. Only ASCII: digits of other scripts are not digits of any format. */
export declare function isDigit(code: number): boolean;
/** ALPHA: RFC 5234, appendix B.1. */
export declare function isAlpha(code: number): boolean;
/** HEXDIG: RFC 5234, appendix B.1, either case. */
export declare function isHexDigit(code: number): boolean;
/**
 * A table of a class of characters: 1 at the code of each. One look-up is cheaper than comparisons where letters and digits
 * take turns. Codes past 127 read undefined. Ask only within the text: past its end the code is NaN, and to look that up is slow.
 */
export declare function classOf(characters: string): Uint8Array;
/** Is there a pct-encoded triplet (RFC 3986, section 2.1) at this place? */
export declare function isTriplet(text: string, at: number): boolean;
/** The place of the first character at or after `at` that is no digit. */
export declare function skipDigits(text: string, at: number): number;
/** The number that exactly `count` digits at this place write, or -1 where one of them is no digit. */
export declare function digitsAt(text: string, at: number, count: number): number;
/** The number that two digits at this place write, or NaN where one of them is no digit. */
export declare function twoDigits(text: string, at: number): number;
