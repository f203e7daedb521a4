import type { Code, Parameters } from "../../diagnostics.ts";
import type { RuleScope } from "../rule-scope.ts";
import type { Selector } from "../selector.ts";
import type { Expression } from "./expression.ts";
import type { Syntax } from "./syntax.ts";
import { factTypeOf, type Type } from "./types.ts";

/** A part of an expression whose type is known. */
export interface Typed {
  readonly node: Expression;
  readonly type: Type;
}

/** What looking up an expression needs, and what it finds on its way. */
export interface Checking {
  readonly scope: RuleScope;
  /** What macros around have named. */
  readonly variables: ReadonlyMap<string, Typed>;
  /** The lists that macros around go through, outermost first. */
  readonly around: readonly Selector[];
  readonly found: Found;
  /** The text of a part. */
  textOf(part: Syntax): string;
  /** A part's type; undefined where something was reported. */
  check(part: Syntax, within?: Pick<Checking, "variables" | "around">): Typed | undefined;
  /** Several parts, all of them looked at. */
  checkAll(parts: readonly Syntax[]): readonly Typed[] | undefined;
  report<C extends Code>(code: C, parameters: Parameters<C>, at: number): void;
}

export interface Found {
  /** Every selector that is read, with `[*]` where a macro goes through a list. */
  readonly reads: Selector[];
  /** For each list that is gone through: the lists around it, and itself. */
  readonly loops: (readonly Selector[])[];
  /** How many variables there are. */
  variables: number;
}

/** What stands in the context is a fact, which may be missing. */
export function factOf(type: Type) {
  return type.bound?.selector.root.kind === "context" ? factTypeOf(type) : undefined;
}

/** Notes that a list is gone through here. */
export function looped({ bound }: Type, { around, found }: Checking): readonly Selector[] {
  const chain = bound === undefined ? around : [...around, bound.selector];
  if (bound !== undefined) found.loops.push(chain);
  return chain;
}
