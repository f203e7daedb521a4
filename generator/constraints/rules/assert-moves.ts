import { isObject, type Json } from "../../read/document.ts";
import { allIn } from "../cel/expression.ts";
import { dayOfText, textOfDay } from "../examples/days.ts";
import type { Ground, Spot, Standing, Subject } from "../examples/example.ts";
import { fresh } from "../examples/fresh.ts";
import { admits, type Described, describedBy, domainOf, sampleOf } from "../examples/schema.ts";
import { put, spotOf, spotsOf, valueAtSpot } from "../examples/spot.ts";
import { grownTo, moved } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import { isPlural, type Selector } from "../selector.ts";
import type { Assert } from "./assert.ts";
import type { Found } from "./assert-states.ts";

/** So many values of one list, and letters of one text, are looked at. */
const widest = 3;
const longest = 300;

/** The subject with one thing changed that the expression reads: a value moved towards a boundary, left out, or an entry more or less. */
export function* movesOf(rule: Rule<Assert>, at: Standing, found: Found, ground: Ground): Iterable<Subject> {
  const literals = allIn(rule.says.expression).flatMap((part) => (part.kind === "literal" ? [part.value].flat() : []));
  for (const selector of readsOf(rule)) {
    const described = describedBy(selector, rule.frames, ground);
    const own = spotOf(selector, at);
    const spots = isPlural(selector) ? spotsOf(selector, at).slice(0, widest) : own === undefined ? [] : [own];
    for (const spot of spots) {
      const value = valueAtSpot(at.subject, spot);
      const domain = domainOf(selector, rule.frames, ground)?.slice(0, 12) ?? [];
      const near = value === undefined ? [sampleOf(described)] : nearby(value, found, literals as readonly Json[]);
      for (const one of [...domain, ...near])
        if (one !== undefined && one !== value && admits(described, one)) yield put(at.subject, spot, one);
      if (Array.isArray(value))
        yield* ofLengths(
          at.subject,
          spot,
          { ...selector, steps: [...selector.steps, { kind: "every" }] },
          rule,
          found,
          ground,
        );
      if (value !== undefined) yield put(at.subject, spot, undefined);
    }
    if (spots.length === 0) {
      const grown = grownTo(selector, at, rule.frames, ground);
      if (grown !== undefined) yield grown;
    }
    for (const [index, step] of selector.steps.entries()) {
      if (step.kind !== "every") continue;
      const list = { root: selector.root, steps: selector.steps.slice(0, index) };
      const entries = { root: selector.root, steps: selector.steps.slice(0, index + 1) };
      for (const spot of spotsOf(list, at).slice(0, widest))
        yield* ofLengths(at.subject, spot, entries, rule, found, ground);
    }
  }
}

/** What can be moved: the clock stands still. */
function readsOf({ says }: Rule<Assert>): readonly Selector[] {
  return says.reads.filter(
    ({ root, steps }) => !(root.kind === "context" && steps[0]?.kind === "name" && steps[0].name === "now"),
  );
}

/** The subject with something given at each place that is read. */
export function grownAll(rule: Rule<Assert>, at: Standing, ground: Ground): Subject {
  return readsOf(rule).reduce(
    (subject, selector) => grownTo(selector, moved(at, subject), rule.frames, ground) ?? subject,
    at.subject,
  );
}

/** Values at the boundaries that a value may be moved to. */
function nearby(value: Json, { differences, texts }: Found, literals: readonly Json[]): readonly Json[] {
  const steps = [0, ...differences].flatMap((one) => [one, -one]).flatMap((one) => [one - 1, one, one + 1]);
  if (typeof value === "number") {
    const known = literals.filter((one) => typeof one === "number").flatMap((one) => [one - 1, one, one + 1]);
    return distinct([...steps.map((one) => value + one), ...known]);
  }
  if (typeof value === "string") {
    const day = dayOfText(value);
    if (day !== undefined)
      return distinct([...steps.map((one) => day + one)].filter(isDay).map((one) => sameForm(value, one)));
    const whole = steps.filter((one) => Number.isInteger(one) && Math.abs(one) <= longest);
    const lengths = whole.map((one) => (one < 0 ? value.slice(0, one) : value + "x".repeat(one)));
    const known = [...literals.filter((one) => typeof one === "string"), ...texts];
    const joined = known.flatMap((one) => [one, one + value, value + one]);
    const cases = [value.toUpperCase(), value.toLowerCase(), `${value}X`];
    const other = fresh(value, [...known]);
    return distinct([...joined, ...cases, ...lengths, ...(other === undefined ? [] : [other])]);
  }
  return typeof value === "boolean" ? [!value] : [];
}

function isDay(day: number): boolean {
  return Number.isInteger(day) && Math.abs(day) < 1_000_000;
}

/** The day in the form of another: a date, or a date-time. */
function sameForm(text: string, day: number): string {
  return textOfDay(day) + text.slice(10);
}

/** The subject with a list of other lengths. */
function* ofLengths(
  subject: Subject,
  spot: Spot,
  entries: Selector,
  rule: Rule<Assert>,
  { differences }: Found,
  ground: Ground,
): Iterable<Subject> {
  const list = valueAtSpot(subject, spot);
  if (!Array.isArray(list)) return;
  // One of the known values more that the list does not hold yet.
  for (const value of domainOf(entries, rule.frames, ground)?.slice(0, 12) ?? [])
    if (!list.includes(value)) yield put(subject, spot, [...(list as readonly Json[]), value]);
  const described = describedBy(entries, rule.frames, ground);
  const whole = [...differences].filter((one) => Number.isInteger(one) && Math.abs(one) <= longest);
  const lengths = distinct([1, -1, ...whole.flatMap((one) => [one - 1, one, one + 1])].map((one) => list.length + one));
  for (const length of [0, ...lengths]) {
    const next = ofLength(list as readonly Json[], length, described);
    if (next !== undefined && length !== list.length) yield put(subject, spot, next);
  }
}

function ofLength(list: readonly Json[], length: number, described: Described): readonly Json[] | undefined {
  if (length < 0 || length > longest) return undefined;
  const next = list.slice(0, length);
  while (next.length < length) {
    const last = next.at(-1) ?? sampleOf(described);
    if (last === undefined) return undefined;
    // Entries that differ, where they have something to differ in: others may have to be unique.
    next.push(isObject(last) || next.length === 0 ? last : (fresh(last, next) ?? last));
  }
  return next;
}

function distinct<One extends Json>(all: readonly One[]): readonly One[] {
  return [...new Set(all)];
}
