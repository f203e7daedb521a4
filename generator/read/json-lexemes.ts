/** The code units that JSON is told apart by. */
const quote = 34;
const backslash = 92;

export function isQuote(unit: number): boolean {
  return unit === quote;
}

/** [ and { */
export function isOpening(unit: number): boolean {
  return (unit | 32) === 123;
}

/** ] and } */
export function isClosing(unit: number): boolean {
  return (unit | 32) === 125;
}

/** The offset of the quote that ends the string which begins at `start`; the end of the text where none does. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

/** The offset behind the value that begins at `start`, whatever is in it: what is inside is not looked at. */
export function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (isQuote(first)) return Math.min(endOfString(text, start) + 1, text.length);
  if (!isOpening(first)) return endOfWord(text, start);
  let depth = 0;
  for (let offset = start; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isQuote(unit)) offset = endOfString(text, offset);
    else if (isOpening(unit)) depth++;
    else if (isClosing(unit) && --depth === 0) return offset + 1;
  }
  return text.length;
}

/** The offset of the next code unit that is not white space (RFC 8259, section 2). */
export function afterSpace(text: string, start: number): number {
  let offset = start;
  while (isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

const comma = 44;

/** A number or a name ends where something else begins. */
function endOfWord(text: string, start: number): number {
  let offset = start;
  for (; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === comma || isClosing(unit) || isSpace(unit)) break;
  }
  return offset;
}
