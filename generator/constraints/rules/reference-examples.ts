import type { Json } from "../../read/document.ts";
import { always } from "../condition.ts";
import type { Examples, Ground, Probe, Standing, Subject } from "../examples/example.ts";
import { fresh } from "../examples/fresh.ts";
import {
  admittedBy,
  entryOf,
  formsOfEntry,
  type Gathered,
  gathered,
  grownPlace,
  hasFormed,
  isUndecided,
  standingWhere,
} from "../examples/places.ts";
import { withField } from "../examples/solve.ts";
import { fieldValue, put } from "../examples/spot.ts";
import { moved } from "../examples/standing.ts";
import { placeWords, type ValuesAt } from "../place-list.ts";
import type { Rule } from "../rule.ts";
import { fieldWords } from "../words.ts";
import type { Reference } from "./reference.ts";

/** In each place a value of the set, and one of none. */
export const referenceExamples: Examples<Reference> = {
  cases: () => [always],
  judge({ says }, at) {
    const set = setOf(says, at);
    const counted = says.places.flatMap((place) => admittedBy(place, at));
    return {
      broken: set !== undefined && counted.some(({ value }) => !set.includes(value)),
      unknown: (set === undefined && counted.length > 0) || says.places.some((place) => isUndecided(place, at)),
    };
  },
  amend({ says }, at) {
    const set = setOf(says, at) ?? [];
    const values = says.places.flatMap((place) => admittedBy(place, at)).map((one) => one.value);
    return withField(says.in, [...new Set([...set, ...values])], at)?.subject;
  },
  probes(rule, _index, at, ground) {
    return rule.says.places.flatMap((place) => placeProbes(rule, place, at, ground));
  },
};

function setOf(says: Reference, at: Standing): readonly Json[] | undefined {
  const set = fieldValue(says.in, at);
  return Array.isArray(set) ? set : undefined;
}

function placeProbes(rule: Rule<Reference>, place: ValuesAt, at: Standing, ground: Ground): readonly Probe[] {
  const known = standingWhere(rule, at, ground, (one) => admittedBy(place, one).length > 0);
  const grown = known === undefined ? grownPlace(place, rule, true, at, ground) : undefined;
  const told = grown && referenceExamples.amend(rule, moved(at, grown), ground);
  const found = known ?? (told && moved(at, told));
  const one = found && admittedBy(place, found)[0];
  if (found === undefined || one === undefined) return [];
  const is = (subject: Subject) => admittedBy(place, moved(found, subject)).length > 0;
  const [words, set] = [placeWords(place), fieldWords(rule.says.in)];
  return [
    { description: `a value of ${set} in ${words}`, broken: false, is, ways: [() => found.subject] },
    {
      description: `a value that is not of ${set} in ${words}`,
      broken: true,
      is,
      ways: [() => replaced(rule, one, found)],
    },
    {
      description: `nothing in ${set}, a value in ${words}`,
      broken: true,
      is,
      ways: [() => withField(rule.says.in, [], found)?.subject],
    },
    ...formProbes(rule, place, one.value, found, ground),
  ];
}

/** A value that is not of the set, in an entry of each form that `where` tells apart. */
function formProbes(
  rule: Rule<Reference>,
  place: ValuesAt,
  value: Json,
  at: Standing,
  ground: Ground,
): readonly Probe[] {
  const stranger = fresh(value, [
    ...rule.says.places.flatMap((one) => gathered(one, at)).map((one) => one.value),
    ...(setOf(rule.says, at) ?? []),
  ]);
  const entry = entryOf(place, rule, at, ground);
  if (stranger === undefined || entry === undefined) return [];
  return formsOfEntry(place, rule, entry, ground).map((form) => ({
    description: `a value that is not of ${fieldWords(rule.says.in)} in an entry ${form.words}`,
    broken: form.admitted,
    is: (subject) => hasFormed(place, form, moved(at, subject), ({ value }) => value === stranger),
    ways: [() => put(form.standing.subject, form.spot, stranger)],
  }));
}

function replaced({ says }: Rule<Reference>, { spot, value }: Gathered, at: Standing): Subject | undefined {
  const others = says.places.flatMap((place) => gathered(place, at)).map((one) => one.value);
  const next = fresh(value, [...others, ...(setOf(says, at) ?? [])]);
  return next === undefined ? undefined : put(at.subject, spot, next);
}
