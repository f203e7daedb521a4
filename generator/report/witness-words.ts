import type { Witness } from "../diff/rules/index.ts";

/** How base and revision judge a body: "only the base accepts". */
export function answersWords({ base, revision }: Pick<Witness, "base" | "revision">): string {
  if (base.valid !== revision.valid) return `only the ${base.valid ? "base" : "revision"} accepts`;
  return `the base answers ${base.status}, the revision ${revision.status}`;
}
