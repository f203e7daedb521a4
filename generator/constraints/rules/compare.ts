import { block, js, literal, type Printable } from "../../code/printable.ts";
import type { Json } from "../../read/document.ts";
import { bindOperands } from "../bind-operand.ts";
import { type Comparison, mirrored, type Operator, operators } from "../comparison.ts";
import { always } from "../condition.ts";
import { entryRefinements } from "../entry.ts";
import { codeMeasureOf, isFact, measureOf, type Operand, operandCode, operandWordsAt } from "../operand.ts";
import { type Facet, noShape } from "../refinement.ts";
import type { Rule, RuleEnv, RuleKind } from "../rule.ts";
import { described } from "../rule-schema.ts";
import type { Selector } from "../selector.ts";
import { listed } from "../words.ts";
import { compareCompare } from "./compare-compare.ts";
import { compareExamples } from "./compare-examples.ts";

export type Compare = Comparison;

const symbols: Readonly<Record<Operator, Printable>> = {
  lt: js`<`,
  lte: js`<=`,
  gt: js`>`,
  gte: js`>=`,
  eq: js`===`,
  ne: js`!==`,
};
const words: Readonly<Record<Operator, readonly [value: string, date: string]>> = {
  lt: ["less than", "before"],
  lte: ["at most", "not after"],
  gt: ["more than", "after"],
  gte: ["at least", "not before"],
  eq: ["equal to", "the day of"],
  ne: ["different from", "another day than"],
};

/** The fact behind `now` and `today`; the clock where it is absent. */
const clock: Selector = { root: { kind: "context" }, steps: [{ kind: "name", name: "now" }] };

/** `compare`: two operands stand in an order, or are equal or not. An absent operand of the body: the rule does not apply. */
export const compare: RuleKind<Compare> = {
  key: "compare",
  phase: "rules",
  keys: [...operators],
  bind(text, scope) {
    const given = operators.filter((name) => text[name] !== undefined);
    const [operator] = given;
    if (operator === undefined) {
      scope.report("rule-incomplete", { what: `one of ${listed(operators, "or")} beside \`compare\`` });
      return undefined;
    }
    for (const key of given.slice(1)) {
      const why = `\`${operator}\` says how the operands stand`;
      scope.report("rule-misplaced", { key, why, fix: "Make it a rule of its own." }, key, "key");
    }
    const operands = bindOperands(
      { key: "compare", text: text.compare },
      { key: operator, text: text[operator] },
      scope,
    );
    return operands === undefined || given.length > 1 ? undefined : { left: operands[0], operator, right: operands[1] };
  },
  schema: ({ operand }) => ({
    description:
      "Two operands stand in an order, or are equal or not. Dates compare as days; where an operand is absent the rule does not apply.",
    example: `
id: due-after-placed
compare: due
gt: placed # lt, lte, gt, gte, eq or ne`,
    properties: {
      compare: described(operand, "The left operand: a field, a fact, now or today."),
      ...Object.fromEntries(
        operators.map((name) => [
          name,
          described(
            operand,
            `The left operand is ${words[name][0]} this one (dates: ${words[name][1]}). A field, a fact, a literal, now, or today with a duration: today - P90D. Outright: { value: ... } or { field: ... }.`,
          ),
        ]),
      ),
    },
    demands: { oneOf: operators.map((name) => ({ required: [name] })) },
  }),
  reads: ({ left, right }) =>
    [left, right].flatMap((one) => (one.kind === "selector" ? [one.selector] : one.kind === "clock" ? [clock] : [])),
  check: (rule, env) => code(rule, env),
  refine(rule) {
    const literal = againstLiteral(rule.says);
    if (literal === undefined) return noShape;
    const { field, operator, value } = literal;
    return entryRefinements(rule, field, [{ when: always }], (name) => facetOf(name, operator, value));
  },
  compares: (says) => [says],
  describe: (rule) => ({ sentence: `${sentence(rule, " is")}.`, table: undefined }),
  examples: compareExamples,
  compare: compareCompare,
};

