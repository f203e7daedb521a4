import { pascal, valuesName } from "../names.ts";
import { facetWays } from "./facet-ways.ts";
import type { Conjunction, Literal } from "./literal.ts";

/** What each of several conjunctions is called by that not all of them say: "CountryNotUsa", "WithState". */
export function suffixes(conjunctions: readonly Conjunction[]): readonly string[] {
  if (conjunctions.length < 2) return conjunctions.map(() => "");
  const keys = conjunctions.map((conjunction) => new Set(conjunction.map((literal) => JSON.stringify(literal))));
  return conjunctions.map((conjunction) =>
    conjunction
      .filter((literal) => !keys.every((known) => known.has(JSON.stringify(literal))))
      .map(literalWords)
      .join(""),
  );
}

/** What a literal says, as a part of a name. */
export function literalWords(literal: Literal): string {
  const field = pascal(literal.field);
  switch (literal.kind) {
    case "present":
      return `With${field}`;
    case "absent":
      return `Without${field}`;
    case "not":
      return `${field}Not${valuesName(literal.values, literal.values)}`;
    case "is":
    case "only":
      return field + valuesName(literal.values, literal.values);
    case "inside":
      return [field, ...(facetWays(literal.then)[0] ?? []).map(literalWords)].join("");
    case "count":
      return `${field}Counted`;
  }
}
