import type { Rule } from "../../constraints/rule.ts";
import type { Strictness } from "../../constraints/strictness.ts";
import type { Proving } from "./comparison.ts";
import type { WitnessSearch } from "./witness.ts";

/** A rule that may refuse what the other side accepts, and no body was found that shows it. */
export interface Unshown {
  readonly rule: Rule;
  readonly refusing: "base" | "revision";
}

/** Why a change is told though no body shows it. */
export function reasonOf(
  unshown: readonly [Unshown, ...Unshown[]],
  strictness: Strictness,
  { work }: Proving,
  search: WitnessSearch,
): string {
  const [{ rule, refusing }] = unshown;
  if (rule.kind.describe(rule).about === "server")
    return "Only the server can check it, so that no body shows the difference.";
  const isGivenUp = work.gaveUp.size > 0 || work.stopped !== undefined;
  const unproven = isGivenUp
    ? "The conditions come out in too many ways to look at all of them."
    : "It is not proven that there is none.";
  if (strictness !== "incomparable" && !search.isBroken(rule, refusing))
    return `No body was found that breaks it, so that none shows the difference. ${unproven}`;
  if (strictness !== "incomparable") {
    const [refuses, were] =
      refusing === "revision" ? ["refuses", "were refused before"] : ["refused", "are refused still"];
    return `Of the bodies tried, all that it ${refuses} ${were}: by the schema, or by other rules. ${unproven}`;
  }
  const lacking = unshown.map((one) => `only the ${one.refusing === "base" ? "revision" : "base"} accepts`);
  const looked = search.hasBodies
    ? `No difference found: of the bodies tried, there is none that ${lacking.join(", and none that ")}.`
    : "No body was found that fits both documents, so that none shows the difference.";
  return `${looked} ${unproven}`;
}
