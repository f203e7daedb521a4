import type { Json } from "../../read/document.ts";
import { firstCase } from "../evaluate.ts";
import {
  type Examples,
  type Ground,
  judgement,
  kept,
  type Probe,
  type Spot,
  type Standing,
  unknown,
} from "../examples/example.ts";
import { fresh } from "../examples/fresh.ts";
import { admits, describedBy, domainOf, sampleAt } from "../examples/schema.ts";
import { put, spotsOf, valueAtSpot } from "../examples/spot.ts";
import { grownTo, moved } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import { fieldWords, valueWords } from "../words.ts";
import type { Values, ValuesCase } from "./values.ts";

/** Of a long list the first so many values are each a body of their own. */
const most = 12;

/** Each value listed, one that is not, and no value at all. */
export const valuesExamples: Examples<Values> = {
  cases: ({ cases }) => cases.map((one) => one.when),
  judge(rule, at) {
    const one = caseAt(rule, at);
    if (one === "none") return kept;
    return one === "unknown" ? unknown : judgement(wrongAt(rule, one, at) !== undefined);
  },
  amend(rule, at, ground) {
    const one = caseAt(rule, at);
    const spot = typeof one === "string" ? undefined : wrongAt(rule, one, at);
    const [value] = typeof one === "string" ? [] : admitted(rule, one, at, ground);
    return spot === undefined || value === undefined ? undefined : put(at.subject, spot, value);
  },
  probes(rule, index, at, ground) {
    const one = rule.says.cases[index];
    if (one === undefined || one.admits === "any") return [];
    const field = fieldWords(rule.says.at);
    const holding = (value: Json): Probe => ({
      description: `${field} is ${valueWords(value)}`,
      broken: one.values.includes(value) !== (one.admits === "only"),
      is: (subject) => spotsOf(rule.says.at, moved(at, subject)).some((spot) => valueAtSpot(subject, spot) === value),
      ways: [() => placed(rule, value, at, ground)],
    });
    const absent: Probe = {
      description: `no ${field}`,
      broken: false,
      is: (subject) => spotsOf(rule.says.at, moved(at, subject)).length === 0,
      ways: [() => spotsOf(rule.says.at, at).reduceRight((subject, spot) => put(subject, spot, undefined), at.subject)],
    };
    const other = otherThan(rule, one.values, at, ground);
    return [...one.values.slice(0, most).map(holding), ...(other === undefined ? [] : [holding(other)]), absent];
  },
};

function caseAt({ says }: Rule<Values>, at: Standing): ValuesCase | "none" | "unknown" {
  const found = firstCase(
    says.cases.map((one) => one.when),
    at,
  );
  return typeof found === "number" ? (says.cases[found] ?? "none") : found;
}

/** Where the first value stands that the case does not admit. */
function wrongAt({ says }: Rule<Values>, one: ValuesCase, at: Standing): Spot | undefined {
  if (one.admits === "any") return undefined;
  return spotsOf(says.at, at).find((spot) => {
    const value = valueAtSpot(at.subject, spot);
    return one.values.some((each) => each === value) !== (one.admits === "only");
  });
}

/** Values that the case and the schema admit. */
function admitted(rule: Rule<Values>, one: ValuesCase, at: Standing, ground: Ground): readonly Json[] {
  const described = describedBy(rule.says.at, rule.frames, ground);
  if (one.admits === "only") return one.values.filter((value) => admits(described, value));
  const other = otherThan(rule, one.values, at, ground);
  return other === undefined ? [] : [other];
}

/** A value that the schema admits and that is none of these. */
function otherThan(
  { says, frames }: Rule<Values>,
  values: readonly Json[],
  at: Standing,
  ground: Ground,
): Json | undefined {
  const domain = domainOf(says.at, frames, ground);
  if (domain !== undefined) return domain.find((value) => !values.includes(value));
  const [spot] = spotsOf(says.at, at);
  const usual = (spot && valueAtSpot(at.subject, spot)) ?? sampleAt(says.at, frames, ground) ?? values[0];
  const other = usual === undefined || !values.includes(usual) ? usual : fresh(usual, values);
  return other !== undefined && admits(describedBy(says.at, frames, ground), other) ? other : undefined;
}

/** The subject with the value at the place: of several places the first. */
function placed({ says, frames }: Rule<Values>, value: Json, at: Standing, ground: Ground) {
  const grown = grownTo(says.at, at, frames, ground);
  const [spot] = grown === undefined ? [] : spotsOf(says.at, moved(at, grown));
  return grown && spot && put(grown, spot, value);
}
