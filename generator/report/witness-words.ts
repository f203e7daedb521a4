import type { Change } from "../diff/index.ts";
import type { Witness } from "../diff/rules/index.ts";
import { inert } from "./inert.ts";

/** So much of a context is shown. */
const longestContext = 200;

/** A witness in words and as JSON: what its answers are, its body, and the facts that it takes, "" where it takes none. */
export interface ShownWitness {
  readonly answers: string;
  readonly body: string;
  readonly context: string;
}

/** The witnesses of a change; of a body not more than `longest` characters. */
export function shownWitnesses({ witnesses = [] }: Change, longest: number): readonly ShownWitness[] {
  return witnesses.map((one) => ({
    answers: answersWords(one),
    body: inert(JSON.stringify(one.body), longest),
    context: Object.keys(one.context).length === 0 ? "" : inert(JSON.stringify(one.context), longestContext),
  }));
}

/** The same, a line each: "only the base accepts: {…} with {…}". */
export function witnessLines(change: Change, longest: number): readonly string[] {
  return shownWitnesses(change, longest).map(
    ({ answers, body, context }) => `${answers}: ${body}${context === "" ? "" : ` with ${context}`}`,
  );
}

/** How base and revision judge a body: "only the base accepts". */
export function answersWords({ base, revision }: Pick<Witness, "base" | "revision">): string {
  if (base.valid !== revision.valid) return `only the ${base.valid ? "base" : "revision"} accepts`;
  return `the base answers ${base.status}, the revision ${revision.status}`;
}
