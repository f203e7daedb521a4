import type { Grouping } from "../refinement.ts";
import { casesApart, isSame, type RuleComparison } from "../rule-comparison.ts";
import type { Selector } from "../selector.ts";
import { type Strictness, together } from "../strictness.ts";
import type { Group, GroupCase } from "./group.ts";

/** More fields are not looked at in all the ways in which they may be given. */
const mostFields = 10;

/** Case by case, in every way in which the fields of both can be given. */
export const groupCompare: RuleComparison<Group> = {
  parts: ({ fields, cases }) =>
    casesApart(
      cases,
      ({ given }) => given !== "any",
      (one) => ({ ...one, given: "any" as const }),
    ).flatMap((apart) => {
      const halves = apart.some(({ given }) => given === "exactly-one")
        ? (["at-most-one", "at-least-one"] as const)
        : [undefined];
      return halves.map((half) => ({
        fields,
        cases: half === undefined ? apart : apart.map((one) => halved(one, half)),
      }));
    }),
  strictness: (base, revision, scope) => {
    const asked = ({ fields, cases }: Group) =>
      cases.map(({ when, given }) => ({ when, asks: given === "any" ? undefined : { fields, given } }));
    return scope.cases(asked(base), asked(revision), strictness);
  },
};

function halved(one: GroupCase, half: Grouping): GroupCase {
  return one.given === "exactly-one" ? { ...one, given: half } : one;
}

interface Asked {
  readonly fields: readonly Selector[];
  readonly given: Grouping;
}

function strictness(base: Asked, revision: Asked): Strictness {
  const all = [...base.fields, ...revision.fields.filter((one) => !base.fields.some((other) => isSame(one, other)))];
  if (all.length > mostFields) return isSame(base, revision) ? "equivalent" : "incomparable";
  const ways = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_field, index) => (bits >> index) & 1));
  return together(
    ways.map((given) => {
      const [before, after] = [accepts(base, given), accepts(revision, given)];
      return before === after ? "equivalent" : before ? "tightened" : "loosened";
    }),
  );
}

function accepts({ fields, given }: Asked, present: readonly Selector[]): boolean {
  const number = fields.filter((field) => present.some((one) => isSame(one, field))).length;
  switch (given) {
    case "exactly-one":
      return number === 1;
    case "at-most-one":
      return number <= 1;
    case "at-least-one":
      return number >= 1;
    case "all-or-none":
      return number === 0 || number === fields.length;
  }
}
