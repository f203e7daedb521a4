import type { Comparison, Operator } from "../../constraints/comparison.ts";
import { dayOfText } from "../../constraints/examples/days.ts";
import type { Ground } from "../../constraints/examples/example.ts";
import { type Measure, measureOf, type Operand } from "../../constraints/operand.ts";
import type { Selector } from "../../constraints/selector.ts";
import { areFeasible, type Difference } from "./differences.ts";
import { keyOf } from "./space.ts";
import { pathOf, sureBound } from "./surely.ts";

/** What numbers and days are counted from. */
const origin = "0";
const today = "today";

/** An operand as what it is counted from, and how far from it; undefined where it has no measure. */
interface Counted {
  readonly from: string;
  readonly by: number;
}

/** True unless it is certain that the comparisons cannot all hold, of operands that are given and that the schema allows. */
export function canHold(
  comparisons: readonly Comparison[],
  frames: readonly Selector[],
  ground: Ground | undefined,
): boolean {
  const unequal = comparisons.find((one) => one.operator === "ne" && measureOf(one.left, one.right) !== "value");
  if (unequal !== undefined) {
    const others = comparisons.filter((one) => one !== unequal);
    return (["lt", "gt"] as const).some((operator) => canHold([...others, { ...unequal, operator }], frames, ground));
  }
  const measured = comparisons.map((one) => ({ one, measure: measureOf(one.left, one.right) }));
  const values = measured.filter(({ measure }) => measure === "value").map(({ one }) => one);
  return (
    canBeEqual(values) &&
    (["day", "number"] as const).every((measure) => {
      const own = measured.filter((one) => one.measure === measure).map(({ one }) => one);
      const operands = own.flatMap(({ left, right }) => [left, right]);
      return areFeasible([
        ...own.flatMap((one) => differencesOf(one, measure)),
        ...operands.flatMap(clockDifferences),
        ...(ground === undefined || measure === "day"
          ? []
          : operands.flatMap((one) => schemaDifferences(one, frames, ground))),
      ]);
    })
  );
}

/** Any of these holds where the comparison does not. */
export function negations({ left, operator, right }: Comparison): readonly Comparison[] {
  const others: Readonly<Record<Operator, readonly Operator[]>> = {
    lt: ["gte"],
    lte: ["gt"],
    gt: ["lte"],
    gte: ["lt"],
    ne: ["eq"],
    eq: measureOf(left, right) === "value" ? ["ne"] : ["lt", "gt"],
  };
  return others[operator].map((one) => ({ left, operator: one, right }));
}

function differencesOf({ left, operator, right }: Comparison, measure: Measure): readonly Difference[] {
  const [a, b] = [counted(left, measure), counted(right, measure)];
  if (a === undefined || b === undefined || operator === "ne") return [];
  const notMore = (low: Counted, high: Counted, strict: boolean): Difference => {
    const most = high.by - low.by;
    // Days are whole: one that is earlier is a day earlier.
    return measure === "day" && strict
      ? { from: high.from, to: low.from, most: most - 1, strict: false }
      : { from: high.from, to: low.from, most, strict };
  };
  if (operator === "eq") return [notMore(a, b, false), notMore(b, a, false)];
  const strict = operator === "lt" || operator === "gt";
  return [operator === "lt" || operator === "lte" ? notMore(a, b, strict) : notMore(b, a, strict)];
}

function counted(operand: Operand, measure: Measure): Counted | undefined {
  if (operand.kind === "selector") return { from: keyOf(operand.selector), by: 0 };
  if (operand.kind === "clock") return clockOf(operand);
  const { value } = operand;
  const by = measure === "number" ? value : typeof value === "string" ? dayOfText(value) : undefined;
  return typeof by === "number" ? { from: origin, by } : undefined;
}

type Clock = Extract<Operand, { kind: "clock" }>;

function clockOf({ shift: { years, months, days } }: Clock): Counted {
  const inMonths = years * 12 + months;
  return { from: inMonths === 0 ? today : `${today} ${inMonths}`, by: days };
}

const daysOfMonth = 30.436875;

/** So many months are never as many days: the most that their number can be off, whichever months they are. */
const off = 4;

function clockDifferences(operand: Operand): readonly Difference[] {
  if (operand.kind !== "clock") return [];
  const months = operand.shift.years * 12 + operand.shift.months;
  const { from } = clockOf(operand);
  if (months === 0) return [];
  const days = months * daysOfMonth;
  return [
    { from: today, to: from, most: Math.ceil(days) + off, strict: false },
    { from, to: today, most: off - Math.floor(days), strict: false },
  ];
}

function schemaDifferences(
  operand: Operand,
  frames: readonly Selector[],
  { document, body }: Ground,
): readonly Difference[] {
  const path = operand.kind === "selector" ? pathOf(operand.selector, frames) : undefined;
  if (path === undefined || operand.kind !== "selector") return [];
  const at = keyOf(operand.selector);
  const bound = (keyword: string, which: "least" | "most") => sureBound(document, body, path, keyword, which);
  const atMost = (most: number | undefined, strict: boolean): Difference[] =>
    most === undefined ? [] : [{ from: origin, to: at, most, strict }];
  const atLeast = (least: number | undefined, strict: boolean): Difference[] =>
    least === undefined ? [] : [{ from: at, to: origin, most: -least, strict }];
  return [
    ...atMost(bound("maximum", "most"), false),
    ...atMost(bound("exclusiveMaximum", "most"), true),
    ...atLeast(bound("minimum", "least"), false),
    ...atLeast(bound("exclusiveMinimum", "least"), true),
  ];
}

/** Equal and different values that have no order: what is equal goes together, and nothing in it may differ. */
function canBeEqual(comparisons: readonly Comparison[]): boolean {
  const same = new Map<string, string>();
  const rootOf = (name: string): string => {
    let at = name;
    for (let next = same.get(at); next !== undefined; next = same.get(at)) at = next;
    return at;
  };
  const nameOf = (operand: Operand) =>
    operand.kind === "literal"
      ? `= ${JSON.stringify(operand.value)}`
      : operand.kind === "selector"
        ? keyOf(operand.selector)
        : today;
  for (const { left, operator, right } of comparisons) {
    const [a, b] = [rootOf(nameOf(left)), rootOf(nameOf(right))];
    if (operator !== "eq" || a === b) continue;
    // A literal stays the root, so that two of them meet.
    const [root, other] = a.startsWith("= ") ? [a, b] : [b, a];
    if (other.startsWith("= ")) return false;
    same.set(other, root);
  }
  return comparisons.every(
    ({ left, operator, right }) => operator !== "ne" || rootOf(nameOf(left)) !== rootOf(nameOf(right)),
  );
}
