import { block, joined, js, literal, type Printable } from "../../code/printable.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import { didYouMean } from "../../read/nearest.ts";
import { bindCases } from "../case-list.ts";
import { always, type Condition, isAlways, selectorsOf } from "../condition.ts";
import { entryRefinements } from "../entry.ts";
import type { CountFacet } from "../refinement.ts";
import type { Description, Rule, RuleEnv, RuleKind } from "../rule.ts";
import type { BoundSelector, RuleScope } from "../rule-scope.ts";
import { isOneList, type Selector, upToList } from "../selector.ts";
import { definedWords, fieldWords, listed, valueWords } from "../words.ts";
import { countCompare } from "./count-compare.ts";
import { countExamples } from "./count-examples.ts";
import { countSchema } from "./count-schema.ts";

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
    return env.cases(cases.map((one) => ({ when: one.when, then: caseCode(rule, one, env) })));
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

function caseCode(rule: Rule<Count>, one: CountCase, env: RuleEnv): readonly Printable[] {
  const { entries, where, by } = rule.says;
  const list = upToList(entries);
  const path = env.path(list);
  const expected =
    rule.message ??
    `expected ${bounds(one)}${entriesWord(one)}${isAlways(where) ? "" : ` where ${definedWords(where)}`}${caseWords(one)}`;
  const failed = (broken: Printable, got: Printable) => [
    block(js`if (${broken})`, env.broken(path, js`${literal(`${expected}, got `)} + ${got}`)),
  ];
  const value = env.value(list);
  // What is no list has no entries, and lacks none.
  const isList = js`Array.isArray(${value})`;
  const isAnyClass = by === undefined || one.classes.length === 0;
  if (isAnyClass && isAlways(where)) {
    const length = js`${value}.length`;
    return failed(js`${isList} && (${outside(length, one)})`, length);
  }
  const judged: Failed = (broken, got) =>
    one.min === 0 ? failed(broken, got) : failed(js`${isList} && (${broken})`, got);
  return isAnyClass ? countedWhere(rule, one, env, judged) : countedByClass(rule, one, env, by, judged);
}

type Failed = (broken: Printable, got: Printable) => readonly Printable[];

function countedWhere(rule: Rule<Count>, one: CountCase, env: RuleEnv, failed: Failed): readonly Printable[] {
  const number = env.fresh("found");
  const { before, admit, decided } = admission(rule.says.where, env);
  return [
    js`let ${number} = 0;`,
    ...before,
    ...env.every(rule.says.entries, (inner) => admit(inner, [js`${number}++;`])),
    ...decided(failed(outside(number, one), number)),
  ];
}

/** How entries are told from those that do not count. */
interface Admission {
  readonly before: readonly Printable[];
  readonly admit: (inner: RuleEnv, then: readonly Printable[]) => readonly Printable[];
  readonly decided: (checked: readonly Printable[]) => readonly Printable[];
}

/** Where a fact is missing that tells whether an entry counts, the rule is left unchecked. */
function admission(where: Condition, env: RuleEnv): Admission {
  if (isAlways(where)) return { before: [], admit: (_, then) => then, decided: (checked) => checked };
  if (!selectorsOf(where).some(({ root }) => root.kind === "context")) {
    const admit: Admission["admit"] = (inner, then) =>
      then.length === 1 ? [js`if (${inner.holds(where)}) ${then}`] : [block(js`if (${inner.holds(where)})`, then)];
    return { before: [], admit, decided: (checked) => checked };
  }
  const unsure = env.fresh("unsure");
  const leave = env.leave();
  return {
    before: [js`let ${unsure} = false;`],
    admit: (inner, then) => [
      block(
        js`if (${inner.holds(where)})`,
        then,
        block(js` else if (!(${inner.fails(where)}))`, [js`${unsure} = true;`]),
      ),
    ],
    decided: (checked) => [
      block(js`if (!${unsure})`, checked),
      ...(leave.length === 0 ? [] : [block(js`if (${unsure})`, leave)]),
    ],
  };
}

function countedByClass(
  rule: Rule<Count>,
  one: CountCase,
  env: RuleEnv,
  by: Selector,
  failed: Failed,
): readonly Printable[] {
  const others = env.fresh("others");
  const { before, admit, decided } = admission(rule.says.where, env);
  const numbers = one.classes.map(({ value, exactly }) => ({
    value,
    exactly,
    number: env.fresh(`of_${String(value)}`),
  }));
  const counting = (inner: RuleEnv): readonly Printable[] => [
    ...numbers.map(
      ({ value, number }, index) =>
        js`${index === 0 ? js`` : js`else `}if (${inner.value(by)} === ${literal(value)}) ${number}++;`,
    ),
    js`else ${others}++;`,
  ];
  const broken = joined(
    [...numbers.map(({ number, exactly }) => js`${number} !== ${literal(exactly)}`), js`${others} !== 0`],
    js` || `,
  );
  const got = joined(
    [
      ...numbers.map(({ number, value }) => js`${number} + ${literal(` ${valueWords(value)}`)}`),
      js`${others} + " other"`,
    ],
    js` + ", " + `,
  );
  return [
    js`let ${joined([...numbers.map(({ number }) => js`${number} = 0`), js`${others} = 0`], js`, `)};`,
    ...before,
    ...env.every(rule.says.entries, (inner) => admit(inner, counting(inner))),
    ...decided(failed(broken, got)),
  ];
}

function outside(number: Printable, { min, max }: CountCase): Printable {
  if (min === max) return js`${number} !== ${literal(min)}`;
  if (max === Number.POSITIVE_INFINITY) return js`${number} < ${literal(min)}`;
  if (min === 0) return js`${number} > ${literal(max)}`;
  return js`${number} < ${literal(min)} || ${number} > ${literal(max)}`;
}

function caseWords({ when }: CountCase): string {
  return isAlways(when) ? "" : ` where ${definedWords(when)}`;
}

/** Of a plain number it is said what is counted. */
function entriesWord({ min, max, classes }: CountCase): string {
  if (classes.length > 0) return "";
  return (Number.isFinite(max) ? max : min) === 1 ? " entry" : " entries";
}

/** "exactly 1 FRONT and 1 BACK", "at most 1". */
export function bounds({ min, max, classes }: CountCase): string {
  if (classes.length > 0)
    return `exactly ${listed(
      classes.map((one) => `${one.exactly} ${valueWords(one.value)}`),
      "and",
    )}`;
  if (min === max) return `exactly ${min}`;
  if (max === Number.POSITIVE_INFINITY) return `at least ${min}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}
