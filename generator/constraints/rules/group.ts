import { block, joined, js, literal, type Printable } from "../../code/printable.ts";
import type { Json, JsonObject } from "../../read/document.ts";
import { didYouMean } from "../../read/nearest.ts";
import { bindCases } from "../case-list.ts";
import { type Condition, isAlways, selectorsOf } from "../condition.ts";
import { entryRefinements } from "../entry.ts";
import { type Grouping, groupings } from "../refinement.ts";
import type { Rule, RuleEnv, RuleKind } from "../rule.ts";
import { casesSchema } from "../rule-schema.ts";
import type { RuleScope } from "../rule-scope.ts";
import type { Selector } from "../selector.ts";
import { definedWords, fieldWords, listed } from "../words.ts";
import { groupCompare } from "./group-compare.ts";
import { groupExamples } from "./group-examples.ts";

export interface Group {
  /** Two or more. */
  readonly fields: readonly Selector[];
  /** First match wins. */
  readonly cases: readonly GroupCase[];
}

export interface GroupCase {
  readonly when: Condition;
  readonly given: Grouping | "any";
}

const outcomes = [...groupings, "any"] as const;

/** `group`: how many of these fields are given: exactly one, at most one, at least one, all or none. */
export const group: RuleKind<Group> = {
  key: "group",
  phase: "rules",
  keys: ["given", "cases"],
  bind(text, scope) {
    const fields = fieldsOf(text, scope);
    const cases = bindCases(text, ["given"], scope, givenOf);
    return fields === undefined || cases === undefined ? undefined : { fields, cases };
  },
  schema: ({ field, condition }) => {
    const given = {
      enum: [...outcomes],
      description: "How many of the fields are given; any: as many as there are.",
    };
    return {
      description: "How many of these fields are given: exactly one, at most one, at least one, all or none.",
      example: `
id: price-in-a-currency
group: [price, currency]
cases: # the first that holds counts
  - { when: { kind: SALE }, given: all-or-none }
  - { given: any }`,
      properties: {
        group: { description: "The fields, two or more.", type: "array", items: field, minItems: 2, uniqueItems: true },
        ...casesSchema({ given }, condition, { required: ["given"] }),
      },
      demands: { oneOf: [{ required: ["cases"] }, { required: ["given"] }] },
    };
  },
  reads: ({ fields, cases }) => [...fields, ...cases.flatMap((one) => selectorsOf(one.when))],
  check: (rule, env) => env.cases(rule.says.cases.map((one) => ({ when: one.when, then: code(rule, one, env) }))),
  asks: ({ cases }) => cases.some(({ given }) => given !== "any"),
  refine: (rule) =>
    entryRefinements(rule, entryOf(rule), rule.says.cases, (_, one) => {
      if (one.given === "any") return "nothing";
      const paths = rule.says.fields.map((field) => pathIn(field, rule));
      if (paths.some((path) => path === undefined)) return undefined;
      const reason = rule.message ?? sentence(rule.says.fields, one);
      return { kind: "group", given: one.given, fields: paths as (readonly string[])[], reason };
    }),
  describe(rule) {
    const { fields, cases } = rule.says;
    const sentences = cases.map(
      (one) => sentence(fields, one) + (cases.length > 1 && isAlways(one.when) ? " otherwise" : ""),
    );
    const text = sentences.join("; ");
    const rows = cases.map((one) => [isAlways(one.when) ? "otherwise" : definedWords(one.when), words(one)]);
    const columns = ["Case", `Of ${listed(fields.map(fieldWords), "and")}`];
    return {
      sentence: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
      table: cases.length > 1 ? { columns, rows } : undefined,
      about: "given",
    };
  },
  examples: groupExamples,
  compare: groupCompare,
};

