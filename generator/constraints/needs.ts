import { selectorsOf } from "./condition.ts";
import type { Rule } from "./rule.ts";
import { readsParameters } from "./rule-roots.ts";
import { factPath } from "./selector.ts";

/** The facts of the context that a rule reads, each as a list of keys, sorted; parameters beside a body are one fact. */
export function needsOf(rule: Rule): readonly (readonly string[])[] {
  const selectors = [...selectorsOf(rule.when), ...rule.kind.reads(rule.says)];
  const paths = selectors.flatMap((one) => {
    const path = factPath(one);
    return path === undefined || path.length === 0 ? [] : [path];
  });
  const all = readsParameters(rule) ? [...paths, ["parameters"]] : paths;
  return [...new Map(all.map((path) => [path.join("."), path])).values()].sort();
}
