import { printFragment } from "../../code/module.ts";
import {
  block,
  type Identifier,
  identifier,
  imported,
  joined,
  js,
  literal,
  type Printable,
} from "../../code/printable.ts";
import { isAlways, selectorsOf } from "../../constraints/condition.ts";
import type { Rule, RuleEnv } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import { isParameter, type Selector, type Step } from "../../constraints/selector.ts";
import type { SchemaAt } from "../../model/api.ts";
import { isObject } from "../../read/document.ts";
import { certain, certainAfter, isObjectFor } from "./certain.ts";
import { decided, failing, holding } from "./condition-code.ts";
import { type Arrange, inOrder, joinedLoops, type LoopHead, loop, named } from "./loop.ts";
import { memberOf, memberOfObject } from "./member.ts";
import type { FunctionScope } from "./scope.ts";

/** A value that selectors start at. */
interface Start {
  readonly value: Identifier;
  /** What it is for certain. */
  readonly schemas: readonly SchemaAt[];
  /** Of an entry of a list: the name that a member of it is read into. */
  readonly read?: (name: string) => Identifier;
}
/** An entry that a loop is at: its path is an expression. */
interface Entry extends Start {
  readonly path: Printable;
}

const findings = "runtime/rule-findings.js";
const everyEntry: Step = { kind: "every" };

/** What the rules of one function share. */
interface Shared {
  readonly scope: FunctionScope;
  /** Loops by the text of the list that they go through. */
  readonly loops: Map<string, LoopHead>;
  readonly arrange: Arrange;
}

/** Where a rule's code stands: the entries around it, and the lists that the loops around it go through. */
interface Standing {
  readonly entries: readonly Entry[];
  readonly open: readonly string[];
}

/** The code of one rule, with its `each` and `when` around what its kind checks. `info` is the module's constant for it. */
export function ruleCode(rule: Rule, info: Printable, part: SchemaAt, scope: FunctionScope): readonly Printable[] {
  return framed(rule, ruleEnv(info, { scope, loops: new Map(), arrange: inOrder }, standingAt(part)));
}

/** The code of several rules for a predicate, where their order has no meaning: they share the loops over a list. */
export function rulesCode(rules: readonly Rule[], part: SchemaAt, scope: FunctionScope): readonly Printable[] {
  // A predicate says nothing of a rule, so that no constant of one is needed.
  const env = ruleEnv(js`undefined`, { scope, loops: new Map(), arrange: joinedLoops }, standingAt(part));
  return joinedLoops(rules.map((rule) => framed(rule, env)));
}

function standingAt(part: SchemaAt): Standing {
  return { entries: [{ value: identifier("v"), path: js`undefined`, schemas: [part] }], open: [] };
}

function framed(rule: Rule, env: RuleEnv, frames = rule.frames): readonly Printable[] {
  const [frame, ...rest] = frames;
  return frame === undefined ? statements(rule, env) : env.every(frame, (entry) => framed(rule, entry, rest));
}

function statements(rule: Rule, env: RuleEnv): readonly Printable[] {
  const code = rule.kind.asks?.(rule.says) === false ? [] : rule.kind.check(rule, env);
  if (code.length === 0) return [];
  const checked = isAlways(rule.when) ? code : env.cases([{ when: rule.when, then: code }]);
  const sound = env.sound([...selectorsOf(rule.when), ...rule.kind.reads(rule.says)], checked);
  return readsParameters(rule) ? whereGiven(sound, env) : sound;
}

/** Parameters beside a body are one fact: where they were not given, a rule that reads one is unchecked. */
function whereGiven(code: readonly Printable[], env: RuleEnv): readonly Printable[] {
  const leave = env.leave();
  const otherwise = leave.length === 0 ? js`` : block(js` else`, leave);
  return [block(js`if (c?.parameters !== undefined && c.parameters !== null)`, code, otherwise)];
}

