import type { Checked } from "../../generator/commands/emitted.ts";
import type { Vector } from "../../generator/emit/vectors/vectors.ts";

/** What a vector says, and what is asked of everything that answers it. */
export type Answer = Pick<Vector, "valid" | "status" | "violates" | "unchecked">;

/** What a validator or the command says, in a vector's words: a broken keyword stands there as null. */
export function answerOf(checked: Checked): Answer {
  const issues = checked.valid ? [] : checked.issues;
  return {
    valid: checked.valid,
    status: checked.valid ? null : checked.status,
    violates: [...new Set(issues.map((issue) => issue.rule as string))],
    unchecked: checked.unchecked.map((one) => one.rule).sort(),
  };
}

/** A vector's answer, its unchecked rules in no order. */
export function answerIn({ valid, status, violates, unchecked }: Vector): Answer {
  return { valid, status, violates, unchecked: [...unchecked].sort() };
}
