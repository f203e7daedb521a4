import { firstCase } from "../evaluate.ts";
import { type Examples, judgement, kept, type Probe, type Standing, unknown } from "../examples/example.ts";
import { isGiven, withGiven, withOnly, withoutGiven } from "../examples/given.ts";
import { moved } from "../examples/standing.ts";
import type { Grouping } from "../refinement.ts";
import type { Rule } from "../rule.ts";
import type { Selector } from "../selector.ts";
import { fieldWords, listed } from "../words.ts";
import type { Group } from "./group.ts";

/** None of the fields, each alone, each two next to each other, all but one of them, and all. */
export const groupExamples: Examples<Group> = {
  cases: ({ cases }) => cases.map((one) => one.when),
  judge(rule, at) {
    const given = outcomeAt(rule, at);
    if (given === "none") return kept;
    return given === "unknown" ? unknown : judgement(isBroken(given, givenAt(rule, at).length, rule));
  },
  amend(rule, at, ground) {
    const outcome = outcomeAt(rule, at);
    const given = givenAt(rule, at);
    const { fields } = rule.says;
    if (outcome === "all-or-none") {
      return withGiven(fields, rule.frames, at, ground) ?? withoutGiven(given, at);
    }
    if (given.length > 1) return withoutGiven(given.slice(1), at);
    const ways = fields.map((field) => withGiven([field], rule.frames, at, ground));
    return ways.find((one) => one !== undefined);
  },
  probes(rule, index, at, ground) {
    const { fields } = rule.says;
    const outcome = rule.says.cases[index]?.given ?? "any";
    const probe = (given: readonly Selector[]): Probe => ({
      description: given.length === 0 ? `no ${words(fields, "or")}` : `${words(given, "and")} given`,
      broken: isBroken(outcome, given.length, rule),
      is: (subject) => fields.every((field) => isGiven(field, moved(at, subject)) === given.includes(field)),
      ways: [() => withOnly(given, fields, rule.frames, at, ground)],
    });
    const alone = fields.map((field) => [field]);
    const pairs = fields.slice(1).map((field, before) => [fields[before] as Selector, field]);
    const allButOne = fields.map((field) => fields.filter((one) => one !== field));
    const all = [[], ...alone, ...pairs, ...allButOne, fields];
    return [...new Map(all.map((given) => [JSON.stringify(given), given])).values()].map(probe);
  },
};

function words(fields: readonly Selector[], last: "and" | "or"): string {
  return listed(fields.map(fieldWords), last);
}

function outcomeAt({ says }: Rule<Group>, at: Standing): Grouping | "any" | "none" | "unknown" {
  const found = firstCase(
    says.cases.map((one) => one.when),
    at,
  );
  return typeof found === "number" ? (says.cases[found]?.given ?? "none") : found;
}

function givenAt({ says }: Rule<Group>, at: Standing): readonly Selector[] {
  return says.fields.filter((field) => isGiven(field, at));
}

function isBroken(outcome: Grouping | "any", given: number, { says }: Rule<Group>): boolean {
  switch (outcome) {
    case "exactly-one":
      return given !== 1;
    case "at-most-one":
      return given > 1;
    case "at-least-one":
      return given === 0;
    case "all-or-none":
      return given !== 0 && given !== says.fields.length;
    case "any":
      return false;
  }
}
