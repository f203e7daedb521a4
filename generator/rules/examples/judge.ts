import { evaluate } from "../../constraints/evaluate.ts";
import { type Judgement, kept, type Standing, type Subject, unknown } from "../../constraints/examples/example.ts";
import { valueAtSpot } from "../../constraints/examples/spot.ts";
import { standingsIn } from "../../constraints/examples/standing.ts";
import { needsOf } from "../../constraints/needs.ts";
import type { Phase, Rule } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import { isObject } from "../../read/document.ts";

/** What a rule says of a subject, place by place: only those where it is broken, or unchecked for want of a fact. */
export interface Verdict {
  readonly rule: Rule;
  readonly broken: readonly Standing[];
  readonly unknown: readonly Standing[];
}

/** The verdict of each rule, in file order. */
export function verdictsOn(subject: Subject, rules: readonly Rule[]): readonly Verdict[] {
  return [...verdictsIn(subject, rules)];
}

/** The same one by one, for who stops at the first that is wrong. */
export function* verdictsIn(subject: Subject, rules: readonly Rule[]): Generator<Verdict> {
  const known = new Map<string, readonly Standing[]>();
  for (const rule of rules) {
    const frames = framesKey(rule);
    const standings = known.get(frames) ?? standingsOf(subject, rule, frames);
    known.set(frames, standings);
    const [broken, unknown]: [Standing[], Standing[]] = [[], []];
    for (const at of standings) {
      const said = judged(rule, at);
      if (said.broken) broken.push(at);
      if (said.unknown) unknown.push(at);
    }
    yield { rule, broken, unknown };
  }
}

/** Where a rule stands in a body is asked again and again, with other facts. */
function standingsOf(subject: Subject, rule: Rule, frames: string): readonly Standing[] {
  const { data } = subject;
  if (typeof data !== "object" || data === null) return standingsIn(subject, rule);
  const earlier = entriesOf.get(data) ?? new Map<string, readonly Standing["entries"][]>();
  entriesOf.set(data, earlier);
  const before = earlier.get(frames);
  if (before !== undefined) return before.map((entries) => ({ subject, entries }));
  const found = standingsIn(subject, rule);
  earlier.set(
    frames,
    found.map(({ entries }) => entries),
  );
  return found;
}

const entriesOf = new WeakMap<object, Map<string, readonly Standing["entries"][]>>();

/** What a rule says at a place, its `when` included. */
export function judged(rule: Rule, at: Standing): Judgement {
  const [entry, ...around] = [...at.entries].reverse().map((spot) => valueAtSpot(at.subject, spot));
  if (typeof entry !== "object" || entry === null) return judgedAnew(rule, at);
  // A rule that stands at an entry and reads the whole body sees more than the entry.
  const beside = readsFacts(rule) ? at.subject.context : undefined;
  const seen = [beside, ...(readsBody(rule) ? around : around.slice(0, -1))];
  const earlier = judgements.get(rule) ?? new WeakMap<object, Seen>();
  judgements.set(rule, earlier);
  const before = earlier.get(entry);
  if (before?.seen.every((one, index) => one === seen[index])) return before.said;
  const said = judgedAnew(rule, at);
  earlier.set(entry, { seen, said });
  return said;
}

interface Seen {
  /** The context, where the rule reads facts, and the entries around, as far as it can read them. */
  readonly seen: readonly unknown[];
  readonly said: Judgement;
}

/** A subject is changed in one place at a time, and the rest of it is the same objects again: what was said of them holds. */
const judgements = new WeakMap<Rule, WeakMap<object, Seen>>();

function judgedAnew(rule: Rule, at: Standing): Judgement {
  if (rule.kind.asks?.(rule.says) === false) return kept;
  if (readsParameters(rule) && !isObject(at.subject.context.parameters)) return unknown;
  const holds = evaluate(rule.when, at);
  if (holds === undefined) return unknown;
  return holds ? rule.kind.examples.judge(rule, at) : kept;
}

function readsFacts(rule: Rule): boolean {
  const known = factReaders.get(rule) ?? needsOf(rule).length > 0;
  factReaders.set(rule, known);
  return known;
}

const factReaders = new WeakMap<Rule, boolean>();

function readsBody(rule: Rule): boolean {
  const known = bodyReaders.get(rule) ?? JSON.stringify([rule.when, rule.says]).includes('"root":{"kind":"body"}');
  bodyReaders.set(rule, known);
  return known;
}

const bodyReaders = new WeakMap<Rule, boolean>();

/** Rules with the same `each` stand in the same places. */
function framesKey(rule: Rule): string {
  const key = keys.get(rule) ?? JSON.stringify(rule.frames);
  keys.set(rule, key);
  return key;
}

const keys = new WeakMap<Rule, string>();

/** What the API answers to a subject whose body fits the schema. */
export interface Answer {
  readonly valid: boolean;
  /** Undefined where it is accepted. */
  readonly status: number | undefined;
  /** Ids of the rules broken in the first phase that fails, in file order. */
  readonly violates: readonly string[];
  /** Ids of the rules that were not decided up to there, in file order. */
  readonly unchecked: readonly string[];
}

const phases: readonly Phase[] = ["precondition", "concurrency", "rules"];

/** Phases in their order: the first that fails decides, and nothing behind it is looked at. */
export function answerTo(subject: Subject, rules: readonly Rule[]): Answer {
  const verdicts = verdictsOn(subject, rules);
  const failing = phases.findIndex((phase) =>
    verdicts.some(({ rule, broken }) => rule.kind.phase === phase && broken.length > 0),
  );
  const reached = failing === -1 ? phases : phases.slice(0, failing + 1);
  const violated =
    failing === -1 ? [] : verdicts.filter((one) => one.rule.kind.phase === phases[failing] && one.broken.length > 0);
  const unchecked = verdicts.filter((one) => reached.includes(one.rule.kind.phase) && one.unknown.length > 0);
  return {
    valid: violated.length === 0,
    status: violated[0]?.rule.status,
    violates: violated.map(({ rule }) => rule.id),
    unchecked: unchecked.map(({ rule }) => rule.id),
  };
}
