import type { Code, Parameters, Place } from "../diagnostics.ts";
import type { SchemaAt } from "../model/api.ts";
import type { Document, Json } from "../read/document.ts";
import type { Condition } from "./condition.ts";
import type { Selector, Step } from "./selector.ts";

/** A selector with the schemas of what it leads to: several where a union or `allOf` describes it. */
export interface BoundSelector {
  readonly selector: Selector;
  readonly schemas: readonly SchemaAt[];
}

/** What binding a rule needs: its operation's schemas, the context, names of conditions, and a place to report to. */
export interface RuleScope {
  readonly document: Document;
  /** How many `each` stand around: the depth of the innermost entry. */
  readonly depth: number;
  /** Names that a selector without a root may start with: fields of the entry, and what an include gives a name. */
  readonly names: readonly string[];
  /** Binds a selector, or reports why it cannot be; `key` is the member of the rule's text it stands in. */
  selector(text: Json | undefined, key: string): BoundSelector | undefined;
  /** The same for one value: a selector with `[*]` is reported. */
  field(text: Json | undefined, key: string): BoundSelector | undefined;
  /** The same within the body: a fact is reported, for where it is missing a rule could only pass or fail without a word. */
  bodySelector(text: Json | undefined, key: string): BoundSelector | undefined;
  /** One value of the body. */
  bodyField(text: Json | undefined, key: string): BoundSelector | undefined;
  /** A selector for one value, without a report where it selects nothing. */
  trySelector(text: string): BoundSelector | undefined;
  /** The innermost entry; the body where there is none. */
  readonly entry: BoundSelector;
  /** What expressions start from: `this` (the entry), `body`, `context`, parameters (`query`), and single values that an include gives a name. */
  readonly roots: ReadonlyMap<string, BoundSelector>;
  /** What one step leads to from what is bound; undefined where it leads to nothing. */
  step(bound: BoundSelector, step: Step): BoundSelector | undefined;
  /** The names of the fields that are described there. */
  fieldsOf(bound: BoundSelector): readonly string[];
  condition(text: Json | undefined, key: string): Condition | undefined;
  /** Every schema that describes what it leads to, references followed. */
  describing(bound: BoundSelector): readonly SchemaAt[];
  /** The values it can have, where its schema or a machine of states names them all. */
  values(bound: BoundSelector): readonly Json[] | undefined;
  /** The types that its schemas name, null aside; none where they name none. */
  types(bound: BoundSelector): ReadonlySet<string>;
  /** A scope whose innermost entry is what the selector leads to; where that is not known, it may be anything. */
  enter(selector: BoundSelector | undefined): RuleScope;
  /** A scope that reports at a member below this rule's text. */
  at(...tokens: readonly (string | number)[]): RuleScope;
  /** A scope for a text that is read here and stands elsewhere: it reports there. */
  elsewhere(place: Place): RuleScope;
  /** `part` says what of the member is meant: its name, or what stands so many characters into its text. */
  report<C extends Code>(code: C, parameters: Parameters<C>, key?: string, part?: "key" | number): void;
}
