import type { Json } from "../../read/document.ts";
import { always, isAlways } from "../condition.ts";
import type { Examples, Ground, Probe, Spot, Standing, Subject } from "../examples/example.ts";
import { fresh } from "../examples/fresh.ts";
import { keyOf } from "../examples/keywords.ts";
import {
  admittedBy,
  entryOf,
  formsOfEntry,
  type Gathered,
  gathered,
  grownPlace,
  hasFormed,
  isUndecided,
  secondEntryOf,
  standingWhere,
} from "../examples/places.ts";
import { put, valueAtSpot } from "../examples/spot.ts";
import { moved } from "../examples/standing.ts";
import { placeWords, type ValuesAt } from "../place-list.ts";
import type { Rule } from "../rule.ts";
import type { Unique } from "./unique.ts";

/** A value twice within each place, across each two places, and once more in what a place leaves out. */
export const uniqueExamples: Examples<Unique> = {
  cases: () => [always],
  judge({ says }, at) {
    return {
      broken: repeated(says, at) !== undefined,
      unknown: says.places.some((place) => isUndecided(place, at)),
    };
  },
  amend({ says }, at) {
    const again = repeated(says, at);
    const taken = says.places.flatMap((place) => gathered(place, at)).map((one) => one.value);
    const value = again && fresh(again.value, taken);
    return again && value !== undefined ? put(at.subject, again.spot, value) : undefined;
  },
  probes(rule, _index, at, ground) {
    const { places } = rule.says;
    return places.flatMap((place, index) => [
      ...withinProbes(rule, place, at, ground),
      ...places.slice(index + 1).flatMap((other) => acrossProbes(rule, place, other, at, ground)),
      ...(isAlways(place.where)
        ? []
        : [excludedProbe(rule, place, at, ground), ...formProbes(rule, place, at, ground)]),
    ]);
  },
};

/** The first value that stood before. */
function repeated({ places }: Unique, at: Standing): Gathered | undefined {
  const seen = new Set<string>();
  return places
    .flatMap((place) => admittedBy(place, at))
    .find(({ value }) => {
      const key = keyOf(value);
      const before = seen.has(key);
      seen.add(key);
      return before;
    });
}

function withinProbes(rule: Rule<Unique>, place: ValuesAt, at: Standing, ground: Ground): readonly Probe[] {
  const found =
    standingWhere(rule, at, ground, (one) => admittedBy(place, one).length > 1) ?? doubled(rule, place, at, ground);
  const [first, second] = found === undefined ? [] : admittedBy(place, found);
  if (found === undefined || first === undefined || second === undefined) return [];
  const words = placeWords(place);
  const is = (subject: Subject) => admittedBy(place, moved(found, subject)).length > 1;
  return [
    { description: `two values in ${words}`, broken: false, is, ways: [() => found.subject] },
    {
      description: `a value twice in ${words}`,
      broken: true,
      is,
      ways: [() => put(found.subject, second.spot, first.value)],
    },
  ];
}

/** With two values in the place: where there is one only, its entry in the innermost list stands there once more. */
function doubled(rule: Rule<Unique>, place: ValuesAt, at: Standing, ground: Ground): Standing | undefined {
  const grown = grownPlace(place, rule, true, at, ground);
  const [only, second] = grown === undefined ? [] : admittedBy(place, moved(at, grown));
  if (grown === undefined || only === undefined || second !== undefined) return grown && second && moved(at, grown);
  const index = only.spot.keys.findLastIndex((key) => typeof key === "number");
  const list: Spot = { ...only.spot, keys: only.spot.keys.slice(0, Math.max(index, 0)) };
  const entries = valueAtSpot(grown, list);
  if (index === -1 || !Array.isArray(entries)) return undefined;
  const entry = entries[Number(only.spot.keys[index])] as Json;
  return moved(at, put(grown, list, [...(entries as readonly Json[]), entry]));
}

