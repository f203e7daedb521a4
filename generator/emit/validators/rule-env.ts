import {
  block,
  type Identifier,
  identifier,
  imported,
  isIdentifier,
  joined,
  js,
  literal,
  type Printable,
} from "../../code/printable.ts";
import { type Condition, isAlways, selectorsOf } from "../../constraints/condition.ts";
import type { Rule, RuleEnv } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import { isParameter, type Selector, type Step } from "../../constraints/selector.ts";
import type { FunctionScope } from "./scope.ts";

/** An entry that a loop is at: its variable, and its path as an expression. */
interface Entry {
  readonly value: Identifier;
  readonly path: Printable;
}

const findings = "runtime/rule-findings.js";
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), "length"]);

/** The code of one rule, with its `each` and `when` around what its kind checks. `info` is the module's constant for it. */
export function ruleCode(rule: Rule, info: Printable, scope: FunctionScope): readonly Printable[] {
  return framed(rule.frames, ruleEnv(info, scope, [body]), (env) => statements(rule, env));
}

/**
 * The code of several rules for a predicate, where their order has no meaning: those that stand at the same entries share
 * one loop over them.
 */
export function rulesCode(rules: readonly Rule[], scope: FunctionScope): readonly Printable[] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = JSON.stringify(rule.frames);
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  // A predicate says nothing of a rule, so that no constant of one is needed.
  const env = ruleEnv(js`undefined`, scope, [body]);
  return [...groups.values()].flatMap((group) => {
    const code = framed(group[0]?.frames ?? [], env, (inner) =>
      group.flatMap((rule) => {
        const own = statements(rule, inner);
        return own.length === 0 ? [] : [block(js``, own)];
      }),
    );
    return code.length === 0 ? [] : [block(js``, code)];
  });
}

const body: Entry = { value: identifier("v"), path: js`undefined` };

