import type { Json } from "../../read/document.ts";
import type { Level } from "./difference.ts";

/** What an operation, a parameter or a property says of its own life: whether it is to go, when, and how far to rely on it. */
export interface Life {
  readonly isDeprecated: boolean;
  /** The day after which it may go (`x-sunset`), as written. */
  readonly sunset: string | undefined;
  /** `x-stability-level`, as written. */
  readonly stability: string | undefined;
}

/** The day on which two versions are compared, and how many days there must be between a deprecation and its sunset. */
export interface Calendar {
  /** "2026-01-31" */
  readonly today: string;
  /** 0: a sunset need not be given. Drafts and alphas need none in any case. */
  readonly grace: { readonly beta: number; readonly stable: number };
}

export const noGrace: Calendar["grace"] = { beta: 0, stable: 0 };

/** The life that the members of an object tell of. */
export function lifeIn(member: (name: string) => Json | undefined): Life {
  const text = (name: string) => {
    const found = member(name);
    return typeof found === "string" ? found : undefined;
  };
  return {
    isDeprecated: member("deprecated") === true,
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

/** Levels of stability, the least first; what has none is relied on. */
const stabilities = ["draft", "alpha", "beta", "stable"];

function orderOf(stability: string | undefined): number {
  return stability === undefined ? stabilities.length - 1 : stabilities.indexOf(stability);
}

/** What is a draft may change as it likes. */
export function isUnstable({ stability }: Life): boolean {
  return stability === "draft" || stability === "alpha";
}

/** What became of a life. */
export type LifeAspect =
  | "deprecated"
  | "deprecated-with-sunset"
  | "deprecated-without-sunset"
  | "reactivated"
  | "sunset-invalid"
  | "sunset-too-soon"
  | "sunset-deleted"
  | "sunset-earlier"
  | "sunset-later"
  | "stability-decreased"
  | "stability-increased"
  | "stability-invalid";

export interface LifeChange {
  readonly aspect: LifeAspect;
  readonly level: Level;
  readonly member: "deprecated" | "x-sunset" | "x-stability-level";
  readonly says: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Everything that changed about a life: a promise of how long it lasts that is broken is an error. */
export function lifeChanges(was: Life, is: Life, calendar: Calendar): readonly LifeChange[] {
  return [...deprecation(was, is, calendar), ...sunset(was, is, calendar), ...stability(was, is)];
}

function deprecation(was: Life, is: Life, calendar: Calendar): readonly LifeChange[] {
  if (was.isDeprecated === is.isDeprecated) return [];
  const told = (aspect: LifeAspect, says: string, level: Level = "info"): LifeChange[] => [
    { aspect, level, member: "deprecated", says, before: was.isDeprecated, after: is.isDeprecated },
  ];
  if (!is.isDeprecated) return told("reactivated", "is deprecated no longer");
  if (is.sunset !== undefined) return told("deprecated-with-sunset", `was deprecated, until ${is.sunset}`);
  const days = graceOf(is, calendar);
  return days === 0
    ? told("deprecated", "was deprecated")
    : told("deprecated-without-sunset", `was deprecated without a sunset, ${days} days ahead at least`, "error");
}

function sunset(was: Life, is: Life, calendar: Calendar): readonly LifeChange[] {
  if (!is.isDeprecated || (was.isDeprecated && was.sunset === is.sunset)) return [];
  const told = (aspect: LifeAspect, says: string, level: Level): LifeChange[] => [
    { aspect, level, member: "x-sunset", says, before: was.sunset, after: is.sunset },
  ];
  const [from, to] = [was.isDeprecated ? dayOf(was.sunset) : undefined, dayOf(is.sunset)];
  if (is.sunset === undefined)
    return from === undefined ? [] : told("sunset-deleted", "lost its sunset, while it stays deprecated", "error");
  if (to === undefined) return told("sunset-invalid", `has a sunset that is no date: ${is.sunset}`, "error");
  if (from !== undefined && to < from)
    return told("sunset-earlier", `has its sunset on ${to}, on ${from} before`, "error");
  const days = graceOf(is, calendar);
  if (daysBetween(calendar.today, to) < days) {
    const least = days === 0 ? "which is over" : `less than ${days} days ahead`;
    return told("sunset-too-soon", `has its sunset on ${to}, ${least}`, "error");
  }
  if (to === from || !was.isDeprecated || was.sunset === undefined) return [];
  return told(
    "sunset-later",
    `has its sunset on ${to}, ${from === undefined ? "no date" : `on ${from}`} before`,
    "info",
  );
}

function graceOf({ stability }: Life, { grace }: Calendar): number {
  if (stability === "draft" || stability === "alpha") return 0;
  return stability === "beta" ? grace.beta : grace.stable;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function stability(was: Life, is: Life): readonly LifeChange[] {
  if (was.stability === is.stability) return [];
  const told = (aspect: LifeAspect, says: string, level: Level): LifeChange[] => [
    { aspect, level, member: "x-stability-level", says, before: was.stability, after: is.stability },
  ];
  const [stood, stands] = [orderOf(was.stability), orderOf(is.stability)];
  if (stands === -1)
    return told("stability-invalid", `has a stability that is none of ${stabilities.join(", ")}`, "error");
  // What said nothing of its stability may begin to.
  if (was.stability === undefined || stood === -1 || stood === stands) return [];
  const says = `has the stability ${is.stability ?? "none"}, ${was.stability} before`;
  return stands < stood ? told("stability-decreased", says, "error") : told("stability-increased", says, "info");
}
