import { createHash } from "node:crypto";
import type { Change } from "./change.ts";

/**
 * What a change is known by from one comparison to the next: 16 hex digits over its id, operation, pointer, rule and direction.
 * It says nothing of lines, of values, and of the order of what has none.
 */
export function fingerprintOf({ id, operation, pointer, rule, direction }: Change): string {
  const parts = [id, operation ?? "", unordered(pointer), rule ?? "", direction];
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}

/**
 * The fingerprints of the changes of one comparison, each another: where several are equal (two values of one enum), all but
 * the first are numbered, "…-2", in the order of what they say.
 */
export function fingerprintsOf(changes: readonly Change[]): ReadonlyMap<Change, string> {
  const alike = new Map<string, Change[]>();
  for (const one of changes) {
    const fingerprint = fingerprintOf(one);
    const found = alike.get(fingerprint);
    if (found === undefined) alike.set(fingerprint, [one]);
    else found.push(one);
  }
  return new Map(
    [...alike].flatMap(([fingerprint, all]) =>
      inOrder(all).map((one, index) => [one, index === 0 ? fingerprint : `${fingerprint}-${index + 1}`] as const),
    ),
  );
}

/** Lists whose order means nothing, in schemas and around them. */
const sets = /\/(required|enum|type|tags|servers|parameters|security|oneOf|anyOf|allOf)\/\d+(?=\/|$)/g;

function unordered(pointer: string): string {
  return pointer.replace(sets, "/$1/*");
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  if (changes.length < 2) return changes;
  const says = ({ message, before, after }: Change) => JSON.stringify([message, before ?? null, after ?? null]);
  return changes
    .map((one) => ({ one, text: says(one) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ one }) => one);
}
