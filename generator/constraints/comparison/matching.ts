import { isObject } from "../../read/document.ts";
import type { CompareEnv, Conjunction, Side } from "./difference.ts";
import { memberOf, type Normal, namesOf, type Union } from "./normal.ts";
import { mayHold, type Outline, outlines } from "./outline.ts";
import { canonical } from "./types.ts";

/** A whole component, not a part of one. */
export const isComponent = /^\/components\/schemas\/[^/]+$/;

export interface Matching {
  readonly matched: readonly (readonly [Conjunction, Conjunction])[];
  readonly gone: readonly Conjunction[];
  readonly come: readonly Conjunction[];
}

/** A branch and what tells it from others. */
interface Candidate {
  readonly of: Conjunction;
  /** The component that it is as a whole. */
  readonly component: string | undefined;
  /** Members that can have one value only: `type=card`. */
  readonly tags: ReadonlySet<string>;
  readonly types: string;
  readonly traits: ReadonlySet<string>;
  readonly outline: Outline;
}

/** Which branch is which: by the component it names, its tag, what it accepts, its type, what it says; then the one that is left. */
export function matching(were: readonly Conjunction[], are: readonly Conjunction[], env: CompareEnv): Matching {
  const [outlineBefore, outlineAfter] = [outlines("before", env), outlines("after", env)];
  const gone = new Set(were.map((of) => candidate(of, "before", outlineBefore(of), env)));
  const come = new Set(are.map((of) => candidate(of, "after", outlineAfter(of), env)));
  const matched: (readonly [Conjunction, Conjunction])[] = [];
  const take = (one: Candidate, other: Candidate | undefined) => {
    if (other === undefined || !gone.has(one) || !come.has(other)) return;
    matched.push([one.of, other.of]);
    gone.delete(one);
    come.delete(other);
  };
  const matchBy = (keysOf: (one: Candidate) => Iterable<string>, isAlone = false) => {
    const [known, others] = [byKey(gone, keysOf), byKey(come, keysOf)];
    for (const [key, list] of known) {
      const found = others.get(key) ?? [];
      if (isAlone && (list.length > 1 || found.length > 1)) continue;
      for (const one of list)
        take(
          one,
          found.find((other) => come.has(other)),
        );
    }
  };
  const isSame = atMost(
    mostAsked,
    (one: Candidate, other: Candidate) => env.relation(one.of, other.of) === "equivalent",
  );
  const isEqual = (one: Candidate, other: Candidate) => mayEqual(one.outline, other.outline, env) && isSame(one, other);
  matchBy(({ component }) => (component === undefined ? [] : [component]));
  matchBy(({ tags }) => tags);
  matchBy(({ of }) => [textOf(of)]);
  for (const isWorth of [saysAlike, () => true])
    for (const one of gone)
      take(
        one,
        [...come].find((other) => isWorth(one, other) && isEqual(one, other)),
      );
  matchBy(({ types }) => [types], true);
  for (const [one, other] of mostAlike([...gone], [...come])) take(one, other);
  const [[one], [other]] = [gone, come];
  if (one !== undefined && gone.size === 1 && come.size === 1) take(one, other);
  return { matched, gone: [...gone].map(({ of }) => of), come: [...come].map(({ of }) => of) };
}

/** So many pairs of branches are asked for whether they accept the same. */
const mostAsked = 10_000;

/** A question that is answered so often; then the answer is no. */
function atMost<Arguments extends readonly unknown[]>(most: number, ask: (...about: Arguments) => boolean) {
  let asked = 0;
  return (...about: Arguments) => asked++ < most && ask(...about);
}

function byKey(list: Iterable<Candidate>, keysOf: (one: Candidate) => Iterable<string>) {
  const found = new Map<string, Candidate[]>();
  for (const one of list)
    for (const key of keysOf(one)) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [one]);
      else known.push(one);
    }
  return found;
}

function candidate(of: Conjunction, side: Side, outline: Outline, env: CompareEnv): Candidate {
  const { normal } = outline;
  const component = isComponent.test(normal.pointer) ? normal.pointer : undefined;
  const types = typesText(normal.types);
  return { of, component, tags: tagsOf(normal, side, env), types, traits: traitsOf(normal), outline };
}

function mayEqual(was: Outline, is: Outline, env: CompareEnv): boolean {
  return mayHold(is, was, env) && mayHold(was, is, env);
}

function textOf(of: Conjunction): string {
  return of.map(({ schema }) => canonical(schema)).join(" & ");
}

function saysAlike(one: Candidate, other: Candidate): boolean {
  return (
    one.types === other.types &&
    one.traits.size === other.traits.size &&
    [...one.traits].every((trait) => other.traits.has(trait))
  );
}

/** Branches of one type that say most of the same, the likest first; what is as like goes by its order. */
function mostAlike(
  were: readonly Candidate[],
  are: readonly Candidate[],
): readonly (readonly [Candidate, Candidate])[] {
  if (were.length * are.length > mostAlikePairs) return [];
  const pairs = were.flatMap((one) =>
    are.flatMap((other) => {
      if (one.types !== other.types) return [];
      const shared = [...one.traits].filter((trait) => other.traits.has(trait)).length;
      const isLike = shared > 0 && shared * 2 >= Math.min(one.traits.size, other.traits.size);
      if (!isLike || areTaggedApart(one.tags, other.tags)) return [];
      return [{ pair: [one, other] as const, likeness: shared / (one.traits.size + other.traits.size - shared) }];
    }),
  );
  return pairs.sort((one, other) => other.likeness - one.likeness).map(({ pair }) => pair);
}

/** So many pairs of branches are looked at by what they say. */
const mostAlikePairs = 250_000;

/** What tells a branch from others of its type: its members and which must be there, its entries, the keywords that it has. */
function traitsOf(normal: Normal): ReadonlySet<string> {
  const { values, limits, patterns, formats, lower, upper, entries, required, unions } = normal;
  const bounds = Object.entries({ lower, upper }).flatMap(([name, bound]) => (bound === undefined ? [] : [name]));
  const inner = entries.flatMap(({ first, others }) => [...first, ...(others === undefined ? [] : [others])]);
  return new Set([
    ...[...namesOf(normal)].map((name) => `has ${name}`),
    ...[...required.keys()].map((name) => `needs ${name}`),
    ...(values?.value ?? []).map((value) => `is ${canonical(value)}`),
    ...inner.map(
      ({ schema }) => `entry ${canonical(isObject(schema) ? (schema.$ref ?? schema.type ?? null) : schema)}`,
    ),
    ...[...limits.keys(), ...bounds],
    ...patterns.map(({ value }) => `pattern ${value}`),
    ...formats.map(({ value }) => `format ${value}`),
    ...unions.map(({ kind }) => kind),
  ]);
}

function typesText(types: Normal["types"]): string {
  return [...(types ?? [])].sort().join();
}

/** One member can have one value only in each, and another. */
function areTaggedApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const names = (tags: ReadonlySet<string>) => new Set([...tags].map((tag) => tag.slice(0, tag.indexOf("="))));
  const known = names(other);
  return [...names(one)].some((name) => known.has(name));
}

function isSameComponent(before: Conjunction, after: Conjunction, env: CompareEnv): boolean {
  const { pointer } = env.normal(before, "before");
  return isComponent.test(pointer) && pointer === env.normal(after, "after").pointer;
}

/** Members that can have one value only: `type=card`. */
function tagsOf(normal: Normal, side: Side, env: CompareEnv): ReadonlySet<string> {
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
