/**
 * Equality of JSON values as JSON Schema defines it (2020-12 Core, section 4.2.2), and uniqueness built on it.
 * Numbers are equal by value (1 and 1.0, 0 and -0), objects whatever the order of their keys; 1, "1" and true differ.
 * Only own enumerable keys count, so a key named `__proto__` or `constructor` is a key like any other.
 */

/**
 * How deep values are compared. Two that are equal so far down count as different: deeper bodies and cyclic objects
 * then cost time, not the stack.
 */
export const deepest = 512;

/**
 * How many arrays and objects one comparison goes through. Only a value that holds one object at many places (no JSON text
 * makes such) has more; past it, too, values count as different.
 */
const most = 10_000_000;
let budget = most;

/** Up to this many values are compared one by one, which allocates nothing; past it a Set takes over. */
const few = 16;

/** Are the two JSON values equal? False where they nest deeper than `deepest`, unless they are one object. */
export function equal(a: unknown, b: unknown): boolean {
  budget = most;
  return equalAt(a, b, 0);
}

/** uniqueItems. Out: the index of the first entry that equals an earlier one, or -1. */
export function repeated(array: readonly unknown[]): number {
  const length = array.length;
  if (length > few) {
    const keys = new Set<unknown>();
    for (let index = 0; index < length; index++) if (!addTo(keys, array[index])) return index;
    return -1;
  }
  for (let index = 1; index < length; index++) {
    for (let earlier = 0; earlier < index; earlier++) if (equal(array[earlier], array[index])) return index;
  }
  return -1;
}

/**
 * Values met so far, to find one that comes again. An instance is scratch space: made once for a place in the code,
 * reused by every call of it, and not shared between places that run within each other.
 */
export class Seen {
  readonly #slots: unknown[] = new Array(few).fill(undefined);
  #count = 0;
  #keys: Set<unknown> | undefined;

  /** Forgets all values. Calling it at the end, too, lets go of what the last body held. */
  start(): void {
    for (let slot = 0; slot < this.#count; slot++) this.#slots[slot] = undefined;
    this.#count = 0;
    this.#keys = undefined;
  }

  /** In: the next value. Out: false where an equal one was added since `start`. */
  add(value: unknown): boolean {
    if (this.#keys !== undefined) return addTo(this.#keys, value);
    for (let slot = 0; slot < this.#count; slot++) if (equal(this.#slots[slot], value)) return false;
    if (this.#count < few) {
      this.#slots[this.#count++] = value;
      return true;
    }
    this.#keys = new Set();
    for (const earlier of this.#slots) addTo(this.#keys, earlier);
    return addTo(this.#keys, value);
  }
}

function equalAt(a: unknown, b: unknown, depth: number): boolean {
  if (a === b) return true;
  // NaN is no JSON, but it must be equal to itself here as it is in a Set.
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return Number.isNaN(a) && Number.isNaN(b);
  if (depth === deepest || --budget < 0) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!equalAt(a[index], b[index], depth + 1)) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  // for-in with a check of ownership makes no array of keys, unlike Object.keys.
  let keys = 0;
  for (const key in left) {
    if (!Object.hasOwn(left, key)) continue;
    if (!Object.prototype.propertyIsEnumerable.call(right, key)) return false;
    if (!equalAt(left[key], right[key], depth + 1)) return false;
    keys++;
  }
  for (const key in right) if (Object.hasOwn(right, key)) keys--;
  return keys === 0;
}

/** Adds what stands for the value in a Set. Out: false where it was there already. */
function addTo(keys: Set<unknown>, value: unknown): boolean {
  const key = keyOf(value);
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}

/**
 * What stands for a value in a Set: a primitive for itself, an object or array as text that begins with U+0000. A string
 * that begins so, too, gets a second one. What is too deep or cyclic stands for itself: nothing but it is equal to it.
 */
function keyOf(value: unknown): unknown {
  if (typeof value === "string") return value.charCodeAt(0) === 0 ? `\0${value}` : value;
  if (typeof value !== "object" || value === null) return value;
  budget = most;
  const text = canonical(value, 0);
  return text === undefined ? value : `\0${text}`;
}

/** The value as JSON with sorted keys, so that equal values have one text; undefined where it is too deep. */
function canonical(value: unknown, depth: number): string | undefined {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? `${value}n` : String(value);
  if (depth === deepest || --budget < 0) return undefined;
  let text = "";
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const entry = canonical(value[index], depth + 1);
      if (entry === undefined) return undefined;
      text += `${entry},`;
    }
    return `[${text}]`;
  }
  const members = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(members).sort()) {
    const member = canonical(members[name], depth + 1);
    if (member === undefined) return undefined;
    text += `${JSON.stringify(name)}:${member},`;
  }
  return `{${text}}`;
}
