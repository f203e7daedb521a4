/** Durations of RFC 3339, appendix A: the part of ISO 8601 that has whole numbers and no gaps between its units. */
import { isDigit, skipDigits } from "./characters.js";
/** `duration`: `P1Y2M3DT4H5M6S` or `P2W`. Units stand in order and next to each other: `P1Y2D` leaves out the months. */
export function duration(text) {
    if (text.charCodeAt(0) !== 80)
        return false;
    const end = text.length;
    const dates = units(text, 1, "YMD");
    if (dates < 0)
        return units(text, 1, "W") === end;
    if (text.charCodeAt(dates) !== 84)
        return dates === end && end > 1;
    return units(text, dates + 1, "HMS") === end && end > dates + 1;
}
/**
 * Reads numbers with their units, each unit the one after its predecessor's in `names`.
 * Out: the place after the last unit (`at` itself where no number stands there), or -1 where a unit is missing or wrong.
 */
function units(text, at, names) {
    let next = at;
    let wanted = -1;
    while (isDigit(text.charCodeAt(next))) {
        const unit = skipDigits(text, next);
        // charAt past the end answers "", which indexOf would find in every string.
        const index = unit < text.length ? names.indexOf(text.charAt(unit)) : -1;
        if (index < 0 || (wanted >= 0 && index !== wanted))
            return -1;
        wanted = index + 1;
        next = unit + 1;
    }
    return next;
}
