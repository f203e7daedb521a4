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
  const names = telling.map(nameOf);
  return names.map((name, index) => (isOnce(name, names) ? name : wordsOf(telling[index] ?? [])));
}

function isOnce(name: string, names: readonly string[]): boolean {
  return names.indexOf(name) === names.lastIndexOf(name);
}

/** Literals as a part of a name: what is absent goes without saying where the rest tells enough. */
export function nameOf(literals: Conjunction): string {
  const told = literals.filter((one) => !isAbsent(one) && !literals.some((other) => tellsMore(other, one)));
  return wordsOf(told.length === 0 ? literals : told);
}

function isAbsent(literal: Literal): boolean {
  if (literal.kind !== "inside") return literal.kind === "absent";
  return (facetWays(literal.then)[0] ?? []).every(isAbsent);
}

/** A field that holds something is there. */
function tellsMore(other: Literal, { kind, field }: Literal): boolean {
  return kind === "present" && other.kind === "inside" && other.field === field && !isAbsent(other);
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

function literalWords(literal: Literal): string {
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
      return field + nameOf(facetWays(literal.then)[0] ?? []);
    case "count":
      return `${field}Counted`;
  }
}
