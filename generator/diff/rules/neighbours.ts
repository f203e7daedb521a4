import type { Condition } from "../../constraints/condition.ts";
import type { Spot, Subject } from "../../constraints/examples/example.ts";
import { put, valueAtSpot } from "../../constraints/examples/spot.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Json } from "../../read/document.ts";
import { spotsIn } from "./shrink.ts";

/**
 * The subjects with one field turned to another value that the rules name for a field of this name, or to a number beside
 * theirs; then to null, and lists to none of their entries.
 */
export function* neighboursOf(subjects: readonly Subject[], rules: readonly Rule[]): Generator<Subject> {
  const { values, numbers } = namedIn(rules);
  const named = (now: Json | undefined, spot: Spot) =>
    typeof now === "number" ? numbers : (values.get(nameOf(spot)) ?? []);
  for (const othersThan of [named, emptied]) {
    for (const subject of subjects) {
      for (const spot of spotsIn(subject)) {
        const now = valueAtSpot(subject, spot);
        for (const value of othersThan(now, spot)) if (value !== now) yield put(subject, spot, value);
      }
    }
  }
}

function emptied(now: Json | undefined): readonly Json[] {
  return Array.isArray(now) && now.length > 0 ? [null, []] : [null];
}

function nameOf({ keys }: Spot): string {
  return keys.findLast((key) => typeof key === "string") ?? "";
}

/** What the rules name: values of fields by their name, and numbers, each with those beside and between. */
interface Named {
  readonly values: ReadonlyMap<string, ReadonlySet<Json>>;
  readonly numbers: readonly number[];
}

function namedIn(rules: readonly Rule[]): Named {
  const found = { values: new Map<string, Set<Json>>(), numbers: new Set<number>() };
  for (const rule of rules) collect([rule.when, rule.says], found);
  const sorted = [...found.numbers].sort((a, b) => a - b);
  const between = sorted.slice(1).map((one, index) => (one + (sorted[index] as number)) / 2);
  return {
    values: found.values,
    numbers: [...new Set([...sorted.flatMap((one) => [one, one - 1, one + 1]), ...between])],
  };
}

interface Found {
  readonly values: Map<string, Set<Json>>;
  readonly numbers: Set<number>;
}

/** What a rule says is plain data with its conditions and literals in it: read as they stand, no kind has to list them. */
function collect(value: unknown, found: Found): void {
  if (typeof value !== "object" || value === null) return;
  if (isComparison(value)) {
    const last = value.at.steps.at(-1);
    const name = last?.kind === "name" ? last.name : "";
    const known = found.values.get(name) ?? new Set();
    found.values.set(name, known);
    for (const one of value.values) known.add(one);
  }
  if ("kind" in value && value.kind === "literal" && "value" in value && typeof value.value === "number")
    found.numbers.add(value.value);
  for (const inner of Object.values(value)) collect(inner, found);
}

function isComparison(value: object): value is Extract<Condition, { kind: "is" }> {
  return "kind" in value && value.kind === "is" && "at" in value && "values" in value;
}
