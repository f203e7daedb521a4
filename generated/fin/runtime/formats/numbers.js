/** Number formats of the OpenAPI format registry. In: a number as JSON.parse made it, so with the precision of a double. */
const largestFloat = 3.4028234663852886e38;
/** `int32`: an integer of 32 bits with sign. 1.0 is one. */
export function int32(value) {
    return Number.isInteger(value) && value >= -0x80000000 && value <= 0x7fffffff;
}
/**
 * `int64`: an integer of 64 bits with sign, safe or not. 2 to the power of 63 passes: the largest int64, one less, is
 * that same double.
 */
export function int64(value) {
    return Number.isInteger(value) && value >= -(2 ** 63) && value <= 2 ** 63;
}
/** `float`: in the range of a single-precision number; its precision is not asked, as 0.1 has none in binary. */
export function float(value) {
    return Math.abs(value) <= largestFloat;
}
/** `double`: a finite number. JSON.parse makes Infinity of 1e400. */
export function double(value) {
    return Number.isFinite(value);
}
