/** URI Templates of RFC 6570, all four levels. */
import { isAlpha, isDigit, isTriplet } from "./characters.js";
/**
 * `uri-template`: RFC 6570, section 2. An operator that the RFC reserves (`=,!@|`) is part of its grammar and passes.
 * The apostrophe is a literal (erratum 6937).
 */
export function uriTemplate(text) {
    let at = 0;
    while (at < text.length) {
        if (text.charCodeAt(at) === 123) {
            at = expressionEnd(text, at + 1);
            if (at < 0)
                return false;
        }
        else if (isTriplet(text, at)) {
            at += 3;
        }
        else {
            const code = text.codePointAt(at) ?? 0;
            if (!isLiteral(code))
                return false;
            at += code > 0xffff ? 2 : 1;
        }
    }
    return true;
}
/** The place after the expression whose inside begins at `start`, or -1. */
function expressionEnd(text, start) {
    let at = start < text.length && "+#./;?&=,!@|".includes(text.charAt(start)) ? start + 1 : start;
    for (;;) {
        at = variableEnd(text, at);
        if (at < 0)
            return -1;
        const code = text.charCodeAt(at++);
        if (code === 125)
            return at;
        if (code !== 44)
            return -1;
    }
}
/** The place after the varspec at `start`: a name, then `*` or `:` and a length from 1 to 9999. */
function variableEnd(text, start) {
    let at = start;
    for (let first = true;; first = false) {
        const code = text.charCodeAt(at);
        if (isTriplet(text, at))
            at += 3;
        else if (isAlpha(code) || isDigit(code) || code === 95)
            at++;
        else if (first || text.charCodeAt(at - 1) === 46)
            return -1;
        else if (code === 46)
            at++;
        else
            break;
    }
    const modifier = text.charCodeAt(at);
    if (modifier === 42)
        return at + 1;
    if (modifier !== 58)
        return at;
    const digits = at + 1;
    if (text.charCodeAt(digits) === 48)
        return -1;
    at = digits;
    while (at < digits + 4 && isDigit(text.charCodeAt(at)))
        at++;
    return at === digits ? -1 : at;
}
/** literals (section 2.1): ASCII without controls, space and `"%<>\^{|}` and the backtick; ucschar; iprivate (section 1.5). */
function isLiteral(code) {
    if (code < 0x80)
        return code > 32 && code < 127 && !'"%<>\\^`{|}'.includes(String.fromCharCode(code));
    if (code < 0xa0)
        return false;
    // Lone surrogates, then what is no character for good.
    if (code <= 0xffff)
        return code <= 0xd7ff || (code >= 0xe000 && code <= 0xffef && (code < 0xfdd0 || code > 0xfdef));
    return (code & 0xffff) <= 0xfffd && (code < 0xe0000 || code > 0xe0fff);
}
