import type { Condition } from "../../constraints/condition.ts";
import type { Spot, Subject } from "../../constraints/examples/example.ts";
import { put, valueAtSpot } from "../../constraints/examples/spot.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Json } from "../../read/document.ts";
import { spotsIn } from "./shrink.ts";

/** The subjects with one field turned to another value that a condition of the rules names for a field of this name. */
export function* neighboursOf(subjects: readonly Subject[], rules: readonly Rule[]): Generator<Subject> {
  const named = namedIn(rules);
  for (const subject of subjects) {
    for (const spot of spotsIn(subject)) {
      const now = valueAtSpot(subject, spot);
      for (const value of named.get(nameOf(spot)) ?? []) if (value !== now) yield put(subject, spot, value);
    }
  }
}

function nameOf({ keys }: Spot): string {
  return keys.findLast((key) => typeof key === "string") ?? "";
}

function namedIn(rules: readonly Rule[]): ReadonlyMap<string, ReadonlySet<Json>> {
  const named = new Map<string, Set<Json>>();
  for (const rule of rules) collect([rule.when, rule.says], named);
  return named;
}

/** What a rule says is plain data with its conditions in it: read as they stand, no kind has to list them. */
function collect(value: unknown, named: Map<string, Set<Json>>): void {
  if (typeof value !== "object" || value === null) return;
  if (isComparison(value)) {
    const last = value.at.steps.at(-1);
    const name = last?.kind === "name" ? last.name : "";
    const known = named.get(name) ?? new Set();
    named.set(name, known);
    for (const one of value.values) known.add(one);
  }
  for (const inner of Object.values(value)) collect(inner, named);
}

function isComparison(value: object): value is Extract<Condition, { kind: "is" }> {
  return "kind" in value && value.kind === "is" && "at" in value && "values" in value;
}
