import type { SchemaAt } from "../../model/api.ts";
import type { Document, Json, JsonObject } from "../../read/document.ts";
import type { Condition } from "../condition.ts";
import type { Rule } from "../rule.ts";

/** A body, and the facts it is judged by. */
export interface Subject {
  readonly data: Json;
  readonly context: JsonObject;
}

/** One value's place in a subject: what a selector leads to, with every index and every look-up done. */
export interface Spot {
  readonly in: "body" | "context";
  readonly keys: readonly (string | number)[];
}

/** Where a rule stands in a subject: the entries that its `each` led to, outermost first; the body at 0. */
export interface Standing {
  readonly subject: Subject;
  readonly entries: readonly Spot[];
}

/** What a rule says at a place. Both where part of it is known to be broken and a fact for another part is missing. */
export interface Judgement {
  readonly broken: boolean;
  readonly unknown: boolean;
}

/** A body at a boundary of a rule, made from one that every rule accepts. */
export interface Probe {
  /** "1 FRONT and 0 BACK" */
  readonly description: string;
  /** The rule is broken by it. */
  readonly broken: boolean;
  /** It is still this boundary: asked again after the other rules have been put right. */
  readonly is: (subject: Subject) => boolean;
  /** One of it in each case is enough: where the rule also stands elsewhere in the case, it is passed over. */
  readonly once?: boolean;
  /** Tried in their order, until one comes out as it is meant; undefined where it cannot be gone. */
  readonly ways: readonly (() => Subject | undefined)[];
}

/** What making examples needs to know about the operation. */
export interface Ground {
  readonly document: Document;
  /** The schema of the part that the rules speak of. */
  readonly body: SchemaAt;
  /** The schema of the parameters beside it, as one object by where they stand. */
  readonly parameters: SchemaAt;
  readonly context: { readonly document: Document; readonly schema: SchemaAt };
  /** The states of each machine, by the fact it stands at: "customer.customer_status". */
  readonly states: ReadonlyMap<string, readonly string[]>;
  /** All rules of the part, in file order. */
  readonly rules: readonly Rule[];
  /** Subjects that every rule accepts, smallest first: one for each case of each rule. */
  readonly worlds: readonly Subject[];
}

/**
 * The question `examples`, answered on plain JSON: what the rule says about a value, what would put it right, and what
 * lies at its boundaries. It is code of its own beside `check`; the vectors made of it run through both.
 */
export interface Examples<Says> {
  /** The conditions of the cases it tells apart; the first that holds counts. One that always holds, where it has none. */
  cases(says: Says): readonly Condition[];
  /** What it says at one place where its `when` holds. */
  judge(rule: Rule<Says>, at: Standing): Judgement;
  /** The smallest change after which it is not broken there; undefined where it knows none. */
  amend(rule: Rule<Says>, at: Standing, ground: Ground): Subject | undefined;
  /** Bodies at the boundaries of a case, from a place that is in it and that every rule accepts. */
  probes(rule: Rule<Says>, index: number, at: Standing, ground: Ground): readonly Probe[];
}

export const kept: Judgement = { broken: false, unknown: false };
export const broken: Judgement = { broken: true, unknown: false };
export const unknown: Judgement = { broken: false, unknown: true };

export function judgement(isBroken: boolean): Judgement {
  return isBroken ? broken : kept;
}
