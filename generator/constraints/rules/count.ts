import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import { didYouMean } from "../../read/nearest.ts";
import { bindCases } from "../case-list.ts";
import { always, type Condition, isAlways, selectorsOf } from "../condition.ts";
import { entryRefinements } from "../entry.ts";
import type { CountFacet } from "../refinement.ts";
import type { Description, RuleKind } from "../rule.ts";
import type { BoundSelector, RuleScope } from "../rule-scope.ts";
import { isOneList, type Selector, upToList } from "../selector.ts";
import { definedWords, fieldWords, listed, valueWords } from "../words.ts";
import { countCode } from "./count-code.ts";
import { countCompare } from "./count-compare.ts";
import { countExamples } from "./count-examples.ts";
import { countSchema } from "./count-schema.ts";
import { bounds } from "./count-words.ts";

export interface Count {
  /** The entries counted: ends in `[*]`. */
  readonly entries: Selector;
  /** The depth of an entry counted, for `where` and `by`. */
  readonly depth: number;
  readonly where: Condition;
  /** The field that gives an entry its class. */
  readonly by: Selector | undefined;
  /** First match wins. */
  readonly cases: readonly CountCase[];
}

export interface CountCase {
  readonly when: Condition;
  readonly min: number;
  readonly max: number;
  /** Closed: so many of each, and no entry of another class. */
  readonly classes: readonly { readonly value: Json; readonly exactly: number }[];
}

/** `count`: how many entries, by class of entry, exactly, at least or at most. */
export const count: RuleKind<Count> = {
  key: "count",
  phase: "rules",
  keys: ["where", "by", "cases", "exactly", "min", "max"],
  bind(text, scope) {
    const counted = scope.bodySelector(text.count, "count");
    const isList = counted !== undefined && isOneList(counted.selector);
    if (counted !== undefined && !isList) {
      scope.report(
        "rule-value",
        { key: "count", expected: "a selector of one list, such as files[*]; `each` leads to the place" },
        "count",
      );
    }
    // Where the list is not known, what is said of its entries is read as if they could be anything.
    const inner = scope.enter(isList ? counted : undefined);
    const where = text.where === undefined ? always : inner.condition(text.where, "where");
    const by = text.by === undefined ? undefined : inner.bodyField(text.by, "by");
    // By a field that selects nothing, a number for each class is right all the same.
    const isByLost = text.by !== undefined && by === undefined;
    const cases = bindCases(text, ["exactly", "min", "max"], scope, (one, at) => boundsOf(one, at, by, isByLost));
    if (by !== undefined && cases?.every((one) => one.classes.length === 0)) {
      const fix = "Drop it, or say how many of each class: { FRONT: 1, BACK: 1 }.";
      scope.report("rule-misplaced", { key: "by", why: "no `exactly` names a class", fix }, "by", "key");
      return undefined;
    }
    if (!isList || cases === undefined || where === undefined) return undefined;
    if (text.by !== undefined && by === undefined) return undefined;
    return { entries: counted.selector, depth: inner.depth, where, by: by?.selector, cases };
  },
  schema: countSchema,
  reads: ({ entries, depth, where, by, cases }) => [
    upToList(entries),
    ...[...selectorsOf(where), ...(by === undefined ? [] : [by])].map((field) =>
      field.root.kind === "entry" && field.root.depth === depth ? inEntries(entries, field) : field,
    ),
    ...cases.flatMap((one) => selectorsOf(one.when)),
  ],
  check(rule, env) {
    const { cases } = rule.says;
    return env.cases(cases.map((one) => ({ when: one.when, then: countCode(rule, one, env) })));
  },
  refine(rule) {
    const { entries, where, by, cases, depth } = rule.says;
    return entryRefinements(rule, upToList(entries), cases, (field, one, entryCondition) => {
      const counted = entryCondition(where, depth);
      const byField = by === undefined ? undefined : fieldOfEntry(by, depth);
      const isByClass = one.classes.length > 0;
      if (counted === undefined || (isByClass && byField === undefined)) return undefined;
      const { min, max, classes } = one;
      const facet: CountFacet = { field, where: counted, min, max, by: isByClass ? byField : undefined, classes };
      return { kind: "count", count: facet };
    });
  },
  loops: ({ entries }) => [[entries]],
  describe(rule): Description {
    const { entries, where, cases } = rule.says;
    const field = fieldWords(entries).replace(/\[\*\]$/, "");
    const of = isAlways(where) ? "" : ` where ${definedWords(where)}`;
    const rows = cases.map((one) => [isAlways(one.when) ? "otherwise" : definedWords(one.when), bounds(one)]);
    const sentences = cases.map(
      (one) => `${isAlways(one.when) ? "" : `Where ${definedWords(one.when)}: `}${field}: ${bounds(one)}${of}.`,
    );
    return {
      sentence: sentences.join(" "),
      table: cases.length > 1 ? { columns: ["Case", `${field}${of}`], rows } : undefined,
    };
  },
  examples: countExamples,
  compare: countCompare,
};