function code(rule: Rule<Compare>, env: RuleEnv): readonly Printable[] {
  const { left, operator, right } = rule.says;
  const measure = codeMeasureOf(left, right, env);
  const [a, b] = [env.fresh("left"), env.fresh("right")];
  const given = (operands: readonly [Operand, Printable][], fact: boolean) =>
    operands.filter(([one]) => one.kind !== "literal" && isFact(one) === fact).map(([, name]) => name);
  const pairs: readonly [Operand, Printable][] = [
    [left, a],
    [right, b],
  ];
  const absent = (names: readonly Printable[], or: boolean) =>
    names.flatMap((name, index) => [
      ...(index === 0 ? [] : [or ? js` || ` : js` && `]),
      js`${name} ${or ? js`===` : js`!==`} undefined`,
    ]);
  const [place] = [...[left, right].filter(isField), ...[left, right].filter(isSelector)].map((one) => one.selector);
  const path = place === undefined ? js`[]` : env.path(place);
  const message = literal(rule.message ?? expectation(rule));
  const broken = block(js`if (!(${a} ${symbols[operator]} ${b}))`, env.broken(path, message));
  const facts = given(pairs, true);
  const leave = env.leave();
  const compared: readonly Printable[] =
    facts.length === 0
      ? [broken]
      : leave.length === 0
        ? [block(js`if (${absent(facts, false)})`, [broken])]
        : [block(js`if (${absent(facts, true)})`, leave, js` else ${broken}`)];
  const fields = given(pairs, false);
  return [
    js`const ${a} = ${operandCode(left, measure, env)};`,
    js`const ${b} = ${operandCode(right, measure, env)};`,
    ...(fields.length === 0 ? compared : [block(js`if (${absent(fields, false)})`, compared)]),
  ];
}

/** "expiry_date after today", with a verb "expiry_date is after today" */
function sentence({ says: { left, operator, right }, frames }: Rule<Compare>, verb = ""): string {
  const [value, date] = words[operator];
  const relation = measureOf(left, right) === "day" ? date : value;
  return `${operandWordsAt(left, frames)}${verb} ${relation} ${operandWordsAt(right, frames)}`;
}

/** What is expected of the field that the issue points at and names: "expected a day after from, got one that is not" */
function expectation(rule: Rule<Compare>): string {
  const { left, operator, right } = rule.says;
  if (isField(left)) return `expected ${expectedWords(rule, operator, right)}`;
  if (isField(right)) return `expected ${expectedWords(rule, mirrored[operator], left)}`;
  return `expected ${sentence(rule)}, got ${gotWords(operator)}`;
}

/** What an issue can point at. */
function isField(operand: Operand): operand is Operand & { kind: "selector" } {
  return isSelector(operand) && (operand.selector.root.kind === "body" || operand.selector.root.kind === "entry");
}

function isSelector(operand: Operand): operand is Operand & { kind: "selector" } {
  return operand.kind === "selector";
}

function expectedWords({ says, frames }: Rule<Compare>, operator: Operator, bound: Operand): string {
  const measure = measureOf(says.left, says.right);
  const [value, date] = words[operator];
  const isOrder = operator !== "eq" && operator !== "ne";
  const what = measure !== "day" ? `a ${measure} ${value}` : isOrder ? `a day ${date}` : date;
  return `${what} ${operandWordsAt(bound, frames)}, got ${gotWords(operator)}`;
}

function gotWords(operator: Operator): string {
  if (operator === "ne") return "that";
  return operator === "eq" ? "another" : "one that is not";
}

/** A field of the body against a literal, in this order; days no keyword compares. */
function againstLiteral({ left, operator, right }: Compare) {
  if (measureOf(left, right) === "day") return undefined;
  if (left.kind === "selector" && right.kind === "literal")
    return { field: left.selector, operator, value: right.value };
  if (left.kind === "literal" && right.kind === "selector")
    return { field: right.selector, operator: mirrored[operator], value: left.value };
  return undefined;
}

function facetOf(field: string, operator: Operator, value: Json): Facet | undefined {
  if (operator === "ne") return { kind: "except", field, values: [value] };
  if (typeof value !== "number") return operator === "eq" ? { kind: "equal", field, value } : undefined;
  const bounds = {
    lt: { exclusiveMaximum: value },
    lte: { maximum: value },
    gt: { exclusiveMinimum: value },
    gte: { minimum: value },
    eq: { minimum: value, maximum: value },
  };
  return { kind: "bounds", field, bounds: bounds[operator] };
}
