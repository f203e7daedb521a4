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
  const [plain, aspect] = isLower ? (["minimum", "min"] as const) : (["maximum", "max"] as const);
  const named = ({ isExclusive }: Bound) =>
    isExclusive
      ? { name: isLower ? "exclusiveMinimum" : "exclusiveMaximum", aspect: `exclusive-${aspect}`, isLower }
      : { name: plain, aspect, isLower };
  return (before, after) => {
    const [was, is] = [whole(before[side], before, isLower), whole(after[side], after, isLower)];
    const shown = after[side] ?? before[side];
    if (shown === undefined || (was?.value === is?.value && was?.isExclusive === is?.isExclusive)) return [];
    const [from, to] = [before[side], after[side]];
    const isAtSame = from?.value === to?.value;
    // The same bound, of other numbers: the type tells it.
    if (isAtSame && from?.isExclusive === to?.isExclusive) return [];
    if (from !== undefined && to !== undefined && (isAtSame || was?.value === is?.value)) {
      const isTighter = (isAtSame ? to : is)?.isExclusive === true;
      const relation = isTighter ? "tightened" : "loosened";
      const exclusive = named({ ...to, isExclusive: true });
      return [numeric(exclusive, relation, isTighter ? "set" : "unset", from, to, before, after)];
    }
    return numberDifference(was, is, named(shown), before, after);
  };
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
