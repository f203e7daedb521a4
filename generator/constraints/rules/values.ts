import { block, joined, js, literal, type Printable } from "../../code/printable.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import { didYouMean } from "../../read/nearest.ts";
import { bindCases } from "../case-list.ts";
import { type Condition, isAlways, selectorsOf } from "../condition.ts";
import { entryRefinements } from "../entry.ts";
import type { Rule, RuleEnv, RuleKind } from "../rule.ts";
import { casesSchema, described, some } from "../rule-schema.ts";
import type { BoundSelector, RuleScope } from "../rule-scope.ts";
import type { Selector } from "../selector.ts";
import { definedWords, fieldWords, listed, valueWords } from "../words.ts";
import { valuesCompare } from "./values-compare.ts";
import { valuesExamples } from "./values-examples.ts";

export interface Values {
  /** The field, or every value that it leads to. */
  readonly at: Selector;
  /** First match wins. */
  readonly cases: readonly ValuesCase[];
}

export interface ValuesCase {
  readonly when: Condition;
  /** Only these, none of these, or any. */
  readonly admits: "only" | "except" | "any";
  readonly values: readonly Json[];
}

const manners = ["only", "except"] as const;

/** `values`: in this case only these values, or any but these. An absent value is not looked at. */
export const values: RuleKind<Values> = {
  key: "values",
  phase: "rules",
  keys: ["cases", ...manners],
  bind(text, scope) {
    const at = scope.bodySelector(text.values, "values");
    // Of a field that is not there, any value is right.
    const of = at ?? scope.enter(undefined).entry;
    const cases = bindCases(text, manners, scope, (one, inner) => admittedOf(one, of, inner));
    return at === undefined || cases === undefined ? undefined : { at: at.selector, cases };
  },
  schema: (forms) => {
    const literal: JsonObject = { type: ["string", "number", "boolean", "null"] };
    const list = { anyOf: [literal, some(literal)] };
    const one = manners.map((manner) => ({ required: [manner] }));
    const admitted = {
      only: { description: "Only this value, or one of these; any: whatever the schema allows.", ...list },
      except: { description: "Any value but this, or but these.", ...list },
    };
    return {
      description: "In this case only these values, or any but these. An absent value is not looked at.",
      example: `
id: gifts-in-euros
values: currency
cases: # the first that holds counts
  - { when: { kind: GIFT }, only: EUR }
  - { when: { price: absent }, except: [USD] }
  - { only: any }`,
      properties: {
        values: described(forms.values, "The field, or every value that the selector leads to."),
        ...casesSchema(admitted, forms.condition, { oneOf: one }),
      },
      demands: { oneOf: [{ required: ["cases"] }, ...one] },
    };
  },
  reads: ({ at, cases }) => [at, ...cases.flatMap((one) => selectorsOf(one.when))],
  check: (rule, env) => env.cases(rule.says.cases.map((one) => ({ when: one.when, then: code(rule, one, env) }))),
  asks: ({ cases }) => cases.some(({ admits }) => admits !== "any"),
  refine: (rule) =>
    entryRefinements(rule, rule.says.at, rule.says.cases, (field, one) =>
      one.admits === "any"
        ? "nothing"
        : { kind: one.admits === "only" ? "values" : "except", field, values: one.values },
    ),
  describe(rule) {
    const { at, cases } = rule.says;
    const field = fieldWords(at);
    const parts = cases.map(
      (one) =>
        `${words(one)}${isAlways(one.when) ? (cases.length > 1 ? " otherwise" : "") : ` where ${definedWords(one.when)}`}`,
    );
    const rows = cases.map((one) => [isAlways(one.when) ? "otherwise" : definedWords(one.when), words(one)]);
    return {
      sentence: `${field}: ${parts.join("; ")}.`,
      table: cases.length > 1 ? { columns: ["Case", field], rows } : undefined,
    };
  },
  examples: valuesExamples,
  compare: valuesCompare,
};

