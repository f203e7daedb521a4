import { isCheap } from "./cost.ts";
import { parsePattern } from "./syntax.ts";

/** So many steps a text may take: many are asked. */
const mostSteps = 100_000;

/**
 * Whether a text matches a pattern of the document, with the `u` flag, and without where `u` refuses it, as the validators do.
 * Undefined where that is not known: it is no pattern, or it may take long over a text like this.
 */
export function matches(source: string, text: string): boolean | undefined {
  const parsed = parsePattern(source);
  const allowed = { length: Math.max(1, text.length), steps: mostSteps };
  return parsed !== undefined && isCheap(parsed, allowed) ? compiled(source)?.test(text) : undefined;
}

function compiled(source: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(source, flags);
    } catch {
      // Tried without the flag, or no pattern at all.
    }
  }
  return undefined;
}
