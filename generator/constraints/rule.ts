import type { Identifier, Printable } from "../code/printable.ts";
import type { Place } from "../diagnostics.ts";
import type { Part } from "../model/part.ts";
import type { JsonObject } from "../read/document.ts";
import type { Comparison } from "./comparison.ts";
import type { Condition } from "./condition.ts";
import type { Examples } from "./examples/example.ts";
import type { ValuesAt } from "./place-list.ts";
import type { RefineAnswer } from "./refinement.ts";
import type { RuleComparison } from "./rule-comparison.ts";
import type { Forms, KindSchema } from "./rule-schema.ts";
import type { RuleScope } from "./rule-scope.ts";
import type { Selector } from "./selector.ts";

/** When a rule speaks: the first phase that fails decides the status. */
export type Phase = "precondition" | "concurrency" | "rules";

/** What every rule has, whatever it says. */
export interface RuleBase {
  /** Unique within its operation. */
  readonly id: string;
  /** Key of the operation or webhook it governs. */
  readonly operation: string;
  /** What of a call it speaks of: its `$`. */
  readonly part: Part;
  readonly status: number;
  /** The author's own words for the issue, where given. */
  readonly message: string | undefined;
  readonly source: SourceItem | undefined;
  readonly place: Place;
  /** The `each` selectors, outermost first; each starts at the entry of the one before, or at the part. */
  readonly frames: readonly Selector[];
  /** Over the innermost entry, those around it and the context. */
  readonly when: Condition;
}

/** Where the upstream documentation says so. */
export interface SourceItem {
  readonly page: string;
  readonly section: string;
  readonly item: number | string | undefined;
}

/** A bound rule: what it has in common with all others, and what its kind says. */
export interface Rule<Says = unknown> extends RuleBase {
  readonly kind: RuleKind<Says>;
  readonly says: Says;
}

/** A kind of rule as a constraint: what everyone who needs it asks (bind, check, refine, describe, examples). */
export interface RuleKind<Says = unknown> {
  /** The key that says what a rule does: "count". */
  readonly key: string;
  readonly phase: Phase;
  /** Keys beside those that every rule takes. */
  readonly keys: readonly string[];
  /** bind: the rule's own part, or undefined where something was reported. */
  bind(text: JsonObject, scope: RuleScope): Says | undefined;
  /** schema: what an editor completes and checks of what `bind` reads, put together from forms. */
  schema(forms: Forms): KindSchema;
  /** The selectors it reads beside `each` and `when`. */
  reads(says: Says): readonly Selector[];
  /** Of a kind that gathers values: the same with another place for each of those it gathers from. */
  withPlaces?(says: Says, change: (place: ValuesAt) => ValuesAt): Says;
  /** check: the statements that test it, within its `each` and `when`. */
  check(rule: Rule<Says>, env: RuleEnv): readonly Printable[];
  /** refine: what it adds to the shape of the body. */
  refine(rule: Rule<Says>): RefineAnswer;
  /** describe: a sentence, and a table where the rule has cases. */
  describe(rule: Rule<Says>): Description;
  /** refine, of what no shape says: a condition that the rule is broken without, where that is all it says. */
  holds?(says: Says): Condition;
  /** The same for operands that must stand in an order, wherever each of them is given and can be measured. */
  compares?(says: Says): readonly Comparison[];
  /** Other rules read it (`ignored`): it may do its work though it can never be broken itself. */
  steers?(says: Says): boolean;
  /** Whether a case of it asks for anything: of a rule where none does, no code is made, and it is never unchecked. */
  asks?(says: Says): boolean;
  /**
   * The loops that one check of it goes through beside `each`: chains of selectors with `[*]`, outermost first. Each starts at
   * the body, the context or an entry around it, where the entry of a chain's own loop is one deeper than that of `each`.
   */
  loops?(says: Says): readonly (readonly Selector[])[];
  /** examples: the smallest accepted and rejected bodies, at its boundaries. */
  readonly examples: Examples<Says>;
  /** compare: equivalent, tightened, loosened or incomparable to an earlier rule of the kind. */
  readonly compare: RuleComparison<Says>;
}

export interface Description {
  readonly sentence: string;
  readonly table: Table | undefined;
  /** What a page sets apart: a rule that says whether fields are given, or one that only the server can check, in its author's words. */
  readonly about?: "given" | "server";
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The environment a rule's code stands in, printed into a predicate and into a collector. */
export interface RuleEnv {
  fresh(hint: string): Identifier;
  constant(hint: string, value: Printable): Identifier;
  /** The same for what keeps something while the rule runs: no other rule has it, for rules run side by side. */
  own(hint: string, value: Printable): Identifier;
  /** The value a singular selector leads to, as an expression; undefined where absent. */
  value(selector: Selector): Printable;
  /** A member of a value, as an expression; undefined where absent. */
  member(value: Printable, name: string): Printable;
  /** The schema proves, before a rule runs, that a text there is of the format. */
  asserts(selector: Selector, format: string): boolean;
  /** The schema proves, before a rule runs, that all that is there is text; `each`: what the values may start at an entry of. */
  isText(values: Selector, each: Selector | undefined): boolean;
  /** Its path, for an issue; that of the innermost entry where it does not lead into the body. */
  path(selector: Selector): Printable;
  /** Loops over what a selector leads to; absent values and what is no list are passed over. */
  every(
    selector: Selector,
    inner: (env: RuleEnv, value: Identifier, path: Printable) => readonly Printable[],
  ): readonly Printable[];
  /** Statements for the first case whose condition holds; a condition that is unknown leaves the rule unchecked. */
  cases(cases: readonly { readonly when: Condition; readonly then: readonly Printable[] }[]): readonly Printable[];
  /** Is the condition known to hold, as an expression. */
  holds(condition: Condition): Printable;
  /** Is it known to fail: where a fact is missing neither may be so. */
  fails(condition: Condition): Printable;
  /** The rule is broken: `message` is an expression of text. A predicate ends here, and runs `atEnd` before. */
  broken(path: Printable, message: Printable, atEnd?: readonly Printable[]): readonly Printable[];
  /** The rule stays unchecked. */
  leave(): readonly Printable[];
  /** The same environment; a collector reports in it only where no keyword has failed at what the selectors read. */
  guarded(selectors: readonly Selector[]): RuleEnv;
  /** The same for the innermost entry itself. */
  guardedHere(): RuleEnv;
}
