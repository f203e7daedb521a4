import { discriminatorOf } from "../../model/discriminator.ts";
import { isObject, type JsonObject } from "../../read/document.ts";
import { both, type CompareEnv, type Conjunction, type Difference, type Side } from "./difference.ts";
import { difference } from "./limits.ts";
import type { Normal, Union } from "./normal.ts";

/**
 * Branches that go by another name are the same to whoever looks at values alone; where a discriminator has no mapping for them,
 * their name is the tag that goes over the wire.
 */
export function retagged(
  matched: readonly (readonly [Conjunction, Conjunction])[],
  [was, before]: readonly [Union, Normal],
  [is, after]: readonly [Union, Normal],
  env: CompareEnv,
): readonly Difference[] {
  const [tagsBefore, tagsAfter] = [taggerOf(was, before), taggerOf(is, after)];
  if (tagsBefore === undefined || tagsAfter === undefined || tagsBefore.property !== tagsAfter.property) return [];
  const target = (of: Conjunction, side: Side) => env.normal(of, side).pointer;
  const known = new Set(is.branches.flatMap((one) => tagsAfter.valuesOf(target(one, "after"))));
  return matched.flatMap(([one, other]) => {
    const [from, to] = [target(one, "before"), target(other, "after")];
    const [tag, ...others] = tagsBefore.valuesOf(from);
    const [now] = tagsAfter.valuesOf(to);
    // Tags of a mapping are told as such.
    if (tag === undefined || now === undefined || tagsBefore.mapped.has(tag) || others.length > 0) return [];
    if (from === to || known.has(tag)) return [];
    const at = (normal: Normal, value: string) => ({
      value,
      pointer: normal.notes.get("discriminator")?.pointer ?? normal.pointer,
    });
    const says = `the tag of a branch went from ${tag} to ${now}`;
    const sides = [[at(before, tag), before] as const, [at(after, now), after] as const] as const;
    return [difference(both("discriminator-mapping-changed"), "incomparable", says, ...sides)];
  });
}

/** The discriminator that stands beside a union. */
function taggerOf({ pointer }: Union, { notes }: Normal) {
  const said = notes.get("discriminator");
  if (said === undefined || !isObject(said.value) || holderOf(said.pointer) !== holderOf(pointer)) return undefined;
  const { mapping } = said.value as JsonObject;
  const found = discriminatorOf({ discriminator: said.value });
  return found && { ...found, mapped: new Set(Object.keys(isObject(mapping) ? mapping : {})) };
}

function holderOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}
