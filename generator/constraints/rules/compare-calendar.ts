import type { Operator } from "../comparison.ts";
import { dayOfText, shiftedDay, textOfDay } from "../examples/days.ts";
import type { Ground, Probe, Standing, Subject } from "../examples/example.ts";
import { withField } from "../examples/solve.ts";
import { put } from "../examples/spot.ts";
import { moved } from "../examples/standing.ts";
import type { Operand, Shift } from "../operand.ts";
import type { Rule } from "../rule.ts";
import type { Compare } from "./compare.ts";
import { beside, distance, type Field, holds, measured, stepWords, textFor } from "./compare-steps.ts";

/** A day at an edge of the calendar, for one operand. */
interface Edge {
  readonly words: string;
  readonly at: Standing | undefined;
}

/** Leap days first; those that have gone by are for what has to lie in the past. */
const leapDays = ["2028-02-29", "2024-02-29"];

/** The last step that keeps a comparison and the first that breaks it. */
const edges: Readonly<Record<Operator, readonly number[]>> = {
  lt: [-1, 0],
  lte: [0, 1],
  gt: [0, 1],
  gte: [-1, 0],
  eq: [0, 1],
  ne: [0, 1],
};

/** The boundary on a leap day, at a month's end that a duration meets, and at a moment that is another day in UTC. */
export function calendarProbes(rule: Rule<Compare>, at: Standing, ground: Ground): readonly Probe[] {
  const { left, right } = rule.says;
  const [moving, other] = left.kind === "selector" ? [left, right] : [right, left];
  if (moving.kind !== "selector") return [];
  const found =
    other.kind === "clock"
      ? nowsOf(other.shift).map(({ words, now }) => ({ words, at: withNow(now, at) }))
      : other.kind === "selector"
        ? leapDays.map((day) => ({ words: "29 February", at: onDay(other, day, at) }))
        : [];
  const distinct = [...new Set(found.map(({ words }) => words))];
  return distinct.flatMap((words) => {
    const same = found.filter((edge) => edge.words === words);
    return edges[rule.says.operator].map((step) => edgeProbe(rule, moving, step, words, same, at, ground));
  });
}

function edgeProbe(
  rule: Rule<Compare>,
  moving: Field,
  step: number,
  words: string,
  same: readonly Edge[],
  at: Standing,
  ground: Ground,
): Probe {
  const { left, operator, right } = rule.says;
  const other = moving === left ? right : left;
  const of = (one: Operand, subject: Subject) => measured(one, "day", moved(at, subject));
  const days = same.map((edge) => edge.at && of(other, edge.at.subject));
  return {
    description: stepWords(rule.says, step, "day", { of: other, words }),
    broken: !holds(step, operator, 0),
    once: true,
    is: (subject) =>
      days.includes(of(other, subject) as number) && distance(of(left, subject), of(right, subject), "day") === step,
    ways: same.map((edge) => () => edge.at && beside(rule, moving, moving === left ? step : 0 - step, edge.at, ground)),
  };
}

function onDay(field: Field, day: string, at: Standing): Standing | undefined {
  return withField(field.selector, textFor(field, dayOfText(day) ?? 0), at);
}

function withNow(now: string, at: Standing): Standing {
  return moved(at, put(at.subject, { in: "context", keys: ["now"] }, now));
}

interface Moment {
  readonly words: string;
  readonly now: string;
}

function nowsOf(shift: Shift): readonly Moment[] {
  return [
    { words: "on 29 February", now: "2028-02-29T12:00:00Z" },
    { words: "in UTC, while now still says the day before", now: "2026-07-01T23:30:00-02:00" },
    ...clamped(shift, 28),
    ...clamped(shift, 29),
  ];
}

/** The end of a month from which the duration leads to February, on a day that it does not have. */
function clamped(shift: Shift, last: number): readonly Moment[] {
  if (shift.months === 0) return [];
  const ends = Array.from({ length: 48 }, (_, month) => Date.UTC(2026, month + 1, 0) / 86_400_000);
  const meets = (day: number) => textOfDay(shiftedDay(day, { ...shift, days: 0 })).endsWith(`-02-${last}`);
  const found = ends.find((day) => meets(day) && !textOfDay(day).endsWith(`-${last}`));
  return found === undefined
    ? []
    : [{ words: `at a month's end, for ${last} February`, now: `${textOfDay(found)}T12:00:00Z` }];
}
