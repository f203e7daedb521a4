/** Host names of RFC 1123. */
import { isAlpha, isDigit } from "./characters.js";
/**
 * `hostname`: RFC 1123, section 2.1: labels of letters, digits and inner hyphens, up to 63 characters each and 253
 * together, without the root's dot. A label that begins with `xn--` is held to the same rule; whether its Punycode
 * decodes to a name that IDNA 2008 allows is not asked, as that takes tables of Unicode properties.
 */
export function hostname(text) {
    return isHostname(text, 0, text.length);
}
/** Is the text from `start` to before `end` a host name? */
export function isHostname(text, start, end) {
    if (end === start || end - start > 253)
        return false;
    let label = start;
    for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code === 46) {
            if (!isLabelEnd(text, label, at))
                return false;
            label = at + 1;
        }
        else if (code === 45 ? at === label : !isAlpha(code) && !isDigit(code))
            return false;
    }
    return isLabelEnd(text, label, end);
}
/** May the label that began at `label` end before `end`? Its characters are known to be allowed. */
function isLabelEnd(text, label, end) {
    return end > label && end - label <= 63 && text.charCodeAt(end - 1) !== 45;
}
