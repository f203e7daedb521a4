import type { Json } from "../../read/document.ts";
import { isAlways } from "../condition.ts";
import { evaluate, firstCase } from "../evaluate.ts";
import {
  type Examples,
  type Ground,
  judgement,
  kept,
  type Probe,
  type Standing,
  type Subject,
  unknown,
} from "../example.ts";
import { describedBy, domainOf, sampleOf } from "../example-schema.ts";
import { solved, withField } from "../example-solve.ts";
import { fieldValue, put, spotOf, valueAtSpot } from "../example-spot.ts";
import { entriesAt, grownTo, moved } from "../example-standing.ts";
import type { Rule } from "../rule.ts";
import type { Selector } from "../selector.ts";
import { conditionWords, fieldWords, listed, valueWords } from "../words.ts";
import type { Count, CountCase } from "./count.ts";

/** Lists of one entry less, as many, and one more; of each class one less, one more, and one of another class. */
export const countExamples: Examples<Count> = {
  cases: ({ cases }) => cases.map((one) => one.when),
  judge(rule, at) {
    const found = firstCase(
      rule.says.cases.map((one) => one.when),
      at,
    );
    const one = typeof found === "number" ? rule.says.cases[found] : undefined;
    if (one === undefined) return found === "unknown" ? unknown : kept;
    if (!Array.isArray(fieldValue(listOf(rule.says), at))) return kept;
    // Where a fact is missing that tells whether an entry counts, nobody knows how many do.
    const isSure = entriesAt(at, rule.says.entries).every((entry) => evaluate(rule.says.where, entry) !== undefined);
    return isSure ? judgement(!isWithin(rule.says, one, at)) : unknown;
  },
  amend(rule, at, ground) {
    const found = firstCase(
      rule.says.cases.map((one) => one.when),
      at,
    );
    const one = typeof found === "number" ? rule.says.cases[found] : undefined;
    if (one === undefined) return undefined;
    if (one.classes.length > 0)
      return ofClasses(
        rule,
        at,
        one.classes.map(({ value, exactly }) => ({ value, number: exactly })),
        ground,
      );
    const number = counted(rule.says, at).length;
    return resized(rule, at, Math.min(Math.max(number, one.min), one.max), ground);
  },
  probes(rule, index, at, ground) {
    const one = rule.says.cases[index];
    if (one === undefined) return [];
    return one.classes.length > 0 ? classProbes(rule, one, at, ground) : sizeProbes(rule, one, at, ground);
  },
};

function listOf({ entries }: Count): Selector {
  return { root: entries.root, steps: entries.steps.slice(0, -1) };
}

/** The entries that count. */
function counted({ entries, where }: Count, at: Standing): readonly Standing[] {
  return entriesAt(at, entries).filter((entry) => evaluate(where, entry) === true);
}

function isWithin(says: Count, { min, max, classes }: CountCase, at: Standing): boolean {
  const found = counted(says, at);
  const { by } = says;
  if (by === undefined || classes.length === 0) return found.length >= min && found.length <= max;
  const numberOf = (value: Json) => found.filter((entry) => fieldValue(by, entry) === value).length;
  return found.length === max && classes.every(({ value, exactly }) => numberOf(value) === exactly);
}

function framesOf(rule: Rule<Count>): readonly Selector[] {
  return [...rule.frames, rule.says.entries];
}

/** The list with `value` behind its other entries, and the place of that entry. */
function appended(says: Count, at: Standing, value: Json): Standing | undefined {
  const spot = spotOf(listOf(says), at);
  const list = spot && valueAtSpot(at.subject, spot);
  if (spot === undefined || !Array.isArray(list)) return undefined;
  return entriesAt(moved(at, put(at.subject, spot, [...list, value])), says.entries).at(-1);
}

/** An entry more that counts: like another one that does, else a sample. */
function added(rule: Rule<Count>, at: Standing, ground: Ground, counts = true): Standing | undefined {
  const { says } = rule;
  const like = entriesAt(at, says.entries).find((entry) => evaluate(says.where, entry) === counts);
  const value = like
    ? valueAtSpot(at.subject, like.entries.at(-1) as never)
    : sampleOf(describedBy(says.entries, rule.frames, ground));
  const entry = value === undefined ? undefined : appended(says, at, value);
  return entry && solved(says.where, counts, entry, framesOf(rule), ground);
}

/** The subject with so many entries that count: the last ones are left out, or more of them stand behind. */
function resized(rule: Rule<Count>, at: Standing, number: number, ground: Ground): Subject | undefined {
  let subject = number === 0 ? at.subject : grownTo(listOf(rule.says), at, rule.frames, ground);
  while (subject !== undefined) {
    const here: Standing = moved(at, subject);
    const found: readonly Standing[] = counted(rule.says, here);
    if (found.length === number) return subject;
    const last = found.at(-1)?.entries.at(-1);
    if (found.length > number) subject = last && put(subject, last, undefined);
    else subject = added(rule, here, ground)?.subject;
  }
  return undefined;
}

interface OfClass {
  /** Undefined for an entry without a class. */
  readonly value: Json | undefined;
  readonly number: number;
}

/** The subject whose list has so many counted entries of each class, in this order, and no other that counts. */
function ofClasses(rule: Rule<Count>, at: Standing, classes: readonly OfClass[], ground: Ground): Subject | undefined {
  const { says } = rule;
  const { by } = says;
  if (by === undefined) return undefined;
  const total = classes.reduce((sum, one) => sum + one.number, 0);
  let subject = resized(rule, at, total, ground);
  const wanted = classes.flatMap(({ value, number }) => Array.from({ length: number }, () => value));
  for (const [index, value] of wanted.entries()) {
    const entry = subject && counted(says, moved(at, subject))[index];
    subject = entry && withField(by, value, entry)?.subject;
  }
  return subject;
}

