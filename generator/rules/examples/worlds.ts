import { isAlways, selectorsOf } from "../../constraints/condition.ts";
import { atomsOf, evaluate, firstCase } from "../../constraints/evaluate.ts";
import type { Ground, Standing, Subject } from "../../constraints/example.ts";
import { domainOf } from "../../constraints/example-schema.ts";
import { solved, withField } from "../../constraints/example-solve.ts";
import { fieldValue } from "../../constraints/example-spot.ts";
import { entered, moved } from "../../constraints/example-standing.ts";
import type { Rule } from "../../constraints/rule.ts";
import { type Selector, selectorText } from "../../constraints/selector.ts";
import type { Json } from "../../read/document.ts";
import { settled } from "./settle.ts";

/** A field by whose values cases are told apart, and these values. */
interface Tag {
  readonly field: Selector;
  readonly values: readonly Json[];
}

/** Fields with more values than so many are no tags: the cases speak of one or two of 249 countries. */
const mostValues = 12;

/** Where a rule stands in each of its cases, for each value of its tags, in subjects that every rule accepts. */
export function standingsOf(rule: Rule, index: number, base: Subject, ground: Ground): readonly Standing[] {
  const start = entered(base, rule, ground);
  if (start === undefined) return [];
  const wanted = tagsOf(rule, ground).flatMap(({ field, values }) => values.map((value) => ({ field, value })));
  const found = (wanted.length === 0 ? [undefined] : wanted).flatMap((tag) => {
    const reached = inCase(rule, index, start, tag, ground);
    return reached === undefined ? [] : [reached];
  });
  return [...new Map(found.map((at) => [JSON.stringify(at.subject), at])).values()];
}

function tagsOf(rule: Rule, ground: Ground): readonly Tag[] {
  const fields = conditionsOf(rule)
    .flatMap(atomsOf)
    .flatMap((atom) => (atom.kind === "is" ? [atom.at] : []));
  const distinct = new Map(fields.map((field) => [selectorText(field), field]));
  return [...distinct.values()].flatMap((field) => {
    const values = domainOf(field, rule.frames, ground);
    return values === undefined || values.length > mostValues ? [] : [{ field, values }];
  });
}

/** The conditions under which a rule speaks, and those of its cases. */
export function conditionsOf(rule: Rule) {
  return [rule.when, ...rule.kind.examples.cases(rule.says)].filter((one) => !isAlways(one));
}

/** The fields and facts that those conditions read. */
export function tellingFields(rule: Rule): readonly Selector[] {
  const fields = conditionsOf(rule).flatMap(selectorsOf);
  return [...new Map(fields.map((field) => [selectorText(field), field])).values()];
}

function inCase(
  rule: Rule,
  index: number,
  start: Standing,
  tag: { field: Selector; value: Json } | undefined,
  ground: Ground,
): Standing | undefined {
  const cases = rule.kind.examples.cases(rule.says);
  const own = cases[index];
  const tagged = tag === undefined ? start : withField(tag.field, tag.value, start);
  if (own === undefined || tagged === undefined) return undefined;
  const hasTag = (at: Standing) => tag === undefined || fieldValue(tag.field, at) === tag.value;
  const isIn = (at: Standing) => hasTag(at) && evaluate(rule.when, at) === true && firstCase(cases, at) === index;
  const wanted = [
    { condition: rule.when, holds: true },
    { condition: own, holds: true },
    ...cases.slice(0, index).map((condition) => ({ condition, holds: false })),
  ];
  let reached: Standing | undefined = tagged;
  for (const [done, { condition, holds }] of wanted.entries()) {
    const keeps = (at: Standing) =>
      hasTag(at) && wanted.slice(0, done).every((before) => evaluate(before.condition, at) === before.holds);
    reached = reached && solved(condition, holds, reached, rule.frames, ground, keeps);
  }
  const subject = reached && settled(reached.subject, ground);
  const settledAt = reached && subject && moved(reached, subject);
  return settledAt && isIn(settledAt) ? settledAt : undefined;
}
