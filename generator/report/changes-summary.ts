import { type Bump, bumpOf, type Change } from "../diff/index.ts";
import { type Cause, causesOf } from "./causes.ts";
import type { LocatedChange } from "./located-changes.ts";

/** "2 errors, 1 warning, in 7 places: a major version"; the version may be asked for by more than these changes. */
export function changesSummary(
  changes: readonly LocatedChange[],
  bump: Bump = bumpOf(changes.map(({ change }) => change)),
): string {
  if (changes.length === 0) return bump === "none" ? "no changes" : `no changes that count: a ${bump} version`;
  return `${causesWords(causesOf(changes))}: a ${bump} version`;
}

/** "2 errors, 1 warning, in 7 places": a change counts once, and where it shows in several places they are counted, too. */
export function causesWords(causes: readonly Cause[]): string {
  const words = countWords(causes.map(({ first }) => first.change));
  const places = causes.reduce((sum, { uses }) => sum + uses.length, 0);
  return places === causes.length ? words : `${words}, in ${places} places`;
}

/** "2 errors, 1 warning". */
export function countWords(changes: readonly Pick<Change, "level">[]): string {
  const parts = (["error", "warning", "info"] as const).flatMap((level) => {
    const count = changes.filter((one) => one.level === level).length;
    const word = level === "info" ? "note" : level;
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? "" : "s"}`];
  });
  return parts.join(", ");
}