function boundsOf(
  text: JsonObject,
  scope: RuleScope,
  by: BoundSelector | undefined,
  isByLost: boolean,
): Omit<CountCase, "when"> | undefined {
  const whole = (value: Json | undefined): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= 0;
  const { exactly, min, max } = text;
  const second = ["min", "max"].find((name) => text[name] !== undefined);
  if (exactly !== undefined && second !== undefined) {
    const fix = "Keep `exactly`, or `min` and `max`.";
    scope.report("rule-misplaced", { key: second, why: "`exactly` says how many", fix }, second, "key");
    return undefined;
  }
  const isClasses = isObject(exactly) && Object.keys(exactly).length > 0 && Object.values(exactly).every(whole);
  if (isClasses && isByLost) return undefined;
  if (isClasses && by === undefined) {
    scope.report(
      "rule-value",
      { key: "exactly", expected: "a number where there is no `by` to tell classes" },
      "exactly",
    );
    return undefined;
  }
  if (isClasses && by !== undefined) {
    const known = scope.values(by);
    const classes = Object.entries(exactly).map(([name, number]) => ({
      value: known?.find((value) => valueWords(value) === name) ?? name,
      exactly: Number(number),
    }));
    const unknown = classes.filter(({ value }) => known !== undefined && !known.includes(value));
    for (const { value } of unknown) {
      const parameters = {
        value: valueWords(value),
        selector: fieldWords(by.selector),
        hint: didYouMean(valueWords(value), (known ?? []).map(valueWords)),
        known: listed((known ?? []).map(valueWords), "or"),
      };
      scope.at("exactly").report("value-not-in-enum", parameters, valueWords(value), "key");
    }
    if (unknown.length > 0) return undefined;
    const sum = classes.reduce((total, one) => total + one.exactly, 0);
    return { min: sum, max: sum, classes };
  }
  if (whole(exactly)) return { min: exactly, max: exactly, classes: [] };
  if (whole(min) && whole(max) && min > max) {
    scope.report("rule-value", { key: "max", expected: `${min} or more, as \`min\` is` }, "max");
    return undefined;
  }
  if ((whole(min) || whole(max)) && (min === undefined || whole(min)) && (max === undefined || whole(max))) {
    return { min: whole(min) ? min : 0, max: whole(max) ? max : Number.POSITIVE_INFINITY, classes: [] };
  }
  const key = ["exactly", "min", "max"].find((name) => text[name] !== undefined && !whole(text[name]));
  if (key === undefined) scope.report("rule-incomplete", { what: "`exactly`, `min` or `max`" });
  else {
    const expected = `a whole number, 0 or more${key === "exactly" ? ", or one for each class of `by`" : ""}`;
    scope.report("rule-value", { key, expected }, key);
  }
  return undefined;
}

/** A direct field of an entry counted; undefined for what stands deeper or elsewhere. */
function fieldOfEntry({ root, steps }: Selector, depth: number): string | undefined {
  const [step, ...deeper] = steps;
  const isOwn = root.kind === "entry" && root.depth === depth && deeper.length === 0;
  return isOwn && step?.kind === "name" ? step.name : undefined;
}

/** The selector of an entry's field, seen from where the rule stands. */
function inEntries(entries: Selector, field: Selector): Selector {
  return { root: entries.root, steps: [...entries.steps, ...field.steps] };
}
