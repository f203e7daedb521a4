import type { SchemaAt } from "../../model/api.ts";
import { isObject, type JsonObject } from "../../read/document.ts";
import { both, type Compared, type CompareEnv, type Conjunction } from "./difference.ts";
import { difference } from "./limits.ts";
import type { Entries, Members, Normal, Unevaluated } from "./normal.ts";

/**
 * `unevaluatedProperties` and `unevaluatedItems` as what they mean beside the other keywords: where no branch decides what is
 * evaluated they are `additionalProperties` and `items` of all that was taken into the schema; else they are kept as they are.
 */
export function unevaluatedIn(schema: JsonObject, pointer: string, found: Normal): Normal {
  const [properties, items] = ["unevaluatedProperties", "unevaluatedItems"].map((name): SchemaAt | undefined => {
    const value = schema[name];
    const isSchema = isObject(value) || typeof value === "boolean";
    return isSchema ? { schema: value, pointer: `${pointer}/${name}` } : undefined;
  });
  const isOpen = found.unions.length > 0 || found.conditionals.length > 0 || found.dependentSchemas.size > 0;
  const kept = new Map(found.unevaluated);
  const keep = (name: string, at: SchemaAt) => kept.set(name, [{ ...at, within: found }, ...(kept.get(name) ?? [])]);
  const members: Members[] = [];
  const entries: Entries[] = [];
  if (properties !== undefined) {
    if (isOpen) keep("unevaluatedProperties", properties);
    else if (found.members.every(({ evaluatesOthers }) => !evaluatesOthers))
      members.push(everyNamed(found, properties));
  }
  if (items !== undefined) {
    if (isOpen || found.containing.length > 0) keep("unevaluatedItems", items);
    else if (found.entries.every(({ others }) => others === undefined)) entries.push(everyFirst(found, items));
  }
  return {
    ...found,
    members: [...found.members, ...members],
    entries: [...found.entries, ...entries],
    unevaluated: kept,
  };
}

function everyNamed({ members }: Normal, others: SchemaAt): Members {
  const fine = (pointer: string): SchemaAt => ({ schema: true, pointer: `${pointer}#` });
  const named = members.flatMap((one) => [...one.named].map(([name, at]) => [name, fine(at.pointer)] as const));
  const patterned = members.flatMap((one) => [...one.patterned].map(([name, at]) => [name, fine(at.pointer)] as const));
  return { named: new Map(named), patterned: new Map(patterned), others, evaluatesOthers: true };
}

function everyFirst({ entries, pointer }: Normal, others: SchemaAt): Entries {
  const count = Math.max(0, ...entries.map(({ first }) => first.length));
  const first = Array.from({ length: count }, (_, index) => ({
    schema: true,
    pointer: `${pointer}/prefixItems/${index}#`,
  }));
  return { first, others };
}

/** The comparison of what is left of these keywords: one of each schema that was taken into this one, in their order. */
export function unevaluatedComparison(name: string, aspect: string) {
  return (before: Normal, after: Normal, env: CompareEnv): readonly Compared[] => {
    const [were, are] = [before.unevaluated.get(name) ?? [], after.unevaluated.get(name) ?? []];
    const [was, is] = [were[0], are[0]];
    const at = (one: SchemaAt | undefined) => one && { value: one.schema, pointer: one.pointer };
    if (was !== undefined && is !== undefined) {
      const step = name === "unevaluatedItems" ? "[*]" : "{*}";
      const inner = were.flatMap((one, index): Compared[] => {
        const other = are[index];
        return other === undefined ? [] : [{ kind: "descent", step, before: [one], after: [other] }];
      });
      const isAlike =
        were.length === are.length &&
        were.every(({ within }, index) => evaluatesAlike(within, (are[index] as Unevaluated).within, env));
      if (isAlike) return inner;
      const says = `${name}: what the branches evaluate changed`;
      return [...inner, difference(both(`${aspect}-changed`), "undecided", says, [at(was), before], [at(is), after])];
    }
    if (was === is) return [];
    const [relation, verb] = is === undefined ? (["loosened", "removed"] as const) : (["tightened", "added"] as const);
    return [difference(both(`${aspect}-${verb}`), relation, `${name} was ${verb}`, [at(was), before], [at(is), after])];
  };
}

/**
 * What decides what is evaluated is the same: the schema's own members and entries, and the branches, one by one, with all that
 * they evaluate; branches that accept the same may still evaluate more. A pair of branches that is being looked at counts as alike.
 */
function evaluatesAlike(before: Normal, after: Normal, env: CompareEnv, seen = new Set<string>()): boolean {
  if (ownText(before) !== ownText(after)) return false;
  const [were, are] = [branchesOf(before), branchesOf(after)];
  if (were.length !== are.length) return false;
  return were.every(({ of: one, holds }, index) => {
    const { of: other, holds: stillHolds } = are[index] as Branch;
    const pair = `${pointersOf(one)} -> ${pointersOf(other)}`;
    if (seen.has(pair)) return true;
    seen.add(pair);
    // One that holds of every value that is accepted decides nothing by what it accepts.
    const isSame = holds && stillHolds ? true : env.relationEitherWay(one, other) === "equivalent";
    return isSame && evaluatesAlike(env.normal(one, "before"), env.normal(other, "after"), env, seen);
  });
}

function pointersOf(of: Conjunction): string {
  return of.map(({ pointer }) => pointer).join(" & ");
}

function ownText({ members, entries, unevaluated }: Normal): string {
  const sorted = (list: readonly string[]) => [...new Set(list)].sort();
  return JSON.stringify([
    sorted(members.flatMap(({ named }) => [...named.keys()])),
    sorted(members.flatMap(({ patterned }) => [...patterned.keys()])),
    members.some(({ evaluatesOthers }) => evaluatesOthers),
    Math.max(0, ...entries.map(({ first }) => first.length)),
    entries.some(({ others }) => others !== undefined),
    sorted([...unevaluated.keys()]),
  ]);
}

interface Branch {
  readonly of: Conjunction;
  readonly holds: boolean;
}

function branchesOf({ unions, conditionals, dependentSchemas, containing }: Normal): readonly Branch[] {
  const others = [
    ...conditionals.flatMap((one) => [[one.if], one.then, one.else]),
    ...dependentSchemas.values(),
    ...containing.map(({ schema }) => [schema]),
  ];
  return [
    ...unions.flatMap(({ branches }) => branches.map((of) => ({ of, holds: branches.length === 1 }))),
    ...others.map((of) => ({ of, holds: false })),
  ];
}
