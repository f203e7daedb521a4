import type { Rule } from "../../constraints/rule.ts";
import type { Code, Diagnostic } from "../../diagnostics.ts";

/** What is wrong with a shared rule only where it is so at each place that includes it. */
const everywhere: readonly Code[] = [
  "rule-dead",
  "case-dead",
  "case-shadowed",
  "rule-redundant",
  "rule-says-nothing",
  "rule-untested",
];

/** The findings of all operations, each once: a shared rule is analysed wherever it is included. */
export function sharedFindings(
  found: readonly (readonly Diagnostic[])[],
  rules: readonly Rule[],
): readonly Diagnostic[] {
  const times = new Map<string, { readonly first: Diagnostic; count: number }>();
  for (const one of found.flat()) {
    const key = `${one.code} ${one.place?.pointer} ${everywhere.includes(one.code) ? "" : one.message}`;
    const before = times.get(key);
    if (before === undefined) times.set(key, { first: one, count: 1 });
    else before.count++;
  }
  const uses = new Map<string, number>();
  for (const { place } of rules) uses.set(place.pointer, (uses.get(place.pointer) ?? 0) + 1);
  const usesOf = (pointer: string): number => {
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const number = uses.get(at);
      if (number !== undefined) return number;
    }
    return 1;
  };
  return [...times.values()]
    .filter(({ first, count }) => !everywhere.includes(first.code) || count >= usesOf(first.place?.pointer ?? ""))
    .map(({ first }) => first);
}
