import { always, type Condition, isAlways, selectorsOf } from "../../constraints/condition.ts";
import { atomsOf, evaluate, firstCase } from "../../constraints/evaluate.ts";
import { waysToHold } from "../../constraints/examples/branches.ts";
import type { Ground, Standing, Subject } from "../../constraints/examples/example.ts";
import { domainOf } from "../../constraints/examples/schema.ts";
import { solved } from "../../constraints/examples/solve.ts";
import { entered, moved, standingsIn } from "../../constraints/examples/standing.ts";
import type { Rule } from "../../constraints/rule.ts";
import { type Selector, selectorText } from "../../constraints/selector.ts";
import { settled } from "./settle.ts";

/** Fields with more values than so many are no tags: the cases speak of one or two of 249 countries. */
export const mostValues = 12;

/** A place in a case, and whether conditions are turned there: at the first, and at each way in which the case holds. */
export interface CaseStanding extends Standing {
  readonly turns: boolean;
}

/**
 * Where a rule stands in each of its cases, in subjects that every rule accepts: for each value of the fields by which its
 * cases are told apart, for each way in which a condition holds, and where what another rule distinguishes by several of them holds.
 */
export function standingsOf(
  rule: Rule,
  index: number,
  bases: readonly Subject[],
  ground: Ground,
): readonly CaseStanding[] {
  const starts = bases.flatMap((base) => startsIn(base, rule, ground));
  const tags = tagsOf(rule, ground);
  const ways = [rule.when, rule.kind.examples.cases(rule.says)[index] ?? always].flatMap(waysToHold);
  const all = [...(tags.length + ways.length === 0 ? [always] : tags), ...ways];
  const own = rule.kind.examples.cases(rule.says)[index] ?? always;
  const found = all.flatMap((tag) => {
    if (excludes(own, tag) || excludes(rule.when, tag)) return [];
    for (const start of starts) {
      const reached = inCase(rule, index, start, tag, ground);
      if (reached !== undefined) return [{ ...reached, turns: ways.includes(tag) }];
    }
    return [];
  });
  const distinct = new Map<string, CaseStanding>();
  for (const at of found) {
    const key = JSON.stringify(at.subject);
    distinct.set(key, { ...at, turns: at.turns || distinct.size === 0 || distinct.get(key)?.turns === true });
  }
  return [...distinct.values()];
}

/** The condition can never hold where the tag does: it wants other values of the same field. */
function excludes(condition: Condition, tag: Condition): boolean {
  if (tag.kind !== "is") return false;
  if (condition.kind === "term") return excludes(condition.of, tag);
  if (condition.kind === "all") return condition.of.some((one) => excludes(one, tag));
  const isSame = condition.kind === "is" && selectorText(condition.at) === selectorText(tag.at);
  return isSame && !condition.values.some((value) => tag.values.includes(value));
}

/** Places to start from: the first entry, made where there is none, then those that are there. */
function startsIn(base: Subject, rule: Rule, ground: Ground): readonly Standing[] {
  const first = entered(base, rule, ground);
  return first === undefined ? [] : [first, ...standingsIn(base, rule).slice(0, mostStarts)];
}

/** So many entries of a body are tried. */
const mostStarts = 4;

function tagsOf(rule: Rule, ground: Ground): readonly Condition[] {
  const own = fieldsOf(conditionsOf(rule));
  const values = [...own.values()].flatMap((at) => {
    const domain = domainOf(at, rule.frames, ground) ?? [];
    return domain.length > mostValues ? [] : domain.map((value): Condition => ({ kind: "is", at, values: [value] }));
  });
  return [...values, ...joinedElsewhere(rule, ground)];
}

/** Conditions of rules at the same entries that ask for more than one of this rule's tags: it may be mistaken about them. */
function joinedElsewhere(rule: Rule, ground: Ground): readonly Condition[] {
  const ofAll = joined.get(ground.rules) ?? new Map<Rule, readonly Condition[]>();
  joined.set(ground.rules, ofAll);
  const found = ofAll.get(rule) ?? joinedIn(rule, ground.rules);
  ofAll.set(rule, found);
  return found;
}

const joined = new WeakMap<readonly Rule[], Map<Rule, readonly Condition[]>>();
/** Of more such conditions, the first ones stand for all. */
const mostJoined = 4;

function joinedIn(rule: Rule, rules: readonly Rule[]): readonly Condition[] {
  const own = fieldsOf(conditionsOf(rule));
  if (own.size === 0) return [];
  const frames = JSON.stringify(rule.frames);
  const others = rules.filter((one) => one !== rule && JSON.stringify(one.frames) === frames);
  const known = conditionsOf(rule).map((one) => JSON.stringify(one));
  const distinct = new Map(others.flatMap(conditionsOf).map((one) => [JSON.stringify(one), one]));
  const found = [...distinct].flatMap(([text, one]) => {
    const fields = [...fieldsOf([one]).keys()];
    const isJoined = fields.length > 1 && fields.some((field) => own.has(field));
    return isJoined && !known.includes(text) ? [one] : [];
  });
  return found.slice(0, mostJoined);
}

/** The fields that conditions compare with values, by their text. */
function fieldsOf(conditions: readonly Condition[]): ReadonlyMap<string, Selector> {
  const atoms = conditions.flatMap(atomsOf);
  return new Map(atoms.flatMap((atom) => (atom.kind === "is" ? [[selectorText(atom.at), atom.at] as const] : [])));
}

/** The conditions under which a rule speaks, and those of its cases. */
export function conditionsOf(rule: Rule) {
  return [rule.when, ...rule.kind.examples.cases(rule.says)].filter((one) => !isAlways(one));
}

/** The fields and facts that those conditions read, and another rule's where it distinguishes by several of them. */
export function tellingFields(rule: Rule, at: Standing, ground: Ground): readonly Selector[] {
  const elsewhere = joinedElsewhere(rule, ground);
  const telling = [...conditionsOf(rule), ...elsewhere.filter((one) => evaluate(one, at) === true)];
  return [...new Map(telling.flatMap(selectorsOf).map((field) => [selectorText(field), field])).values()];
}

function inCase(rule: Rule, index: number, start: Standing, tag: Condition, ground: Ground): Standing | undefined {
  const cases = rule.kind.examples.cases(rule.says);
  const own = cases[index];
  if (own === undefined) return undefined;
  const isIn = (at: Standing) =>
    evaluate(tag, at) === true && evaluate(rule.when, at) === true && firstCase(cases, at) === index;
  const wanted = [
    { condition: tag, holds: true },
    { condition: rule.when, holds: true },
    { condition: own, holds: true },
    ...cases.slice(0, index).map((condition) => ({ condition, holds: false })),
  ];
  let reached: Standing | undefined = start;
  for (const [done, { condition, holds }] of wanted.entries()) {
    const keeps = (at: Standing) =>
      wanted.slice(0, done).every((before) => evaluate(before.condition, at) === before.holds);
    reached = reached && solved(condition, holds, reached, rule.frames, ground, keeps);
  }
  const subject =
    reached && settled(reached.subject, ground, undefined, (one) => evaluate(tag, moved(start, one)) === true);
  const settledAt = reached && subject && moved(reached, subject);
  return settledAt && isIn(settledAt) ? settledAt : undefined;
}
