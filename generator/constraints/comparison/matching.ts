import type { CompareEnv, Conjunction, Side } from "./difference.ts";
import { memberOf, namesOf, type Union } from "./normal.ts";
import { canonical } from "./types.ts";

/** A whole component, not a part of one. */
export const isComponent = /^\/components\/schemas\/[^/]+$/;

export interface Matching {
  readonly matched: readonly (readonly [Conjunction, Conjunction])[];
  readonly gone: readonly Conjunction[];
  readonly come: readonly Conjunction[];
}

type IsMatch = (before: Conjunction, after: Conjunction) => boolean;

/** Which branch is which: by the component it names, by its tag, by what it accepts, by its type; then the one that is left. */
export function matching(were: readonly Conjunction[], are: readonly Conjunction[], env: CompareEnv): Matching {
  const [gone, come] = [[...were], [...are]];
  const matched: (readonly [Conjunction, Conjunction])[] = [];
  const match = (isMatch: IsMatch) => {
    for (const one of [...gone]) {
      const other = come.find((each) => isMatch(one, each));
      if (other === undefined) continue;
      matched.push([one, other]);
      gone.splice(gone.indexOf(one), 1);
      come.splice(come.indexOf(other), 1);
    }
  };
  match((one, other) => isSameComponent(one, other, env));
  const tags = new Map([
    ...were.map((one) => [one, tagsOf(one, "before", env)] as const),
    ...are.map((one) => [one, tagsOf(one, "after", env)] as const),
  ]);
  match((one, other) => [...(tags.get(one) ?? [])].some((tag) => tags.get(other)?.has(tag) === true));
  match((one, other) => env.relation(one, other) === "equivalent");
  const types = (of: Conjunction, side: Side) => [...(env.normal(of, side).types ?? [])].sort().join();
  const isAlone = (list: readonly Conjunction[], of: Conjunction, side: Side) =>
    list.filter((one) => types(one, side) === types(of, side)).length === 1;
  match(
    (one, other) =>
      types(one, "before") === types(other, "after") && isAlone(gone, one, "before") && isAlone(come, other, "after"),
  );
  const [one, other] = [gone[0], come[0]];
  if (one !== undefined && other !== undefined && gone.length === 1 && come.length === 1) match(() => true);
  return { matched, gone, come };
}

function isSameComponent(before: Conjunction, after: Conjunction, env: CompareEnv): boolean {
  const { pointer } = env.normal(before, "before");
  return isComponent.test(pointer) && pointer === env.normal(after, "after").pointer;
}

/** Members that can have one value only: `type=card`. */
function tagsOf(branch: Conjunction, side: Side, env: CompareEnv): ReadonlySet<string> {
  const normal = env.normal(branch, side);
  const tags = [...namesOf(normal)].flatMap((name) => {
    const { values } = env.normal(memberOf(normal, name), side);
    return values?.value.length === 1 ? [`${name}=${canonical(values.value[0])}`] : [];
  });
  return new Set(tags);
}

/** So many pairs of branches are looked at to find out which of several unions is which. */
const mostPairs = 4000;

/** Which of several unions of one kind is which: the one with most branches in common, whatever their order; the others came or went. */
export function pairedUnions(
  were: readonly Union[],
  are: readonly Union[],
  env: CompareEnv,
): readonly (readonly [Union | undefined, Union | undefined])[] {
  const [gone, come] = [new Set(were), new Set(are)];
  const isClear = were.length <= 1 && are.length <= 1;
  const branches = (list: readonly Union[]) => list.reduce((sum, one) => sum + one.branches.length, 0);
  const isMuch = branches(were) * branches(are) > mostPairs;
  const pairs = were.flatMap((was) =>
    are.map((is) => ({ was, is, common: isClear || isMuch ? 0 : common(was, is, env) })),
  );
  const found: (readonly [Union | undefined, Union | undefined])[] = [];
  for (const { was, is } of pairs.sort((one, other) => other.common - one.common)) {
    if (!gone.has(was) || !come.has(is)) continue;
    gone.delete(was);
    come.delete(is);
    found.push([was, is]);
  }
  return [
    ...found,
    ...[...gone].map((was) => [was, undefined] as const),
    ...[...come].map((is) => [undefined, is] as const),
  ];
}

/** What part of the branches of two unions both have: 1 where they are the same. */
function common(was: Union, is: Union, env: CompareEnv): number {
  const left = [...is.branches];
  for (const one of was.branches) {
    const index = left.findIndex(
      (other) => isSameComponent(one, other, env) || env.relation(one, other) === "equivalent",
    );
    if (index >= 0) left.splice(index, 1);
  }
  return (is.branches.length - left.length) / Math.max(was.branches.length, is.branches.length);
}
