import type { Standing, Subject } from "../../constraints/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { verdictsOn } from "../examples/judge.ts";
import { fitsBody, settled } from "../examples/settle.ts";
import { standingsOf } from "../examples/worlds.ts";
import { bodyWith, type Making } from "./bodies.ts";
import type { Claim } from "./claims.ts";
import { holdsIn, meets, variablesOf } from "./space.ts";

/** The smallest body found that fits the schema and breaks the rule, whatever the other rules say of it. */
export function rejectedBody(rule: Rule, claims: readonly Claim[], making: Making): Subject | undefined {
  const { ground, starts, work } = making;
  const isRejected = (subject: Subject) => {
    work.steps++;
    return fitsBody(subject, ground) && isBroken(rule, subject);
  };
  return (
    starts.find(isRejected) ??
    first(probesOf(rule, making), isRejected) ??
    first(againstClaims(claims, making), isRejected)
  );
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
      for (const at of standingsOf(rule, index, base, alone)) {
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

function first(subjects: Iterable<Subject>, is: (subject: Subject) => boolean): Subject | undefined {
  for (const one of subjects) if (is(one)) return one;
  return undefined;
}
