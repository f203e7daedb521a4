import type { Json } from "../../read/document.ts";
import { casesApart, isSame, type RuleComparison } from "../rule-comparison.ts";
import { type Strictness, strictnessOf } from "../strictness.ts";
import type { Values, ValuesCase } from "./values.ts";

/** Case by case, of the same field: which values the schema admits are left. */
export const valuesCompare: RuleComparison<Values> = {
  parts: ({ at, cases }) =>
    casesApart(cases, asks, (one) => ({ ...one, admits: "any" as const, values: [] })).map((apart) => ({
      at,
      cases: apart,
    })),
  strictness(base, revision, scope) {
    if (!isSame(base.at, revision.at)) return "incomparable";
    const known = scope.values(base.at);
    const asked = ({ cases }: Values) =>
      cases.map((one) => {
        const wanted = asks(one) ? admitted(one, known) : undefined;
        return { when: one.when, asks: wanted && isAsked(wanted, known) ? wanted : undefined };
      });
    return scope.cases(asked(base), asked(revision), strictness);
  },
};

function asks({ admits }: ValuesCase): boolean {
  return admits !== "any";
}

/** A value that the schema lets the field have is left out. */
function isAsked({ values }: Admitted, known: readonly Json[] | undefined): boolean {
  return known === undefined || known.some((value) => !holds(values, value));
}

/** Only these values, or all but these. */
interface Admitted {
  readonly only: boolean;
  readonly values: readonly Json[];
}

function admitted({ admits, values }: ValuesCase, known: readonly Json[] | undefined): Admitted {
  const only = admits === "only";
  if (known === undefined) return { only, values };
  return { only: true, values: known.filter((value) => holds(values, value) === only) };
}

function strictness(base: Admitted, revision: Admitted): Strictness {
  return strictnessOf(isWithin(revision, base), isWithin(base, revision));
}

/** What the first admits the second does. */
function isWithin(first: Admitted, second: Admitted): boolean {
  if (first.only) return first.values.every((value) => holds(second.values, value) === second.only);
  return !second.only && second.values.every((value) => holds(first.values, value));
}

function holds(values: readonly Json[], value: Json): boolean {
  return values.some((one) => one === value);
}
