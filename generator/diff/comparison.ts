import type { Conjunction, Direction, Level, Relation } from "../constraints/comparison/difference.ts";
import type { Calendar } from "../constraints/comparison/life.ts";
import type { Api } from "../model/api.ts";
import type { Json } from "../read/document.ts";
import { type Change, levelOf } from "./change.ts";
import type { Pairs } from "./pairs.ts";

/** Two versions of an API, and what comparing them needs. */
export interface Comparison {
  readonly base: Api;
  readonly revision: Api;
  readonly pairs: Pairs;
  /** The day on which it is asked: a sunset is over or is not. */
  readonly calendar: Calendar;
  /** What rules of the base ask of the bodies of requests, by the operation's key in the revision. */
  readonly asked: ReadonlyMap<string, Conjunction>;
}

/** What is said of a change before its places are looked up. */
export interface Told {
  readonly id: string;
  readonly relation: Relation;
  readonly level?: Level | undefined;
  readonly direction: Direction | "both";
  readonly operation: string | null;
  readonly message: string;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  /** Pointers in either document. */
  readonly at: { readonly before: string; readonly after: string };
  /** It stands in the base alone. */
  readonly isGone?: boolean;
}

export function change({ base, revision }: Comparison, told: Told): Change {
  const { id, relation, direction, operation, message, at } = told;
  return {
    id,
    level: told.level ?? levelOf(relation, direction),
    direction,
    operation,
    pointer: told.isGone === true ? at.before : at.after,
    rule: null,
    message,
    before: told.before,
    after: told.after,
    base: base.document.origin(at.before),
    revision: revision.document.origin(at.after),
    relation,
  };
}
