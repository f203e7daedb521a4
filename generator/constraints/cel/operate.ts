import { isObject, type Json, member } from "../../read/document.ts";
import { dayOfText, shiftedDay } from "../examples/days.ts";
import type { Operation } from "./expression.ts";

/** An operation on values of JSON; undefined where it has no result for them. */
export function operate(operation: Operation, values: readonly Json[]): Json | undefined {
  const [a, b] = values as [Json, Json];
  return operations[operation](a, b);
}

/** No text is made longer. */
const longestText = 1_000_000;

type Operate = (a: Json, b: Json) => Json | undefined;

const operations: Readonly<Record<Operation, Operate>> = {
  equal: same,
  unequal: (a, b) => !same(a, b),
  less: ordered((order) => order < 0),
  atMost: ordered((order) => order <= 0),
  more: ordered((order) => order > 0),
  atLeast: ordered((order) => order >= 0),
  among: (a, b) => (Array.isArray(b) ? b.some((one: Json) => same(one, a)) : undefined),
  hasMember: (a, b) => (isObject(b) && typeof a === "string" ? member(b, a) !== undefined : undefined),
  not: (a) => (typeof a === "boolean" ? !a : undefined),
  addInt: numbers((a, b) => exact(a + b)),
  subtractInt: numbers((a, b) => exact(a - b)),
  multiplyInt: numbers((a, b) => exact(a * b)),
  divideInt: numbers((a, b) => exact(Math.trunc((a - (a % b)) / b))),
  remainder: numbers((a, b) => exact(a % b)),
  negateInt: number((a) => exact(-a)),
  addDouble: numbers((a, b) => a + b),
  subtractDouble: numbers((a, b) => a - b),
  multiplyDouble: numbers((a, b) => a * b),
  divideDouble: numbers((a, b) => a / b),
  negateDouble: number((a) => -a),
  toDouble: number((a) => a),
  toInt: number((a) => exact(Math.trunc(a))),
  concat: texts((a, b) => (a.length + b.length <= longestText ? a + b : undefined)),
  startsWith: texts((a, b) => a.startsWith(b)),
  endsWith: texts((a, b) => a.endsWith(b)),
  contains: texts((a, b) => a.includes(b)),
  lowerAscii: (a) => (typeof a === "string" ? a.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : undefined),
  upperAscii: (a) => (typeof a === "string" ? a.replace(/[a-z]/g, (letter) => letter.toUpperCase()) : undefined),
  size: (a) =>
    typeof a === "string" || Array.isArray(a) ? [...a].length : isObject(a) ? Object.keys(a).length : undefined,
  entryAt: (a, b) => (Array.isArray(a) && typeof b === "number" ? (a as readonly Json[])[b] : undefined),
  toDay: (a) => (typeof a === "string" ? dayOfText(a) : undefined),
  plusDays: numbers((day, days) => moved(day, { years: 0, months: 0, days })),
  plusMonths: numbers((day, months) => moved(day, { years: 0, months, days: 0 })),
  plusYears: numbers((day, years) => moved(day, { years, months: 0, days: 0 })),
  daysUntil: numbers((a, b) => b - a),
};

function number(make: (a: number) => number | undefined): Operate {
  return (a) => (typeof a === "number" ? make(a) : undefined);
}

function numbers(make: (a: number, b: number) => number | undefined): Operate {
  return (a, b) => (typeof a === "number" && typeof b === "number" ? make(a, b) : undefined);
}

function texts(make: (a: string, b: string) => Json | undefined): Operate {
  return (a, b) => (typeof a === "string" && typeof b === "string" ? make(a, b) : undefined);
}

/** Two numbers, or two texts by their characters. What is not a number (0.0 / 0.0) stands in no order. */
function ordered(holds: (order: number) => boolean): Operate {
  return (a, b) => {
    if (typeof a === "number" && typeof b === "number") return holds(a === b ? 0 : a < b ? -1 : a > b ? 1 : Number.NaN);
    if (typeof a !== "string" || typeof b !== "string") return undefined;
    const [left, right] = [a, b].map((text) => [...text].map((one) => one.codePointAt(0) as number)) as [
      number[],
      number[],
    ];
    const at = left.findIndex((one, index) => one !== right[index]);
    return holds(at === -1 ? left.length - right.length : (left[at] as number) - (right[at] ?? -1));
  };
}

/** Ints are exact as far as the numbers of JSON are; -0 is 0. */
function exact(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

const firstDay = -719_528;
const lastDay = 2_932_896;

function moved(day: number, by: { readonly years: number; readonly months: number; readonly days: number }) {
  const to = shiftedDay(day, by);
  return to >= firstDay && to <= lastDay ? to : undefined;
}

function same(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one: Json, at) => same(one, b[at] as Json));
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const [one, other] = [member(a, name), member(b, name)];
      return one !== undefined && other !== undefined && same(one, other);
    })
  );
}
