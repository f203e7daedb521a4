import { printFragment } from "../../code/module.ts";
import { block, type Identifier, identifier, imported, js, literal, type Printable } from "../../code/printable.ts";
import { isAlways, selectorsOf } from "../../constraints/condition.ts";
import type { Rule, RuleEnv } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import { isParameter, type Selector, type Step } from "../../constraints/selector.ts";
import type { SchemaAt } from "../../model/api.ts";
import { isObject } from "../../read/document.ts";
import { certain, certainAfter, isObjectFor } from "./certain.ts";
import { decided, failing, holding } from "./condition-code.ts";
import { inOneGo, type LoopHead, loop, loopHead, named } from "./loop.ts";
import { memberOf, memberOfObject } from "./member.ts";
import { below, here, listOf, type Place } from "./place.ts";
import type { FunctionScope } from "./scope.ts";

/** A value that selectors start at. */
interface Start {
  readonly value: Identifier;
  /** What it is for certain. */
  readonly schemas: readonly SchemaAt[];
  /** Of an entry of a list: the name that a member of it is read into. */
  readonly read?: (name: string) => Identifier;
}
/** An entry that a loop is at. */
interface Entry extends Start {
  readonly place: Place;
}

const findings = "runtime/rule-findings.js";
const everyEntry: Step = { kind: "every" };

/** What the rules of one function share. */
interface Shared {
  readonly scope: FunctionScope;
  /** Loops by the text of the list that they go through. */
  readonly loops: Map<string, LoopHead>;
}

/** Where a rule's code stands: the entries around it, and the lists that the loops around it go through. */
interface Standing {
  readonly entries: readonly Entry[];
  readonly open: readonly string[];
  readonly guards: readonly Guard[];
}

/** What a report depends on: no keyword has failed at these keys below the path. */
interface Guard {
  readonly at: Place;
  readonly reads: readonly (readonly string[])[];
}

/** A rule with the module's constant for it. */
export interface Informed {
  readonly rule: Rule;
  readonly info: Printable;
}

/**
 * The code of rules that speak of one part, each with its `each` and `when` around what its kind checks. They share the loops
 * over a list: in a predicate their order has no meaning, and what a collector finds is put in order later.
 */
export function rulesCode(rules: readonly Informed[], part: SchemaAt, scope: FunctionScope): readonly Printable[] {
  const shared: Shared = { scope, loops: new Map() };
  const code = inOneGo(rules.map(({ rule, info }) => framed(rule, ruleEnv(info, shared, standingAt(part)))));
  if (!scope.collecting || code.length === 0 || rules.length === 1) return code;
  const order = rules.flatMap(({ info }, index) => (index === 0 ? [info] : [js`, `, info]));
  return [js`${imported("ordered", findings)}(out, [${order}]);`, ...code];
}

function standingAt(part: SchemaAt): Standing {
  return { entries: [{ value: identifier("v"), place: here, schemas: [part] }], open: [], guards: [] };
}

function framed(rule: Rule, env: RuleEnv, frames = rule.frames): readonly Printable[] {
  const [frame, ...rest] = frames;
  return frame === undefined ? statements(rule, env) : env.every(frame, (entry) => framed(rule, entry, rest));
}

function statements(rule: Rule, env: RuleEnv): readonly Printable[] {
  if (rule.kind.asks?.(rule.says) === false) return [];
  const guarded = env.guarded([...selectorsOf(rule.when), ...rule.kind.reads(rule.says)]);
  const code = rule.kind.check(rule, guarded);
  if (code.length === 0) return [];
  const checked = isAlways(rule.when) ? code : guarded.cases([{ when: rule.when, then: code }]);
  return readsParameters(rule) ? whereGiven(checked, guarded) : checked;
}

/** Parameters beside a body are one fact: where they were not given, a rule that reads one is unchecked. */
function whereGiven(code: readonly Printable[], env: RuleEnv): readonly Printable[] {
  const leave = env.leave();
  const otherwise = leave.length === 0 ? js`` : block(js` else`, leave);
  return [block(js`if (c?.parameters !== undefined && c.parameters !== null)`, code, otherwise)];
}

