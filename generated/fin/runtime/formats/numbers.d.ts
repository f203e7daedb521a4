/** Number formats of the OpenAPI format registry. In: a number as JSON.parse made it, so with the precision of a double. */
/** `int32`: an integer of 32 bits with sign. 1.0 is one. */
export declare function int32(value: number): boolean;
/**
 * `int64`: an integer of 64 bits with sign, safe or not. 2 to the power of 63 passes: the largest int64, one less, is
 * that same double.
 */
export declare function int64(value: number): boolean;
/** `float`: in the range of a single-precision number; its precision is not asked, as 0.1 has none in binary. */
export declare function float(value: number): boolean;
/** `double`: a finite number. JSON.parse makes Infinity of 1e400. */
export declare function double(value: number): boolean;
