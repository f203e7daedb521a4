import type { Json } from "../read/document.ts";
import { inert } from "./inert.ts";

/** A value in three parts: what it shares with the other one, what it does not, and what it shares again. */
export interface Shown {
  readonly start: string;
  readonly changed: string;
  readonly end: string;
}

export interface BeforeAfter {
  readonly before: Shown;
  readonly after: Shown;
}

/** So many characters are shown of what two long values share, on either side of what they do not. */
const around = 60;

/**
 * Two values as a reader compares them: as JSON, inert, whole words. Where either is longer than `longest`, what they share
 * is cut, so that the difference is seen. Null where there is neither.
 */
export function beforeAfter(before: Json | undefined, after: Json | undefined, longest: number): BeforeAfter | null {
  if (before === undefined && after === undefined) return null;
  if (before === undefined || after === undefined)
    return { before: alone(before, longest), after: alone(after, longest) };
  const [one, other] = [JSON.stringify(before), JSON.stringify(after)];
  const start = sharedStart(one, other);
  const end = sharedEnd(one.slice(start), other.slice(start));
  const isLong = Math.max(one.length, other.length) > longest;
  const parts = (text: string): Shown => {
    const [head, tail] = [text.slice(0, start), text.slice(text.length - end)];
    return {
      start: inert(isLong && head.length > around ? `…${head.slice(-around)}` : head, Number.POSITIVE_INFINITY),
      changed: inert(text.slice(start, text.length - end), longest),
      end: inert(isLong && tail.length > around ? `${tail.slice(0, around)}…` : tail, Number.POSITIVE_INFINITY),
    };
  };
  return { before: parts(one), after: parts(other) };
}

/** The same on one line of text. */
export function inOneLine({ start, changed, end }: Shown): string {
  return start + changed + end;
}

function alone(value: Json | undefined, longest: number): Shown {
  if (value === undefined) return { start: "(none)", changed: "", end: "" };
  return { start: "", changed: inert(JSON.stringify(value), longest), end: "" };
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  // Not within a word: GIFT and GAFT share nothing.
  while (length > 0 && (isWithinWord(one, length) || isWithinWord(other, length))) length -= 1;
  return length;
}

function sharedEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  while (length > 0 && (isWithinWord(one, one.length - length) || isWithinWord(other, other.length - length)))
    length -= 1;
  return length;
}

function isWithinWord(text: string, at: number): boolean {
  return /\w/.test(text[at - 1] ?? "") && /\w/.test(text[at] ?? "");
}