function acrossProbes(rule: Rule<Unique>, a: ValuesAt, b: ValuesAt, at: Standing, ground: Ground): readonly Probe[] {
  const holdsBoth = (one: Standing) => admittedBy(a, one).length > 0 && admittedBy(b, one).length > 0;
  const way = (same: boolean) => (): Subject | undefined => {
    const found = standingWhere(rule, at, ground, holdsBoth) ?? grownBoth(rule, a, b, at, ground);
    const [first] = found === undefined ? [] : admittedBy(a, found);
    const second = found && first && admittedBy(b, found).find((one) => one.spot !== first.spot);
    if (found === undefined || first === undefined || second === undefined) return undefined;
    return same ? put(found.subject, second.spot, first.value) : found.subject;
  };
  const is = (subject: Subject) => holdsBoth(moved(at, subject));
  const words = `${placeWords(a)} and in ${placeWords(b)}`;
  return [
    { description: `a value in ${words}, another in each`, broken: false, is, ways: [way(false)] },
    { description: `the same value in ${words}`, broken: true, is, ways: [way(true)] },
  ];
}

function grownBoth(rule: Rule<Unique>, a: ValuesAt, b: ValuesAt, at: Standing, ground: Ground): Standing | undefined {
  const first = grownPlace(a, rule, true, at, ground);
  const both = first && grownPlace(b, rule, true, moved(at, first), ground);
  return both && moved(at, both);
}

/** A value that stands elsewhere too, in an entry of each form that `where` tells apart: the first entry, else one more. */
function formProbes(rule: Rule<Unique>, place: ValuesAt, at: Standing, ground: Ground): readonly Probe[] {
  const counted = (one: Standing) => rule.says.places.flatMap((other) => admittedBy(other, one));
  const found = standingWhere(rule, at, ground, (one) => counted(one).length > 1) ?? at;
  const entries = [entryOf(place, rule, found, ground), secondEntryOf(place, rule, found, ground)];
  const formed = entries.map((entry) => (entry === undefined ? [] : formsOfEntry(place, rule, entry, ground)));
  return (formed[0] ?? []).map((form) => {
    const same = formed.flatMap((forms) => forms.filter(({ words }) => words === form.words));
    return {
      description: `a value again in an entry ${form.words}`,
      broken: form.admitted,
      is: (subject) => {
        const there = moved(at, subject);
        return hasFormed(place, form, there, (one) =>
          elsewhere(one.spot, counted(there)).some((other) => keyOf(other.value) === keyOf(one.value)),
        );
      },
      ways: same.map(({ standing, spot }) => () => {
        const [other] = elsewhere(spot, counted(moved(at, standing.subject)));
        return other && put(standing.subject, spot, other.value);
      }),
    };
  });
}

function elsewhere(spot: Spot, all: readonly Gathered[]): readonly Gathered[] {
  return all.filter((one) => JSON.stringify(one.spot.keys) !== JSON.stringify(spot.keys));
}

function excludedProbe(rule: Rule<Unique>, place: ValuesAt, at: Standing, ground: Ground): Probe {
  const leftOut = (one: Standing) => gathered(place, one).filter(({ admitted }) => admitted === false);
  const counted = (one: Standing) => rule.says.places.flatMap((other) => admittedBy(other, one));
  const repeatedIn = (found: Standing | undefined): Subject | undefined => {
    const [out] = found === undefined ? [] : leftOut(found);
    const [first] = found === undefined ? [] : counted(found);
    return found && out && first && put(found.subject, out.spot, first.value);
  };
  const grown = () => {
    const subject = grownPlace(place, rule, false, at, ground);
    return repeatedIn(subject && moved(at, subject));
  };
  const known = () =>
    repeatedIn(standingWhere(rule, at, ground, (one) => leftOut(one).length > 0 && counted(one).length > 0));
  const is = (subject: Subject) => {
    const there = moved(at, subject);
    return leftOut(there).some((out) => counted(there).some((one) => keyOf(one.value) === keyOf(out.value)));
  };
  return {
    description: `a value again in an entry that is left out, not ${placeWords(place)}`,
    broken: false,
    is,
    ways: [known, grown],
  };
}
