/**
 * Character classes of the formats, over UTF-16 code units. `charCodeAt` past the end answers NaN, which is in no
 * class: a scanner needs no check of its own for the end of the text.
 */

/** DIGIT: RFC 5234, appendix B.1. Only ASCII: digits of other scripts are not digits of any format. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ALPHA: RFC 5234, appendix B.1. */
export function isAlpha(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122;
}

/** HEXDIG: RFC 5234, appendix B.1, either case. */
export function isHexDigit(code: number): boolean {
  const lower = code | 0x20;
  return isDigit(code) || (lower >= 97 && lower <= 102);
}

/**
 * A table of a class of characters: 1 at the code of each. One look-up is cheaper than comparisons where letters and digits
 * take turns. Codes past 127 read undefined. Ask only within the text: past its end the code is NaN, and to look that up is slow.
 */
export function classOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}

/** Is there a pct-encoded triplet (RFC 3986, section 2.1) at this place? */
export function isTriplet(text: string, at: number): boolean {
  return text.charCodeAt(at) === 37 && isHexDigit(text.charCodeAt(at + 1)) && isHexDigit(text.charCodeAt(at + 2));
}

/** The place of the first character at or after `at` that is no digit. */
export function skipDigits(text: string, at: number): number {
  let next = at;
  while (isDigit(text.charCodeAt(next))) next++;
  return next;
}

/** The number that exactly `count` digits at this place write, or -1 where one of them is no digit. */
export function digitsAt(text: string, at: number, count: number): number {
  let value = 0;
  for (let next = at; next < at + count; next++) {
    const code = text.charCodeAt(next);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

/** The number that two digits at this place write, or NaN where one of them is no digit. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
