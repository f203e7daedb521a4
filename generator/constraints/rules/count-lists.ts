import type { Json } from "../../read/document.ts";
import { evaluate } from "../evaluate.ts";
import type { Ground, Standing, Subject } from "../examples/example.ts";
import { describedBy, sampleOf } from "../examples/schema.ts";
import { solved, withField } from "../examples/solve.ts";
import { fieldValue, put, spotOf, valueAtSpot } from "../examples/spot.ts";
import { entriesAt, grownTo, moved } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import { type Selector, upToList } from "../selector.ts";
import type { Count, CountCase } from "./count.ts";

/** Longer lists are no small examples. */
const most = 64;

/** The entries that count. */
export function counted({ entries, where }: Count, at: Standing): readonly Standing[] {
  return entriesAt(at, entries).filter((entry) => evaluate(where, entry) === true);
}

/** The entries that count are as many as the case wants. */
export function isWithin(says: Count, { min, max, classes }: CountCase, at: Standing): boolean {
  const found = counted(says, at);
  const { by } = says;
  if (by === undefined || classes.length === 0) return found.length >= min && found.length <= max;
  const numberOf = (value: Json) => found.filter((entry) => fieldValue(by, entry) === value).length;
  return found.length === max && classes.every(({ value, exactly }) => numberOf(value) === exactly);
}

/** The selectors of the entries around a field of an entry counted. */
export function framesOf(rule: Rule<Count>): readonly Selector[] {
  return [...rule.frames, rule.says.entries];
}

/** The list with `value` behind its other entries, and the place of that entry. */
function appended(says: Count, at: Standing, value: Json): Standing | undefined {
  const spot = spotOf(upToList(says.entries), at);
  const list = spot && valueAtSpot(at.subject, spot);
  if (spot === undefined || !Array.isArray(list)) return undefined;
  return entriesAt(moved(at, put(at.subject, spot, [...list, value])), says.entries).at(-1);
}

/** An entry more that counts (or one that does not): like another such, else a sample. */
export function added(rule: Rule<Count>, at: Standing, ground: Ground, counts = true): Standing | undefined {
  const { says } = rule;
  const like = entriesAt(at, says.entries).find((entry) => evaluate(says.where, entry) === counts);
  const spot = like?.entries.at(-1);
  const value = spot ? valueAtSpot(at.subject, spot) : sampleOf(describedBy(says.entries, rule.frames, ground));
  const entry = value === undefined ? undefined : appended(says, at, value);
  return entry && solved(says.where, counts, entry, framesOf(rule), ground);
}

/** The subject with so many entries that count: the last ones are left out, or more of them stand behind. */
export function resized(rule: Rule<Count>, at: Standing, number: number, ground: Ground): Subject | undefined {
  if (number > most) return undefined;
  return number === 0 ? withSize(rule, at, at.subject, 0, ground) : resizedList(rule, at, number, ground);
}

/** The same with the list there in any case: where none is nothing counts, and the rule says nothing. */
export function resizedList(rule: Rule<Count>, at: Standing, number: number, ground: Ground): Subject | undefined {
  return withSize(rule, at, grownTo(upToList(rule.says.entries), at, rule.frames, ground), number, ground);
}

function withSize(
  rule: Rule<Count>,
  at: Standing,
  from: Subject | undefined,
  number: number,
  ground: Ground,
): Subject | undefined {
  let subject = from;
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

/** So many entries of a class. */
export interface OfClass {
  /** Undefined for an entry without a class. */
  readonly value: Json | undefined;
  readonly number: number;
}

/** The subject whose list has so many counted entries of each class, in this order, and no other that counts. */
export function ofClasses(
  rule: Rule<Count>,
  at: Standing,
  classes: readonly OfClass[],
  ground: Ground,
): Subject | undefined {
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

/** The entries that count are of these classes, in this order. */
export function hasClasses(says: Count, wanted: readonly OfClass[], at: Standing): boolean {
  const { by } = says;
  const found = by === undefined ? [] : counted(says, at).map((entry) => fieldValue(by, entry));
  const expected = wanted.flatMap(({ value, number }) => Array.from({ length: number }, () => value));
  return found.length === expected.length && found.every((value, index) => value === expected[index]);
}

/** So many entries that count, the others made into such that do not: for a list that may not be shorter. */
export function turned(rule: Rule<Count>, at: Standing, number: number, ground: Ground): Subject | undefined {
  let subject: Subject | undefined = at.subject;
  for (const [index, entry] of counted(rule.says, at).entries()) {
    if (index >= number)
      subject = subject && solved(rule.says.where, false, moved(entry, subject), framesOf(rule), ground)?.subject;
  }
  return subject;
}