function ruleEnv(info: Printable, shared: Shared, { entries, open }: Standing): RuleEnv {
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
  const path = (selector: Selector): Printable => {
    if (selector.root.kind !== "body" && selector.root.kind !== "entry") return innermost.path;
    const from = (selector.root.kind === "entry" ? entries[selector.root.depth] : entries[0])?.path ?? js`undefined`;
    const end = selector.steps.findIndex((step) => step.kind !== "name");
    const names = end === -1 ? selector.steps : selector.steps.slice(0, end);
    return placeAlong(from, names);
  };

  const schemasAt = (from: Start, steps: readonly Step[]) =>
    steps.reduce((schemas, step) => certainAfter(scope.document, schemas, step), from.schemas);
  const asserts: RuleEnv["asserts"] = (selector, format) =>
    scope.assertsFormats &&
    !isParameter(selector) &&
    certain(scope.document, schemasAt(start(selector), selector.steps)).some(
      ({ schema }) => isObject(schema) && schema.format === format,
    );

  const every: RuleEnv["every"] = (selector, inner) => {
    const loopFrom = (
      from: Start,
      at: Printable,
      steps: readonly Step[],
      around: readonly string[],
    ): readonly Printable[] => {
      const next = steps.findIndex((step) => step.kind === "every");
      const [before, after] = next === -1 ? [steps, []] : [steps.slice(0, next), steps.slice(next + 1)];
      const [reached, place] = [follow(from, before), placeAlong(at, before)];
      if (next === -1) return single(from, before, place, around);
      const { head, key } = headOf(reached, around);
      const schemas = schemasAt(from, [...before, everyEntry]);
      const reads = new Set<string>();
      const read = (name: string) => {
        const own = () => named(firstMember({ value: head.entry, schemas }, name), () => scope.fresh(name));
        const known = head.members.get(name) ?? own();
        head.members.set(name, known);
        reads.add(name);
        return known.name;
      };
      const entry: Entry = { value: head.entry, path: stepTo(place, head.index), schemas, read };
      const within = [...around, key];
      const body =
        after.length > 0
          ? loopFrom(entry, entry.path, after, within)
          : inner(entered(entry, within), entry.value, entry.path);
      return body.length === 0 ? [] : [loop(head, { reads, bodies: [body] }, shared.arrange)];
    };
    const single = (
      from: Start,
      steps: readonly Step[],
      place: Printable,
      around: readonly string[],
    ): readonly Printable[] => {
      const { name, declared } = named(follow(from, steps), () => scope.fresh("value"));
      const rest = inner(entered({ value: name, path: place, schemas: schemasAt(from, steps) }, around), name, place);
      return rest.length === 0 ? [] : [...declared, block(js`if (${name} !== undefined)`, rest)];
    };
    return loopFrom(start(selector), path({ root: selector.root, steps: [] }), selector.steps, open);
  };
  const entered = (entry: Entry, around: readonly string[]) =>
    ruleEnv(info, shared, { entries: [...entries, entry], open: around });

  /** The same list is gone through by the same names, unless one loop over it stands within another. */
  const headOf = (reached: Printable, around: readonly string[]) => {
    let key = printFragment(reached);
    while (around.includes(key)) key += "'";
    const head: LoopHead = shared.loops.get(key) ?? {
      list: named(reached, () => scope.fresh("list")),
      index: scope.fresh("i"),
      entry: scope.fresh("entry"),
      members: new Map(),
    };
    shared.loops.set(key, head);
    return { head, key };
  };

  const leave = () => (scope.collecting ? [js`${imported("leave", findings)}(out, ${info}, c);`] : []);
  const cases: RuleEnv["cases"] = (list) => {
    const [first, ...rest] = list;
    if (first === undefined) return [];
    if (isAlways(first.when)) return first.then;
    return decided(first.when, { then: first.then, otherwise: cases(rest), unknown: leave() }, value);
  };

  return {
    fresh: scope.fresh,
    constant: scope.constant,
    value,
    member: memberOf,
    path,
    asserts,
    every,
    cases,
    holds: (condition) => holding(condition, value),
    fails: (condition) => failing(condition, value),
    leave,
    broken: (at, message, atEnd = []) =>
      scope.collecting
        ? [js`${imported("broken", findings)}(out, ${at}, ${info}, ${message});`]
        : [...atEnd, js`return false;`],
    soundHere(inner) {
      if (!scope.collecting || inner.length === 0) return inner;
      const itself = scope.constant("reads", literal([[]]));
      return [block(js`if (${imported("sound", findings)}(out, ${innermost.path}, ${itself}))`, inner)];
    },
    sound(selectors, inner) {
      if (!scope.collecting || inner.length === 0) return inner;
      const tests = entries.flatMap((entry, depth) => {
        const reads = selectors
          .filter(({ root }) => (root.kind === "body" ? depth === 0 : root.kind === "entry" && root.depth === depth))
          .map(({ steps }) =>
            steps.flatMap((step) => (step.kind === "name" ? [step.name] : step.kind === "every" ? ["*"] : [])),
          );
        if (reads.length === 0) return [];
        const distinct = [...new Map(reads.map((keys) => [keys.join("/"), keys])).values()];
        return [js`${imported("sound", findings)}(out, ${entry.path}, ${scope.constant("reads", literal(distinct))})`];
      });
      return tests.length === 0 ? inner : [block(js`if (${joined(tests, js` && `)})`, inner)];
    },
  };
}

function placeAlong(from: Printable, steps: readonly Step[]): Printable {
  let place = from;
  for (const step of steps) if (step.kind === "name") place = stepTo(place, literal(step.name));
  return place;
}

function stepTo(up: Printable, key: Printable): Printable {
  return js`${imported("step", "runtime/findings.js")}(${up}, ${key})`;
}
