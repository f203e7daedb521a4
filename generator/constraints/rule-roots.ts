import type { Rule } from "./rule.ts";
import { parameterPlaces, type Selector } from "./selector.ts";

/** True where a rule reads the part it speaks of, at its root or at an entry; else it reads only what stands beside. */
export function readsPart(rule: Rule): boolean {
  const roots = rootsOf(rule);
  return roots.has("body") || roots.has("entry");
}

/** True where a rule reads parameters beside the part it speaks of: it stays unchecked where they were not given. */
export function readsParameters(rule: Rule): boolean {
  const roots = rootsOf(rule);
  return parameterPlaces.some((place) => roots.has(place));
}

function rootsOf(rule: Rule): ReadonlySet<string> {
  const found = known.get(rule) ?? new Set<string>();
  if (!known.has(rule)) collect([rule.frames, rule.when, rule.says], found);
  known.set(rule, found);
  return found;
}

const known = new WeakMap<Rule, Set<string>>();

/** What a rule says is plain data with its selectors in it: read as they stand, no kind has to list them. */
function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (isSelector(value)) found.add(value.root.kind);
  for (const inner of Object.values(value)) collect(inner, found);
}

function isSelector(value: object): value is Selector {
  return "root" in value && "steps" in value;
}
