import { evaluate, firstCase } from "../evaluate.ts";
import { type Examples, judgement, kept, type Standing, unknown } from "../examples/example.ts";
import { fieldValue } from "../examples/spot.ts";
import { entriesAt } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import { upToList } from "../selector.ts";
import type { Count, CountCase } from "./count.ts";
import { counted, isWithin, ofClasses, resized } from "./count-lists.ts";
import { classProbes, sizeProbes } from "./count-probes.ts";

/** Lists of one entry less, as many, and one more; of each class one less, one more, and one of another class. */
export const countExamples: Examples<Count> = {
  cases: ({ cases }) => cases.map((one) => one.when),
  judge(rule, at) {
    const one = caseOf(rule, at);
    if (one === "none" || one === "unknown") return one === "none" ? kept : unknown;
    if (!Array.isArray(fieldValue(upToList(rule.says.entries), at))) return kept;
    // Where a fact is missing that tells whether an entry counts, nobody knows how many do.
    const isSure = entriesAt(at, rule.says.entries).every((entry) => evaluate(rule.says.where, entry) !== undefined);
    return isSure ? judgement(!isWithin(rule.says, one, at)) : unknown;
  },
  amend(rule, at, ground) {
    const one = caseOf(rule, at);
    if (one === "none" || one === "unknown") return undefined;
    const classes = one.classes.map(({ value, exactly }) => ({ value, number: exactly }));
    if (classes.length > 0) return ofClasses(rule, at, classes, ground);
    const number = counted(rule.says, at).length;
    return resized(rule, at, Math.min(Math.max(number, one.min), one.max), ground);
  },
  probes(rule, index, at, ground) {
    const one = rule.says.cases[index];
    if (one === undefined) return [];
    return one.classes.length > 0 ? classProbes(rule, one, at, ground) : sizeProbes(rule, one, at, ground);
  },
};

function caseOf({ says }: Rule<Count>, at: Standing): CountCase | "none" | "unknown" {
  const found = firstCase(
    says.cases.map((one) => one.when),
    at,
  );
  return typeof found === "number" ? (says.cases[found] ?? "none") : found;
}
