import { isObject, type Json } from "../../read/document.ts";
import {
  both,
  type Compared,
  type CompareEnv,
  type Conjunction,
  type Descent,
  type Difference,
  type Relation,
  type Side,
} from "./difference.ts";
import { disjoint } from "./disjoint.ts";
import { difference } from "./limits.ts";
import { isComponent, matching, pairedUnions } from "./matching.ts";
import type { Normal, Union } from "./normal.ts";
import { mayHold, outlines } from "./outline.ts";
import { areToldApart, retagged } from "./tags.ts";

/** The comparison of `anyOf` or `oneOf`: branches find their earlier selves, whatever their order; others came or went. */
export function unionComparison(kind: Union["kind"]) {
  return (before: Normal, after: Normal, env: CompareEnv): readonly Compared[] => {
    if (isOneOfEach(before, after)) return kind === "anyOf" ? compareKinds(before, after, env) : [];
    const [were, are] = [ofKind(before, kind), ofKind(after, kind)];
    return pairedUnions(were, are, env).flatMap(([was, is]) =>
      was !== undefined && is !== undefined
        ? compareBranches(was, is, before, after, env)
        : [wholeUnion(was, is, before, after)],
    );
  };
}

/** `oneOf` where there was `anyOf`, or the other way round. */
function isOneOfEach({ unions: [was, ...others] }: Normal, { unions: [is, ...more] }: Normal): boolean {
  return was !== undefined && is !== undefined && was.kind !== is.kind && others.length + more.length === 0;
}

/** Branches are compared as those of `anyOf`; `oneOf` refuses besides what fits several of them. */
function compareKinds(before: Normal, after: Normal, env: CompareEnv): readonly Compared[] {
  const [was, is] = [before.unions[0] as Union, after.unions[0] as Union];
  const relation = is.kind === "anyOf" ? "loosened" : "tightened";
  const says = `\`${was.kind}\` became \`${is.kind}\`: what fits several branches is ${is.kind === "anyOf" ? "accepted now" : "refused"}`;
  return [
    difference(both("one-of-changed"), relation, says, [said(was), before], [said(is), after]),
    ...compareBranches({ ...was, kind: "anyOf" }, { ...is, kind: "anyOf" }, before, after, env),
  ];
}

function ofKind({ unions }: Normal, kind: Union["kind"]): readonly Union[] {
  return unions.filter((one) => one.kind === kind);
}

const names = { anyOf: "any-of", oneOf: "one-of" } as const;

/** A union where there was none, or none any more: whether its branches leave anything out cannot be seen from here. */
function wholeUnion(was: Union | undefined, is: Union | undefined, before: Normal, after: Normal): Difference {
  const { kind, branches } = (is ?? was) as Union;
  const count = `\`${kind}\` with ${branches.length} branches`;
  const [relation, verb, says] =
    was === undefined
      ? (["tightened", "added", `${count} was added`] as const)
      : (["loosened", "removed", `${count} was dropped`] as const);
  return difference(both(`${names[kind]}-list-${verb}`), relation, says, [said(was), before], [said(is), after]);
}

function said(union: Union | undefined) {
  return union && { value: union.branches.length as Json, pointer: union.pointer };
}

function compareBranches(was: Union, is: Union, before: Normal, after: Normal, env: CompareEnv): readonly Compared[] {
  const { matched, gone, come } = matching(was.branches, is.branches, env);
  const [outlineBefore, outlineAfter] = [outlines("before", env), outlines("after", env)];
  const isKept = (one: Conjunction) =>
    was.kind === "anyOf" &&
    is.branches.some(
      (other) => mayHold(outlineAfter(other), outlineBefore(one), env) && takesAll(env.relation(one, other)),
    );
  const isKnown = (other: Conjunction) =>
    is.kind === "anyOf" &&
    was.branches.some(
      (one) => mayHold(outlineBefore(one), outlineAfter(other), env) && addsNothing(env.relation(one, other)),
    );
  const descents = matched
    .filter(
      ([one, other]) =>
        !isIdle(
          env.relation(one, other),
          () => isKept(one),
          () => isKnown(other),
        ),
    )
    .map(([one, other]): Descent => ({ kind: "descent", step: undefined, before: one, after: other }));
  if (was.isTagged === true || is.isTagged === true) return descents;
  const isApart = areToldApart(was, is, before, after, env);
  const removed = gone.flatMap((one) => {
    if (isKept(one)) return [];
    const relation = isApart ? "tightened" : settledRelation("tightened", one, was, "before", env);
    return [branchDifference(was, is, one, "removed", relation, before, after, env)];
  });
  const added = come.flatMap((one) => {
    if (isKnown(one)) return [];
    const relation = isApart ? "loosened" : settledRelation("loosened", one, is, "after", env);
    return [branchDifference(is, was, one, "added", relation, before, after, env)];
  });
  const renamed = retagged(matched, [was, before], [is, after], env);
  const hazards = isApart ? [] : overlaps(was, is, matched, before, after, env);
  return [...descents, ...removed, ...added, ...renamed, ...hazards];
}

