import { type Discriminator, discriminatorOf } from "../../model/discriminator.ts";
import { isObject, type JsonObject } from "../../read/document.ts";
import { referredTo } from "../keywords/discriminator.ts";
import { both, type CompareEnv, type Conjunction, type Difference, type Relation, type Side } from "./difference.ts";
import { disjoint } from "./disjoint.ts";
import { difference } from "./limits.ts";
import { memberOf, type Normal, namesOf, type Union } from "./normal.ts";
import { canonical } from "./types.ts";

/**
 * Branches that go by another name are the same to whoever looks at values alone; where a discriminator has no mapping for them,
 * their name is the tag that goes over the wire.
 */
export function retagged(
  matched: readonly (readonly [Conjunction, Conjunction])[],
  [was, before]: readonly [Union, Normal],
  [is, after]: readonly [Union, Normal],
  env: CompareEnv,
): readonly Difference[] {
  const [tagsBefore, tagsAfter] = [taggerOf(was, before), taggerOf(is, after)];
  if (tagsBefore === undefined || tagsAfter === undefined || tagsBefore.property !== tagsAfter.property) return [];
  const target = (of: Conjunction, side: Side) => env.normal(of, side).pointer;
  const known = new Set(is.branches.flatMap((one) => tagsAfter.valuesOf(target(one, "after"))));
  return matched.flatMap(([one, other]) => {
    const [from, to] = [target(one, "before"), target(other, "after")];
    const [tag, ...others] = tagsBefore.valuesOf(from);
    const [now] = tagsAfter.valuesOf(to);
    // Tags of a mapping are told as such.
    if (tag === undefined || now === undefined || tagsBefore.mapped.has(tag) || others.length > 0) return [];
    if (from === to || known.has(tag)) return [];
    const at = (normal: Normal, value: string) => ({
      value,
      pointer: normal.notes.get("discriminator")?.pointer ?? normal.pointer,
    });
    const says = `the tag of a branch went from ${tag} to ${now}`;
    const sides = [[at(before, tag), before] as const, [at(after, now), after] as const] as const;
    return [difference(both("discriminator-mapping-changed"), "incomparable", says, ...sides)];
  });
}

/** The discriminator that stands beside a union. */
function taggerOf({ pointer }: Union, { notes }: Normal) {
  const said = notes.get("discriminator");
  if (said === undefined || !isObject(said.value) || holderOf(said.pointer) !== holderOf(pointer)) return undefined;
  const { mapping } = said.value as JsonObject;
  const found = discriminatorOf({ discriminator: said.value });
  return found && { ...found, mapped: new Set(Object.keys(isObject(mapping) ? mapping : {})) };
}

function holderOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/**
 * A discriminator tells the branches of a union apart before and after, by one property: a value is held to the branch that its
 * tag names, whichever others would take it as well. False where a tag that none has goes to a branch of its own.
 */
export function areToldApart(was: Union, is: Union, before: Normal, after: Normal, env: CompareEnv): boolean {
  const [one, other] = [taggerOf(was, before), taggerOf(is, after)];
  if (one === undefined || other === undefined || one.property !== other.property) return false;
  if (one.otherwise !== undefined || other.otherwise !== undefined) return false;
  if (!isToldApart(was, one) || !isToldApart(is, other)) return false;
  return !hasOwnTags(was, "before", env) && !hasOwnTags(is, "after", env);
}

/**
 * What a discriminator that came takes away, or one that went gives back: a value is held to the branch that its tag names, and
 * one whose tag names none is refused. Nothing where the validators do not go by it. Without it, `oneOf` refuses what fits
 * several branches.
 */
export function relationOfTagging(verb: "added" | "removed", normal: Normal, env: CompareEnv): Relation {
  const side = verb === "added" ? "after" : "before";
  const picked = normal.unions.filter((union) => {
    if (union.isTagged === true) return true;
    const tagger = taggerOf(union, normal);
    return tagger !== undefined && isToldApart(union, tagger) && !hasOwnTags(union, side, env);
  });
  if (picked.length === 0) return "equivalent";
  if (verb === "added") return "tightened";
  const mayFitSeveral = picked.some(({ kind, branches }) => kind === "oneOf" && !areDisjoint(branches, side, env));
  return mayFitSeveral && env.direction === "request" ? "undecided" : "loosened";
}

function areDisjoint(branches: readonly Conjunction[], side: Side, env: CompareEnv): boolean {
  return branches.every((one, index) => branches.slice(index + 1).every((other) => disjoint(one, other, side, env)));
}

/** Each branch is a reference, and no tag names two. */
function isToldApart({ branches }: Union, { valuesOf }: Discriminator): boolean {
  // Null, which OpenAPI 3.0 lets through whatever else is said, has no tag.
  const own = branches.flatMap(([first]) =>
    first === undefined || first.pointer.endsWith("/nullable") ? [] : [first],
  );
  const tags = own.map((branch) => {
    const target = referredTo(branch);
    return target === undefined ? [] : valuesOf(target);
  });
  const all = tags.flat();
  return tags.every((list) => list.length > 0) && new Set(all).size === all.length;
}

/** A member of each branch has values that no other's has: the validators go by that, and not by the discriminator. */
function hasOwnTags({ branches }: Union, side: Side, env: CompareEnv): boolean {
  const normals = branches.map((one) => env.normal(one, side));
  const [first] = normals;
  return [...(first === undefined ? [] : namesOf(first))].some((name) => {
    const values = normals.map((one) => env.normal(memberOf(one, name), side).values?.value);
    const all = values.flatMap((list) => list ?? []).map((value) => canonical(value));
    return values.every((list) => list !== undefined) && new Set(all).size === all.length;
  });
}