/** `only` or `except`, with a value or a list of values, each of which the schema allows; `only: any` asks nothing. */
function admittedOf(text: JsonObject, at: BoundSelector, scope: RuleScope): Omit<ValuesCase, "when"> | undefined {
  const given = manners.filter((name) => text[name] !== undefined);
  const [manner, other] = given;
  if (manner === undefined) {
    scope.report("rule-value", { key: "only", expected: "a value or a list of values, or `except` in its place" });
    return undefined;
  }
  if (other !== undefined) {
    scope.report("rule-value", { key: other, expected: `left out beside \`${manner}\`` }, other);
    return undefined;
  }
  const known = scope.values(at);
  const written = text[manner] as Json;
  if (manner === "only" && written === "any" && !known?.includes("any")) return { admits: "any", values: [] };
  const list: readonly Json[] = Array.isArray(written) ? written : [written];
  if (list.length === 0 || list.some((one) => typeof one === "object" && one !== null)) {
    scope.report("rule-value", { key: manner, expected: "a value or a list of values" }, manner);
    return undefined;
  }
  const inner = Array.isArray(written) ? scope.at(manner) : scope;
  const wrong = list.map((one, index) => isAllowed(one, at, inner, Array.isArray(written) ? String(index) : manner));
  return wrong.every((one) => one) ? { admits: manner, values: [...new Set(list)] } : undefined;
}

/** The schema allows the value; what it does not is reported. */
function isAllowed(value: Json, at: BoundSelector, scope: RuleScope, key: string): boolean {
  const known = scope.values(at);
  const selector = fieldWords(at.selector);
  if (known !== undefined) {
    if (known.includes(value)) return true;
    const texts = known.map(valueWords);
    const shown = texts.length > 12 ? `${texts.slice(0, 12).join(", ")}, …` : listed(texts, "or");
    const hint = didYouMean(valueWords(value), texts);
    scope.report("value-not-in-enum", { value: valueWords(value), selector, hint, known: shown }, key);
    return false;
  }
  const schemas = scope.describing(at).flatMap(({ schema }) => (isObject(schema) ? [schema] : []));
  const types = schemas.flatMap(({ type, nullable }) =>
    type === undefined ? [] : [type, nullable === true ? "null" : []].flat(2),
  );
  const own = value === null ? "null" : typeof value;
  if (types.length === 0 || types.some((type) => type === own || (type === "integer" && Number.isInteger(value))))
    return true;
  scope.report(
    "rule-value",
    { key: "values", expected: `of the type of ${selector}: ${listed([...new Set(types.map(String))], "or")}` },
    key,
  );
  return false;
}

function code(rule: Rule<Values>, one: ValuesCase, env: RuleEnv): readonly Printable[] {
  if (one.admits === "any") return [];
  const where = isAlways(one.when) ? "" : ` where ${definedWords(one.when)}`;
  const list = one.values.map(valueWords);
  const expected = one.admits === "only" ? listed(list, "or") : `another value than ${listed(list, "or")}`;
  const got = one.admits === "only" ? "another" : list.length === 1 ? "that" : "one of these";
  const message = literal(rule.message ?? `expected ${expected}${where}, got ${got}`);
  const isListed = membership(one.values, env);
  return env.every(rule.says.at, (inner, value, path) => {
    const listedHere = isListed(value);
    const wrong = one.admits === "only" ? js`!(${listedHere})` : listedHere;
    return [block(js`if (${wrong})`, inner.broken(path, message))];
  });
}

/** More values than these are looked up in a set, made once. */
const few = 8;

function membership(values: readonly Json[], env: RuleEnv): (value: Printable) => Printable {
  if (values.length > few) {
    const set = env.constant("values", js`/*#__PURE__*/ new Set(${literal(values)})`);
    return (value) => js`${set}.has(${value})`;
  }
  return (value) =>
    joined(
      values.map((each) => js`${value} === ${literal(each)}`),
      js` || `,
    );
}

/** "only EUR or GBP" */
function words({ admits, values }: ValuesCase): string {
  if (admits === "any") return "any value";
  const list = values.map(valueWords);
  return admits === "only" ? `only ${listed(list, "or")}` : `none of ${listed(list, "and")}`;
}
