import { isAlways } from "./condition.ts";
import type { ValuesAt } from "./place-list.ts";
import { type ComparisonScope, isSame } from "./rule-comparison.ts";

/**
 * Whatever the second places gather the first gather too. Where a value that is gathered twice counts twice, each place of
 * the second needs one of its own among the first.
 */
export function coversPlaces(
  all: readonly ValuesAt[],
  some: readonly ValuesAt[],
  how: "each once" | "at least once",
  scope: ComparisonScope,
): boolean {
  const left = all.map(joined);
  return some.map(joined).every((place) => {
    const found = left.findIndex((other) => gathers(other, place, scope));
    if (found !== -1 && how === "each once") left.splice(found, 1);
    return found !== -1;
  });
}

function gathers(all: ValuesAt, some: ValuesAt, scope: ComparisonScope): boolean {
  if (!isSame(valuesOf(all), valuesOf(some))) return false;
  if (isAlways(all.where)) return true;
  return isSame(all.each, some.each) && all.each !== undefined && scope.implies(some.where, all.where, [all.each]);
}

/** From where the rule stands to the values. */
function valuesOf({ each, values }: ValuesAt) {
  return each === undefined ? values : { root: each.root, steps: [...each.steps, ...values.steps] };
}

/** Of every entry: the same as the values of all of them. */
function joined(place: ValuesAt): ValuesAt {
  return isAlways(place.where) ? { each: undefined, where: place.where, values: valuesOf(place) } : place;
}