function ruleEnv(info: Printable, shared: Shared, standing: Standing): RuleEnv {
  const { entries, open, guards } = standing;
  const { scope } = shared;
  const innermost = entries.at(-1) as Entry;

  const start = (selector: Selector): Start => {
    if (selector.root.kind === "context") return { value: identifier("c"), schemas: [] };
    return (selector.root.kind === "entry" ? entries[selector.root.depth] : entries[0]) ?? innermost;
  };
  const value = (selector: Selector): Printable => {
    if (!isParameter(selector)) return follow(start(selector), selector.steps);
    return along(js`c.parameters.${identifier(selector.root.kind)}`, selector.steps);
  };
  const follow = (from: Start, steps: readonly Step[]): Printable => {
    const [first, ...rest] = steps;
    if (first?.kind !== "name") return along(from.value, steps);
    return along((from.read ?? ((name) => firstMember(from, name)))(first.name), rest);
  };
  /** A predicate reads it where its schema holds; a collector, whatever has been sent. */
  const firstMember = (from: Start, name: string): Printable =>
    !scope.collecting && isObjectFor(scope.document, from.schemas)
      ? memberOfObject(from.value, name)
      : memberOf(from.value, name);
  const along = (from: Printable, steps: readonly Step[]): Printable => steps.reduce(access, from);
  const access = (from: Printable, step: Step): Printable => {
    if (step.kind === "lookup") return js`${imported("lookup", "runtime/facts.js")}(${from}, ${value(step.by)})`;
    if (step.kind === "every") throw new Error("a plural selector where one value was expected");
    return memberOf(from, step.name);
  };
  const placeOf = (selector: Selector): Place => {
    if (selector.root.kind !== "body" && selector.root.kind !== "entry") return innermost.place;
    const from = (selector.root.kind === "entry" ? entries[selector.root.depth] : entries[0])?.place ?? here;
    const end = selector.steps.findIndex((step) => step.kind !== "name");
    const names = end === -1 ? selector.steps : selector.steps.slice(0, end);
    return placeAlong(from, names);
  };

  const schemasAt = (from: Start, steps: readonly Step[]) =>
    steps.reduce((schemas, step) => certainAfter(scope.document, schemas, step), from.schemas);
  const isText: RuleEnv["isText"] = (values, each) => {
    if (isParameter(values)) return false;
    const isWithin = each !== undefined && values.root.kind === "entry" && values.root.depth === entries.length;
    const [from, steps] = isWithin ? [each, [...each.steps, ...values.steps]] : [values, values.steps];
    return certain(scope.document, schemasAt(start(from), steps)).some(
      ({ schema }) => isObject(schema) && schema.type === "string" && schema.nullable !== true,
    );
  };
  const asserts: RuleEnv["asserts"] = (selector, format) =>
    scope.assertsFormats &&
    !isParameter(selector) &&
    certain(scope.document, schemasAt(start(selector), selector.steps)).some(
      ({ schema }) => isObject(schema) && schema.format === format,
    );

  const every: RuleEnv["every"] = (selector, inner) => {
    const loopFrom = (
      from: Start,
      at: Place,
      steps: readonly Step[],
      around: readonly string[],
    ): readonly Printable[] => {
      const next = steps.findIndex((step) => step.kind === "every");
      const [before, after] = next === -1 ? [steps, []] : [steps.slice(0, next), steps.slice(next + 1)];
      const [reached, place] = [follow(from, before), placeAlong(at, before)];
      if (next === -1) return single(from, before, place, around);
      const { head, key } = headOf(reached, place, around);
      const schemas = schemasAt(from, [...before, everyEntry]);
      const reads = new Set<string>();
      const read = (name: string) => {
        const own = () => named(firstMember({ value: head.entry, schemas }, name), () => scope.fresh(name));
        const known = head.members.get(name) ?? own();
        head.members.set(name, known);
        reads.add(name);
        return known.name;
      };
      const entry: Entry = { value: head.entry, place: { from: head.at, keys: [] }, schemas, read };
      const within = [...around, key];
      const body =
        after.length > 0
          ? loopFrom(entry, entry.place, after, within)
          : inner(entered(entry, within), entry.value, listOf(entry.place));
      return body.length === 0 ? [] : [loop(head, { reads, bodies: [body] })];
    };
    const single = (
      from: Start,
      steps: readonly Step[],
      place: Place,
      around: readonly string[],
    ): readonly Printable[] => {
      const { name, declared } = named(follow(from, steps), () => scope.fresh("value"));
      const rest = inner(entered({ value: name, place, schemas: schemasAt(from, steps) }, around), name, listOf(place));
      return rest.length === 0 ? [] : [...declared, block(js`if (${name} !== undefined)`, rest)];
    };
    return loopFrom(start(selector), placeOf({ root: selector.root, steps: [] }), selector.steps, open);
  };
  const entered = (entry: Entry, around: readonly string[]) =>
    ruleEnv(info, shared, { entries: [...entries, entry], open: around, guards });

  /** The same list is gone through by the same names, unless one loop over it stands within another. */
  const headOf = (reached: Printable, place: Place, around: readonly string[]) => {
    let key = printFragment(reached);
    while (around.includes(key)) key += "'";
    const head = shared.loops.get(key) ?? loopHead(reached, place, scope);
    shared.loops.set(key, head);
    return { head, key };
  };

  const leave = () => (scope.collecting ? [js`${imported("leave", findings)}(out, ${info}, c${guardCode()});`] : []);
  const cases: RuleEnv["cases"] = (list) => {
    const [first, ...rest] = list;
    if (first === undefined) return [];
    if (isAlways(first.when)) return first.then;
    return decided(first.when, { then: first.then, otherwise: cases(rest), unknown: leave() }, value);
  };

  const guarded: RuleEnv["guarded"] = (selectors) => {
    if (!scope.collecting) return ruleEnv(info, shared, standing);
    const own = entries.flatMap(({ place: at }, depth): Guard[] => {
      const reads = selectors
        .filter(({ root }) => (root.kind === "body" ? depth === 0 : root.kind === "entry" && root.depth === depth))
        .map(keysOf);
      return reads.length === 0 ? [] : [{ at, reads }];
    });
    return ruleEnv(info, shared, { ...standing, guards: [...guards, ...own] });
  };
  /** Arguments of a report: a path, and what is read below it, for each path. */
  const guardCode = (): readonly Printable[] => {
    const byPath = new Map<string, Guard>();
    for (const { at, reads } of guards) {
      const key = printFragment(listOf(at));
      byPath.set(key, { at, reads: [...(byPath.get(key)?.reads ?? []), ...reads] });
    }
    return [...byPath.values()].map(({ at, reads }) => {
      const distinct = [...new Map(reads.map((keys) => [keys.join("/"), keys])).values()];
      return js`, ${listOf(at)}, ${scope.constant("reads", literal(distinct))}`;
    });
  };

  return {
    fresh: scope.fresh,
    constant: scope.constant,
    own: (hint, made) => scope.constant(hint, made, info),
    value,
    member: memberOf,
    path: (selector) => listOf(placeOf(selector)),
    asserts,
    isText,
    every,
    cases,
    holds: (condition) => holding(condition, value),
    fails: (condition) => failing(condition, value),
    leave,
    broken: (at, message, atEnd = []) =>
      scope.collecting
        ? [js`${imported("broken", findings)}(out, ${at}, ${info}, ${message}${guardCode()});`]
        : [...atEnd, js`return false;`],
    guarded,
    guardedHere: () => guarded([{ root: { kind: "entry", depth: entries.length - 1 }, steps: [] }]),
  };
}

/** The keys that a selector goes along, as `sound` reads them. */
function keysOf({ steps }: Selector): readonly string[] {
  return steps.flatMap((step) => (step.kind === "name" ? [step.name] : step.kind === "every" ? ["*"] : []));
}

function placeAlong(from: Place, steps: readonly Step[]): Place {
  return below(from, ...steps.flatMap((step) => (step.kind === "name" ? [literal(step.name)] : [])));
}
