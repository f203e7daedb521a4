import type { Json } from "./document.ts";
import { escapeToken } from "./pointer.ts";

const deepest = 512;
const largest = 10_000_000;

interface Excess {
  readonly pointer: string;
  readonly reason: string;
}

/**
 * What makes a parsed value unfit for walking, or undefined: nesting so deep that the stack would end, aliases that hold
 * themselves or multiply (an alias bomb is small as text and endless as a tree), numbers that JSON does not know.
 */
export function excess(root: Json): Excess | undefined {
  return isPlainlyFit(root, 0, { left: largest }) ? undefined : excessIn(root);
}

/** So it is of nearly every text: each value is gone through as often as it is named, and nothing is kept of it. */
function isPlainlyFit(value: Json, depth: number, values: { left: number }): boolean {
  if (--values.left < 0 || depth > deepest) return false;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every((inner) => isPlainlyFit(inner as Json, depth + 1, values));
}

/** The same with the place of what is wrong. */
function excessIn(root: Json): Excess | undefined {
  // Objects seen, with the size of the tree below: one that several aliases share is measured once.
  const sizes = new Map<object, number>();
  const open = new Set<object>();
  let first: Excess | undefined;

  const size = (value: Json, pointer: () => string, depth: number): number => {
    if (typeof value === "number" && !Number.isFinite(value)) return fail(pointer, `${value} is not a JSON number`);
    if (typeof value !== "object" || value === null || first !== undefined) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    if (open.has(value)) return fail(pointer, "an alias stands inside its own anchor");
    if (depth > deepest) return fail(pointer, `it is nested more than ${deepest} levels deep`);
    open.add(value);
    let total = 1;
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, Json>)[key] as Json;
      total += typeof inner === "string" ? 1 : size(inner, () => `${pointer()}/${escapeToken(key)}`, depth + 1);
    }
    open.delete(value);
    sizes.set(value, total);
    return total > largest
      ? fail(pointer, `it holds more than ${largest / 1e6} million values, each alias counted`)
      : total;
  };
  const fail = (pointer: () => string, reason: string): number => {
    first ??= { pointer: pointer(), reason };
    return 1;
  };

  size(root, () => "", 0);
  return first;
}
