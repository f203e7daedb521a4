import { dayOf, dayOfInstant, instantOf, plusDuration } from "./days.ts";
import { type Keys, unnamed } from "./places.ts";

/** What rules read: facts of the context, and dates as days. */

/** Today in UTC, as days since 1970-01-01: of the context's `now` where given, else of the clock; unknown where `now` is no moment. */
export function today(context: { readonly now?: unknown } | undefined): number | undefined {
  const now = context?.now;
  if (now === undefined || now === null) return dayOfInstant(Date.now());
  const instant = typeof now === "string" ? instantOf(now) : undefined;
  return instant === undefined ? undefined : dayOfInstant(instant);
}

/**
 * Today in UTC, as text in the order of full-dates: one itself, or what stands before or behind all of them. The last one
 * is kept, for bodies ask for it again and again.
 */
export function todayText(context: { readonly now?: unknown } | undefined): string | undefined {
  const now = context?.now;
  if (typeof now === "string" && now === lastNow) return lastText;
  const day = today(context);
  if (day !== lastDay) {
    lastDay = day;
    lastText = day === undefined ? undefined : textOf(day);
  }
  lastNow = now;
  return lastText;
}

let lastNow: unknown;
let lastDay: number | undefined;
let lastText: string | undefined;

/** Years that need a sign have no full-date. */
function textOf(day: number): string {
  const iso = new Date(day * 86_400_000).toISOString();
  return iso.startsWith("-") ? "" : iso.startsWith("+") ? "~" : iso.slice(0, 10);
}

export function shifted(
  day: number | undefined,
  by: { readonly years: number; readonly months: number; readonly days: number },
): number | undefined {
  return day === undefined ? undefined : plusDuration(day, by);
}

export function textOrNone(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function dayOrNone(value: unknown): number | undefined {
  return typeof value === "string" ? dayOf(value) : undefined;
}

export function numberOrNone(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

export function scalarOrNone(value: unknown): string | number | boolean | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

const many = 16;

/** A list of the context, as a Set where it is long; undefined where it is no list. */
export function setOf(list: unknown): ReadonlySet<unknown> | readonly unknown[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.length > many ? new Set(list) : list;
}

/** Is the value in what `setOf` made? */
export function has(set: ReadonlySet<unknown> | readonly unknown[], value: unknown): boolean {
  return Array.isArray(set) ? set.includes(value) : (set as ReadonlySet<unknown>).has(value);
}

/** Own member of a map of the context, by a value of the body. */
export function lookup(map: unknown, key: unknown): unknown {
  if (typeof map !== "object" || map === null || typeof key !== "string") return undefined;
  return Object.hasOwn(map, key) ? (map as Record<string, unknown>)[key] : undefined;
}

/** The keys to a member: its name is shown only where the document knows it. */
export function member(keys: Keys, name: string, known: ReadonlySet<string>): Keys {
  return [...keys, known.has(name) ? name : unnamed(name)];
}
