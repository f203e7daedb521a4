import type { Level } from "../constraints/comparison/difference.ts";
import { type Document, isObject, type Json, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";

/** What an operation or a parameter says of its own life: whether it is to go, when, and how much may be relied on. */
export interface Life {
  readonly isDeprecated: boolean;
  /** The day after which it may go (`x-sunset`), as written. */
  readonly sunset: string | undefined;
  readonly stability: string | undefined;
}

export function lifeOf(document: Document, pointer: string): Life {
  const value = valueAt(document.root, pointer);
  const text = (name: string) => {
    const found: Json | undefined = isObject(value) ? member(value, name) : undefined;
    return typeof found === "string" ? found : undefined;
  };
  return {
    isDeprecated: isObject(value) && member(value, "deprecated") === true,
    sunset: text("x-sunset"),
    stability: text("x-stability-level"),
  };
}

const day = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/;

/** The day of a sunset; undefined where it is none. */
export function dayOf(sunset: string | undefined): string | undefined {
  return sunset !== undefined && day.test(sunset) && !Number.isNaN(Date.parse(sunset.slice(0, 10)))
    ? sunset.slice(0, 10)
    : undefined;
}

export interface Removal {
  readonly how: "without-deprecation" | "with-deprecation" | "before-sunset" | "sunset-parse";
  readonly level: Level;
  readonly says: string;
}

/** Whether something that is gone had been announced: deprecated, and its day over. */
export function removalOf({ isDeprecated, sunset }: Life, today: string): Removal {
  if (!isDeprecated)
    return { how: "without-deprecation", level: "error", says: "was removed without being deprecated first" };
  if (sunset === undefined)
    return { how: "with-deprecation", level: "info", says: "was removed after it was deprecated" };
  const ends = dayOf(sunset);
  if (ends === undefined)
    return { how: "sunset-parse", level: "error", says: `was removed, and its sunset is no date: ${sunset}` };
  return today < ends
    ? { how: "before-sunset", level: "error", says: `was removed before its sunset, ${ends}` }
    : { how: "with-deprecation", level: "info", says: `was removed after its sunset, ${ends}` };
}

/** Levels of stability, the least first; what has none is relied on. */
const stabilities = ["draft", "alpha", "beta", "stable"];

export function stabilityOrder(stability: string | undefined): number {
  return stability === undefined ? stabilities.length - 1 : stabilities.indexOf(stability);
}

/** What is a draft may change as it likes. */
export function isUnstable({ stability }: Life): boolean {
  return stability === "draft" || stability === "alpha";
}
