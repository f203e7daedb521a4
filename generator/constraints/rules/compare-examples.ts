import type { Operator } from "../comparison.ts";
import { always } from "../condition.ts";
import { dayOfText } from "../examples/days.ts";
import {
  type Examples,
  type Ground,
  judgement,
  kept,
  type Probe,
  type Standing,
  type Subject,
  unknown,
} from "../examples/example.ts";
import { withField } from "../examples/solve.ts";
import { fieldValue } from "../examples/spot.ts";
import { moved } from "../examples/standing.ts";
import { isFact, type Measure, measureOf, operandWords } from "../operand.ts";
import type { Rule } from "../rule.ts";
import type { Compare } from "./compare.ts";
import { calendarProbes } from "./compare-calendar.ts";
import { beside, distance, type Field, holds, measured, stepWords, textFor, withSample } from "./compare-steps.ts";

/** One step below, equal and one step above; days at the edges of the calendar; without each operand that may be missing. */
export const compareExamples: Examples<Compare> = {
  cases: () => [always],
  judge({ says }, at) {
    const sides = [says.left, says.right].map((one) => ({
      one,
      value: measured(one, measureOf(says.left, says.right), at),
    }));
    if (sides.some(({ one, value }) => value === undefined && !isFact(one) && one.kind !== "literal")) return kept;
    if (sides.some(({ one, value }) => value === undefined && isFact(one))) return unknown;
    return judgement(!holds(sides[0]?.value, says.operator, sides[1]?.value));
  },
  amend(rule, at, ground) {
    const { left, operator, right } = rule.says;
    // A fact is freer than a field, whose schema may know only some values.
    const movable = [left, right]
      .filter((one): one is Field => one.kind === "selector")
      .sort((a, b) => Number(isFact(b)) - Number(isFact(a)));
    for (const one of movable) {
      const step = one === left ? towards[operator] : -towards[operator];
      for (const steps of [0, step, -step]) {
        const next = beside(rule, one, steps, at, ground);
        if (next !== undefined && !compareExamples.judge(rule, { ...at, subject: next }).broken) return next;
      }
    }
    return undefined;
  },
  probes(rule, _index, at, ground) {
    const measure = measureOf(rule.says.left, rule.says.right);
    const steps = measure === "value" ? [0, 1, -1] : [-1, 0, 1];
    return [
      ...steps.map((step) => stepProbe(rule, step, measure, at, ground)),
      ...(measure === "day" ? calendarProbes(rule, at, ground) : []),
      ...absentProbes(rule, at, ground),
    ];
  },
};

/** Which way the left operand is moved until the comparison holds. */
const towards: Readonly<Record<Operator, number>> = { lt: -1, lte: -1, gt: 1, gte: 1, eq: 1, ne: 1 };

function stepProbe(rule: Rule<Compare>, step: number, measure: Measure, at: Standing, ground: Ground): Probe {
  const { left, operator, right } = rule.says;
  const ways = [left, right].flatMap((one, index) =>
    one.kind === "selector" ? [() => beside(rule, one, index === 0 ? step : 0 - step, at, ground)] : [],
  );
  const nearby = () => {
    const there = measure === "day" ? fieldsToday(rule, at) : undefined;
    return there && left.kind === "selector" ? beside(rule, left, step, there, ground) : undefined;
  };
  const is = (subject: Subject) => {
    const [a, b] = [left, right].map((one) => measured(one, measure, moved(at, subject)));
    return distance(a, b, measure) === step;
  };
  return {
    description: stepWords(rule.says, step, measure),
    broken: !holds(step, operator, 0),
    is,
    ways: [...ways, nearby],
  };
}

/** Of two fields the right one is today: other rules may want both of them near it. */
function fieldsToday({ says: { right } }: Rule<Compare>, at: Standing): Standing | undefined {
  const { now } = at.subject.context;
  const today = typeof now === "string" ? dayOfText(now) : undefined;
  if (right.kind !== "selector" || today === undefined) return undefined;
  return withField(right.selector, textFor(right, today), at);
}

/** An operand of the body that is absent: the rule does not apply. */
function absentProbes(rule: Rule<Compare>, at: Standing, ground: Ground): readonly Probe[] {
  const fields = [rule.says.left, rule.says.right].filter(
    (one): one is Field => one.kind === "selector" && !isFact(one),
  );
  return fields.map((field) => {
    const way = () => {
      const full = [rule.says.left, rule.says.right].reduce<Standing | undefined>(
        (reached, one) =>
          reached && one.kind === "selector" && one !== field && fieldValue(one.selector, reached) === undefined
            ? withSample(rule, one, reached, ground)
            : reached,
        at,
      );
      return full && withField(field.selector, undefined, full)?.subject;
    };
    const is = (subject: Subject) => fieldValue(field.selector, moved(at, subject)) === undefined;
    return { description: `no ${operandWords(field)}`, broken: false, is, ways: [way] };
  });
}
