import { isObject, type Json } from "../../read/document.ts";
import { type TypeName, typesOf } from "../keywords/type.ts";
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
  const { branches, pointer } = union;
  const [first, second] = branches;
  if (first !== undefined && branches.length === 1) return normalOf(first);
  const rest = branches.filter((one) => !isOnlyNull(one));
  if (rest.length === branches.length - 1 && rest.length === 1 && first !== undefined && second !== undefined) {
    const inner = normalOf(rest[0] as Conjunction);
    const acceptsNull = inner.types === undefined || inner.types.has("null");
    if (!acceptsNull || union.kind === "anyOf") return orNull(inner);
  }
  return typesAlone(union) ?? valuesAlone(branches, pointer);
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

function typesAlone({ kind, branches, pointer }: Union): Normal | undefined {
  const found: TypeName[] = [];
  for (const { schema } of branches.flat()) {
    const types = isObject(schema) ? typesOf(schema.type) : undefined;
    if (!isObject(schema) || types === undefined) return undefined;
    if (assertionsIn(schema).some((name) => name !== "type")) return undefined;
    // What fits two branches of `oneOf` fits none of it.
    if (kind === "oneOf" && types.some((type) => found.some((one) => overlap(one, type)))) return undefined;
    found.push(...types);
  }
  return { ...anything(pointer), types: shortened(new Set(found)), typesAt: pointer };
}

function overlap(one: TypeName, other: TypeName): boolean {
  const isNumber = (type: TypeName) => type === "number" || type === "integer";
  return one === other || (isNumber(one) && isNumber(other));
}

function valuesAlone(branches: readonly Conjunction[], pointer: string): Normal | undefined {
  const found = new Map<string, Json>();
  const places = new Map<string, string>();
  for (const { schema, pointer: branch } of branches.flat()) {
    if (!isObject(schema)) return undefined;
    const types = typesOf(schema.type);
    const names = assertionsIn(schema).filter((name) => name !== "type");
    const isConst = names.includes("const");
    const values = isConst ? [schema.const as Json] : schema.enum;
    if (names.length !== 1 || !Array.isArray(values)) return undefined;
    for (const [index, value] of (values as readonly Json[]).entries()) {
      if (types !== undefined && !isOfType(value, new Set(types))) continue;
      if (found.has(canonical(value))) return undefined;
      found.set(canonical(value), value);
      places.set(canonical(value), isConst ? `${branch}/const` : `${branch}/enum/${index}`);
    }
  }
  return { ...anything(pointer), values: { value: [...found.values()], pointer, isConst: false, places } };
}

/**
 * A schema on one side and a union of such on the other: the one is taken as a union of it alone, so that its own branch is
 * found among the others.
 */
export function singleAsUnion(
  before: Normal,
  wasHere: Conjunction,
  after: Normal,
  isHere: Conjunction,
): readonly [Normal, Normal] {
  if (isBareUnion(after) && before.unions.length === 0 && saysMore(before)) {
    return [wrapped(before, wasHere, after.unions[0] as Union), unionOf(after)];
  }
  if (isBareUnion(before) && after.unions.length === 0 && saysMore(after)) {
    return [unionOf(before), wrapped(after, isHere, before.unions[0] as Union)];
  }
  return [before, after];
}

/** Unions of two kinds as of one: `oneOf` of which no value fits two branches is `anyOf`. */
export function unionsAlike(before: Normal, after: Normal, env: CompareEnv): readonly [Normal, Normal] {
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

function wrapped({ pointer, notes }: Normal, of: Conjunction, { kind }: Union): Normal {
  return { ...anything(pointer), notes, unions: [{ kind, branches: [of], pointer }] };
}

function unionOf({ pointer, notes, unions }: Normal): Normal {
  return { ...anything(pointer), notes, unions };
}

function isBareUnion(normal: Normal): boolean {
  return normal.unions.length === 1 && normal.types === undefined && !saysMore(normal);
}

/** There is something beside types, notes and unions. */
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
