/** URIs of RFC 3986, appendix A. */
import { isIpv6 } from "./addresses.js";
import { classOf, isAlpha, isHexDigit, isTriplet, skipDigits } from "./characters.js";
const slash = 47;
const colon = 58;
const schemeCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-.";
/** unreserved or sub-delims: section 2. It is what a reg-name is made of. */
const nameCharacters = `${schemeCharacters}!$&'()*,;=_~`;
const inScheme = /*#__PURE__*/ classOf(schemeCharacters);
const inName = /*#__PURE__*/ classOf(nameCharacters);
const inUserinfo = /*#__PURE__*/ classOf(`${nameCharacters}:`);
/** segment-nz-nc: a pchar without the colon. */
const inSegment = /*#__PURE__*/ classOf(`${nameCharacters}@`);
const inPath = /*#__PURE__*/ classOf(`${nameCharacters}@:/`);
const inQuery = /*#__PURE__*/ classOf(`${nameCharacters}@:/?`);
/** `uri`: RFC 3986, section 3, with its scheme. ASCII only; the scheme's own rules are not asked. */
export function uri(text) {
    const scheme = schemeEnd(text);
    return scheme > 0 && isHierarchy(text, scheme);
}
/** `uri-reference`: RFC 3986, section 4.1: a URI, or relative to one; the empty text is one. */
export function uriReference(text) {
    const scheme = schemeEnd(text);
    // A first segment with a colon would read as a scheme: section 4.2.
    if (scheme === 0 && text.charCodeAt(skip(text, 0, inSegment)) === colon)
        return false;
    return isHierarchy(text, scheme);
}
/** The place after the scheme and its colon, or 0 where the text begins with no scheme. */
function schemeEnd(text) {
    if (!isAlpha(text.charCodeAt(0)))
        return 0;
    let at = 1;
    while (at < text.length && inScheme[text.charCodeAt(at)] === 1)
        at++;
    return text.charCodeAt(at) === colon ? at + 1 : 0;
}
/** Does all from `at` on read as authority, path, query and fragment? */
function isHierarchy(text, start) {
    let at = start;
    if (text.charCodeAt(at) === slash && text.charCodeAt(at + 1) === slash)
        at = authorityEnd(text, at + 2);
    if (at < 0)
        return false;
    at = skip(text, at, inPath);
    if (text.charCodeAt(at) === 63)
        at = skip(text, at + 1, inQuery);
    if (text.charCodeAt(at) === 35)
        at = skip(text, at + 1, inQuery);
    return at === text.length;
}
/** The place after the authority (section 3.2) that begins at `start`, or -1 where it is none. */
function authorityEnd(text, start) {
    const host = hostStart(text, start);
    let at = text.charCodeAt(host) === 91 ? literalEnd(text, host) : skip(text, host, inName);
    if (at >= 0 && text.charCodeAt(at) === colon)
        at = skipDigits(text, at + 1);
    const next = text.charCodeAt(at);
    return at === text.length || next === slash || next === 63 || next === 35 ? at : -1;
}
/** The place after the userinfo and its `@`; where there is none, where it would begin. */
function hostStart(text, start) {
    if (!text.includes("@", start))
        return start;
    const userinfo = skip(text, start, inUserinfo);
    return text.charCodeAt(userinfo) === 64 ? userinfo + 1 : start;
}
/** The place after the IP-literal (section 3.2.2) whose bracket stands at `start`, or -1. */
function literalEnd(text, start) {
    const close = text.indexOf("]", start);
    if (close < 0)
        return -1;
    return isIpv6(text, start + 1, close) || isFutureAddress(text, start + 1, close) ? close + 1 : -1;
}
/** IPvFuture: `v`, hexadecimal digits, a dot and at least one more character. */
function isFutureAddress(text, start, end) {
    if ((text.charCodeAt(start) | 0x20) !== 118)
        return false;
    let at = start + 1;
    while (isHexDigit(text.charCodeAt(at)))
        at++;
    if (at === start + 1 || text.charCodeAt(at) !== 46 || at + 1 === end)
        return false;
    for (at++; at < end; at++)
        if (inUserinfo[text.charCodeAt(at)] !== 1)
            return false;
    return true;
}
/** The place of the first character from `at` on that is neither in the class nor part of a pct-encoded triplet. */
function skip(text, at, allowed) {
    let next = at;
    while (next < text.length) {
        if (allowed[text.charCodeAt(next)] === 1)
            next++;
        else if (isTriplet(text, next))
            next += 3;
        else
            break;
    }
    return next;
}
