import { isAlways } from "../condition.ts";
import { evaluate } from "../evaluate.ts";
import type { Ground, Probe, Standing, Subject } from "../examples/example.ts";
import { formsOf } from "../examples/forms.ts";
import { domainOf } from "../examples/schema.ts";
import { entriesAt, moved } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import { type Selector, upToList } from "../selector.ts";
import { conditionWords, fieldWords, listed, valueWords } from "../words.ts";
import type { Count, CountCase } from "./count.ts";
import {
  added,
  counted,
  framesOf,
  hasClasses,
  type OfClass,
  ofClasses,
  resized,
  resizedList,
  turned,
} from "./count-lists.ts";

/** Of each class one less, one more, one of the next instead; and one of another class. */
export function classProbes(rule: Rule<Count>, { classes }: CountCase, at: Standing, ground: Ground): readonly Probe[] {
  const { by } = rule.says;
  if (by === undefined) return [];
  const exact: readonly OfClass[] = classes.map(({ value, exactly }) => ({ value, number: exactly }));
  const changed = (index: number, more: number) =>
    exact.map((one, position) => (position === index ? { ...one, number: one.number + more } : one));
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
  const others = [undefined, ...(another === undefined ? [] : [another])];
  return [
    probe(exact, false),
    ...(exact.length > 1 ? [probe([...exact].reverse(), false)] : []),
    ...exact.flatMap((one, index) => (one.number === 0 ? [] : [probe(changed(index, -1), true)])),
    ...exact.map((_, index) => probe(changed(index, 1), true)),
    ...exact.flatMap((one, index) =>
      one.number === 0 || exact.length < 2 ? [] : [probe(swapped(exact, index), true)],
    ),
    ...others.map((value) => probe([...exact, { value, number: 1 }], true)),
    ...exact.flatMap((one, index) =>
      one.number === 0 ? [] : [probe([...changed(index, -1), { value: undefined, number: 1 }], true)],
    ),
  ];
}

/** One entry less, as many, and one more. */
export function sizeProbes(rule: Rule<Count>, one: CountCase, at: Standing, ground: Ground): readonly Probe[] {
  const { says } = rule;
  const sizes = [...new Set([one.min - 1, one.min, one.min + 1, one.max, one.max + 1])].filter(
    (size) => size >= 0 && Number.isFinite(size),
  );
  const bySize = sizes.map((size) => ({
    description: `${size} in ${wordsOf(rule)}`,
    broken: size < one.min || size > one.max,
    is: (subject: Subject) => counted(says, moved(at, subject)).length === size,
    ways: [
      () => resized(rule, at, size, ground),
      () => turned(rule, at, size, ground),
      () => resizedList(rule, at, size, ground),
    ],
  }));
  return [
    ...bySize,
    ...formProbes(rule, one, at, ground),
    ...(says.by === undefined ? [] : freeClassProbes(rule, says.by, one, at, ground)),
  ];
}

/** As many as may be (or one less than must be), and one more entry of each form that `where` tells apart. */
function formProbes(rule: Rule<Count>, one: CountCase, at: Standing, ground: Ground): readonly Probe[] {
  const { says } = rule;
  const isCapped = Number.isFinite(one.max);
  const size = isCapped ? one.max : one.min - 1;
  const base = isAlways(says.where) || size < 0 ? undefined : resized(rule, at, size, ground);
  const entry = base && (added(rule, moved(at, base), ground, false) ?? added(rule, moved(at, base), ground));
  if (base === undefined || entry === undefined) return [];
  const known = counted(says, moved(at, base));
  return formsOf(says.where, entry, framesOf(rule), ground).flatMap(({ words, standing, is }) => {
    const counts = evaluate(says.where, standing) === true;
    if (counts && known.some(is)) return [];
    const number = size + Number(counts);
    const total = entriesAt(moved(at, standing.subject), says.entries).length;
    const probe: Probe = {
      description: `${size} in ${wordsOf(rule)}, ${counts ? "and one" : "beside one"} ${words}`,
      broken: number < one.min || number > one.max,
      is: (subject) => {
        const there = moved(at, subject);
        return counted(says, there).length === number && entriesAt(there, says.entries).length === total;
      },
      ways: [() => standing.subject],
    };
    return [probe];
  });
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
  const list = fieldWords(upToList(says.entries));
  return isAlways(says.where) ? list : `${list} (${conditionWords(says.where)})`;
}

/** One of a class less, and one more of the next: as many in all. */
function swapped(exact: readonly OfClass[], index: number): readonly OfClass[] {
  const next = (index + 1) % exact.length;
  return exact.map((one, at) => ({ ...one, number: one.number + (at === index ? -1 : at === next ? 1 : 0) }));
}
