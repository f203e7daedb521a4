import type { Condition } from "../condition.ts";
import { atomsOf } from "../evaluate.ts";
import { type Selector, selectorText } from "../selector.ts";
import { fieldWords, valueWords } from "../words.ts";
import type { Ground, Standing } from "./example.ts";
import { domainOf } from "./schema.ts";
import { withField } from "./solve.ts";
import { fieldValue } from "./spot.ts";

/** An entry with one value of a field by which a condition tells entries apart. */
export interface Form {
  /** "whose role is STAFF", "without role" */
  readonly words: string;
  readonly standing: Standing;
  /** It is still of this form in another subject. */
  readonly is: (at: Standing) => boolean;
}

/** Of more values than so many, the first ones stand for all. */
const mostForms = 12;
const mostFields = 4;

/** The entry in each form that the condition tells apart: with each value of the fields it compares, and without. */
export function formsOf(
  condition: Condition,
  entry: Standing,
  frames: readonly Selector[],
  ground: Ground,
): readonly Form[] {
  const read = atomsOf(condition).flatMap((atom) =>
    atom.kind === "is" && atom.at.root.kind === "entry" ? [atom.at] : [],
  );
  const fields = [...new Map(read.map((at) => [selectorText(at), at])).values()];
  return fields.slice(0, mostFields).flatMap((at) => {
    const values = [undefined, ...(domainOf(at, frames, ground) ?? [])].slice(0, mostForms);
    return values.flatMap((value) => {
      const standing = withField(at, value, entry);
      const field = fieldWords(at);
      const words = value === undefined ? `without ${field}` : `whose ${field} is ${valueWords(value)}`;
      return standing === undefined ? [] : [{ words, standing, is: (one: Standing) => fieldValue(at, one) === value }];
    });
  });
}
