import { block, imported, joined, js, literal, type Printable } from "../../code/printable.ts";
import { isObject, type Json } from "../../read/document.ts";
import { nearest } from "../../read/nearest.ts";
import { always, type Condition, isAlways, selectorsOf } from "../condition.ts";
import { onlyMembers } from "../members.ts";
import { fieldsOf } from "../navigate.ts";
import { noShape } from "../refinement.ts";
import type { Rule, RuleEnv, RuleKind } from "../rule.ts";
import type { RuleScope } from "../rule-scope.ts";
import { isOneList, type Selector, upToList } from "../selector.ts";
import { conditionWords, fieldWords, listed } from "../words.ts";
import { maskCompare } from "./mask-compare.ts";
import { maskExamples } from "./mask-examples.ts";
import { maskSchema } from "./mask-schema.ts";

export interface Mask {
  /** The object whose members are masked. */
  readonly of: Selector;
  readonly names: readonly string[];
  readonly allow: readonly Allowance[];
  readonly always: readonly string[];
}

/** Names that a list of the context allows. */
export interface Allowance {
  readonly each: Selector;
  readonly where: Condition;
  /** A field that is equal in the list's entry and in the entry the rule stands at. */
  readonly matching: { readonly there: Selector; readonly here: Selector } | undefined;
  readonly values: Selector;
}

/** `mask`: only fields that the context lists may be sent. An empty list counts as not sent. */
export const mask: RuleKind<Mask> = {
  key: "mask",
  phase: "rules",
  keys: ["allow", "always"],
  bind(text, scope) {
    const of = scope.bodyField(text.mask, "mask");
    const types = of === undefined ? new Set() : scope.types(of);
    const isMasked = types.size === 0 || types.has("object");
    if (!isMasked) scope.report("rule-value", { key: "mask", expected: "an object, whose fields are masked" }, "mask");
    const list = Array.isArray(text.allow) ? text.allow : [];
    if (list.length === 0) {
      scope.report(
        "rule-value",
        { key: "allow", expected: "a list of places in the context that name the fields allowed" },
        "allow",
      );
    }
    const allow = list.map((one: Json, index) => bindAllowance(one, scope.at("allow", index)));
    const open = text.always === undefined ? [] : text.always;
    if (!Array.isArray(open) || !open.every((name) => typeof name === "string")) {
      scope.report("rule-value", { key: "always", expected: "a list of field names" }, "always");
      return undefined;
    }
    if (of === undefined || !isMasked) return undefined;
    const names = [...fieldsOf(scope.document, of.schemas)].sort();
    const unknown = (open as string[]).filter((name) => !names.includes(name));
    for (const name of unknown) {
      const near = nearest(name, names);
      scope.at("always", open.indexOf(name)).report("selects-nothing", {
        selector: name,
        where: "the object masked",
        meant: near === undefined ? "" : `Did you mean ${near}? `,
        known: listed(names, "or"),
      });
    }
    if (unknown.length > 0 || list.length === 0 || allow.some((one) => one === undefined)) return undefined;
    return { of: of.selector, names, allow: allow as Allowance[], always: open as string[] };
  },
  schema: maskSchema,
  reads: ({ allow }) => allow.map((one) => one.each),
  check: (rule, env) => code(rule, env),
  refine: () => noShape,
  loops: ({ allow }) => allow.map(({ each }) => [each]),
  describe(rule) {
    const from = listed(rule.says.allow.map(allowanceWords), "or");
    const open = rule.says.always.length === 0 ? "" : `; ${listed(rule.says.always, "and")} always`;
    return {
      sentence: `Only fields named by ${from} may be sent${open}. An empty list counts as not sent.`,
      table: undefined,
    };
  },
  examples: maskExamples,
  compare: maskCompare,
};

const allowKeys = ["each", "where", "matching", "values"];

function bindAllowance(text: Json, scope: RuleScope): Allowance | undefined {
  if (!isObject(text)) {
    scope.report("rule-value", {
      key: "allow",
      expected: "a place with `each` and `values`, and, if wanted, `where` and `matching`",
    });
    return undefined;
  }
  const { each: entries, values: named, where: condition, matching: equal } = onlyMembers(text, allowKeys, scope);
  const each = scope.selector(entries, "each");
  const isList = each?.selector.root.kind === "context" && isOneList(each.selector);
  if (each !== undefined && !isList) {
    scope.report(
      "rule-value",
      { key: "each", expected: "one list of the context, such as context.requests[*]" },
      "each",
    );
  }
  const inner = scope.enter(isList ? each : undefined);
  const values = inner.bodyField(named, "values");
  const where = condition === undefined ? always : inner.condition(condition, "where");
  const there = equal === undefined ? undefined : inner.bodyField(equal, "matching");
  const here = equal === undefined ? undefined : scope.bodyField(equal, "matching");
  if (each === undefined || !isList || values === undefined || where === undefined) return undefined;
  if (selectorsOf(where).some((one) => one.root.kind === "context")) {
    scope.report("rule-value", { key: "where", expected: "a condition over the entry of that list" }, "where");
    return undefined;
  }
  if (equal !== undefined && (there === undefined || here === undefined)) return undefined;
  const matching = there && here ? { there: there.selector, here: here.selector } : undefined;
  return { each: each.selector, where, matching, values: values.selector };
}

function code(rule: Rule<Mask>, env: RuleEnv): readonly Printable[] {
  const { of, names, allow, always: open } = rule.says;
  const [target, key, value] = [env.fresh("target"), env.fresh("key"), env.fresh("value")];
  const [allowed, known] = [env.fresh("allowed"), env.fresh("known")];
  const given = joined(
    allow.map((one) => js`Array.isArray(${env.value(upToList(one.each))})`),
    js` && `,
  );
  const named = env.constant("named", js`/*#__PURE__*/ new Set(${literal(names)})`);
  const place = js`${imported("member", "runtime/facts.js")}(${env.path(of)}, ${key}, ${named})`;
  const message = literal(
    rule.message ?? `expected only fields named by ${listed(allow.map(allowanceWords), "or")}, got another`,
  );
  const leave = env.leave();
  const missing = block(js`if (!${allowed})`, [
    block(js`if (${known})`, env.broken(place, message), leave.length === 0 ? js`` : block(js` else`, leave)),
  ]);
  return [
    js`const ${target} = ${env.value(of)};`,
    js`const ${known} = ${given};`,
    block(js`if (${imported("isObject", "runtime/values.js")}(${target})) for (const ${key} in ${target})`, [
      js`if (!Object.hasOwn(${target}, ${key})${open.map((name) => js` || ${key} === ${literal(name)}`)}) continue;`,
      js`const ${value} = ${target}[${key}];`,
      js`if (${value} === undefined || (Array.isArray(${value}) && ${value}.length === 0)) continue;`,
      js`let ${allowed} = false;`,
      ...allow.flatMap((one) => allowance(one, key, allowed, env)),
      missing,
    ]),
  ];
}

function allowance(one: Allowance, key: Printable, allowed: Printable, env: RuleEnv): readonly Printable[] {
  return env.every(one.each, (inner) => {
    const matches =
      one.matching === undefined
        ? []
        : [js` && ${inner.value(one.matching.there)} === ${inner.value(one.matching.here)}`];
    return [js`if (${inner.value(one.values)} === ${key} && (${inner.holds(one.where)})${matches}) ${allowed} = true;`];
  });
}

function allowanceWords({ each, where, values }: Allowance): string {
  const condition = isAlways(where) ? "" : ` where ${conditionWords(where)}`;
  return `${fieldWords({ root: each.root, steps: [...each.steps, ...values.steps] })}${condition}`;
}
