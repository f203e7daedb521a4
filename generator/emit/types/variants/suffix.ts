import { pascal, valuesName } from "../names.ts";
import { facetWays } from "./facet-ways.ts";
import { type Conjunction, type Literal, literalKey } from "./literal.ts";

/** What each of several conjunctions is called by that not all of them say: "CountryNotUsa", "WithState". */
export function suffixes(conjunctions: readonly Conjunction[]): readonly string[] {
  if (conjunctions.length < 2) return conjunctions.map(() => "");
  const keyed = conjunctions.map((conjunction) => new Map(conjunction.map((one) => [literalKey(one), one])));
  const telling = keyed.map((own) =>
    [...own].filter(([key]) => !keyed.every((known) => known.has(key))).map(([, literal]) => literal),
  );
  const full = telling.map(wordsOf);
  // What is absent goes without saying where the rest tells enough.
  const short = telling.map((literals) => wordsOf(literals.filter(({ kind }) => kind !== "absent")));
  const mixed = short.map((words, index) => (words === "" ? (full[index] ?? "") : words));
  return new Set(mixed).size === mixed.length ? mixed : full;
}

/** Fields that are present, or absent, one after the other, as one list: "WithAAndB", "WithoutAOrB". */
function wordsOf(literals: Conjunction): string {
  return literals
    .map((literal, index) => {
      const before = literals[index - 1]?.kind;
      if (literal.kind === "present" && before === "present") return `And${pascal(literal.field)}`;
      if (literal.kind === "absent" && before === "absent") return `Or${pascal(literal.field)}`;
      return literalWords(literal);
    })
    .join("");
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
