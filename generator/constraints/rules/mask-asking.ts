import { isObject, type Json } from "../../read/document.ts";
import { evaluate } from "../evaluate.ts";
import type { Ground, Standing, Subject } from "../examples/example.ts";
import { describedBy, inside, sampleOf } from "../examples/schema.ts";
import { solved, withField } from "../examples/solve.ts";
import { below, fieldValue, put, spotOf, valueAtSpot } from "../examples/spot.ts";
import { entriesAt, moved } from "../examples/standing.ts";
import type { Rule } from "../rule.ts";
import { upToList } from "../selector.ts";
import type { Allowance, Mask } from "./mask.ts";

/** The names of what is sent and not allowed. */
export function straysIn(says: Mask, at: Standing): readonly string[] {
  const target = fieldValue(says.of, at);
  if (!isObject(target)) return [];
  const isSent = (value: Json | undefined) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.keys(target).filter(
    (name) => isSent(target[name]) && !says.always.includes(name) && !says.allow.some((one) => allows(one, name, at)),
  );
}

function allows(one: Allowance, name: string, at: Standing): boolean {
  return entriesAt(at, one.each).some((entry) => {
    const { matching } = one;
    const isMatching = matching === undefined || fieldValue(matching.there, entry) === fieldValue(matching.here, at);
    return fieldValue(one.values, entry) === name && evaluate(one.where, entry) === true && isMatching;
  });
}

/** The context with an entry that asks for the field: the first list that can. */
export function asked(rule: Rule<Mask>, name: string, at: Standing, ground: Ground): Standing | undefined {
  for (const one of rule.says.allow) {
    const entry = asking(rule, one, name, at, ground);
    if (entry !== undefined) return moved(at, entry.subject);
  }
  return undefined;
}

/** The entry that is made behind the others of a list, so that it asks for the field. */
export function asking(
  rule: Rule<Mask>,
  one: Allowance,
  name: string,
  at: Standing,
  ground: Ground,
): Standing | undefined {
  const spot = spotOf(upToList(one.each), at);
  if (spot === undefined) return undefined;
  const list = valueAtSpot(at.subject, spot);
  const grown = put(at.subject, spot, [...(Array.isArray(list) ? (list as readonly Json[]) : []), {}]);
  const entry = entriesAt(moved(at, grown), one.each).at(-1);
  const named = entry && withField(one.values, name, entry);
  const here = one.matching && fieldValue(one.matching.here, at);
  const matching = named && one.matching && here !== undefined ? withField(one.matching.there, here, named) : named;
  return matching && solved(one.where, true, matching, [...rule.frames, one.each], ground);
}

/** The subject with the field, and nothing that asks for it. */
export function sent(rule: Rule<Mask>, name: string, at: Standing, ground: Ground, value?: Json): Subject | undefined {
  const { says } = rule;
  const spot = spotOf(says.of, at);
  const found = value ?? sampleOf(inside(describedBy(says.of, rule.frames, ground), { kind: "name", name }));
  const full =
    Array.isArray(found) && found.length === 0 && value === undefined ? firstEntry(rule, name, ground) : found;
  if (spot === undefined || full === undefined) return undefined;
  const unasked = says.allow.reduce(
    (subject, one) => withoutAsking(one, name, moved(at, withList(one, moved(at, subject)))),
    at.subject,
  );
  return put(unasked, below(spot, name), full);
}

/** An empty list counts as not sent: one entry in it. */
function firstEntry(rule: Rule<Mask>, name: string, ground: Ground): Json | undefined {
  const list = inside(describedBy(rule.says.of, rule.frames, ground), { kind: "name", name });
  const entry = sampleOf(inside(list, { kind: "every" }));
  return entry === undefined ? undefined : [entry];
}

/** The subject with the list, be it empty: where none is given, nothing is known to be too much. */
function withList(one: Allowance, at: Standing): Subject {
  return Array.isArray(fieldValue(upToList(one.each), at))
    ? at.subject
    : (withField(upToList(one.each), [], at)?.subject ?? at.subject);
}

function withoutAsking(one: Allowance, name: string, at: Standing): Subject {
  const asking = entriesAt(at, one.each).filter((entry) => fieldValue(one.values, entry) === name);
  return asking.reduceRight(
    (subject, entry) => put(subject, entry.entries.at(-1) ?? { in: "context", keys: [] }, undefined),
    at.subject,
  );
}
