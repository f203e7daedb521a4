import type { Json } from "../../read/document.ts";
import { both, type Compared, type CompareEnv, type Difference, type Relation } from "./difference.ts";
import type { Bound, Limit, Normal, Said } from "./normal.ts";

type Compare = (before: Normal, after: Normal, env: CompareEnv) => readonly Compared[];

/** The comparison of a keyword that bounds a count: `name` in the document, `aspect` in the id. */
export function limitComparison(name: Limit, aspect: string): Compare {
  const isLower = name.startsWith("min");
  return (before, after) =>
    numberDifference(before.limits.get(name), after.limits.get(name), { name, aspect, isLower }, before, after);
}

/** The comparison of `minimum` and `maximum` with their exclusive forms: one bound, however it is written. */
export function boundComparison(side: "lower" | "upper"): Compare {
  const isLower = side === "lower";
  return (before, after) => {
    const [from, to] = [before[side], after[side]];
    const [was, is] = [whole(from, before, isLower), whole(to, after, isLower)];
    const shown = to ?? from;
    // Written alike, the bound is the same, whatever became of the type.
    if (shown === undefined || isSame(was, is) || isSame(from, to)) return [];
    const named = boundNames(shown, isLower);
    if (was === undefined || is === undefined || from === undefined || to === undefined)
      return [
        numeric(named, is === undefined ? "loosened" : "tightened", is ? "set" : "unset", from, to, before, after),
      ];
    const isMore = was.value === is.value ? is.isExclusive === isLower : is.value > was.value;
    const relation = isMore === isLower ? "tightened" : "loosened";
    if (from.isExclusive === to.isExclusive && to.value > from.value === isMore)
      return [numeric(named, relation, isMore ? "increased" : "decreased", from, to, before, after)];
    // Of one number the exclusive keyword is what came or went.
    const isOneNumber = from.value === to.value;
    const verb = isOneNumber ? (to.isExclusive ? "set" : "unset") : isMore ? "increased" : "decreased";
    const { aspect } = isOneNumber ? boundNames({ ...to, isExclusive: true }, isLower) : named;
    const [old, now] = [from, to].map((bound) => ({ ...bound, name: boundNames(bound, isLower).name }));
    return [renamed(`${aspect}-${verb}`, relation, old as NamedBound, now as NamedBound, before, after)];
  };
}

function isSame(one: Bound | undefined, other: Bound | undefined): boolean {
  return one?.value === other?.value && one?.isExclusive === other?.isExclusive;
}

function boundNames({ isExclusive }: Bound, isLower: boolean): Named {
  const [plain, aspect] = isLower ? (["minimum", "min"] as const) : (["maximum", "max"] as const);
  if (!isExclusive) return { name: plain, aspect, isLower };
  return { name: isLower ? "exclusiveMinimum" : "exclusiveMaximum", aspect: `exclusive-${aspect}`, isLower };
}

type NamedBound = Bound & { readonly name: string };

/** One keyword took the place of the other: both are named, as they are written. */
function renamed(
  aspect: string,
  relation: Relation,
  was: NamedBound,
  is: NamedBound,
  before: Normal,
  after: Normal,
): Difference {
  const says = `${was.name} ${was.value} became ${is.name} ${is.value}`;
  const said = ({ name, value, pointer }: NamedBound) => ({ value: { [name]: value }, pointer });
  return difference(both(aspect), relation, says, [said(was), before], [said(is), after]);
}

/** Of whole numbers `> 3` is `>= 4`; past 2^53 the next one cannot be told. */
function whole(bound: Bound | undefined, { types }: Normal, isLower: boolean): Bound | undefined {
  const isWhole = types?.has("integer") === true && !types.has("number");
  if (bound === undefined || !isWhole) return bound;
  const { value, isExclusive } = bound;
  const inner = isLower ? Math.ceil(value) : Math.floor(value);
  if (!isExclusive || inner !== value) return { ...bound, value: inner, isExclusive: false };
  const next = inner + (isLower ? 1 : -1);
  return Number.isSafeInteger(next) ? { ...bound, value: next, isExclusive: false } : bound;
}

interface Named {
  readonly name: string;
  readonly aspect: string;
  readonly isLower: boolean;
}

function numberDifference(
  was: Said<number> | undefined,
  is: Said<number> | undefined,
  named: Named,
  before: Normal,
  after: Normal,
): readonly Difference[] {
  if (was?.value === is?.value) return [];
  if (was === undefined) return [numeric(named, "tightened", "set", was, is, before, after)];
  if (is === undefined) return [numeric(named, "loosened", "unset", was, is, before, after)];
  const isMore = is.value > was.value;
  const relation = isMore === named.isLower ? "tightened" : "loosened";
  return [numeric(named, relation, isMore ? "increased" : "decreased", was, is, before, after)];
}

function numeric(
  { name, aspect }: Named,
  relation: Relation,
  verb: "set" | "unset" | "increased" | "decreased",
  was: Said<number> | undefined,
  is: Said<number> | undefined,
  before: Normal,
  after: Normal,
): Difference {
  const says = {
    set: `${name} was set to ${is?.value}`,
    unset: `${name} ${was?.value} was dropped`,
    increased: `${name} went up from ${was?.value} to ${is?.value}`,
    decreased: `${name} went down from ${was?.value} to ${is?.value}`,
  }[verb];
  return difference(both(`${aspect}-${verb}`), relation, says, [was, before], [is, after]);
}

/** A difference of what a keyword says; the value and its place, or the schema where it is not said. */
export function difference(
  id: Difference["id"],
  relation: Relation,
  says: string,
  [was, before]: readonly [Said<Json> | undefined, Normal],
  [is, after]: readonly [Said<Json> | undefined, Normal],
  more: Pick<Difference, "level" | "step"> = {},
): Difference {
  const pointers = { before: was?.pointer ?? before.pointer, after: is?.pointer ?? after.pointer };
  return { kind: "difference", id, relation, says, before: was?.value, after: is?.value, pointers, ...more };
}
