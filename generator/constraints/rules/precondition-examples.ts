import type { Json } from "../../read/document.ts";
import { always, type Condition, selectorsOf } from "../condition.ts";
import { evaluate } from "../evaluate.ts";
import { branchesOf } from "../examples/branches.ts";
import type { Examples, Ground, Probe, Standing, Subject } from "../examples/example.ts";
import { others, solved, withField } from "../examples/solve.ts";
import { fieldValue } from "../examples/spot.ts";
import { moved } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import { type Selector, selectorText } from "../selector.ts";
import { fieldWords, valueWords } from "../words.ts";
import type { Precondition } from "./precondition.ts";

/** Every value of every fact that a condition reads, one at a time; and a wrong one while the other facts are missing. */
export const preconditionExamples: Examples<Precondition> = {
  cases: () => [always],
  judge({ says }, at) {
    const values = says.holds.map((condition) => evaluate(condition, at));
    const isBroken = values.includes(false);
    return { broken: isBroken, unknown: !isBroken && values.includes(undefined) };
  },
  amend: (rule, at, ground) => solved({ kind: "all", of: rule.says.holds }, true, at, rule.frames, ground)?.subject,
  probes: (rule, _index, at, ground) =>
    branchesOf({ kind: "all", of: rule.says.holds }).flatMap(({ atom, alone }) => {
      // Where the others would do without it, a wrong value of the fact says nothing.
      const there = solved(alone, true, at, rule.frames, ground) ?? at;
      const probes = atomProbes(rule, atom, there, ground);
      return [
        ...probes,
        ...probes
          .filter((one) => one.broken)
          .slice(0, 1)
          .flatMap((one) => aloneProbe(rule, atom, one, there)),
      ];
    }),
};

function atomProbes(rule: Rule<Precondition>, atom: Condition, at: Standing, ground: Ground): readonly Probe[] {
  if (atom.kind === "is")
    return [...atom.values, ...others(atom, at, rule.frames, ground)].flatMap((value) =>
      valueProbe(rule, atom, value, at),
    );
  const flipped = solved(atom, evaluate(atom, at) !== true, at, rule.frames, ground);
  if (flipped === undefined || atom.kind !== "present") return [];
  const isGiven = evaluate(atom, flipped) === true;
  return [
    {
      description: `${isGiven ? "" : "no "}${fieldWords(atom.at)}${isGiven ? " given" : ""}`,
      broken: isBroken(rule, flipped),
      is: (subject) => evaluate(atom, moved(at, subject)) === isGiven,
      ways: [() => flipped.subject],
    },
  ];
}

function valueProbe(
  rule: Rule<Precondition>,
  atom: Extract<Condition, { kind: "is" }>,
  value: Json,
  at: Standing,
): readonly Probe[] {
  const changed = withField(atom.at, value, at);
  if (changed === undefined) return [];
  const is = (subject: Subject) => fieldValue(atom.at, moved(at, subject)) === value;
  return [
    {
      description: `${fieldWords(atom.at)} ${valueWords(value)}`,
      broken: isBroken(rule, changed),
      is,
      ways: [() => changed.subject],
    },
  ];
}

/** A known false decides, whatever else is not known. */
function aloneProbe(rule: Rule<Precondition>, atom: Condition, wrong: Probe, at: Standing): readonly Probe[] {
  const own = selectorsOf(atom).map(selectorText);
  const others = rule.says.holds
    .flatMap(selectorsOf)
    .filter((one) => one.root.kind === "context" && !own.includes(selectorText(one)));
  const isGiven = (field: Selector, subject: Subject) => fieldValue(field, moved(at, subject)) !== undefined;
  const way = () => {
    const subject = wrong.ways[0]?.();
    return (
      subject &&
      others.reduce((reached, field) => withField(field, undefined, reached) ?? reached, moved(at, subject)).subject
    );
  };
  if (others.length === 0) return [];
  const is = (subject: Subject) => wrong.is(subject) && !others.some((field) => isGiven(field, subject));
  return [{ description: `${wrong.description}, nothing else given`, broken: true, is, ways: [way] }];
}

function isBroken(rule: Rule<Precondition>, at: Standing): boolean {
  return preconditionExamples.judge(rule, at).broken;
}
