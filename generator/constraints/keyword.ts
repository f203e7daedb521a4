import type { Identifier, Printable } from "../code/printable.ts";
import type { SchemaAt } from "../model/api.ts";
import type { Json, JsonObject } from "../read/document.ts";
import type { Compared, CompareEnv } from "./comparison/difference.ts";
import type { Normal } from "./comparison/normal.ts";

/** Which instances a keyword speaks of; others pass it (JSON Schema 2020-12 core, 7.6.1). */
export type InstanceType = "any" | "object" | "array" | "string" | "number";

/** Where a value stands in the one around it: under a name of the document, at an index, or under a name of the value's own. */
export type Key =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "index" | "key"; readonly variable: Identifier };

/** Members of an object or entries of an array that a keyword evaluates (JSON Schema 2020-12 core, 7.7 and 11). */
export type Evaluated =
  | { readonly kind: "members"; readonly names: readonly string[] }
  | { readonly kind: "pattern"; readonly source: string }
  | { readonly kind: "everyMember" }
  | { readonly kind: "entries"; readonly first: number }
  | { readonly kind: "everyEntry" }
  /** The entries under whose index a list of the code holds true. */
  | { readonly kind: "matching"; readonly list: Identifier };

/** What was evaluated, where all of the tests hold. */
export interface Counted {
  readonly when: readonly Printable[];
  readonly what: Evaluated;
}

/** A branch of a union, and what a message calls it. */
export interface NamedBranch {
  readonly name: string;
  readonly schema: SchemaAt;
}

/** A keyword of JSON Schema as a constraint: the same questions as of a rule, asked of one value in one schema. */
export interface Keyword {
  /** "minItems" */
  readonly name: string;
  readonly applies: InstanceType;
  /** bind: what is wrong with the keyword's value, as the end of a sentence ("must be a whole number, not less than 0"). */
  bind(value: Json, schema: JsonObject): string | undefined;
  /** check: the statements that test `env.value`. */
  check(value: Json, env: SchemaEnv): readonly Printable[];
  /** What of the instance the keyword has evaluated where it holds, for `unevaluatedProperties` and `unevaluatedItems`. */
  evaluates?(value: Json): readonly Evaluated[];
  /** True where the keyword asks what all others evaluated: its code stands after theirs. */
  readonly readsEvaluated?: true;
  /** describe: a few words for the documentation's table ("at least 1 entry"), or undefined where the type says it. */
  describe(value: Json, schema: JsonObject): string | undefined;
  /** compare: what it says otherwise than before; both schemas in their normal form, where one keyword may speak for others. */
  compare(before: Normal, after: Normal, env: CompareEnv): readonly Compared[];
}

/**
 * The environment a keyword's code stands in. The same code is printed twice: into a predicate, where a failure returns
 * false, and into a collector, where it is reported.
 */
export interface SchemaEnv {
  readonly schema: JsonObject;
  /** JSON pointer of the schema in the document. */
  readonly pointer: string;
  /** The instance; never undefined. */
  readonly value: Identifier;
  /** True where enums are closed (requests); a tolerant response reports them as drift. */
  readonly strict: boolean;
  readonly direction: "request" | "response";
  /** `format` is asserted; else it is an annotation. */
  readonly assertsFormats: boolean;
  /** A local name that no other code of this function has. */
  fresh(hint: string): Identifier;
  /** `if (broken) …`: the failure of this keyword. `expected` ends the sentence "expected …". */
  failWhen(broken: Printable, keyword: string, expected: Printable): Printable;
  /** The same at a member of the instance: a missing or a forbidden property. */
  failMemberWhen(broken: Printable, name: string, keyword: string, expected: Printable, got?: Printable): Printable;
  /** The same at a member whose name only the instance knows. */
  failKeyWhen(broken: Printable, key: Identifier, keyword: string, expected: Printable): Printable;
  /** `if (none) …`: no branch of a union accepts the instance. A collector names the nearest branch, with its issues. */
  failNearest(none: Printable, keyword: string, expected: Printable, branches: readonly NamedBranch[]): Printable;
  /** The instance is accepted, yet not as the document says: a new member of an enum in a response. */
  driftWhen(unknown: Printable, what: string): readonly Printable[];
  /** Own member of the instance as an expression; undefined where absent. */
  member(name: string): Printable;
  /** The schema at a pointer below this one. */
  subschema(...tokens: readonly (string | number)[]): SchemaAt;
  /** The subschema's code on a value inside the instance, under a known or a computed key. */
  child(schema: SchemaAt, value: Identifier, key: Key): readonly Printable[];
  /** The subschema's code on the instance itself; it runs, and what it evaluates counts, only where the test holds. */
  inPlace(schema: SchemaAt, where?: Printable): readonly Printable[];
  /** The code on the schema begins with its `type`, so that a value that is absent fails, and counts as missing. */
  isTyped(schema: SchemaAt): boolean;
  /** An expression: is the value accepted by the subschema? Reports nothing. */
  accepts(schema: SchemaAt, value: Printable): Printable;
  /** The same where the answer is a test and not a demand (`not`, `if`, `contains`): enums are closed in responses too. */
  holds(schema: SchemaAt, value: Printable): Printable;
  /**
   * A local that says whether a subschema holds of the instance, where somebody asks what it evaluated; else undefined.
   * `asked` as by `accepts` or `holds`. What it evaluates counts where it holds, and the test does.
   */
  evaluating(schema: SchemaAt, asked: "accepts" | "holds", where?: Printable): Printable | undefined;
  /** A local list to note the entries in that `contains` matches, where somebody asks for them; else undefined. */
  matching(): Identifier | undefined;
  /** Counts as evaluated, where the test holds; nothing where nobody asks. */
  evaluates(what: Evaluated, where: Printable): void;
  /** Somebody asks what the instance's keywords evaluated. */
  readonly isAsked: boolean;
  /** This environment, in which what is evaluated does not count. */
  readonly aside: SchemaEnv;
  /** What the schema's keywords evaluated, for those that read it. */
  readonly evaluated: readonly Counted[];
  /** `if (broken) …` where other code reports in the failure's stead: a predicate returns false. */
  failWith(broken: Printable, reports: readonly Printable[]): Printable;
  /** A constant of the module, computed once. */
  constant(hint: string, value: Printable): Identifier;
  /** The schema that a `$ref` in this schema leads to, and its siblings' names. */
  resolve(schema: SchemaAt): SchemaAt;
  reference(ref: string): SchemaAt;
}

export function atLeastZero(value: Json): string | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0
    ? undefined
    : "must be a whole number, 0 or more";
}

export function counted(count: number, singular: string, plural: string): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
