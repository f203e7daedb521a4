import { atomsOf, evaluate } from "../../constraints/evaluate.ts";
import type { Ground, Probe, Standing, Subject } from "../../constraints/example.ts";
import { solved } from "../../constraints/example-solve.ts";
import { fieldValue, put } from "../../constraints/example-spot.ts";
import { moved } from "../../constraints/example-standing.ts";
import { needsOf } from "../../constraints/needs.ts";
import type { Rule } from "../../constraints/rule.ts";
import { fieldWords, listed, valueWords } from "../../constraints/words.ts";
import type { Json, JsonObject } from "../../read/document.ts";
import { answerTo, verdictsOn } from "../../rules/examples/judge.ts";
import { fitsBody, settled } from "../../rules/examples/settle.ts";
import { tellingFields } from "../../rules/examples/worlds.ts";

/** A body, its facts, and the API's answer: one test of `vectors.json`. */
export interface Vector {
  readonly description: string;
  readonly data: Json;
  readonly context: JsonObject;
  readonly valid: boolean;
  /** Null where the body is accepted. */
  readonly status: number | null;
  /** Ids of the rules that are broken. */
  readonly violates: readonly string[];
  /** Ids of the rules that nobody could decide here. */
  readonly unchecked: readonly string[];
}

/** A subject made for a rule, before the others have answered. */
interface Made {
  readonly description: string;
  readonly subject: Subject;
}

/** The vectors of a rule, from where it stands in each of its cases: its probes in each case, its conditions turned, and its facts left out. */
export function vectorsOf(rule: Rule, cases: readonly (readonly Standing[])[], ground: Ground): readonly Vector[] {
  const found = cases.flatMap((standings, index) => caseVectors(rule, index, standings, ground));
  const all = [...found, ...withoutFacts(rule, found, ground)];
  const distinct = [
    ...new Map(all.toReversed().map((one) => [JSON.stringify([one.subject.data, one.subject.context]), one])).values(),
  ].reverse();
  return told(distinct).map(({ description, subject }) => {
    const { status, ...answer } = answerTo(subject, ground.rules);
    return { description, data: subject.data, context: subject.context, ...answer, status: status ?? null };
  });
}

function caseVectors(rule: Rule, index: number, standings: readonly Standing[], ground: Ground): readonly Made[] {
  return standings.flatMap((at, order) => {
    const made: Made[] = [];
    let isTurned = order > 0; // once for each case is enough
    for (const probe of rule.kind.examples.probes(rule, index, at, ground)) {
      const subject = comeOut(rule, probe, ground);
      if (subject === undefined) continue;
      made.push({ description: wordsOf(rule, probe.description, moved(at, subject)), subject });
      if (probe.broken && !isTurned) {
        made.push(...turned(rule, probe, moved(at, subject), index, ground));
        isTurned = true;
      }
    }
    return made;
  });
}

/**
 * What comes out of a probe: accepted by all rules, or broken by the one it is made for, alone where that can be. Undefined
 * where no way leads there.
 */
function comeOut(rule: Rule, probe: Probe, ground: Ground): Subject | undefined {
  const isMeant = (subject: Subject) => isBroken(rule, subject) === probe.broken && probe.is(subject);
  let withOthers: Subject | undefined;
  for (const way of probe.ways) {
    const changed = way();
    if (changed === undefined || !isMeant(changed)) {
      const repaired = changed && !probe.broken ? settled(changed, ground) : undefined;
      if (repaired !== undefined && isMeant(repaired)) return repaired;
      continue;
    }
    const subject = settled(changed, ground, probe.broken ? rule : undefined);
    if (subject !== undefined && isMeant(subject)) return subject;
    if (probe.broken && fitsBody(changed, ground)) withOthers ??= changed;
  }
  return withOthers;
}

function isBroken(rule: Rule, subject: Subject): boolean {
  return verdictsOn(subject, [rule]).some(({ broken }) => broken.length > 0);
}

/** The same body with one condition of the rule turned, so that the rule accepts it. */
function turned(rule: Rule, { description, is }: Probe, at: Standing, index: number, ground: Ground): readonly Made[] {
  const own = rule.kind.examples.cases(rule.says)[index];
  const atoms = [rule.when, ...(own === undefined ? [] : [own])].flatMap(atomsOf);
  return atoms.flatMap((atom) => {
    const holds = evaluate(atom, at);
    const turnedAt = holds === undefined ? undefined : solved(atom, !holds, at, rule.frames, ground);
    const subject = turnedAt && settled(turnedAt.subject, ground, rule);
    if (
      subject === undefined ||
      isBroken(rule, subject) ||
      evaluate(atom, moved(at, subject)) === holds ||
      !is(subject)
    )
      return [];
    return [{ description: wordsOf(rule, description, moved(at, subject)), subject }];
  });
}

/** For each fact that the rule reads, an accepted body without it: the rule is unchecked. */
function withoutFacts(rule: Rule, made: readonly Made[], ground: Ground): readonly Made[] {
  // Without `now` the clock counts, and a vector would be judged otherwise another day.
  const facts = needsOf(rule).filter((path) => path.join(".") !== "now");
  return facts.flatMap((path) => {
    const all = made.map(({ subject }) => without(subject, path));
    const subject = all.find(
      (one) => answerTo(one, ground.rules).valid && verdictsOn(one, [rule]).some(({ unknown }) => unknown.length > 0),
    );
    const name = path.filter((key) => key !== "*").join(".");
    return subject === undefined ? [] : [{ description: `${name} not given`, subject }];
  });
}

/** The subject without a fact; without the whole map where a value of the body looks it up. */
function without(subject: Subject, path: readonly string[]): Subject {
  const end = path.indexOf("*");
  return put(subject, { in: "context", keys: end === -1 ? path : path.slice(0, end) }, undefined);
}

/** The probe's words, and the values by which the rule tells its cases apart. */
function wordsOf(rule: Rule, description: string, at: Standing): string {
  const values = tellingFields(rule).flatMap((field) => {
    const value = fieldValue(field, at);
    return value === undefined || value === null ? [] : [`${fieldWords(field)} is ${valueWords(value)}`];
  });
  return values.length === 0 ? description : `${description}, where ${listed(values, "and")}`;
}

/** Descriptions that stand twice are numbered. */
function told(made: readonly Made[]): readonly Made[] {
  const times = new Map<string, number>();
  return made.map((one) => {
    const time = (times.get(one.description) ?? 0) + 1;
    times.set(one.description, time);
    return time === 1 ? one : { ...one, description: `${one.description} (${time})` };
  });
}
