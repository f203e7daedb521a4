import { block, js, type Printable } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import {
  both,
  type Compared,
  type CompareEnv,
  type Conjunction,
  type Relation,
  reversed,
} from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import type { Conditional, Normal } from "../comparison/normal.ts";
import { acceptsAll } from "../comparison/trivial.ts";
import type { Keyword } from "../keyword.ts";

/** `if` with `then` and `else` (JSON Schema 2020-12 core, 10.2.2.1 to 10.2.2.3). */
export const ifThenElse: Keyword = {
  name: "if",
  applies: "any",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const condition = env.subschema("if");
    const held = env.evaluating(condition, "holds");
    const branch = (name: "then" | "else", where: Printable | undefined) =>
      env.schema[name] === undefined ? [] : env.inPlace(env.subschema(name), where);
    const [yes, no] = [branch("then", held), branch("else", held && js`!${held}`)];
    if (yes.length === 0 && no.length === 0) return [];
    const test = held ?? env.holds(condition, env.value);
    return [
      ...(yes.length > 0 ? [block(js`if (${test})`, yes)] : []),
      ...(no.length > 0 ? [block(js`if (!${test})`, no)] : []),
    ];
  },
  describe: () => undefined,
  compare(before, after, env) {
    const come = after.conditionals.filter(demands);
    const gone: Conditional[] = [];
    const found = before.conditionals.filter(demands).flatMap((was): readonly Compared[] => {
      const is = come.find((one) => env.relationEitherWay([was.if], [one.if]) === "equivalent");
      if (is === undefined) gone.push(was);
      else come.splice(come.indexOf(is), 1);
      if (is === undefined) return [];
      return (["then", "else"] as const).flatMap((name) => branchComparison(name, was, is, before, after));
    });
    const [was, is, ...more] = [...gone, ...come];
    if (was !== undefined && is !== undefined && gone.length === 1 && more.length === 0) {
      const relation = relationOfTests(was, is, env);
      if (relation !== undefined) return [...found, told("changed", relation, was, is, before, after)];
    }
    return [
      ...found,
      ...gone.map((one) => told("removed", "loosened", one, undefined, before, after)),
      ...come.map((one) => told("added", "tightened", undefined, one, before, after)),
    ];
  },
};

/** What another test makes of the same branches: one that holds more often asks for `then` more often, for `else` less. */
function relationOfTests(was: Conditional, is: Conditional, env: CompareEnv): Relation | undefined {
  const isSame = (["then", "else"] as const).every(
    (name) => env.relationEitherWay(was[name], is[name]) === "equivalent",
  );
  if (!isSame) return undefined;
  const relation = env.relationEitherWay([was.if], [is.if]);
  if (saysNothing(is.else)) return reversed(relation);
  return saysNothing(is.then) ? relation : "undecided";
}

function branchComparison(
  name: "then" | "else",
  was: Conditional,
  is: Conditional,
  before: Normal,
  after: Normal,
): readonly Compared[] {
  const [from, to] = [was[name], is[name]];
  const where = name === "then" ? "where the condition (`if`) holds" : "unless the condition (`if`) holds";
  if (saysNothing(from) === saysNothing(to))
    return [{ kind: "descent", step: undefined, before: from, after: to, where }];
  const [verb, relation] = saysNothing(to) ? (["removed", "loosened"] as const) : (["added", "tightened"] as const);
  const at = (list: Conjunction) => (saysNothing(list) ? undefined : { value: true, pointer: list[0]?.pointer ?? "" });
  const says = `what holds ${name === "then" ? "where" : "unless"} the condition does was ${verb}`;
  return [difference(both(`${name}-${verb}`), relation, says, [at(from), before], [at(to), after])];
}

function saysNothing(list: Conjunction): boolean {
  return list.every(({ schema }) => acceptsAll(schema));
}

/** What follows leaves something out. */
function demands(one: Conditional): boolean {
  return !saysNothing([...one.then, ...one.else]);
}

function told(
  verb: "added" | "removed" | "changed",
  relation: Relation,
  was: Conditional | undefined,
  is: Conditional | undefined,
  before: Normal,
  after: Normal,
) {
  const at = (one: Conditional | undefined) => one && { value: true, pointer: one.pointer };
  return difference(
    both(`if-${verb}`),
    relation,
    `a condition (\`if\`) was ${verb}`,
    [at(was), before],
    [at(is), after],
  );
}
