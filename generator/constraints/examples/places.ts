import type { Json } from "../../read/document.ts";
import { always } from "../condition.ts";
import { evaluate } from "../evaluate.ts";
import type { ValuesAt } from "../place-list.ts";
import type { RuleBase } from "../rule.ts";
import type { Selector } from "../selector.ts";
import type { Ground, Spot, Standing, Subject } from "./example.ts";
import { type Form, formsOf } from "./forms.ts";
import { solved } from "./solve.ts";
import { put, spotsOf, valueAtSpot } from "./spot.ts";
import { entriesAt, grownTo, moved, standingsIn } from "./standing.ts";

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

/** A fact is missing that would say whether an entry of the place counts: emitted code asks before it looks for values. */
export function isUndecided({ each, where }: ValuesAt, at: Standing): boolean {
  return each !== undefined && entriesAt(at, each).some((entry) => evaluate(where, entry) === undefined);
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

/** The first entry that a place gathers from, made where there is none. */
export function entryOf({ each }: ValuesAt, rule: RuleBase, at: Standing, ground: Ground): Standing | undefined {
  const grown = each && grownTo(each, at, rule.frames, ground);
  return each && grown && entriesAt(moved(at, grown), each)[0];
}

/** A copy of that entry behind the last one of its list. */
export function secondEntryOf(place: ValuesAt, rule: RuleBase, at: Standing, ground: Ground): Standing | undefined {
  const first = entryOf(place, rule, at, ground);
  const spot = first?.entries.at(-1);
  if (first === undefined || spot === undefined || place.each === undefined) return undefined;
  const list: Spot = { in: spot.in, keys: spot.keys.slice(0, -1) };
  const all = valueAtSpot(first.subject, list);
  if (!Array.isArray(all)) return undefined;
  const more = put(first.subject, list, [...(all as readonly Json[]), valueAtSpot(first.subject, spot) as Json]);
  const last = JSON.stringify([...list.keys, all.length]);
  return entriesAt(moved(at, more), place.each).find((one) => JSON.stringify(one.entries.at(-1)?.keys) === last);
}

/** An entry of a place in one form, with a value. */
export interface FormedEntry extends Form {
  readonly admitted: boolean;
  readonly spot: Spot;
}

/** The entry in each form that the place's `where` tells apart. */
export function formsOfEntry(place: ValuesAt, rule: RuleBase, entry: Standing, ground: Ground): readonly FormedEntry[] {
  const { each, where, values } = place;
  if (each === undefined) return [];
  const frames: readonly Selector[] = [...rule.frames, each];
  const full = grownTo(values, entry, frames, ground);
  const forms = full === undefined ? [] : formsOf(where, moved(entry, full), frames, ground);
  return forms.flatMap((form) => {
    const spot = spotsOf(values, form.standing)[0];
    const admitted = evaluate(where, form.standing);
    return spot === undefined || admitted === undefined ? [] : [{ ...form, admitted, spot }];
  });
}

/** The place gathers a value as wanted from an entry of the form. */
export function hasFormed(place: ValuesAt, form: Form, at: Standing, wanted: (value: Gathered) => boolean): boolean {
  const entries = place.each === undefined ? [] : entriesAt(at, place.each).filter(form.is);
  return entries.some((entry) => gathered({ ...place, each: undefined, where: always }, entry).some(wanted));
}
