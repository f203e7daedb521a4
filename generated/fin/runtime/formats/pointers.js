/** Pointers into JSON documents. */
import { isDigit, skipDigits } from "./characters.js";
const slash = 47;
/** `json-pointer`: RFC 6901, section 3, the string form; not the fragment of a URI. */
export function jsonPointer(text) {
    return isPointer(text, 0);
}
/**
 * `relative-json-pointer`: draft-bhutton-relative-json-pointer-00, section 3, the one that 2020-12 cites: levels up,
 * an index moved by `+1` or `-1` where wanted, then a pointer or `#`.
 */
export function relativeJsonPointer(text) {
    let at = integerEnd(text, 0);
    if (at < 0)
        return false;
    const sign = text.charCodeAt(at);
    if (sign === 43 || sign === 45)
        at = integerEnd(text, at + 1);
    if (at < 0)
        return false;
    return text.charCodeAt(at) === 35 ? at + 1 === text.length : isPointer(text, at);
}
/** Is the text from `at` on a pointer: nothing, or `/` and reference tokens in which `~` is written `~0`, `/` `~1`? */
function isPointer(text, at) {
    if (at === text.length)
        return true;
    if (text.charCodeAt(at) !== slash)
        return false;
    for (let tilde = text.indexOf("~", at); tilde >= 0; tilde = text.indexOf("~", tilde + 1)) {
        const code = text.charCodeAt(tilde + 1);
        if (code !== 48 && code !== 49)
            return false;
    }
    return true;
}
/** The place after the non-negative integer at `at`, or -1 where there is none or it has a leading zero. */
function integerEnd(text, at) {
    if (text.charCodeAt(at) === 48)
        return isDigit(text.charCodeAt(at + 1)) ? -1 : at + 1;
    const end = skipDigits(text, at);
    return end === at ? -1 : end;
}