function hasClasses(says: Count, wanted: readonly OfClass[], at: Standing): boolean {
  const { by } = says;
  const found = by === undefined ? [] : counted(says, at).map((entry) => fieldValue(by, entry));
  const expected = wanted.flatMap(({ value, number }) => Array.from({ length: number }, () => value));
  return found.length === expected.length && found.every((value, index) => value === expected[index]);
}

function classProbes(rule: Rule<Count>, { classes }: CountCase, at: Standing, ground: Ground): readonly Probe[] {
  const { by } = rule.says;
  if (by === undefined) return [];
  const exact: readonly OfClass[] = classes.map(({ value, exactly }) => ({ value, number: exactly }));
  const changed = (index: number, more: number) =>
    exact.map((one, at_) => (at_ === index ? { ...one, number: one.number + more } : one));
  const probe = (wanted: readonly OfClass[], isBroken: boolean): Probe => ({
    description: `${listed(
      wanted.map(
        (one) => `${one.number} ${one.value === undefined ? `without ${fieldWords(by)}` : valueWords(one.value)}`,
      ),
      "and",
    )} in ${wordsOf(rule)}`,
    broken: isBroken,
    is: (subject) => hasClasses(rule.says, wanted, moved(at, subject)),
    ways: [() => ofClasses(rule, at, wanted, ground)],
  });
  const domain = domainOf(by, framesOf(rule), ground) ?? [];
  const another = domain.find((value) => !classes.some((one) => one.value === value));
  return [
    probe(exact, false),
    ...(exact.length > 1 ? [probe([...exact].reverse(), false)] : []),
    ...exact.flatMap((one, index) => (one.number === 0 ? [] : [probe(changed(index, -1), true)])),
    ...exact.map((_, index) => probe(changed(index, 1), true)),
    ...exact.flatMap((one, index) =>
      one.number === 0 || exact.length < 2 ? [] : [probe(swapped(exact, index), true)],
    ),
    ...[undefined, ...(another === undefined ? [] : [another])].map((value) =>
      probe([...exact, { value, number: 1 }], true),
    ),
    ...exact.flatMap((one, index) =>
      one.number === 0 ? [] : [probe([...changed(index, -1), { value: undefined, number: 1 }], true)],
    ),
  ];
}

/** One of a class less, and one more of the next: as many in all. */
function swapped(exact: readonly OfClass[], index: number): readonly OfClass[] {
  const next = (index + 1) % exact.length;
  return exact.map((one, at) => ({ ...one, number: one.number + (at === index ? -1 : at === next ? 1 : 0) }));
}

function sizeProbes(rule: Rule<Count>, one: CountCase, at: Standing, ground: Ground): readonly Probe[] {
  const { says } = rule;
  const sizes = [...new Set([one.min - 1, one.min, one.min + 1, one.max, one.max + 1])].filter(
    (size) => size >= 0 && Number.isFinite(size),
  );
  const bySize = sizes.map((size) => ({
    description: `${size} in ${wordsOf(rule)}`,
    broken: size < one.min || size > one.max,
    is: (subject: Subject) => counted(says, moved(at, subject)).length === size,
    ways: [() => resized(rule, at, size, ground), () => turned(rule, at, size, ground)],
  }));
  return [
    ...bySize,
    ...uncountedProbes(rule, one, at, ground),
    ...(says.by === undefined ? [] : freeClassProbes(rule, says.by, one, at, ground)),
  ];
}

/** So many entries that count, the others made into such that do not: for a list that may not be shorter. */
function turned(rule: Rule<Count>, at: Standing, number: number, ground: Ground): Subject | undefined {
  let subject: Subject | undefined = at.subject;
  for (const [index, entry] of counted(rule.says, at).entries()) {
    if (index >= number)
      subject = subject && solved(rule.says.where, false, moved(entry, subject), framesOf(rule), ground)?.subject;
  }
  return subject;
}

/** As many as may be, beside an entry that does not count. */
function uncountedProbes(rule: Rule<Count>, one: CountCase, at: Standing, ground: Ground): readonly Probe[] {
  if (isAlways(rule.says.where)) return [];
  const size = Number.isFinite(one.max) ? one.max : one.min;
  const way = () => {
    const full = resized(rule, at, size, ground);
    return full && added(rule, moved(at, full), ground, false)?.subject;
  };
  const is = (subject: Subject) => {
    const there = moved(at, subject);
    return counted(rule.says, there).length === size && entriesAt(there, rule.says.entries).length > size;
  };
  return [
    { description: `${size} in ${wordsOf(rule)}, beside one that does not count`, broken: false, is, ways: [way] },
  ];
}

/** Where the case knows no classes, each will do. */
function freeClassProbes(
  rule: Rule<Count>,
  by: Selector,
  one: CountCase,
  at: Standing,
  ground: Ground,
): readonly Probe[] {
  const size = Math.max(one.min, 1);
  if (size > one.max) return [];
  return [undefined, ...(domainOf(by, framesOf(rule), ground) ?? [])].map((value) => ({
    description: `${size} ${value === undefined ? `without ${fieldWords(by)}` : valueWords(value)} in ${wordsOf(rule)}`,
    broken: false,
    is: (subject) => hasClasses(rule.says, [{ value, number: size }], moved(at, subject)),
    ways: [() => ofClasses(rule, at, [{ value, number: size }], ground)],
  }));
}

function wordsOf({ says }: Rule<Count>): string {
  const list = fieldWords(listOf(says));
  return isAlways(says.where) ? list : `${list} (${conditionWords(says.where)})`;
}
