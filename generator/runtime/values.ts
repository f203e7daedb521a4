/** Small tests on values that the validators share. */

/** An object that is no array: what JSON Schema calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own member of a value; undefined where the value is no object or has none. For names that every object inherits. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A file, where there are files. */
export function blob(value: unknown): boolean {
  return typeof Blob !== "undefined" && value instanceof Blob;
}

export function memberCount(value: object): number {
  let count = 0;
  for (const key in value) if (Object.hasOwn(value, key)) count++;
  return count;
}

/** Fewer characters (code points, not UTF-16 units) than `count`. */
export function shorterThan(text: string, count: number): boolean {
  return text.length < count || (text.length < 2 * count && characters(text) < count);
}

/** More characters (code points) than `count`. */
export function longerThan(text: string, count: number): boolean {
  return text.length > count && characters(text) > count;
}

export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Codes of one length, those with the same first letter in one word: `codes(3, "ALBND BEL")` is ALB, AND and BEL. */
export function codes(length: number, text: string): ReadonlySet<string> {
  // Keys of an object, for the engine keeps one copy of each: looking one up then compares no characters.
  const found: Record<string, true> = {};
  for (const word of text.split(" "))
    for (let at = 1; at < word.length; at += length - 1) found[word[0] + word.slice(at, at + length - 1)] = true;
  return new Set(Object.keys(found));
}

/** A multiple as decimals are written: 0.3 is a multiple of 0.1, although the quotient of the binary numbers is no integer. */
export function divides(value: number, divisor: number): boolean {
  const quotient = value / divisor;
  if (Number.isInteger(quotient)) return true;
  const whole = Math.round(quotient);
  return whole !== 0 && Math.abs(whole * divisor - value) <= 2 * Number.EPSILON * Math.abs(value);
}

/** A pattern of the document: with the `u` flag, and without where `u` refuses it. */
export function pattern(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    return new RegExp(source);
  }
}
