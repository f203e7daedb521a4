import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import type { TypeName } from "../keywords/type.ts";
import type { CompareEnv, Conjunction, Side } from "./difference.ts";
import { disjoint } from "./disjoint.ts";
import { meet, orNull } from "./meet.ts";
import { anything, type Normal, type Union } from "./normal.ts";
import { assertionsIn } from "./trivial.ts";
import { canonical, isOfType, shortened } from "./types.ts";

/**
 * A schema without the unions that say what other keywords can: one branch alone, a branch and null, branches that only
 * name a type or only list values.
 */
export function simplerUnions(normal: Normal, normalOf: (of: Conjunction) => Normal): Normal {
  const parts = normal.unions.map((union) => ({ union, simple: simpler(union, normalOf) }));
  const left = parts.flatMap(({ union, simple }) => (simple === undefined ? [union] : []));
  return parts.reduce<Normal>((one, { simple }) => (simple === undefined ? one : meet(one, simple)), {
    ...normal,
    unions: left,
  });
}

function simpler(union: Union, normalOf: (of: Conjunction) => Normal): Normal | undefined {
  const { branches } = union;
  const [first, second] = branches;
  if (first !== undefined && branches.length === 1) return normalOf(first);
  const rest = branches.filter((one) => !isOnlyNull(one));
  if (rest.length === branches.length - 1 && rest.length === 1 && first !== undefined && second !== undefined) {
    const inner = normalOf(rest[0] as Conjunction);
    const acceptsNull = inner.types === undefined || inner.types.has("null");
    if (!acceptsNull || union.kind === "anyOf") return orNull(inner);
  }
  return typesAlone(union, normalOf) ?? valuesAlone(union, normalOf);
}

function isOnlyNull([single, ...more]: Conjunction): boolean {
  const schema = single?.schema;
  if (!isObject(schema) || more.length > 0) return false;
  const only = assertionsIn(schema);
  if (only.length !== 1) return false;
  const values = schema.enum;
  return (
    schema.type === "null" ||
    (Object.hasOwn(schema, "const") && schema.const === null) ||
    (Array.isArray(values) && values.length === 1 && values[0] === null)
  );
}

function typesAlone({ kind, branches, pointer }: Union, normalOf: (of: Conjunction) => Normal): Normal | undefined {
  const found: TypeName[] = [];
  for (const branch of branches) {
    const { types, unions, ...normal } = normalOf(branch);
    if (types === undefined || isReference(branch) || unions.length > 0) return undefined;
    if (saysMore({ ...normal, types: undefined, unions })) return undefined;
    // What fits two branches of `oneOf` fits none of it.
    if (kind === "oneOf" && [...types].some((type) => found.some((one) => overlap(one, type)))) return undefined;
    found.push(...types);
  }
  return { ...anything(pointer), types: shortened(new Set(found)), typesAt: pointer };
}

/** It has a name, by which it is found in the other document. */
function isReference(branch: Conjunction): boolean {
  return branch.some(({ schema }) => isObject(schema) && schema.$ref !== undefined);
}

function overlap(one: TypeName, other: TypeName): boolean {
  const isNumber = (type: TypeName) => type === "number" || type === "integer";
  return one === other || (isNumber(one) && isNumber(other));
}

function valuesAlone({ kind, branches, pointer }: Union, normalOf: (of: Conjunction) => Normal): Normal | undefined {
  const found = new Map<string, Json>();
  const places = new Map<string, string>();
  for (const branch of branches) {
    const { types, values, unions, ...normal } = normalOf(branch);
    const listed = values?.value ?? (types?.size === 1 && types.has("null") ? [null] : undefined);
    if (listed === undefined || isReference(branch) || unions.length > 0) return undefined;
    if (saysMore({ ...normal, types: undefined, values: undefined, unions })) return undefined;
    for (const value of listed) {
      if (!isOfType(value, types)) continue;
      if (kind === "oneOf" && found.has(canonical(value))) return undefined;
      found.set(canonical(value), value);
      const place = values?.isConst ? values.pointer : values?.places.get(canonical(value));
      if (place !== undefined) places.set(canonical(value), place);
    }
  }
  return { ...anything(pointer), values: { value: [...found.values()], pointer, isConst: false, places } };
}

/**
 * A schema on one side and a union of such on the other: the one is taken as a union of it alone, or of its types where no
 * branch of the other has several of them, so that its own branches are found among the others.
 */
export function singleAsUnion(
  before: Normal,
  wasHere: Conjunction,
  after: Normal,
  isHere: Conjunction,
  env: CompareEnv,
): readonly [Normal, Normal] {
  if (isBareUnion(after) && before.unions.length === 0 && saysMore(before)) {
    return [wrapped(before, wasHere, after, (of) => env.normal(of, "after")), unionOf(after)];
  }
  if (isBareUnion(before) && after.unions.length === 0 && saysMore(after)) {
    return [unionOf(before), wrapped(after, isHere, before, (of) => env.normal(of, "before"))];
  }
  return [before, after];
}

/** Unions of two kinds as of one: `oneOf` of which no value fits two branches is `anyOf`. Null is a branch in both or in none. */
export function unionsAlike(before: Normal, after: Normal, env: CompareEnv): readonly [Normal, Normal] {
  return kindsAlike(...nullsAlike(before, after, env), env);
}

