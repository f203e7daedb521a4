import { evaluate, firstCase } from "../evaluate.ts";
import {
  type Examples,
  judgement,
  kept,
  type Probe,
  type Standing,
  type Subject,
  unknown,
} from "../examples/example.ts";
import { isGiven, withGiven, withOnly, withoutGiven } from "../examples/given.ts";
import { moved } from "../examples/standing.ts";
import type { Selector } from "../selector.ts";
import { fieldWords, listed } from "../words.ts";
import type { Presence } from "./presence.ts";

type PresenceCase = Presence["cases"][number];

/** In each case every field given, and each of them missing. */
export const presenceExamples: Examples<Presence> = {
  cases: ({ cases }) => cases.map((one) => one.when),
  judge(rule, at) {
    const found = firstCase(
      rule.says.cases.map((one) => one.when),
      at,
    );
    const one = typeof found === "number" ? rule.says.cases[found] : undefined;
    if (one === undefined) return found === "unknown" ? unknown : kept;
    return judgement(rule.says.fields.some((field) => isWrong(field, one, at)));
  },
  amend(rule, at, ground) {
    const one = rule.says.cases.find((each) => evaluate(each.when, at) === true);
    const wrong = one === undefined ? [] : rule.says.fields.filter((field) => isWrong(field, one, at));
    if (wrong.length === 0) return undefined;
    return one?.then === "required" ? withGiven(wrong, rule.frames, at, ground) : withoutGiven(wrong, at);
  },
  probes(rule, index, at, ground) {
    const { fields, cases } = rule.says;
    const one = cases[index];
    if (one === undefined) return [];
    const probe = (description: string, present: readonly Selector[], isBroken: boolean): Probe => {
      const way = () => withOnly(present, fields, rule.frames, at, ground);
      const is = (subject: Subject) =>
        fields.every((field) => isGiven(field, moved(at, subject)) === present.includes(field));
      return { description, broken: isBroken, is, ways: [way] };
    };
    const words = (some: readonly Selector[]) => listed(some.map(fieldWords), "and");
    const others = (field: Selector) => fields.filter((other) => other !== field);
    const several = fields.length > 1 ? fields : [];
    return [
      probe(`${words(fields)} given`, fields, one.then === "forbidden"),
      probe(`no ${listed(fields.map(fieldWords), "or")}`, [], one.then === "required"),
      ...several.map((field) =>
        probe(
          `no ${fieldWords(field)}`,
          others(field),
          one.then === "required" || (one.then === "forbidden" && fields.length > 1),
        ),
      ),
    ];
  },
};

function isWrong(field: Selector, one: PresenceCase, at: Standing): boolean {
  if (one.then !== "required" && one.then !== "forbidden") return false;
  return isGiven(field, at) !== (one.then === "required");
}
