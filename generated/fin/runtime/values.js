/** Small tests on values that the validators share. */
/** An object that is no array: what JSON Schema calls an object. */
export function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Own member of a value; undefined where the value is no object or has none. For names that every object inherits. */
export function field(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** A file, where there are files. */
export function blob(value) {
    return typeof Blob !== "undefined" && value instanceof Blob;
}
export function memberCount(value) {
    let count = 0;
    for (const key in value)
        if (Object.hasOwn(value, key))
            count++;
    return count;
}
/** Fewer characters (code points, not UTF-16 units) than `count`. */
export function shorterThan(text, count) {
    return text.length < count || (text.length < 2 * count && characters(text) < count);
}
/** More characters (code points) than `count`. */
export function longerThan(text, count) {
    // A character is two units at most: of a text that is far longer none is counted.
    return text.length > 2 * count || (text.length > count && characters(text) > count);
}
export function characters(text) {
    let count = 0;
    for (const _ of text)
        count++;
    return count;
}
/**
 * Codes of one length in capitals and digits, those with the same first letter in one word: `codes(3, "albnd bel")` is ALB, AND
 * and BEL. In small letters, for they weigh less in a compressed file.
 */
export function codes(length, text) {
    // Keys of an object, for the engine keeps one copy of each: looking one up then compares no characters.
    const found = {};
    for (const word of text.toUpperCase().split(" "))
        for (let at = 1; at < word.length; at += length - 1)
            found[word[0] + word.slice(at, at + length - 1)] = true;
    return new Set(Object.keys(found));
}
/** A multiple as decimals are written: 0.3 is a multiple of 0.1, although the quotient of the binary numbers is no integer. */
export function divides(value, divisor) {
    // Both as whole numbers of one power of ten. Up to 15 digits, a number and the decimal it is written as are one.
    for (let scale = 1; scale < digits15; scale *= 10) {
        const dividend = Math.round(value * scale);
        const whole = Math.round(divisor * scale);
        if (Math.abs(dividend) >= digits15 || whole >= digits15)
            break;
        if (dividend / scale === value && whole / scale === divisor)
            return dividend % whole === 0;
    }
    return Number.isFinite(value) && dividesExactly(decimal(value), decimal(divisor));
}
const digits15 = 1e15;
function dividesExactly(value, divisor) {
    const least = Math.min(value.exponent, divisor.exponent);
    const whole = ({ digits, exponent }) => digits * 10n ** BigInt(exponent - least);
    return whole(value) % whole(divisor) === 0n;
}
function decimal(value) {
    const [mantissa = "", exponent = "0"] = String(value).split("e");
    const [before, after = ""] = mantissa.split(".");
    return { digits: BigInt(before + after), exponent: Number(exponent) - after.length };
}
/** A pattern of the document: with the `u` flag, and without where `u` refuses it. */
export function pattern(source) {
    try {
        return new RegExp(source, "u");
    }
    catch {
        return new RegExp(source);
    }
}
