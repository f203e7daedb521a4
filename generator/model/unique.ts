import { createHash } from "node:crypto";

/** Something to be named: a name it would like, and ever more exact ones to fall back to. The last is its own. */
export interface Candidate {
  readonly key: string;
  readonly wanted: readonly [string, ...string[]];
}

/**
 * A name for each key, unique without regard to case. Where two want the same, all of them fall back to their next, so that
 * no name depends on the order of the candidates, and one more candidate changes only the names it collides with.
 */
export function uniqueNames(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const level = new Map(candidates.map(({ key }) => [key, 0]));
  const nameOf = ({ key, wanted }: Candidate) => wanted[level.get(key) as number] as string;
  for (let settled = false; !settled; ) {
    settled = true;
    const groups = new Map<string, Candidate[]>();
    for (const one of candidates) {
      const name = nameOf(one).toLowerCase();
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [one]);
      else group.push(one);
    }
    for (const group of groups.values()) {
      if (group.length === 1) continue;
      for (const one of group) {
        const next = (level.get(one.key) as number) + 1;
        if (next >= one.wanted.length) continue;
        level.set(one.key, next);
        settled = false;
      }
    }
  }
  return new Map(candidates.map((one) => [one.key, nameOf(one)]));
}

/** The name told apart by a fingerprint of its key: a short one, then one that nobody can forge. */
export function fingerprinted(name: string, key: string): [string, string] {
  const hash = createHash("sha256").update(key).digest("hex");
  return [`${name}_${hash.slice(0, 8)}`, `${name}_${hash.slice(0, 32)}`];
}
