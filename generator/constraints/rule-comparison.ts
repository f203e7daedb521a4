import type { Json } from "../read/document.ts";
import type { Condition } from "./condition.ts";
import type { Selector } from "./selector.ts";
import type { Strictness } from "./strictness.ts";

/**
 * The question `compare`: how what a rule says stands to what an earlier one said at the same entries. An answer is a proof;
 * where a kind cannot tell it says `incomparable`, and bodies are searched that tell.
 */
export interface RuleComparison<Says> {
  /**
   * The same said by several: a body breaks the rule where it breaks one of them. What one of them asks, another rule may
   * ask already, so that rules that were split or merged are known to say the same.
   */
  parts(says: Says): readonly Says[];
  strictness(base: Says, revision: Says, scope: ComparisonScope): Strictness;
}

/** A case of a rule and what it asks for; undefined for nothing. The first that holds counts. */
export interface AskingCase<Asks> {
  readonly when: Condition;
  readonly asks: Asks | undefined;
}

/** What a kind may ask about the conditions of both rules and the schema below them. */
export interface ComparisonScope {
  /**
   * The strictness over every way in which the conditions of both can come out, the `when` of the rules among them. Where
   * only one of them asks for something that is known; where both do, `of` tells.
   */
  cases<Asks>(
    base: readonly AskingCase<Asks>[],
    revision: readonly AskingCase<Asks>[],
    of: (base: Asks, revision: Asks) => Strictness,
  ): Strictness;
  /** In every way in which the first holds the second does; both are over an entry that the selectors lead to. */
  implies(first: Condition, second: Condition, entry: readonly Selector[]): boolean;
  /** In every way both hold, fail or are unknown alike. */
  same(first: Condition, second: Condition, entry: readonly Selector[]): boolean;
  /** The only values that the schema lets a field have; undefined where that is open. */
  values(selector: Selector): readonly Json[] | undefined;
  /** The schema demands the field wherever the rule stands. */
  isGiven(field: Selector): boolean;
  /** How many entries the schema lets a list have. */
  size(list: Selector): { readonly least: number; readonly most: number };
}

/** The same rule once for each case that asks for something, with the others asking for nothing. */
export function casesApart<Case>(
  cases: readonly Case[],
  asks: (one: Case) => boolean,
  silent: (one: Case) => Case,
): readonly (readonly Case[])[] {
  return cases.flatMap((one, index) =>
    asks(one) ? [cases.map((other, at) => (at === index ? other : silent(other)))] : [],
  );
}

/** True where two selectors, operands or other plain data say the same; names of conditions do not count. */
export function isSame(a: unknown, b: unknown): boolean {
  return contentText(a) === contentText(b);
}

/** Plain data as one text: what is the same has the same. */
export function contentText(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (value instanceof Set) return [...value].sort();
    if (value === Number.POSITIVE_INFINITY) return "unbounded";
    return isTerm(value) ? unnamed(value) : value;
  });
}

function isTerm(value: unknown): value is Extract<Condition, { kind: "term" }> {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "term" && "of" in value;
}

function unnamed(condition: Condition): Condition {
  return condition.kind === "term" ? unnamed(condition.of) : condition;
}
