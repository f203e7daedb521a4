import { pascal, valuesName } from "../names.ts";
import type { Conjunction, Literal } from "./literal.ts";

/** What each of several conjunctions is called by that not all of them say: "CountryNotUsa", "WithState". */
export function suffixes(conjunctions: readonly Conjunction[]): readonly string[] {
  if (conjunctions.length < 2) return conjunctions.map(() => "");
  const keys = conjunctions.map((conjunction) => new Set(conjunction.map((literal) => JSON.stringify(literal))));
  return conjunctions.map((conjunction) =>
    conjunction
      .filter((literal) => !keys.every((known) => known.has(JSON.stringify(literal))))
      .map(words)
      .join(""),
  );
}

function words(literal: Literal): string {
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
    case "count":
      return `${field}Counted`;
  }
}
