import { fingerprint } from "./fingerprint.ts";
import type { Item } from "./page.ts";
import { sentencesOf } from "./sentences.ts";

/** A sentence that reads as if a request could break it, with the words that say so. */
export interface Smell {
  readonly sentence: string;
  readonly words: string;
}

/** Words of demands, of numbers and of refusals. More than needed rather than fewer: a person looks at what is found. */
const demands = [
  /\b(?:must(?: not)?|shall(?: not)?|cannot|can't|may not|mandatory)\b/,
  /\brequir(?:ed|es?)\b/,
  /\b(?:not (?:be )?(?:allowed|permitted|accepted|supported)|forbidden|prohibited|disallowed|reject(?:ed|s)|invalid)\b/,
  /\b(?:at (?:most|least)|exactly|no (?:more|less|fewer|later|earlier|older) than|(?:not )?older than|(?:up|limited|restricted) to|(?:max|min)imum|within the)\b/,
  /\b(?:uniqu(?:e|ely)|duplicates?|the same|share)\b/,
  /\bonly\b/,
  /\b(?:either|not both|one of|all or none|together with|mutually exclusive)\b/,
  /\b(?:greater|less|more|fewer|later|earlier|before|after) than\b/,
  /\b(?:return|answer|fail|result|receive|trigger)s?\b.{0,40}\b(?:4\d\d|errors?)\b/,
] as const;

/** The sentences of a text that smell of a rule. */
export function smellsOfRule(text: string): readonly Smell[] {
  return sentencesOf(text).flatMap((sentence) => {
    const said = sentence.toLowerCase();
    const found = demands.flatMap((one) => one.exec(said) ?? []);
    return found.length === 0 ? [] : [{ sentence, words: found[0] as string }];
  });
}

/** An item of the documentation that no rule rests on, though it smells of one. */
export interface Uncovered {
  readonly item: Item;
  readonly smells: readonly Smell[];
}

/** Of these items those that smell of a rule, and say nothing that one of the items says which rules rest on. */
export function uncovered(items: readonly Item[], bound: readonly Item[]): readonly Uncovered[] {
  const covered = new Set(bound.map(fingerprint));
  return items.flatMap((item) => {
    const smells = covered.has(fingerprint(item)) ? [] : smellsOf(item);
    return smells.length === 0 ? [] : [{ item, smells }];
  });
}

/** The sentences of an item that smell of a rule; of code there are none. */
export function smellsOf(item: Item): readonly Smell[] {
  return item.kind === "code" ? [] : smellsOfRule(textOf(item));
}

/** A cell says what it says under its column: "Sides Required: Yes". */
function textOf({ text, cells }: Item): string {
  return cells.length === 0 ? text : cells.map((one) => `${one.column}: ${one.text}`).join("; ");
}
