import { isAlways } from "../condition.ts";
import { definedWords, listed, valueWords } from "../words.ts";
import type { CountCase } from "./count.ts";

export function caseWords({ when }: CountCase): string {
  return isAlways(when) ? "" : ` where ${definedWords(when)}`;
}

/** Of a plain number it is said what is counted. */
export function entriesWord({ min, max, classes }: CountCase): string {
  if (classes.length > 0) return "";
  return (Number.isFinite(max) ? max : min) === 1 ? " entry" : " entries";
}

/** "exactly 1 FRONT and 1 BACK", "at most 1". */
export function bounds({ min, max, classes }: CountCase): string {
  if (classes.length > 0)
    return `exactly ${listed(
      classes.map((one) => `${one.exactly} ${valueWords(one.value)}`),
      "and",
    )}`;
  if (min === max) return `exactly ${min}`;
  if (max === Number.POSITIVE_INFINITY) return `at least ${min}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}