/** What another branch takes as well is neither lost nor won. */
function isIdle(relation: Relation, isKept: () => boolean, isKnown: () => boolean): boolean {
  if (relation === "equivalent") return false;
  return (relation === "loosened" || isKept()) && (relation === "tightened" || isKnown());
}

function takesAll(relation: Relation): boolean {
  return relation === "equivalent" || relation === "loosened";
}

function addsNothing(relation: Relation): boolean {
  return relation === "equivalent" || relation === "tightened";
}

/** `oneOf` accepts what fits one branch only: another that overlaps takes away as well as it gives. */
function settledRelation(relation: Relation, branch: Conjunction, union: Union, side: Side, env: CompareEnv): Relation {
  if (union.kind === "anyOf" || harms(relation, env)) return relation;
  const others = union.branches.filter((one) => one !== branch);
  return others.every((one) => disjoint(branch, one, side, env)) ? relation : "undecided";
}

/** It breaks in this direction in any case. */
function harms(relation: Relation, { direction }: CompareEnv): boolean {
  return relation === (direction === "request" ? "tightened" : "loosened");
}

function branchDifference(
  union: Union,
  other: Union,
  branch: Conjunction,
  verb: "added" | "removed",
  relation: Relation,
  before: Normal,
  after: Normal,
  env: CompareEnv,
): Difference {
  const side = verb === "added" ? "after" : "before";
  const pointer = branch[0]?.pointer ?? union.pointer;
  const named = { value: nameOf(branch, union, side, env), pointer };
  const says =
    relation === "undecided"
      ? `${union.kind}: the branch ${named.value} was ${verb}, and may overlap with others, of which only one may fit`
      : `${union.kind}: the branch ${named.value} was ${verb}`;
  const found = difference(
    both(`${names[union.kind]}-${verb}`),
    relation,
    says,
    [verb === "removed" ? named : undefined, before],
    [verb === "added" ? named : undefined, after],
  );
  const elsewhere = { [side === "after" ? "before" : "after"]: other.pointer };
  return { ...found, pointers: { ...found.pointers, ...elsewhere } };
}

/** The component, the title, or the types and what must be there; where two are called so, which of them it is. */
function nameOf(branch: Conjunction, { branches }: Union, side: Side, env: CompareEnv): string {
  const name = ownName(branch, side, env);
  const alike = branches.filter((one) => ownName(one, side, env) === name);
  return alike.length > 1 ? `${name} (${branches.indexOf(branch) + 1} of ${branches.length})` : name;
}

function ownName(branch: Conjunction, side: Side, env: CompareEnv): string {
  const { pointer, types, required } = env.normal(branch, side);
  if (isComponent.test(pointer)) return pointer.slice(pointer.lastIndexOf("/") + 1);
  const schema = branch[0]?.schema;
  const title = isObject(schema) ? schema.title : undefined;
  if (typeof title === "string" && title !== "") return title.slice(0, longestTitle);
  const needed = [...required.keys()].sort().slice(0, mostNames).join(", ");
  const called = [...(types ?? ["any"])].join(" or ");
  return needed === "" ? called : `${called} with ${needed}`;
}

const longestTitle = 40;
const mostNames = 3;

/** A branch of `oneOf` that accepts more than before may take what only another one took, and then neither does. */
function overlaps(
  was: Union,
  is: Union,
  matched: readonly (readonly [Conjunction, Conjunction])[],
  before: Normal,
  after: Normal,
  env: CompareEnv,
): readonly Difference[] {
  if (is.kind === "anyOf") return [];
  const [side, union, index] =
    env.direction === "request" ? (["after", is, 1] as const) : (["before", was, 0] as const);
  const helps = env.direction === "request" ? "loosened" : "tightened";
  const isHazard = matched.some((pair) => {
    // Whatever else it is, it is told by itself.
    if (env.relation(...pair) !== helps) return false;
    return union.branches.some((one) => one !== pair[index] && !disjoint(pair[index], one, side, env));
  });
  if (!isHazard) return [];
  const says = "oneOf: a branch changed, and may overlap with others, of which only one may fit";
  return [difference(both("one-of-changed"), "undecided", says, [said(was), before], [said(is), after])];
}