function framed(
  frames: readonly Selector[],
  env: RuleEnv,
  inner: (env: RuleEnv) => readonly Printable[],
): readonly Printable[] {
  const [frame, ...rest] = frames;
  return frame === undefined ? inner(env) : env.every(frame, (entry) => framed(rest, entry, inner));
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

function ruleEnv(info: Printable, scope: FunctionScope, entries: readonly Entry[]): RuleEnv {
  const innermost = entries.at(-1) as Entry;

  const start = (selector: Selector): Printable => {
    if (selector.root.kind === "context") return identifier("c");
    if (isParameter(selector)) return js`c.parameters.${identifier(selector.root.kind)}`;
    return (selector.root.kind === "entry" ? entries[selector.root.depth] : entries[0])?.value ?? innermost.value;
  };
  const value = (selector: Selector): Printable => follow(start(selector), selector.steps);
  const follow = (from: Printable, steps: readonly Step[]): Printable => {
    let reached = from;
    for (const step of steps) reached = access(reached, step);
    return reached;
  };
  const access = (from: Printable, step: Step): Printable => {
    if (step.kind === "lookup") return js`${imported("lookup", "runtime/facts.js")}(${from}, ${value(step.by)})`;
    if (step.kind === "every") throw new Error("a plural selector where one value was expected");
    if (inherited.has(step.name)) return js`${imported("field", "runtime/values.js")}(${from}, ${literal(step.name)})`;
    return js`${from}?.${isIdentifier(step.name) ? identifier(step.name) : js`[${literal(step.name)}]`}`;
  };
  const path = (selector: Selector): Printable => {
    if (selector.root.kind !== "body" && selector.root.kind !== "entry") return innermost.path;
    const from = (selector.root.kind === "entry" ? entries[selector.root.depth] : entries[0])?.path ?? js`undefined`;
    const end = selector.steps.findIndex((step) => step.kind !== "name");
    const names = end === -1 ? selector.steps : selector.steps.slice(0, end);
    return along(from, names);
  };

  const every: RuleEnv["every"] = (selector, inner) => {
    const loop = (from: Printable, at: Printable, steps: readonly Step[]): readonly Printable[] => {
      const next = steps.findIndex((step) => step.kind === "every");
      const [before, after] = next === -1 ? [steps, []] : [steps.slice(0, next), steps.slice(next + 1)];
      const reached = follow(from, before);
      const place = along(at, before);
      if (next === -1) return single(reached, place, inner);
      const list = scope.fresh("list");
      const entriesOf = looped(list, place, (entry, entryPath) =>
        after.length === 0
          ? inner(ruleEnv(info, scope, [...entries, { value: entry, path: entryPath }]), entry, entryPath)
          : loop(entry, entryPath, after),
      );
      if (entriesOf.length === 0) return [];
      return [js`const ${list} = ${reached};`, block(js`if (Array.isArray(${list}))`, entriesOf)];
    };
    return loop(start(selector), path({ root: selector.root, steps: [] }), selector.steps);
  };

  const looped = (
    list: Identifier,
    place: Printable,
    inner: (entry: Identifier, path: Printable) => readonly Printable[],
  ) => {
    const [index, entry] = [scope.fresh("i"), scope.fresh("entry")];
    const rest = inner(entry, stepTo(place, index));
    if (rest.length === 0) return [];
    const step = js`const ${entry} = ${list}[${index}];`;
    return [block(js`for (let ${index} = 0; ${index} < ${list}.length; ${index}++)`, [step, ...rest])];
  };

  const single = (
    reached: Printable,
    place: Printable,
    inner: Parameters<RuleEnv["every"]>[1],
  ): readonly Printable[] => {
    const one = scope.fresh("value");
    const rest = inner(ruleEnv(info, scope, [...entries, { value: one, path: place }]), one, place);
    return rest.length === 0 ? [] : [js`const ${one} = ${reached};`, block(js`if (${one} !== undefined)`, rest)];
  };

  const test = (condition: Condition): Printable => {
    const facts = readsFacts(condition);
    switch (condition.kind) {
      case "term":
        return test(condition.of);
      case "not":
        return facts ? js`${imported("not", "runtime/facts.js")}(${test(condition.of)})` : js`!(${test(condition.of)})`;
      case "present":
        return facts
          ? js`${imported("factPresent", "runtime/facts.js")}(${value(condition.at)})`
          : js`${value(condition.at)} !== undefined`;
      case "is": {
        const read = value(condition.at);
        if (facts) {
          const values = scope.constant("values", literal(condition.values));
          return js`${imported("factIs", "runtime/facts.js")}(${read}, ${values})`;
        }
        const tests = condition.values.map((one) => js`${read} === ${literal(one)}`);
        return tests.length === 1 ? (tests[0] as Printable) : js`(${joined(tests, js` || `)})`;
      }
      default: {
        if (condition.of.length === 0) return condition.kind === "all" ? js`true` : js`false`;
        const parts = condition.of.map(test);
        if (!facts) return js`(${joined(parts, condition.kind === "all" ? js` && ` : js` || `)})`;
        const combine = imported(condition.kind === "all" ? "and" : "or", "runtime/facts.js");
        return parts.reduce((a, b) => js`${combine}(${a}, ${b})`);
      }
    }
  };

  const leave = () => (scope.collecting ? [js`${imported("leave", findings)}(out, ${info}, c);`] : []);
  const cases: RuleEnv["cases"] = (list) => {
    const [first, ...rest] = list;
    if (first === undefined) return [];
    if (isAlways(first.when)) return first.then;
    const others = cases(rest);
    if (!readsFacts(first.when)) {
      if (first.then.length === 0)
        return others.length === 0 ? [] : [block(js`if (!${bracketed(test(first.when))})`, others)];
      return [block(js`if (${test(first.when)})`, first.then, others.length === 0 ? js`` : block(js` else`, others))];
    }
    const holds = scope.fresh("holds");
    const unknown = leave();
    return [
      js`const ${holds} = ${test(first.when)};`,
      block(js`if (${holds} === true)`, first.then),
      ...(others.length === 0 ? [] : [block(js`if (${holds} === false)`, others)]),
      ...(unknown.length === 0 ? [] : [block(js`if (${holds} === undefined)`, unknown)]),
    ];
  };

  return {
    fresh: scope.fresh,
    constant: scope.constant,
    value,
    member: (from, name) => access(from, { kind: "name", name }),
    path,
    every,
    each: (list, at, inner) =>
      looped(list, at, (entry, entryPath) =>
        inner(ruleEnv(info, scope, [...entries, { value: entry, path: entryPath }])),
      ),
    cases,
    test,
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

function bracketed(test: Printable): Printable {
  return js`(${test})`;
}

function along(from: Printable, steps: readonly Step[]): Printable {
  let place = from;
  for (const step of steps) if (step.kind === "name") place = stepTo(place, literal(step.name));
  return place;
}

function stepTo(up: Printable, key: Printable): Printable {
  return js`${imported("step", "runtime/findings.js")}(${up}, ${key})`;
}

function readsFacts(condition: Condition): boolean {
  return selectorsOf(condition).some((selector) => selector.root.kind === "context");
}
