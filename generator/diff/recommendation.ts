import { type Bump, bumpOf, bumpOfOne, type Change } from "./change.ts";
import type { Ignored } from "./policy.ts";

/** Changes of one id that ask for the recommended version. */
export interface Reason {
  readonly id: string;
  readonly changes: number;
  /** How many of them the policy ignores: they ask for it all the same. */
  readonly ignored: number;
  /** The operations that they show in, in the order of the changes. */
  readonly operations: readonly string[];
}

/** The version that changes ask for, and why. */
export interface Recommendation {
  readonly bump: Bump;
  /** Something breaks, agreed to or not. */
  readonly isBreaking: boolean;
  /** The most changes first. */
  readonly reasons: readonly Reason[];
}

/** What is recommended by what the changes mean: a policy lets them pass, and no less happens to who uses the API. */
export function recommended(changes: readonly Change[], ignored: readonly Ignored[]): Recommendation {
  const agreed = ignored.map(({ change }) => change);
  const bump = bumpOf([...changes, ...agreed]);
  const groups = new Map<string, { changes: number; ignored: number; operations: Set<string> }>();
  const count = (change: Change, isIgnored: boolean) => {
    if (bumpOfOne(change) !== bump) return;
    const group = groups.get(change.id) ?? { changes: 0, ignored: 0, operations: new Set<string>() };
    group.changes++;
    if (isIgnored) group.ignored++;
    if (change.operation !== null) group.operations.add(change.operation);
    groups.set(change.id, group);
  };
  for (const one of changes) count(one, false);
  for (const one of agreed) count(one, true);
  const reasons = [...groups].map(([id, { operations, ...counts }]) => ({
    id,
    ...counts,
    operations: [...operations],
  }));
  return { bump, isBreaking: bump === "major", reasons: reasons.toSorted((one, other) => other.changes - one.changes) };
}