function kindsAlike(before: Normal, after: Normal, env: CompareEnv): readonly [Normal, Normal] {
  const kinds = ({ unions }: Normal) =>
    unions
      .map(({ kind }) => kind)
      .sort()
      .join();
  if (kinds(before) === kinds(after)) return [before, after];
  const eased = (normal: Normal, side: Side): Normal => ({
    ...normal,
    unions: normal.unions.map((one) =>
      one.kind === "oneOf" && isApart(one, side, env) ? { ...one, kind: "anyOf" } : one,
    ),
  });
  return [eased(before, "before"), eased(after, "after")];
}

/** So many branches are compared with each other at most. */
const mostBranches = 40;

function isApart({ branches }: Union, side: Side, env: CompareEnv): boolean {
  if (branches.length > mostBranches) return false;
  return branches.every((one, index) => branches.slice(index + 1).every((other) => disjoint(one, other, side, env)));
}

/** Null is a branch of its own on both sides, where it is one on either. */
function nullsAlike(before: Normal, after: Normal, env: CompareEnv): readonly [Normal, Normal] {
  const has = ({ unions }: Normal) => unions.some(({ branches }) => branches.some(isOnlyNull));
  if (has(before) === has(after)) return [before, after];
  const apart = (normal: Normal, side: Side): Normal => ({
    ...normal,
    unions: normal.unions.map((one) => nullApart(one, (of) => env.normal(of, side))),
  });
  return has(before) ? [before, apart(after, "after")] : [apart(before, "before"), after];
}

function nullApart(union: Union, normalOf: (of: Conjunction) => Normal): Union {
  const normals = new Map(union.branches.map((one) => [one, normalOf(one)] as const));
  const isNullable = (one: Conjunction) => normals.get(one)?.types?.has("null") === true;
  const count = union.branches.filter(isNullable).length;
  // What fits two branches of `oneOf` fits none of it; without types a branch may take null as well.
  const isUnclear = [...normals.values()].some(({ types }) => types === undefined);
  const isApartNow = [...normals.values()].some(({ types }) => types?.size === 1 && types.has("null"));
  if (count === 0 || isApartNow || (union.kind === "oneOf" && (count > 1 || isUnclear))) return union;
  const others = union.branches.map((one): Conjunction => {
    if (!isNullable(one)) return one;
    const types = [...(normals.get(one)?.types ?? [])].filter((type) => type !== "null");
    return [...one, { schema: { type: types }, pointer: `${one[0]?.pointer}/not-null` }];
  });
  return { ...union, branches: [...others, [{ schema: { type: "null" }, pointer: `${union.pointer}/null` }]] };
}

function wrapped(
  { pointer, types, notes }: Normal,
  of: Conjunction,
  other: Normal,
  normalOf: (of: Conjunction) => Normal,
): Normal {
  const [{ kind, branches }] = other.unions as [Union];
  const normals = branches.map(normalOf);
  const part = (schema: Json, name: string): Conjunction => [
    ...of,
    { schema: schema as JsonObject, pointer: `${pointer}/${name}`, isPart: true },
  ];
  const groups = types && groupsOf(types, normals);
  const parts =
    groups === undefined
      ? [part({}, "whole")]
      : groups.map((group) => part({ type: group }, `only-${group.join("-")}`));
  // What went into a branch along with the rest is not lost.
  const isCarried = (name: string, value: Json) =>
    name !== "readOnly" &&
    name !== "writeOnly" &&
    !other.notes.has(name) &&
    normals.some((one) => one.notes.has(name) && canonical(one.notes.get(name)?.value) === canonical(value));
  return {
    ...anything(pointer),
    notes: new Map([...notes].filter(([name, { value }]) => !isCarried(name, value))),
    unions: [{ kind, branches: parts, pointer }],
  };
}

/** Types that one of the branches has together stay together; undefined where a branch has any. */
function groupsOf(types: ReadonlySet<TypeName>, branches: readonly Normal[]): readonly TypeName[][] | undefined {
  let groups = [...types].map((type) => [type]);
  for (const { types: own } of branches) {
    if (own === undefined) return undefined;
    const isTouched = (group: readonly TypeName[]) => group.some((type) => [...own].some((one) => overlap(one, type)));
    const touched = groups.filter(isTouched);
    groups = [...groups.filter((group) => !isTouched(group)), ...(touched.length === 0 ? [] : [touched.flat()])];
  }
  return groups;
}

function unionOf({ pointer, notes, unions }: Normal): Normal {
  return { ...anything(pointer), notes, unions };
}

function isBareUnion(normal: Normal): boolean {
  return normal.unions.length === 1 && normal.types === undefined && !saysMore(normal);
}

/** Any value is accepted, for nothing is said of any. */
export function isAnything(normal: Normal): boolean {
  return normal.unions.length === 0 && !saysMore(normal);
}

/** There is something beside notes and unions. */
function saysMore(normal: Normal): boolean {
  const { types, values, lower, upper, limits, multiples, patterns, formats, uniqueItems, required, members } = normal;
  const { entries, propertyNames, containing, nots, conditionals, dependentRequired, dependentSchemas } = normal;
  const lists = [multiples, patterns, formats, members, entries, propertyNames, containing, nots, conditionals];
  const maps = [limits, required, dependentRequired, dependentSchemas, normal.unevaluated];
  return (
    types !== undefined ||
    values !== undefined ||
    lower !== undefined ||
    upper !== undefined ||
    uniqueItems !== undefined ||
    lists.some((list) => list.length > 0) ||
    maps.some((map) => map.size > 0)
  );
}