function fieldsOf(text: JsonObject, scope: RuleScope): readonly Selector[] | undefined {
  const names: readonly Json[] = Array.isArray(text.group) ? text.group : [];
  if (names.length < 2) {
    scope.report("rule-value", { key: "group", expected: "a list of two fields or more" }, "group");
    return undefined;
  }
  const fields = names.map((name, index) => scope.at("group").bodyField(name, String(index))?.selector);
  if (fields.some((field) => field === undefined)) return undefined;
  const texts = (fields as Selector[]).map((field) => JSON.stringify(field));
  if (new Set(texts).size === texts.length) return fields as Selector[];
  scope.report("rule-value", { key: "group", expected: "a list of fields, each of them once" }, "group");
  return undefined;
}

function givenOf({ given }: JsonObject, scope: RuleScope): Omit<GroupCase, "when"> | undefined {
  const outcome = outcomes.find((name) => name === given);
  if (outcome !== undefined) return { given: outcome };
  const hint = typeof given === "string" ? didYouMean(given, outcomes) : "";
  scope.report("rule-value", { key: "given", expected: listed(outcomes, "or") + hint }, "given");
  return undefined;
}

/** Which of the fields are to blame: the entry where none is given, the second where too many are, else what is missing. */
function code(rule: Rule<Group>, one: GroupCase, env: RuleEnv): readonly Printable[] {
  if (one.given === "any") return [];
  const { fields } = rule.says;
  const expected =
    rule.message ?? `expected ${words(one)} of ${listed(fields.map(fieldWords), "and")}${whereWords(one)}`;
  const given = env.fresh("given");
  const counted = joined(
    fields.map((field) => js`(${env.value(field)} === undefined ? 0 : 1)`),
    js` + `,
  );
  const count = js`const ${given} = ${counted};`;
  const none = block(js`if (${given} === 0)`, env.broken(env.path(entryOf(rule)), literal(`${expected}, got none`)));
  const missing = fields.map((field) =>
    block(
      js`if (${given} !== 0 && ${env.value(field)} === undefined)`,
      env.broken(env.path(field), literal(`${expected}, got nothing here`)),
    ),
  );
  const several = [
    block(js`if (${given} > 1)`, env.broken(secondPath(fields, env), js`${literal(`${expected}, got `)} + ${given}`)),
  ];
  switch (one.given) {
    case "exactly-one":
      return [count, none, ...several];
    case "at-most-one":
      return [count, ...several];
    case "at-least-one":
      return [count, none];
    case "all-or-none":
      return [count, ...missing];
  }
}

/** The path of the second field that is given, as an expression. */
function secondPath(fields: readonly Selector[], env: RuleEnv): Printable {
  const [first, ...others] = fields;
  if (first === undefined) return js`undefined`;
  return others.reduceRight<Printable>((rest, field, index) => {
    const before = joined(
      fields.slice(0, index + 1).map((one) => js`${env.value(one)} !== undefined`),
      js` || `,
    );
    return index === others.length - 1
      ? env.path(field)
      : js`${env.value(field)} !== undefined && (${before}) ? ${env.path(field)} : ${rest}`;
  }, js`undefined`);
}

/** The innermost entry, or the body where the rule stands at none. */
function entryOf({ frames }: Rule): Selector {
  return { root: frames.length === 0 ? { kind: "body" } : { kind: "entry", depth: frames.length }, steps: [] };
}

/** The names that lead to a field from the rule's entry; undefined for a field of another. */
function pathIn({ root, steps }: Selector, rule: Rule): readonly string[] | undefined {
  const entry = entryOf(rule).root;
  const isOwn = JSON.stringify(root) === JSON.stringify(entry) && steps.length > 0;
  return isOwn && steps.every((step) => step.kind === "name") ? steps.map(({ name }) => name) : undefined;
}

/** "exactly one of source_amount and destination_amount is given where rail is SEPA" */
function sentence(fields: readonly Selector[], one: GroupCase): string {
  const verb = one.given === "all-or-none" ? "are" : one.given === "any" ? "may be" : "is";
  return `${words(one)} of ${listed(fields.map(fieldWords), "and")} ${verb} given${whereWords(one)}`;
}

function words({ given }: GroupCase): string {
  return given === "all-or-none" ? "all or none" : given.replaceAll("-", " ");
}

function whereWords({ when }: GroupCase): string {
  return isAlways(when) ? "" : ` where ${definedWords(when)}`;
}
