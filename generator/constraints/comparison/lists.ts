import type { Json } from "../../read/document.ts";
import type { Relation } from "./difference.ts";
import type { Said } from "./normal.ts";

/** Of a list of demands, all of which hold, those that only one side has. */
export interface Changed<Value extends Json> {
  readonly gone: readonly Said<Value>[];
  readonly come: readonly Said<Value>[];
}

/** What of a list of demands changed into what; undefined where they are the same. */
export function changedOf<Value extends Json>(
  before: readonly Said<Value>[],
  after: readonly Said<Value>[],
): Changed<Value> | undefined {
  const gone = before.filter((one) => !after.some(({ value }) => value === one.value));
  const come = after.filter((one) => !before.some(({ value }) => value === one.value));
  return gone.length === 0 && come.length === 0 ? undefined : { gone, come };
}

/** How the demands that came stand to those that went, where it is known which of them implies which. */
export function relationOfDemands<Value extends Json>(
  { gone, come }: Changed<Value>,
  implies: (one: Value, other: Value) => boolean,
): Relation {
  const asksNothingNew = come.every((is) => gone.some((was) => implies(was.value, is.value)));
  const asksNothingLess = gone.every((was) => come.some((is) => implies(is.value, was.value)));
  if (asksNothingNew) return asksNothingLess ? "equivalent" : "loosened";
  return asksNothingLess ? "tightened" : "incomparable";
}

/** Several demands as what is shown of one; undefined where there is none. */
export function together<Value extends string | number>(list: readonly Said<Value>[]): Said<Json> | undefined {
  const [first, ...more] = list;
  if (first === undefined || more.length === 0) return first;
  return { value: list.map(({ value }) => value), pointer: first.pointer };
}

/** "email", "email and uuid". */
export function listWords(list: readonly Said<string | number>[]): string {
  return list.map(({ value }) => value).join(" and ");
}
