import { block, js, literal, type Printable } from "../../code/printable.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import { always, type Condition, isAlways, selectorsOf } from "../condition.ts";
import { entryRefinements } from "../entry.ts";
import { onlyMembers } from "../members.ts";
import type { Rule, RuleEnv, RuleKind } from "../rule.ts";
import { closed, described, some } from "../rule-schema.ts";
import type { RuleScope } from "../rule-scope.ts";
import type { Selector } from "../selector.ts";
import { definedWords, fieldWords, listed } from "../words.ts";
import { presenceExamples } from "./presence-examples.ts";

export const outcomes = ["required", "optional", "forbidden", "ignored"] as const;
export type Outcome = (typeof outcomes)[number];

export interface Presence {
  readonly fields: readonly Selector[];
  /** First match wins. */
  readonly cases: readonly { readonly when: Condition; readonly then: Outcome }[];
}

/** `presence`: a field is required, optional, forbidden or ignored, by case. */
export const presence: RuleKind<Presence> = {
  key: "presence",
  phase: "rules",
  keys: ["cases", "then"],
  bind(text, scope) {
    const list = Array.isArray(text.presence) ? scope.at("presence") : scope;
    const names = Array.isArray(text.presence) ? text.presence : [text.presence];
    const fields = names.map((name: Json | undefined, index: number) =>
      fieldOf(name, list === scope ? "presence" : String(index), list),
    );
    if (names.length === 0)
      scope.report("rule-value", { key: "presence", expected: "a field, or a list with a field in it" }, "presence");
    const cases = casesOf(text, scope);
    if (names.length === 0) return undefined;
    if (cases === undefined || fields.some((field) => field === undefined)) return undefined;
    return { fields: fields as Selector[], cases };
  },
  schema: ({ field, condition }) => {
    const then = {
      enum: [...outcomes],
      description:
        "required: it must be there. optional: it may. forbidden: it must not. ignored: it may, and other rules of the entry skip it.",
    };
    return {
      description: "A field is required, optional, forbidden or ignored, by case.",
      example: `
id: note-on-gifts
presence: note
cases: # the first that holds counts
  - { when: { kind: GIFT }, then: required }
  - { then: optional }`,
      properties: {
        presence: { description: "The field, or a list of fields.", anyOf: [field, some(field)] },
        cases: {
          description: "What is so in which case; the first whose `when` holds counts, one without `when` always does.",
          ...some(
            closed(
              { when: described(condition, "Where this case applies; always where it is absent."), then },
              { required: ["then"] },
            ),
          ),
        },
        then: { ...then, description: `In every case. ${then.description}` },
      },
      demands: { oneOf: [{ required: ["cases"] }, { required: ["then"] }] },
    };
  },
  reads: ({ cases }) => cases.flatMap((one) => selectorsOf(one.when)),
  check: (rule, env) =>
    env.cases(
      rule.says.cases.map((one) => ({
        when: one.when,
        then: rule.says.fields.flatMap((field) => code(rule, field, one, env)),
      })),
    ),
  refine(rule) {
    const answers = rule.says.fields.map((field) =>
      entryRefinements(rule, field, rule.says.cases, (name, one) => {
        if (one.then === "required") return { kind: "required", fields: [name] };
        if (one.then === "forbidden")
          return { kind: "forbidden", field: name, reason: rule.message ?? reason(name, one) };
        return "nothing";
      }),
    );
    return {
      refinements: answers.flatMap(({ refinements }) => refinements),
      whole: answers.every(({ whole }) => whole),
    };
  },
  describe(rule) {
    const names = listed(rule.says.fields.map(fieldWords), "and");
    const { cases } = rule.says;
    const sentence = cases.map(
      (one) =>
        `${one.then}${isAlways(one.when) ? (cases.length > 1 ? " otherwise" : "") : ` where ${definedWords(one.when)}`}`,
    );
    const rows = cases.map((one) => [isAlways(one.when) ? "otherwise" : definedWords(one.when), one.then]);
    return {
      sentence: `${names}: ${sentence.join("; ")}.`,
      table: cases.length > 1 ? { columns: ["Case", names], rows } : undefined,
    };
  },
  examples: presenceExamples,
};

/** A field: the body as a whole, or an entry, is no field of anything. */
function fieldOf(text: Json | undefined, key: string, scope: RuleScope): Selector | undefined {
  const selector = scope.bodyField(text, key)?.selector;
  if (selector === undefined || selector.steps.length > 0) return selector;
  scope.report("rule-value", { key: "presence", expected: "a field, not the whole of what holds it" }, key);
  return undefined;
}

type PresenceCase = Presence["cases"][number];

function casesOf(text: JsonObject, scope: RuleScope): PresenceCase[] | undefined {
  if (text.cases !== undefined && text.then !== undefined) {
    const fix = "Move it into a case, or drop `cases`.";
    scope.report("rule-misplaced", { key: "then", why: "the cases say what is so", fix }, "then", "key");
    return undefined;
  }
  if (text.cases === undefined && text.then === undefined) {
    scope.report("rule-incomplete", { what: "`then` (required, optional, forbidden or ignored), or `cases`" });
    return undefined;
  }
  const list = text.cases === undefined ? [{ then: text.then }] : text.cases;
  if (!Array.isArray(list) || list.length === 0) {
    scope.report("rule-value", { key: "cases", expected: "a list of cases" }, "cases");
    return undefined;
  }
  const cases = list.map((one: Json, index) => {
    const inner = text.cases === undefined ? scope : scope.at("cases", index);
    if (!isObject(one)) {
      inner.report("rule-value", { key: "cases", expected: "a list of cases, each with `then`" });
      return undefined;
    }
    const { when: where, then } = onlyMembers(one, ["when", "then"], inner);
    const when = where === undefined ? always : inner.condition(where, "when");
    const isOutcome = outcomes.includes(then as Outcome);
    if (!isOutcome) inner.report("rule-value", { key: "then", expected: listed(outcomes, "or") }, "then");
    return when === undefined || !isOutcome ? undefined : { when, then: then as Outcome };
  });
  return cases.every((one) => one !== undefined) ? (cases as PresenceCase[]) : undefined;
}

function code(rule: Rule<Presence>, field: Selector, one: PresenceCase, env: RuleEnv): readonly Printable[] {
  if (one.then !== "required" && one.then !== "forbidden") return [];
  const broken = js`${env.value(field)} ${one.then === "required" ? js`===` : js`!==`} undefined`;
  const message = rule.message ?? `${reason(fieldWords(field), one)}${one.then === "required" ? ", got nothing" : ""}`;
  // Of an entry that is no object, or stands below none, its own keyword has told enough.
  const parent: Selector = { root: field.root, steps: field.steps.slice(0, -1) };
  return env.sound([parent], [block(js`if (${broken})`, env.broken(env.path(field), literal(message)))]);
}

/** "state is forbidden where type is PASSPORT" */
function reason(field: string, { when, then }: PresenceCase): string {
  return `${field} is ${then}${isAlways(when) ? "" : ` where ${definedWords(when)}`}`;
}
