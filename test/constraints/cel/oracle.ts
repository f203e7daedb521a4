import { type CelInput, CelScalar, celEnv, celFunc, celMethod, isCelError, listType, parse, plan } from "@bufbuild/cel";
import { strings } from "@bufbuild/cel/ext";
import { isObject, type Json, type JsonObject } from "../../../generator/read/document.ts";
import type { Outcome } from "./emitted-rules.ts";

const { INT, DOUBLE, STRING, DYN } = CelScalar;
const day = 86_400_000;

/** What our subset adds to CEL, said once more by Date and BigInt: days as ints, and the list functions of Kubernetes. */
const own = [
  celFunc("date", [STRING], INT, dayOf),
  celMethod("plusDays", INT, [INT], INT, function (count) {
    return shifted(this, (date) => date.setUTCDate(date.getUTCDate() + Number(count)));
  }),
  celMethod("plusMonths", INT, [INT], INT, function (count) {
    return shifted(this, (date) => addMonths(date, Number(count)));
  }),
  celMethod("plusYears", INT, [INT], INT, function (count) {
    return shifted(this, (date) => addMonths(date, 12 * Number(count)));
  }),
  celMethod("daysUntil", INT, [INT], INT, function (other) {
    return other - this;
  }),
  celMethod("sum", listType(DYN), [], INT, function () {
    return [...this].reduce<bigint>((sum, one) => sum + (one as bigint), 0n);
  }),
  celMethod("sumDouble", listType(DYN), [], DOUBLE, function () {
    return [...this].reduce<number>((sum, one) => sum + (one as number), 0);
  }),
  ...(["min", "max"] as const).map((name) =>
    celMethod(name, listType(DYN), [], DYN, function () {
      const all = [...this] as (bigint | number)[];
      if (all.length === 0) throw new Error("no entries");
      return all.reduce((found, one) => ((name === "min" ? one < found : one > found) ? one : found)) as CelInput;
    }),
  ),
];

function dayOf(text: string): bigint {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new Error("no date");
  return BigInt(Math.floor(instant / day));
}

function shifted(from: bigint, shift: (date: Date) => unknown): bigint {
  const date = new Date(Number(from) * day);
  shift(date);
  const to = Math.floor(date.getTime() / day);
  if (Number.isNaN(to) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999) throw new Error("out of range");
  return BigInt(to);
}

function addMonths(date: Date, count: number): void {
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
}

const env = celEnv({ funcs: [...strings, ...own] });

/** An expression as another implementation of CEL understands it: what it calls an error has no value. */
export function oracle(
  expression: string,
): (body: Json, context: JsonObject, schema: object, facts: object, now: string) => Outcome {
  const run = plan(env, parse(expression.replaceAll(".sum@()", ".sumDouble()")));
  return (body, context, schema, facts, now) => {
    const whole = typed(body, schema as Schema);
    const value = run({
      this: whole,
      body: whole,
      context: typed(context, { properties: facts } as Schema),
      today: dayOf(now),
    });
    return isCelError(value) || typeof value !== "boolean" ? "none" : value;
  };
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** JSON as values of CEL: ints where the schema says integer, doubles for all other numbers. */
function typed(value: Json, schema: Schema | undefined): CelInput {
  if (typeof value === "number") return [schema?.type].flat().includes("integer") ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((one: Json) => typed(one, schema?.items));
  if (!isObject(value)) return value as string | boolean | null;
  return new Map(Object.entries(value).map(([name, one]) => [name, typed(one as Json, schema?.properties?.[name])]));
}
