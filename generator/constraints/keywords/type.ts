import type { Json } from "../../read/document.ts";
import { both, type CompareEnv, type Difference, type Relation, relationOfSets } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { isNever, type Normal } from "../comparison/normal.ts";
import { spelledOut } from "../comparison/types.ts";
import { isAnything } from "../comparison/unions.ts";

/** The type names of JSON Schema (2020-12 validation, 6.1.1); the code of `type` stands in ../schema.ts, for it guards the others. */
export const typeNames = ["null", "boolean", "object", "array", "number", "string", "integer"] as const;
export type TypeName = (typeof typeNames)[number];

/** The types a `type` keyword names, or undefined where its value is none. */
export function typesOf(value: Json | undefined): readonly TypeName[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const known = list.filter((one): one is TypeName => typeNames.includes(one as TypeName));
  return known.length === list.length && known.length > 0 ? known : undefined;
}

/** A type as a message names it. */
export function typeWords(type: TypeName): string {
  if (type === "null") return "null";
  if (type === "integer") return "a whole number";
  if (type === "boolean") return "true or false";
  return type === "array" ? "a list" : type === "object" ? "an object" : `a ${type}`;
}

/** The id of a change of types, or of formats, which narrow them. */
export function typeId(relation: Relation): Difference["id"] {
  if (relation === "loosened") return both("type-generalized");
  if (relation === "tightened") return { ...both("type-specialized"), request: "request-{scope}-type-changed" };
  return both("type-changed");
}

/** compare: the types that a schema accepts; null by itself, for it is written in several ways. */
export function compareTypes(before: Normal, after: Normal, env: CompareEnv): readonly Difference[] {
  if (isNever(before) || isNever(after)) return compareNever(before, after);
  const [was, is] = [before.types, after.types];
  const [hadNull, hasNull] = [was, is].map((types) => types === undefined || types.has("null"));
  const [from, to] = [spelled(was), spelled(is)];
  // A format that only texts have leaves out what numbers are written as.
  const isRead = env.isText && !(areApart(before, after) && [before, after].some(hasTextFormat));
  const relation = isRead ? relationOfSets(asTexts(from), asTexts(to)) : relationOfSets(from, to);
  const at = (normal: Normal) => ({
    value: normal.types === undefined ? "any" : [...normal.types].join(" or "),
    pointer: normal.typesAt,
  });
  const sides = [[at(before), before] as const, [at(after), after] as const] as const;
  // Where either is anything, the types tell of null as well, unless it is all that they differ in.
  const areBoth = was !== undefined && is !== undefined;
  const onlyNull = hadNull !== hasNull && (areBoth || relation === "equivalent");
  const found: Difference[] = [];
  if (onlyNull) {
    const [aspect, how, says] = hasNull
      ? (["became-nullable", "loosened", "may be null"] as const)
      : (["became-not-nullable", "tightened", "may not be null any more"] as const);
    found.push(difference(both(aspect), how, says, ...sides));
  }
  if (relation === "equivalent") return found;
  // What a schema says beside its type goes with it, where there was none.
  const isMore = isAnything(before) && !isAnything({ ...after, types: undefined });
  const says = `the type went from ${sides[0][0].value} to ${sides[1][0].value}${isMore ? ", and more is said of it" : ""}`;
  return [...found, difference(idOfTypes(relation, was, is), relation, says, ...sides)];
}

/** No type is accepted before and after, null aside: what else is said of either speaks of other values. */
export function typesSayAll(before: Normal, after: Normal, { isText }: CompareEnv): boolean {
  return !isText && areApart(before, after);
}

/** No type is accepted before and after, null aside. */
export function areApart(before: Normal, after: Normal): boolean {
  const now = spelled(after.types);
  return ![...spelled(before.types)].some((type) => now.has(type));
}

const all: ReadonlySet<TypeName> = new Set(typeNames.filter((one) => one !== "null"));

function spelled(types: ReadonlySet<TypeName> | undefined): ReadonlySet<TypeName> {
  return types === undefined ? all : new Set([...spelledOut(types)].filter((one) => one !== "null"));
}

/** What travels as text may be read as one: a number that becomes a string accepts all it accepted. */
function asTexts(types: ReadonlySet<TypeName>): ReadonlySet<TypeName> {
  return types.has("string") ? new Set<TypeName>([...types, "integer", "number", "boolean"]) : types;
}

function hasTextFormat({ types, formats }: Normal): boolean {
  return types?.has("string") === true && formats.some(({ value }) => value !== "password");
}

function idOfTypes(
  relation: Relation,
  was: ReadonlySet<TypeName> | undefined,
  is: ReadonlySet<TypeName> | undefined,
): Difference["id"] {
  const isList = [was, is].some(
    (types) => types !== undefined && [...types].filter((one) => one !== "null").length > 1,
  );
  const areLists = isList && was !== undefined && is !== undefined;
  if (areLists && relation === "loosened") return both("list-of-types-widened");
  if (areLists && relation === "tightened") return both("list-of-types-narrowed");
  return typeId(relation);
}

function compareNever(before: Normal, after: Normal): readonly Difference[] {
  const [was, is] = [isNever(before), isNever(after)];
  if (was === is) return [];
  const sides = [
    [{ value: !was, pointer: before.pointer }, before] as const,
    [{ value: !is, pointer: after.pointer }, after] as const,
  ] as const;
  return is
    ? [difference(both("disallowed"), "tightened", "accepts no value any more", ...sides)]
    : [difference(both("allowed"), "loosened", "accepts values now", ...sides)];
}
