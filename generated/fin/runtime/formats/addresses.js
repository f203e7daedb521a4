/** IP addresses as text. The ranges serve the literals within e-mail addresses and URIs, without cutting strings. */
import { isDigit, isHexDigit } from "./characters.js";
const dot = 46;
const colon = 58;
/** `ipv4`: four decimal numbers up to 255 without leading zeros (RFC 3986, section 3.2.2: zeros are read as octal). */
export function ipv4(text) {
    return isIpv4(text, 0, text.length);
}
/** `ipv6`: RFC 4291, section 2.2, with an embedded IPv4 address at the end; no zone, no prefix length. */
export function ipv6(text) {
    return isIpv6(text, 0, text.length);
}
/** Is the text from `start` to before `end` an IPv4 address? */
export function isIpv4(text, start, end) {
    let at = start;
    for (let part = 1; part <= 4; part++) {
        const first = at;
        let value = 0;
        for (; at < end && at < first + 3 && isDigit(text.charCodeAt(at)); at++)
            value = value * 10 + text.charCodeAt(at) - 48;
        if (at === first || value > 255)
            return false;
        if (at > first + 1 && text.charCodeAt(first) === 48)
            return false;
        if (part < 4 && (at >= end || text.charCodeAt(at++) !== dot))
            return false;
    }
    return at === end;
}
/** Is the text from `start` to before `end` an IPv6 address? */
export function isIpv6(text, start, end) {
    let at = start;
    let groups = 0;
    let compressed = false;
    if (text.charCodeAt(at) === colon) {
        // Nothing may begin with a single colon.
        if (at + 2 > end || text.charCodeAt(at + 1) !== colon)
            return false;
        compressed = true;
        at += 2;
    }
    while (at < end) {
        const first = at;
        while (at < end && at < first + 4 && isHexDigit(text.charCodeAt(at)))
            at++;
        if (at === first)
            return false;
        if (at < end && text.charCodeAt(at) === dot) {
            // The last 32 bits in the IPv4 notation: two groups, and nothing after them.
            return fits(groups + 2, compressed) && isIpv4(text, first, end);
        }
        if (++groups > 8)
            return false;
        if (at === end)
            break;
        if (text.charCodeAt(at++) !== colon || at === end)
            return false;
        if (text.charCodeAt(at) === colon) {
            if (compressed)
                return false;
            compressed = true;
            at++;
        }
    }
    return fits(groups, compressed);
}
/** Eight groups, or fewer where `::` stands for at least one of zeros. */
function fits(groups, compressed) {
    return compressed ? groups <= 7 : groups === 8;
}
