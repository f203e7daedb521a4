import type { Json } from "../../read/document.ts";
import { always, type Condition } from "../condition.ts";
import { atomsOf, evaluate } from "../evaluate.ts";
import type { Examples, Ground, Probe, Standing } from "../example.ts";
import { others, solved, withField } from "../example-solve.ts";
import { moved } from "../example-standing.ts";
import type { Rule } from "../rule.ts";
import { fieldWords, valueWords } from "../words.ts";
import type { Precondition } from "./precondition.ts";

/** Every value of every fact that a condition reads, one at a time. */
export const preconditionExamples: Examples<Precondition> = {
  cases: () => [always],
  judge({ says }, at) {
    const values = says.holds.map((condition) => evaluate(condition, at));
    const isBroken = values.includes(false);
    return { broken: isBroken, unknown: !isBroken && values.includes(undefined) };
  },
  amend: (rule, at, ground) => solved({ kind: "all", of: rule.says.holds }, true, at, rule.frames, ground)?.subject,
  probes: (rule, _index, at, ground) => rule.says.holds.flatMap(atomsOf).flatMap((atom) => atomProbes(rule, atom, at, ground)),
};

function atomProbes(rule: Rule<Precondition>, atom: Condition, at: Standing, ground: Ground): readonly Probe[] {
  if (atom.kind === "is") return [...atom.values, ...others(atom, at, rule.frames, ground)].flatMap((value) => valueProbe(rule, atom, value, at));
  const flipped = solved(atom, evaluate(atom, at) !== true, at, rule.frames, ground);
  if (flipped === undefined || atom.kind !== "present") return [];
  const isGiven = evaluate(atom, flipped) === true;
  return [{ description: `${isGiven ? "" : "no "}${fieldWords(atom.at)}${isGiven ? " given" : ""}`, broken: isBroken(rule, flipped), ways: [() => flipped.subject] }];
}

function valueProbe(rule: Rule<Precondition>, atom: Extract<Condition, { kind: "is" }>, value: Json, at: Standing): readonly Probe[] {
  const changed = withField(atom.at, value, at);
  if (changed === undefined) return [];
  return [{ description: `${fieldWords(atom.at)} ${valueWords(value)}`, broken: isBroken(rule, moved(at, changed.subject)), ways: [() => changed.subject] }];
}

function isBroken(rule: Rule<Precondition>, at: Standing): boolean {
  return preconditionExamples.judge(rule, at).broken;
}
