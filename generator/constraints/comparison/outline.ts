import type { CompareEnv, Conjunction, Side } from "./difference.ts";
import { isNever, memberOf, type Normal, namesOf } from "./normal.ts";
import { canonical, spelledOut } from "./types.ts";

/** What of a schema is seen at once: of many pairs of schemas it tells which are worth a closer look. */
export interface Outline {
  readonly normal: Normal;
  readonly names: ReadonlySet<string>;
  readonly values: ReadonlySet<string> | undefined;
  /** Of a member that the schema names. */
  member(name: string): Outline;
}

/** The outlines of the schemas of one side, each worked out once. */
export function outlines(side: Side, env: CompareEnv): (of: Conjunction) => Outline {
  const known = new Map<Conjunction, Outline>();
  return (of) => {
    const found = known.get(of) ?? outlineOf(of, side, env);
    known.set(of, found);
    return found;
  };
}

function outlineOf(of: Conjunction, side: Side, env: CompareEnv): Outline {
  const normal = env.normal(of, side);
  const members = new Map<string, Outline>();
  return {
    normal,
    names: namesOf(normal),
    values: normal.values && new Set(normal.values.value.map((one) => canonical(one))),
    member(name) {
      const found = members.get(name) ?? outlineOf(memberOf(normal, name), side, env);
      members.set(name, found);
      return found;
    },
  };
}

/** Members are looked into so deep. */
const mostDepth = 2;

/**
 * Whether all that `narrow` accepts may be accepted by `wide`, of the other document: false where it is seen at once that the
 * relation of the two is another, true where only that can tell.
 */
export function mayHold(wide: Outline, narrow: Outline, env: CompareEnv, depth = mostDepth): boolean {
  const [own, other] = [narrow.normal, wide.normal];
  // What travels as text is read in several ways, and what unions say may stand at several places.
  if (env.isText || own.unions.length + other.unions.length > 0) return true;
  return (
    holdsTypes(other, own) &&
    holdsValues(wide, narrow) &&
    holdsBounds(other, own) &&
    holdsMembers(wide, narrow, env, depth)
  );
}

function holdsTypes({ types: wide }: Normal, { types: narrow }: Normal): boolean {
  if (wide === undefined || narrow === undefined) return wide === undefined;
  const known = spelledOut(wide);
  return [...narrow].every((type) => known.has(type));
}

function holdsValues({ values: wide }: Outline, { values: narrow }: Outline): boolean {
  if (wide === undefined || narrow === undefined) return true;
  return [...narrow].every((one) => wide.has(one));
}

/** Bounds of texts and of numbers; where values are listed they may all keep them. */
function holdsBounds(wide: Normal, narrow: Normal): boolean {
  if (narrow.values !== undefined || narrow.types?.size !== 1) return true;
  if (narrow.types.has("string")) {
    const most = (normal: Normal) => normal.limits.get("maxLength")?.value ?? Number.POSITIVE_INFINITY;
    const least = (normal: Normal) => normal.limits.get("minLength")?.value ?? 0;
    if (most(wide) < most(narrow) || least(wide) > least(narrow)) return false;
    return wide.patterns.every(({ value }) => narrow.patterns.some((one) => one.value === value));
  }
  if (!narrow.types.has("number") && !narrow.types.has("integer")) return true;
  const most = ({ upper }: Normal) => upper?.value ?? Number.POSITIVE_INFINITY;
  const least = ({ lower }: Normal) => lower?.value ?? Number.NEGATIVE_INFINITY;
  // Bounds of whole numbers that are less than one apart may be the same.
  const apart = narrow.types.has("integer") ? 1 : 0;
  return most(wide) >= most(narrow) - apart && least(wide) <= least(narrow) + apart;
}

/** A member that one side alone names, or that the wide one alone asks for, is told as a change of its own. */
function holdsMembers(wide: Outline, narrow: Outline, env: CompareEnv, depth: number): boolean {
  if (wide.normal.types?.size !== 1 || !wide.normal.types.has("object") || !areOpen(narrow.normal)) return true;
  const isOwn = (name: string, one: Outline, other: Outline) =>
    !other.names.has(name) && !other.normal.required.has(name) && !isNever(one.member(name).normal);
  for (const name of narrow.names) if (isOwn(name, narrow, wide)) return false;
  for (const name of wide.names) if (isOwn(name, wide, narrow)) return false;
  if (depth === 0) return true;
  for (const name of wide.names)
    if (narrow.names.has(name) && !mayHold(wide.member(name), narrow.member(name), env, depth - 1)) return false;
  return true;
}

/** Nothing is said of members that are not named. */
function areOpen({ members }: Normal): boolean {
  return members.every(({ patterned, others }) => patterned.size === 0 && others === undefined);
}
