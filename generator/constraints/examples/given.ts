import type { Selector } from "../selector.ts";
import type { Ground, Standing, Subject } from "./example.ts";
import { sampleAt } from "./schema.ts";
import { withField, withGrownField } from "./solve.ts";
import { fieldValue } from "./spot.ts";
import { moved } from "./standing.ts";

export function isGiven(field: Selector, at: Standing): boolean {
  return fieldValue(field, at) !== undefined;
}

/** The subject with a sample of each of the fields that is missing; undefined where one has none. */
export function withGiven(
  fields: readonly Selector[],
  frames: readonly Selector[],
  at: Standing,
  ground: Ground,
): Subject | undefined {
  let reached: Standing | undefined = at;
  for (const field of fields) {
    if (reached === undefined || isGiven(field, reached)) continue;
    const value = sampleAt(field, frames, ground);
    reached = value === undefined ? undefined : withGrownField(field, value, reached, frames, ground);
  }
  return reached?.subject;
}

/** The subject without the fields. */
export function withoutGiven(fields: readonly Selector[], at: Standing): Subject | undefined {
  let reached: Standing | undefined = at;
  for (const field of fields)
    if (reached !== undefined && isGiven(field, reached)) reached = withField(field, undefined, reached);
  return reached?.subject;
}

/** The subject with some of the fields given, and the others not. */
export function withOnly(
  given: readonly Selector[],
  fields: readonly Selector[],
  frames: readonly Selector[],
  at: Standing,
  ground: Ground,
): Subject | undefined {
  const others = fields.filter((field) => !given.includes(field));
  const without = withoutGiven(others, at);
  return without && withGiven(given, frames, moved(at, without), ground);
}
