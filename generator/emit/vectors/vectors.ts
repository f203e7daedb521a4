import type { Condition } from "../../constraints/condition.ts";
import { atomsOf, evaluate } from "../../constraints/evaluate.ts";
import type { Ground, Probe, Standing, Subject } from "../../constraints/examples/example.ts";
import { others, solved, withField } from "../../constraints/examples/solve.ts";
import { fieldValue, put } from "../../constraints/examples/spot.ts";
import { moved } from "../../constraints/examples/standing.ts";
import { needsOf } from "../../constraints/needs.ts";
import type { Rule } from "../../constraints/rule.ts";
import { fieldWords, listed, valueWords } from "../../constraints/words.ts";
import type { Json, JsonObject } from "../../read/document.ts";
import { answerTo, verdictsOn } from "../../rules/examples/judge.ts";
import { fitsBody, settled } from "../../rules/examples/settle.ts";
import { type CaseStanding, mostValues, tellingFields } from "../../rules/examples/worlds.ts";

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

/** The vectors of a rule, and for each of its cases which of them were found. */
export interface Tested {
  readonly tests: readonly Vector[];
  readonly cases: readonly { readonly accepted: boolean; readonly rejected: boolean }[];
}

/** A subject made for a rule, before the others have answered. */
interface Made {
  readonly description: string;
  readonly subject: Subject;
}

/** What is made of one case: its boundaries, and the same with a condition turned. */
interface OfCase {
  readonly probed: readonly Made[];
  readonly turned: readonly Made[];
}

/** The vectors of a rule, from where it stands in each of its cases: its probes in each case, its conditions turned, and its facts left out. */
export function vectorsOf(rule: Rule, cases: readonly (readonly CaseStanding[])[], ground: Ground): Tested {
  const found = cases.map((standings, index) => ofCase(rule, index, standings, ground));
  const probed = found.flatMap((one) => one.probed);
  const all = [...probed, ...found.flatMap((one) => one.turned)];
  return {
    tests: told(distinct([...all, ...withoutFacts(rule, all, ground)])).map((one) => vectorOf(one, ground)),
    cases: found.map((one) => {
      const vectors = one.probed.map((made) => vectorOf(made, ground));
      const [accepted, rejected] = [true, false].map((valid) => vectors.some((vector) => vector.valid === valid));
      return { accepted: accepted === true, rejected: rejected === true };
    }),
  };
}

function vectorOf({ description, subject }: Made, ground: Ground): Vector {
  const { status, ...answer } = answerTo(subject, ground.rules);
  return { description, data: subject.data, context: subject.context, ...answer, status: status ?? null };
}

/** Each body once, where it stands first. */
function distinct(made: readonly Made[]): readonly Made[] {
  const found = new Map<string, Made>();
  for (const one of made) {
    const key = JSON.stringify([one.subject.data, one.subject.context]);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function ofCase(rule: Rule, index: number, standings: readonly CaseStanding[], ground: Ground): OfCase {
  const probed: Made[] = [];
  const turned: Made[] = [];
  for (const [order, at] of standings.entries()) {
    let isTurned = !at.turns;
    for (const probe of rule.kind.examples.probes(rule, index, at, ground)) {
      if (probe.once === true && order > 0) continue;
      const subject = comeOut(rule, probe, ground);
      if (subject === undefined) continue;
      probed.push({ description: wordsOf(rule, probe.description, moved(at, subject), ground), subject });
      if (probe.broken && !isTurned) turned.push(...turnedOf(rule, probe, moved(at, subject), index, ground));
      isTurned ||= probe.broken;
    }
  }
  return { probed, turned };
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
function turnedOf(
  rule: Rule,
  { description, is }: Probe,
  at: Standing,
  index: number,
  ground: Ground,
): readonly Made[] {
  const own = rule.kind.examples.cases(rule.says)[index];
  const atoms = [rule.when, ...(own === undefined ? [] : [own])].flatMap(atomsOf);
  return atoms.flatMap((atom) =>
    turnings(rule, atom, at, ground).flatMap((turnedAt) => {
      const subject = settled(turnedAt.subject, ground, rule);
      const isTurned =
        subject !== undefined &&
        !isBroken(rule, subject) &&
        evaluate(atom, moved(at, subject)) !== evaluate(atom, at) &&
        is(subject);
      return isTurned ? [{ description: wordsOf(rule, description, moved(at, subject), ground), subject }] : [];
    }),
  );
}

/** The place with a part of a condition turned: by each other value of the field, where those are few. */
function turnings(rule: Rule, atom: Condition, at: Standing, ground: Ground): readonly Standing[] {
  const holds = evaluate(atom, at);
  if (holds === undefined) return [];
  const values = atom.kind === "is" && holds ? others(atom, at, rule.frames, ground) : [];
  if (atom.kind === "is" && values.length > 0 && values.length <= mostValues)
    return values.flatMap((value) => withField(atom.at, value, at) ?? []);
  const one = solved(atom, !holds, at, rule.frames, ground);
  return one === undefined ? [] : [one];
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
function wordsOf(rule: Rule, description: string, at: Standing, ground: Ground): string {
  const values = tellingFields(rule, at, ground).flatMap((field) => {
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
