/** Formats whose text writes down something else: an identifier, bytes, a pattern. */
import { isAlpha, isDigit, isHexDigit } from "./characters.js";
/** `uuid`: RFC 9562, section 4: 8-4-4-4-12 hexadecimal digits in either case, of any version and variant. */
export function uuid(text) {
    if (text.length !== 36)
        return false;
    for (let at = 0; at < 36; at++) {
        const code = text.charCodeAt(at);
        const fits = at === 8 || at === 13 || at === 18 || at === 23 ? code === 45 : isHexDigit(code);
        if (!fits)
            return false;
    }
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
