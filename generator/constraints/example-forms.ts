import type { Condition } from "./condition.ts";
import { atomsOf } from "./evaluate.ts";
import type { Ground, Standing } from "./example.ts";
import { domainOf } from "./example-schema.ts";
import { withField } from "./example-solve.ts";
import { fieldValue } from "./example-spot.ts";
import type { Selector } from "./selector.ts";
import { fieldWords, valueWords } from "./words.ts";

/** An entry with one value of a field by which a condition tells entries apart. */
export interface Form {
  /** "of role STAFF", "without role" */
  readonly words: string;
  readonly standing: Standing;
  /** It is still of this form in another subject. */
  readonly is: (at: Standing) => boolean;
}

/** Of more values than so many, the first ones stand for all. */
const mostForms = 12;

/** The entry in each form that the condition tells apart: with each value of the fields it compares, and without. */
export function formsOf(
  condition: Condition,
  entry: Standing,
  frames: readonly Selector[],
  ground: Ground,
): readonly Form[] {
  return atomsOf(condition).flatMap((atom) => {
    if (atom.kind !== "is" || atom.at.root.kind !== "entry") return [];
    const values = [undefined, ...(domainOf(atom.at, frames, ground) ?? [])].slice(0, mostForms);
    return values.flatMap((value) => {
      const standing = withField(atom.at, value, entry);
      const field = fieldWords(atom.at);
      const words = value === undefined ? `without ${field}` : `of ${field} ${valueWords(value)}`;
      return standing === undefined
        ? []
        : [{ words, standing, is: (at: Standing) => fieldValue(atom.at, at) === value }];
    });
  });
}
