import type { SchemaAt } from "../../model/api.ts";
import type { TypeName } from "../keywords/type.ts";
import { type CompareEnv, relationOfSets, type Side } from "./difference.ts";
import type { Entries, Normal, Said, Union } from "./normal.ts";
import { typesLeft } from "./plainer.ts";
import { commonTypes, shortened, spelledOut } from "./types.ts";

/**
 * A `type` beside a union on one side, and in its branches on the other: written at both places on both sides. Where both say
 * one beside it, and not the same, it is left where it stands: a type that changed is told once.
 */
export function typesAlike(before: Normal, after: Normal, env: CompareEnv): readonly [Normal, Normal] {
  const [one, other] = [onlyUnion(before), onlyUnion(after)];
  if (one === undefined || other === undefined) return [before, after];
  const [were, are] = [typesOfBranches(one, "before", env), typesOfBranches(other, "after", env)];
  const was = before.types ?? (after.types && common(were));
  const is = after.types ?? (before.types && common(are));
  if (was === undefined || is === undefined) return [before, after];
  const isMoved = before.types === undefined || after.types === undefined;
  if (!isMoved && relationOfSets(was, is) !== "equivalent") return [before, after];
  const isMixed = new Set([...were, ...are].map((types) => types === undefined)).size > 1;
  const alike = (normal: Normal, union: Union, types: ReadonlySet<TypeName>): Normal => ({
    ...normal,
    types,
    typesAt: normal.types === undefined ? union.pointer : normal.typesAt,
    unions: isMixed ? [withType(union, types, normal.pointer)] : [union],
  });
  return [alike(before, one, was), alike(after, other, is)];
}

function onlyUnion({ unions: [union, ...more] }: Normal): Union | undefined {
  return more.length > 0 || union?.isTagged === true ? undefined : union;
}

type Types = ReadonlySet<TypeName> | undefined;

function typesOfBranches({ branches }: Union, side: Side, env: CompareEnv): readonly Types[] {
  return branches.map((branch) => env.normal(branch, side).types);
}

/** What the branches accept between them; undefined where one of them accepts any type. */
function common(branches: readonly Types[]): Types {
  const found = new Set<TypeName>();
  for (const types of branches) {
    if (types === undefined) return undefined;
    for (const type of spelledOut(types)) found.add(type);
  }
  return shortened(found);
}

function withType(union: Union, types: ReadonlySet<TypeName>, pointer: string): Union {
  const list = [...types].sort();
  // Named by what it says: comparisons are known by pointers, and this one is in no document.
  const typed: SchemaAt = { schema: { type: list }, pointer: `${pointer}/type of branches ${list.join(" ")}` };
  return { ...union, branches: union.branches.map((branch) => [...branch, typed]) };
}

/**
 * What a member needs beside it, as `dependentRequired` on one side and as `required` of a `dependentSchemas` on the other: as
 * the latter on both.
 */
export function needsAlike(before: Normal, after: Normal): readonly [Normal, Normal] {
  const asked = new Set([...before.dependentSchemas.keys(), ...after.dependentSchemas.keys()]);
  const needs = ({ dependentRequired }: Normal, name: string) =>
    dependentRequired.get(name)?.value ?? new Set<string>();
  const names = [...asked].filter((name) => relationOfSets(needs(before, name), needs(after, name)) !== "equivalent");
  return names.length === 0 ? [before, after] : [asSchemas(before, names), asSchemas(after, names)];
}

function asSchemas(normal: Normal, names: readonly string[]): Normal {
  const needs = new Map(normal.dependentRequired);
  const schemas = new Map(normal.dependentSchemas);
  for (const name of names) {
    const said = needs.get(name);
    if (said === undefined) continue;
    needs.delete(name);
    schemas.set(name, [...(schemas.get(name) ?? []), requiring(said)]);
  }
  return { ...normal, dependentRequired: needs, dependentSchemas: schemas };
}

function requiring({ value, pointer }: Said<ReadonlySet<string>>): SchemaAt {
  const list = [...value].sort();
  return { schema: { required: list }, pointer: `${pointer}/required ${JSON.stringify(list)}` };
}

/** Types that `not` excludes on one side, where the other names those that are left: named on both. */
export function excludedAlike(before: Normal, after: Normal): readonly [Normal, Normal] {
  const [excludes, excluding] = [before, after].map(({ nots }) =>
    nots.some(({ schema }) => typesLeft(schema) !== undefined),
  );
  if (excludes === excluding || (excludes ? after : before).types === undefined) return [before, after];
  return [withoutExcluded(before), withoutExcluded(after)];
}

function withoutExcluded(normal: Normal): Normal {
  const isTypes = ({ schema }: SchemaAt) => typesLeft(schema) !== undefined;
  const [first] = normal.nots.filter(isTypes);
  if (first === undefined) return normal;
  let { types } = normal;
  for (const { schema } of normal.nots) types = commonTypes(types, typesLeft(schema));
  const typesAt = normal.types === undefined ? first.pointer : normal.typesAt;
  return { ...normal, types, typesAt, nots: normal.nots.filter((one) => !isTypes(one)) };
}

/** A list that ends behind its first entries (`items: false`) on one side, and by `maxItems` on the other: by `maxItems` on both. */
export function endsAlike(before: Normal, after: Normal): readonly [Normal, Normal] {
  const [ended, ends] = [before, after].map((normal) => normal.entries.some(isEnd));
  if (ended === ends) return [before, after];
  const isSaid = (ended ? after : before).limits.has("maxItems");
  return isSaid ? [withMaxItems(before), withMaxItems(after)] : [before, after];
}

function isEnd({ others }: Entries): boolean {
  return others?.schema === false;
}

function withMaxItems(normal: Normal): Normal {
  const { entries, limits } = normal;
  const ends = entries
    .filter(isEnd)
    .map(({ first, others }) => ({ value: first.length, pointer: others?.pointer ?? "" }));
  const said = [...ends, ...[limits.get("maxItems") ?? []].flat()].sort((one, other) => one.value - other.value);
  return {
    ...normal,
    entries: entries.map((one) => (isEnd(one) ? { ...one, others: undefined } : one)),
    limits: said[0] === undefined ? limits : new Map([...limits, ["maxItems", said[0]]]),
  };
}
