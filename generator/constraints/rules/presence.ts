import { block, js, literal, type Printable } from "../../code/printable.ts";
import type { Json, JsonObject } from "../../read/document.ts";
import { bindCases } from "../case-list.ts";
import { type Condition, isAlways, selectorsOf } from "../condition.ts";
import { entryRefinements } from "../entry.ts";
import { inOne, noShape, type RefineAnswer } from "../refinement.ts";
import type { Rule, RuleEnv, RuleKind } from "../rule.ts";
import { casesSchema, some } from "../rule-schema.ts";
import type { RuleScope } from "../rule-scope.ts";
import type { Selector } from "../selector.ts";
import { definedWords, fieldWords, listed } from "../words.ts";
import { presenceCompare } from "./presence-compare.ts";
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
    const cases = bindCases(text, ["then"], scope, outcomeOf);
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
        ...casesSchema({ then }, condition, { required: ["then"] }),
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
  refine: (rule) => inOne(rule.says.fields.map((field) => fieldRefinements(rule, field))),
  asks: ({ cases }) => cases.some(({ then }) => then === "required" || then === "forbidden"),
  steers: ({ cases }) => cases.some((one) => one.then === "ignored"),
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
      about: "given",
    };
  },
  examples: presenceExamples,
  compare: presenceCompare,
};

/** A field: the body as a whole, or an entry, is no field of anything. */
function fieldOf(text: Json | undefined, key: string, scope: RuleScope): Selector | undefined {
  const selector = scope.bodyField(text, key)?.selector;
  if (selector === undefined || selector.steps.length > 0) return selector;
  scope.report("rule-value", { key: "presence", expected: "a field, not the whole of what holds it" }, key);
  return undefined;
}

type PresenceCase = Presence["cases"][number];

/** What is required is said of the entry, for all that leads to a field deep inside must be there; the rest where the field stands. */
function fieldRefinements(rule: Rule<Presence>, field: Selector): RefineAnswer {
  const names = field.steps.flatMap((step) => (step.kind === "name" ? [step.name] : []));
  if (names.length === 0) return noShape;
  const required = entryRefinements(rule, { ...field, steps: [] }, rule.says.cases, (_, { then }) =>
    then === "required" ? { kind: "required", paths: [names] } : "nothing",
  );
  const forbidden = entryRefinements(rule, field, rule.says.cases, (name, one) =>
    one.then === "forbidden"
      ? { kind: "forbidden", field: name, reason: rule.message ?? reason(fieldWords(field), one, rule.says) }
      : "nothing",
  );
  return inOne([required, forbidden]);
}

function outcomeOf({ then }: JsonObject, scope: RuleScope): Omit<PresenceCase, "when"> | undefined {
  const outcome = outcomes.find((name) => name === then);
  if (outcome === undefined) scope.report("rule-value", { key: "then", expected: listed(outcomes, "or") }, "then");
  return outcome && { then: outcome };
}

function code(rule: Rule<Presence>, field: Selector, one: PresenceCase, env: RuleEnv): readonly Printable[] {
  if (one.then !== "required" && one.then !== "forbidden") return [];
  const broken = js`${env.value(field)} ${one.then === "required" ? js`===` : js`!==`} undefined`;
  const where = whereWords(one, rule.says);
  const message =
    rule.message ??
    (one.then === "required" ? `expected a value${where}, got nothing` : `expected nothing${where}, got a value`);
  // Of an entry that is no object, or stands below none, its own keyword has told enough.
  const parent: Selector = { root: field.root, steps: field.steps.slice(0, -1) };
  return [block(js`if (${broken})`, env.guarded([parent]).broken(env.path(field), literal(message)))];
}

/** "state is forbidden where type is PASSPORT" */
function reason(field: string, one: PresenceCase, says: Presence): string {
  return `${field} is ${one.then}${whereWords(one, says)}`;
}

/** " where type is PASSPORT"; of the case for all the rest " except where type is SELFIE". */
function whereWords({ when, then }: PresenceCase, { cases }: Presence): string {
  if (!isAlways(when)) return ` where ${definedWords(when)}`;
  const others = cases.filter((one) => one.then !== then && !isAlways(one.when)).map((one) => one.when);
  return others.length === 0 ? "" : ` except where ${definedWords(anyOf(others))}`;
}

function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 1 ? (conditions[0] as Condition) : { kind: "any", of: conditions };
}
