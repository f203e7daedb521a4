import type { Json } from "../read/document.ts";
import { evaluate } from "./evaluate.ts";
import type { Ground, Spot, Standing, Subject } from "./example.ts";
import { solved } from "./example-solve.ts";
import { spotsOf, valueAtSpot } from "./example-spot.ts";
import { entriesAt, grownTo, moved, standingsIn } from "./example-standing.ts";
import type { ValuesAt } from "./place-list.ts";
import type { RuleBase } from "./rule.ts";
import type { Selector } from "./selector.ts";

/** A value gathered from a place, and where it stands. */
export interface Gathered {
  readonly value: Json;
  readonly spot: Spot;
  /** What the place's `where` says of its entry. */
  readonly admitted: boolean | undefined;
}

/** The values of a place in their order, those that its `where` leaves out as well. */
export function gathered({ each, where, values }: ValuesAt, at: Standing): readonly Gathered[] {
  const entries = each === undefined ? [at] : entriesAt(at, each);
  return entries.flatMap((entry) => {
    const admitted = evaluate(where, entry);
    return spotsOf(values, entry).map((spot) => ({ spot, admitted, value: valueAtSpot(at.subject, spot) as Json }));
  });
}

export function admittedBy(place: ValuesAt, at: Standing): readonly Gathered[] {
  return gathered(place, at).filter((one) => one.admitted === true);
}

/** Where the rule stands in one of the worlds and the values are as wanted; the given place first. */
export function standingWhere(
  rule: RuleBase,
  at: Standing,
  ground: Ground,
  wanted: (at: Standing) => boolean,
): Standing | undefined {
  if (wanted(at)) return at;
  for (const world of ground.worlds) {
    const found = standingsIn(world, rule).find(wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The subject with a value at the place: its lists get a first entry, one that `where` admits (or, for `admitted` false, does not). */
export function grownPlace(
  place: ValuesAt,
  rule: RuleBase,
  admitted: boolean,
  at: Standing,
  ground: Ground,
): Subject | undefined {
  const { each, where, values } = place;
  if (each === undefined) return grownTo(values, at, rule.frames, ground);
  const subject = grownTo(each, at, rule.frames, ground);
  const entry = subject && entriesAt(moved(at, subject), each)[0];
  const frames: readonly Selector[] = [...rule.frames, each];
  const turned = entry && solved(where, admitted, entry, frames, ground);
  return turned && grownTo(values, turned, frames, ground);
}
