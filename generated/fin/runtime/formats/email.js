/** E-mail addresses: the Mailbox of RFC 5321, section 4.1.2. */
import { isIpv4, isIpv6 } from "./addresses.js";
import { isAlpha, isDigit } from "./characters.js";
import { isHostname } from "./hostname.js";
const quote = 34;
const dot = 46;
const backslash = 92;
/**
 * `email`: a dot-string or quoted string of up to 64 characters, `@`, a domain or an address literal; 254 characters
 * in all (RFC 5321, sections 4.1.2 and 4.5.3.1). No comments, no display names, no characters outside ASCII.
 */
export function email(text) {
    if (text.length > 254)
        return false;
    const at = text.charCodeAt(0) === quote ? quotedEnd(text) : dotStringEnd(text);
    if (at < 1 || at > 64 || text.charCodeAt(at) !== 64)
        return false;
    const domain = at + 1;
    return text.charCodeAt(domain) === 91 ? isLiteral(text, domain) : isHostname(text, domain, text.length);
}
/** The place after the Dot-string that begins the text, or -1 where an atom of it is empty. */
function dotStringEnd(text) {
    let atom = 0;
    let at = 0;
    for (;; at++) {
        const code = text.charCodeAt(at);
        if (isAtomCharacter(code))
            continue;
        if (at === atom)
            return -1;
        if (code !== dot)
            return at;
        atom = at + 1;
    }
}
/** The place after the Quoted-string that begins the text, or -1 where it does not end or holds what it may not. */
function quotedEnd(text) {
    for (let at = 1;; at++) {
        let code = text.charCodeAt(at);
        if (code === quote)
            return at + 1;
        if (code === backslash)
            code = text.charCodeAt(++at);
        // Printable ASCII and the space; this is false past the end of the text, too.
        if (!(code >= 32 && code <= 126))
            return -1;
    }
}
/** Does an address-literal (section 4.1.3) run from its bracket at `at` to the end? Only IPv4 and `IPv6:` are registered. */
function isLiteral(text, at) {
    const end = text.length - 1;
    if (text.charCodeAt(end) !== 93)
        return false;
    // ABNF strings do not mind case: RFC 5234, section 2.3.
    const tagged = text.slice(at + 1, at + 6).toLowerCase() === "ipv6:";
    return tagged ? isIpv6(text, at + 6, end) : isIpv4(text, at + 1, end);
}
/** atext: RFC 5322, section 3.2.3. */
function isAtomCharacter(code) {
    if (isAlpha(code) || isDigit(code))
        return true;
    // Written this way round because code is NaN past the end of the text.
    if (!(code >= 33 && code <= 126))
        return false;
    switch (code) {
        case quote:
        case 40: // (
        case 41: // )
        case 44: // ,
        case dot:
        case 58: // :
        case 59: // ;
        case 60: // <
        case 62: // >
        case 64: // @
        case 91: // [
        case backslash:
        case 93: // ]
            return false;
        default:
            return true;
    }
}
