import type { Standing, Subject } from "../../constraints/examples/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { verdictsOn } from "../examples/judge.ts";
import { fitsBody, settled } from "../examples/settle.ts";
import { standingsOf } from "../examples/worlds.ts";
import { bodyWith, type Making } from "./bodies.ts";
import { waysOf } from "./cases.ts";
import type { Claim } from "./claims.ts";
import { another, holdsIn, keyOf, meets, type Variable, variablesOf } from "./space.ts";

/** So many ways are tried until a body is found. */
const tries = 32;

/** The smallest body found that fits the schema and breaks the rule, whatever the other rules say of it. */
export function rejectedBody(rule: Rule, claims: readonly Claim[], making: Making): Subject | undefined {
  const { ground, starts, work } = making;
  const isRejected = (subject: Subject) => {
    work.steps++;
    return fitsBody(subject, ground) && isBroken(rule, subject);
  };
  const ways = [
    () => starts,
    () => probesOf(rule, making),
    () => againstClaims(claims, making),
    () => inCases(rule, making),
  ];
  for (const way of ways) for (const subject of way()) if (isRejected(subject)) return subject;
  return undefined;
}

function isBroken(rule: Rule, subject: Subject): boolean {
  return verdictsOn(subject, [rule]).some(({ broken }) => broken.length > 0);
}

/** Its own probes, from where it stands in each of its cases. */
function* probesOf(rule: Rule, { ground, starts }: Making): Generator<Subject> {
  // Only this rule counts, so that the work stays the same however many there are beside it.
  const alone = { ...ground, rules: [rule] };
  for (const start of starts) {
    const base = settled(start, alone);
    if (base === undefined) continue;
    for (const index of rule.kind.examples.cases(rule.says).keys()) {
      for (const at of standingsOf(rule, index, [base], alone)) {
        for (const probe of rule.kind.examples.probes(rule, index, at, { ...alone, worlds: [base] })) {
          if (probe.broken) yield* probe.ways.flatMap((way) => way() ?? []);
        }
      }
    }
  }
}

/** Ways in which a claim applies and is not met. */
function* againstClaims(claims: readonly Claim[], making: Making): Generator<Subject> {
  for (const { rule, frames, when, demand } of claims) {
    const variables = variablesOf([when, demand.condition], demand.sizes, frames, making.ground);
    for (const assignment of making.work.assignments(variables, rule)) {
      if (holdsIn(when, assignment) !== true || meets(demand, assignment) !== false) continue;
      const is = (at: Standing) => isBroken(rule, at.subject);
      const body = bodyWith({ frames, variables, assignment, spared: [rule], is }, making);
      if (body !== undefined) yield body;
    }
  }
}

/** Each way in which it applies, with the lists it reads and without them, where the rule happens to be broken. */
function* inCases(rule: Rule, making: Making): Generator<Subject> {
  const ways = waysOf(rule, making);
  if (ways === undefined) return;
  const known = new Set(ways.variables.map(({ key }) => key));
  const lists = listsOf(rule).filter(({ key }) => !known.has(key));
  const is = (at: Standing) => isBroken(rule, at.subject);
  for (const given of lists.length === 0 ? [[]] : [lists, []]) {
    const variables = [...ways.variables, ...given];
    for (const way of ways.applies.slice(0, tries)) {
      const assignment = new Map([...way, ...given.map(({ key }) => [key, another] as const)]);
      const body = bodyWith({ frames: rule.frames, variables, assignment, spared: [rule], is }, making);
      if (body !== undefined) yield body;
    }
  }
}

/** The lists that the rule goes through first, as fields that are given. */
function listsOf({ kind, says }: Rule): readonly Variable[] {
  const lists = (kind.loops?.(says) ?? []).flatMap(([first]) => {
    const end = first?.steps.findIndex((step) => step.kind === "every") ?? -1;
    return first === undefined || end < 1 ? [] : [{ root: first.root, steps: first.steps.slice(0, end) }];
  });
  return lists.map((at) => ({ key: keyOf(at), at, counts: undefined, values: [another], named: [] }));
}
