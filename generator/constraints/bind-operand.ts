import { isObject, type Json } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { comparable } from "./comparable.ts";
import { dayOfText } from "./examples/days.ts";
import { onlyMembers } from "./members.ts";
import { type Operand, operandWords, type Shift } from "./operand.ts";
import type { BoundSelector, RuleScope } from "./rule-scope.ts";
import { parseSelector } from "./selector.ts";
import { listed, valueWords } from "./words.ts";

/** An operand as it is written, with the member of the rule it stands in. */
export interface OperandText {
  readonly key: string;
  readonly text: Json | undefined;
}

/** An operand as it is bound, with the member it stands in. */
export interface BoundOperand {
  readonly key: string;
  readonly operand: Operand;
  /** What a field or a fact leads to. */
  readonly bound: BoundSelector | undefined;
}

const clock = /^(now|today)(?:\s*([+-])\s*P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?)?$/;

/**
 * Reads both operands of a comparison, and reports where they could never be compared. A text is the clock
 * ("today - P90D"), else a selector; `{ value: … }` and `{ field: … }` say outright what it is. A word on the right that
 * is no field may be a literal, too, where the left operand can have it as a value.
 */
export function bindOperands(
  left: OperandText,
  right: OperandText,
  scope: RuleScope,
): readonly [Operand, Operand] | undefined {
  const first = bindOperand(left, scope);
  const second = bindOperand(right, scope, first);
  if (first === undefined || second === undefined || !comparable(first, second, scope)) return undefined;
  return [first.operand, second.operand];
}

function bindOperand({ key, text }: OperandText, scope: RuleScope, other?: BoundOperand): BoundOperand | undefined {
  const literal = (value: Json): BoundOperand => ({ key, operand: { kind: "literal", value }, bound: undefined });
  if (isObject(text) && Object.hasOwn(text, "value")) {
    onlyMembers(text, ["value"], scope.at(key));
    return literal(text.value as Json);
  }
  if (isObject(text) && Object.hasOwn(text, "field")) {
    onlyMembers(text, ["field"], scope.at(key));
    return selected(scope.at(key).field(text.field, "field"), key, scope);
  }
  if (isObject(text) && Object.keys(text).length > 0) {
    onlyMembers(text, ["value", "field"], scope.at(key));
    return undefined;
  }
  if ((typeof text === "number" || typeof text === "boolean") && key !== "compare") return literal(text);
  if (typeof text !== "string") {
    const expected = `a field, a fact, ${key === "compare" ? "" : "a literal, "}now or today`;
    scope.report("rule-value", { key, expected }, key);
    return undefined;
  }
  const moment = clock.exec(text);
  if (moment !== null) {
    const operand: Operand = { kind: "clock", what: moment[1] as "now" | "today", shift: shiftOf(moment) };
    return { key, operand, bound: undefined };
  }
  const bound = scope.trySelector(text);
  if (bound !== undefined) return selected(bound, key, scope);
  if (/^(now|today)\b/.test(text)) {
    const expected = "now or today, alone or with a duration of years, months, weeks or days, such as today - P90D";
    scope.report("rule-value", { key, expected }, key);
    return undefined;
  }
  if (key === "compare" || isPath(text, scope)) return selected(scope.field(text, key), key, scope);
  return other !== undefined && isValueOf(other, text, key, scope) ? literal(text) : undefined;
}

function shiftOf([, , sign, years, months, weeks, days]: RegExpExecArray): Shift {
  const by = sign === "-" ? -1 : 1;
  const number = (text: string | undefined) => by * Number(text ?? 0) || 0;
  return { years: number(years), months: number(months), days: number(days) + 7 * number(weeks) };
}

function selected(bound: BoundSelector | undefined, key: string, scope: RuleScope): BoundOperand | undefined {
  if (bound === undefined) return undefined;
  const formats = new Set<string>();
  const types = new Set<string>();
  for (const { schema } of scope.describing(bound)) {
    if (!isObject(schema)) continue;
    if (typeof schema.format === "string") formats.add(schema.format);
    for (const type of Array.isArray(schema.type) ? schema.type : [schema.type])
      if (typeof type === "string") types.add(type);
  }
  return { key, operand: { kind: "selector", selector: bound.selector, formats, types }, bound };
}

/** A text that can only be meant as a selector: it starts at a root, or goes on from a name known here. */
function isPath(text: string, scope: RuleScope): boolean {
  const parsed = parseSelector(text);
  const [first, ...rest] = parsed?.steps ?? [];
  if (/^[$@]/.test(text) || first?.kind === "every") return true;
  const roots = ["context", "path", "query", "header", "cookie"];
  return first?.kind === "name" && rest.length > 0 && [...roots, ...scope.names].includes(first.name);
}

/** Can the word be a value of the left operand, and no field misspelt? What cannot is reported. */
function isValueOf({ operand, bound }: BoundOperand, word: string, key: string, scope: RuleScope): boolean {
  const values = bound && scope.values(bound);
  if (values?.includes(word)) return true;
  if (values !== undefined) {
    const texts = values.map(valueWords);
    const hint = didYouMean(word, [...texts, ...scope.names]);
    const known = listed(texts, "or");
    scope.report("value-not-in-enum", { value: word, selector: operandWords(operand), hint, known }, key);
    return false;
  }
  const hint = didYouMean(word, scope.names);
  const isText = operand.kind === "selector" ? operand.types.has("string") : dayOfText(word) !== undefined;
  if (isText && hint === "") return true;
  scope.report("operand-unclear", { word, other: operandWords(operand), hint }, key);
  return false;
}
