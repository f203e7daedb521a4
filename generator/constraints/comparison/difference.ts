import type { SchemaAt } from "../../model/api.ts";
import type { Json } from "../../read/document.ts";
import type { Calendar } from "./life.ts";
import type { Normal } from "./normal.ts";

/** The direction in which a value goes: to the API, or from it. */
export type Direction = "request" | "response";

/** How a schema stands to its earlier self: what it accepts is the same, less, more, neither; or nobody can tell. */
export type Relation = "equivalent" | "tightened" | "loosened" | "incomparable" | "undecided";

export type Level = "error" | "warning" | "info";

/** One step into a value: the name of a member, or a word in brackets for those that have none (`[*]`, `[0]`, `{*}`). */
export type Step = string;

/** Where something stands in both documents; of what is only in one, the other's place is that of what would hold it. */
export interface Pointers {
  readonly before: string;
  readonly after: string;
}

/** One thing that a keyword says otherwise than before. */
export interface Difference {
  readonly kind: "difference";
  /** The change's id by direction; `{scope}` stands for what the schema describes: body, property, parameter, header. */
  readonly id: Readonly<Record<Direction, string>>;
  readonly relation: Relation;
  /** Where the level is another than the relation has it. */
  readonly level?: Partial<Readonly<Record<Direction, Level>>>;
  /** What happened, in words that follow the name of the place: "maxLength went from 5 to 3". */
  readonly says: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly pointers: Pointers;
  /** The member that it speaks of, where that is not the value itself. */
  readonly step?: Step;
}

/** A schema that holds of a value together with others. */
export interface Conjunct extends SchemaAt {
  /** It makes a branch of a whole schema: the notes of that stay with the whole. */
  readonly isPart?: true;
}

/** Schemas that all hold of one value. Without any, every value is accepted. */
export type Conjunction = readonly Conjunct[];

/** Two schemas of a value within this one, to be compared as well. */
export interface Descent {
  readonly kind: "descent";
  /** Undefined where it is the same value, as in a branch. */
  readonly step: Step | undefined;
  readonly before: Conjunction;
  readonly after: Conjunction;
  /** Of a member: it must be there. */
  readonly isRequired?: boolean;
  /** Of schemas that do not always hold: when they do ("where a is given"). */
  readonly where?: string;
}

export type Compared = Difference | Descent;

export type Side = "before" | "after";

/** What a keyword may ask while it compares itself. */
export interface CompareEnv {
  readonly direction: Direction;
  /** The value travels as text (a parameter, a header): what is written `5` is a text as well. */
  readonly isText: boolean;
  /** The body is XML. */
  readonly isXml?: boolean;
  readonly calendar: Calendar;
  /** How two schemas of one value stand to each other. */
  relation(before: Conjunction, after: Conjunction): Relation;
  /** The same, whichever way the value goes: for keywords that turn it around, or that ask how often it fits. */
  relationEitherWay(before: Conjunction, after: Conjunction): Relation;
  /** Schemas of one side in the form in which they are compared. */
  normal(of: Conjunction, side: Side): Normal;
}

/** The same id in both directions, but for its beginning. */
export function both(aspect: string): Difference["id"] {
  return { request: `request-{scope}-${aspect}`, response: `response-{scope}-${aspect}` };
}

/** What two relations of parts make of the whole. */
export function joined(one: Relation, other: Relation): Relation {
  if (one === "equivalent" || one === other) return other;
  if (other === "equivalent") return one;
  return one === "undecided" || other === "undecided" ? "undecided" : "incomparable";
}

export function reversed(relation: Relation): Relation {
  if (relation === "tightened") return "loosened";
  return relation === "loosened" ? "tightened" : relation;
}

/** How one set stands to an earlier one. */
export function relationOfSets<Member>(before: ReadonlySet<Member>, after: ReadonlySet<Member>): Relation {
  const lost = [...before].some((one) => !after.has(one));
  const won = [...after].some((one) => !before.has(one));
  if (lost && won) return "incomparable";
  return lost ? "tightened" : won ? "loosened" : "equivalent";
}
