import type { RuleScope } from "../rule-scope.ts";
import type { Selector } from "../selector.ts";
import { checkTypes, mustBeBool } from "./check-types.ts";
import type { Checking, Found, Typed } from "./checking.ts";
import type { Expression } from "./expression.ts";
import { SyntaxMistake, tokensOf } from "./lexer.ts";
import { parse } from "./parser.ts";
import type { Syntax } from "./syntax.ts";

/** An expression that is true or false, and what it reads. */
export interface BoundExpression {
  /** As it is written, in one line and without comments. */
  readonly text: string;
  readonly expression: Expression;
  /** What it reads, with `[*]` where a macro goes through a list; of a path only its end. */
  readonly reads: readonly Selector[];
  /**
   * Each list that it goes through, behind the lists around it: two that do not lead one into the other make its time
   * grow by the product of their lengths.
   */
  readonly loops: readonly (readonly Selector[])[];
}

/** Reads an expression that stands at the member `key` of the rule, and looks up all its names; reports what is wrong. */
export function bindExpression(text: string, key: string, scope: RuleScope): BoundExpression | undefined {
  const syntax = parsed(text, key, scope);
  if (syntax === undefined) return undefined;
  const found: Found = { reads: [], loops: [], variables: 0 };
  const checking = checkingOf(text, key, scope, found, { variables: new Map(), around: [] });
  const typed = checking.check(syntax);
  if (typed === undefined) return undefined;
  if (typed.type.kind !== "bool") return mustBeBool(syntax, typed, checking);
  if (found.reads.length === 0) {
    checking.report("expression-reads-nothing", {}, 0);
    return undefined;
  }
  return {
    text: inOneLine(text),
    expression: typed.node,
    reads: ends(found.reads),
    loops: distinct(found.loops),
  };
}

function parsed(text: string, key: string, scope: RuleScope): Syntax | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxMistake)) throw error;
    scope.report("expression-syntax", { what: error.what }, key, error.at);
    return undefined;
  }
}

function checkingOf(
  text: string,
  key: string,
  scope: RuleScope,
  found: Found,
  within: Pick<Checking, "variables" | "around">,
): Checking {
  const checking: Checking = {
    ...within,
    scope,
    found,
    textOf: (part) => inOneLine(text.slice(part.at, part.end)),
    check: (part, inner) =>
      checkTypes(part, inner === undefined ? checking : checkingOf(text, key, scope, found, inner)),
    checkAll(parts) {
      const all = parts.map((part) => checking.check(part));
      return all.every((one) => one !== undefined) ? (all as readonly Typed[]) : undefined;
    },
    report: (code, parameters, at) => scope.report(code, parameters, key, at),
  };
  return checking;
}

/** Blanks and comments between words become one blank; within a string they are the string's. */
function inOneLine(text: string): string {
  const tokens = tokensOf(text);
  const isApart = (index: number) => (tokens[index]?.at ?? 0) > (tokens[index - 1]?.end ?? 0);
  return tokens
    .map(({ at, end }, index) => `${isApart(index) ? " " : ""}${text.slice(at, end)}`)
    .join("")
    .trim();
}

/** The selectors that are not on the way to another. */
function ends(selectors: readonly Selector[]): readonly Selector[] {
  const all = distinct(selectors);
  const paths = all.map(({ root, steps }) => [root, ...steps].map((one) => JSON.stringify(one)));
  return all.filter((_, index) => {
    const path = paths[index] ?? [];
    return !paths.some((other) => other.length > path.length && path.every((step, at) => other[at] === step));
  });
}

function distinct<One>(all: readonly One[]): readonly One[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
