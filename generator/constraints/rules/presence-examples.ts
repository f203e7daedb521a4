import type { Json } from "../../read/document.ts";
import { evaluate, firstCase } from "../evaluate.ts";
import {
  type Examples,
  type Ground,
  judgement,
  kept,
  type Probe,
  type Standing,
  type Subject,
  unknown,
} from "../example.ts";
import { sampleAt } from "../example-schema.ts";
import { withGrownField } from "../example-solve.ts";
import { fieldValue } from "../example-spot.ts";
import { moved } from "../example-standing.ts";
import type { Rule } from "../rule.ts";
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
    return wrong.length === 0 ? undefined : given(rule, wrong, one?.then === "required", at, ground);
  },
  probes(rule, index, at, ground) {
    const { fields, cases } = rule.says;
    const one = cases[index];
    if (one === undefined) return [];
    const probe = (description: string, present: readonly Selector[], isBroken: boolean): Probe => {
      const absent = fields.filter((field) => !present.includes(field));
      const way = () => {
        const without = given(rule, absent, false, at, ground);
        return without && given(rule, present, true, moved(at, without), ground);
      };
      const is = (subject: Subject) =>
        fields.every((field) => (fieldValue(field, moved(at, subject)) !== undefined) === present.includes(field));
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
  return (fieldValue(field, at) === undefined) === (one.then === "required");
}

/** The subject with a sample of each field that is missing, or without them. */
function given(
  rule: Rule<Presence>,
  fields: readonly Selector[],
  present: boolean,
  at: Standing,
  ground: Ground,
): Subject | undefined {
  let reached: Standing | undefined = at;
  for (const field of fields) {
    if (reached === undefined || (fieldValue(field, reached) !== undefined) === present) continue;
    const value: Json | undefined = present ? sampleAt(field, rule.frames, ground) : undefined;
    reached = present && value === undefined ? undefined : withGrownField(field, value, reached, rule.frames, ground);
  }
  return reached?.subject;
}
