import type { Json } from "../../read/document.ts";
import { always } from "../condition.ts";
import type { Examples, Ground, Probe, Standing, Subject } from "../example.ts";
import { fresh } from "../example-fresh.ts";
import { admittedBy, type Gathered, gathered, grownPlace, standingWhere } from "../example-places.ts";
import { withField } from "../example-solve.ts";
import { fieldValue, put } from "../example-spot.ts";
import { moved } from "../example-standing.ts";
import { placeWords, type ValuesAt } from "../place-list.ts";
import type { Rule } from "../rule.ts";
import { fieldWords } from "../words.ts";
import type { Reference } from "./reference.ts";

/** In each place a value of the set, and one of none. */
export const referenceExamples: Examples<Reference> = {
  cases: () => [always],
  judge({ says }, at) {
    const set = setOf(says, at);
    const all = says.places.flatMap((place) => gathered(place, at));
    const counted = all.filter((one) => one.admitted === true);
    return {
      broken: set !== undefined && counted.some(({ value }) => !set.includes(value)),
      unknown: (set === undefined && counted.length > 0) || all.some((one) => one.admitted === undefined),
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
  ];
}

function replaced({ says }: Rule<Reference>, { spot, value }: Gathered, at: Standing): Subject | undefined {
  const others = says.places.flatMap((place) => gathered(place, at)).map((one) => one.value);
  const next = fresh(value, [...others, ...(setOf(says, at) ?? [])]);
  return next === undefined ? undefined : put(at.subject, spot, next);
}
