import { evaluateAt, none, unknown as unknownValue } from "../cel/evaluate.ts";
import { always } from "../condition.ts";
import { evaluate } from "../evaluate.ts";
import {
  type Examples,
  type Ground,
  judgement,
  type Probe,
  type Standing,
  type Subject,
  unknown,
} from "../examples/example.ts";
import { moved } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import type { Assert } from "./assert.ts";
import { grownAll, movesOf } from "./assert-moves.ts";
import { type Found, foundAt } from "./assert-states.ts";

/**
 * The boundaries of an expression's parts, as far as a bounded search meets them: from a body that is accepted, one change
 * after the other, going on from those where a part turned out otherwise than before.
 */
export const assertExamples: Examples<Assert> = {
  cases: () => [always],
  judge({ says }, at) {
    const holds = evaluateAt(says.expression, at);
    return holds === unknownValue ? unknown : judgement(holds === false);
  },
  amend(rule, at, ground) {
    let spared: Subject | undefined;
    for (const { subject, found } of explored(rule, at, ground)) {
      if (found.value === true) return subject;
      if (found.value === none) spared ??= subject;
    }
    return spared;
  },
  probes(rule, _index, at, ground) {
    const goals = new Map<string, Goal>();
    for (const { subject, found } of explored(rule, at, ground)) {
      const broken = found.value === false;
      if (found.value === unknownValue || evaluate(rule.when, moved(at, subject)) !== true) continue;
      for (const [rank, state] of [...found.states].entries()) {
        const key = JSON.stringify([state, broken]);
        const others = [...found.states].filter((one) => one !== state);
        const goal = goals.get(key) ?? { state, others, broken, rank, subjects: [] };
        goals.set(key, goal);
        if (goal.subjects.length < ways) goal.subjects.push(subject);
      }
    }
    const telling = [...goals.values()].sort((a, b) => a.rank - b.rank);
    const said = new Set<string>();
    return telling.slice(0, mostProbes).map((goal) => {
      const description = said.has(goal.state) ? [goal.state, ...goal.others].join(", ") : goal.state;
      said.add(goal.state);
      return probeOf(goal, description, rule, at);
    });
  },
};

/** So many subjects are looked at for a rule, so many probes made, and so many subjects tried for each. */
const mostSubjects = 600;
const mostProbes = 24;
const ways = 3;

/** A boundary that is met, with the rule kept or broken there. */
interface Goal {
  readonly state: string;
  /** What else was met at its first subject; told where the rule turns out otherwise at the same boundary. */
  readonly others: readonly string[];
  readonly broken: boolean;
  /** How many states of the subject it was first met at tell more. */
  readonly rank: number;
  readonly subjects: Subject[];
}

function probeOf({ state, broken, subjects }: Goal, description: string, rule: Rule<Assert>, at: Standing): Probe {
  return {
    description,
    broken,
    is: (subject) => foundAt(rule, moved(at, subject)).states.has(state),
    ways: subjects.map((subject) => () => subject),
  };
}

interface Explored {
  readonly subject: Subject;
  readonly found: Found;
}

/** Subjects around a place, nearest first. */
function* explored(rule: Rule<Assert>, at: Standing, ground: Ground): Iterable<Explored> {
  const seen = new Set<string>();
  const met = new Set<string>();
  const open: Explored[] = [];
  const look = (subject: Subject): Explored | undefined => {
    const text = JSON.stringify(subject);
    if (seen.has(text) || seen.size >= mostSubjects) return undefined;
    seen.add(text);
    const found = foundAt(rule, moved(at, subject));
    const signature = JSON.stringify([String(found.value), ...[...found.states].sort()]);
    // What differs from all before in no part of the expression leads nowhere new.
    if (!met.has(signature)) open.push({ subject, found });
    met.add(signature);
    return { subject, found };
  };
  for (const start of [at.subject, grownAll(rule, at, ground)]) {
    const first = look(start);
    if (first !== undefined) yield first;
  }
  for (let next = open.shift(); next !== undefined && seen.size < mostSubjects; next = open.shift()) {
    for (const subject of movesOf(rule, moved(at, next.subject), next.found, ground)) {
      const one = look(subject);
      if (one !== undefined) yield one;
    }
  }
}
