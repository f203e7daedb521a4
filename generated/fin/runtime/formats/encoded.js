/** Formats whose text writes down something else: an identifier, bytes, a pattern. */
import { classOf, isAlpha, isDigit } from "./characters.js";
const hexDigits = /*#__PURE__*/ classOf("0123456789abcdefABCDEF");
/** `uuid`: RFC 9562, section 4: 8-4-4-4-12 hexadecimal digits in either case, of any version and variant. */
export function uuid(text) {
    return (text.length === 36 &&
        isDashed(text, 0, 8) &&
        isDashed(text, 9, 13) &&
        isDashed(text, 14, 18) &&
        isDashed(text, 19, 23) &&
        isHex(text, 24, 36));
}
function isDashed(text, start, end) {
    return text.charCodeAt(end) === 45 && isHex(text, start, end);
}
function isHex(text, start, end) {
    for (let at = start; at < end; at++)
        if (hexDigits[text.charCodeAt(at)] !== 1)
            return false;
    return true;
}
/**
 * `byte`: base64 of RFC 4648, section 4, padded. Neither line breaks (section 3.1) nor the alphabet for URLs; bits
 * after the last byte may be set (section 3.5 lets a decoder choose, and all in use ignore them).
 */
export function byte(text) {
    const length = text.length;
    if (length % 4 !== 0)
        return false;
    let end = length;
    while (end > 0 && end > length - 2 && text.charCodeAt(end - 1) === 61)
        end--;
    for (let at = 0; at < end; at++) {
        const code = text.charCodeAt(at);
        if (!isAlpha(code) && !isDigit(code) && code !== 43 && code !== 47)
            return false;
    }
    return true;
}
/** `regex`: a pattern of ECMA-262 with the `u` flag. It is parsed by the engine, never run. */
export function regex(text) {
    try {
        new RegExp(text, "u");
        return true;
    }
    catch {
        return false;
    }
}
