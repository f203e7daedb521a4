import type { Level } from "../../constraints/comparison/difference.ts";

/** A change that `diff` looks for. */
export interface Check {
  /** The id that its changes carry. */
  readonly id: string;
  /** The level that they have; the worst, where it depends. */
  readonly level: Level;
  /** The other levels that they may have. What is unstable or never sent is always a note. */
  readonly others: readonly Level[];
  /** The id of the change that undoes it; null where nothing is told of the way back. */
  readonly mirror: string | null;
  /** What it tells, in words. */
  readonly meaning: string;
}

/** The levels of a check, the worst first: "error", "error, info". */
export type Levels = Level | `${Level}, ${Level}` | `${Level}, ${Level}, ${Level}`;

/** A check as it stands in a list; its mirror is "" where there is none. */
export type Row = readonly [id: string, levels: Levels, mirror: string, meaning: string];

export function checkOf([id, levels, mirror, meaning]: Row): Check {
  const [level, ...others] = levels.split(", ") as [Level, ...Level[]];
  return { id, level, others, mirror: mirror === "" ? null : mirror, meaning };
}
