import { type Condition, selectorsOf } from "../../constraints/condition.ts";
import type { Refinement } from "../../constraints/refinement.ts";
import type { Rule } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import type { Selector } from "../../constraints/selector.ts";
import { conditionWords } from "../../constraints/words.ts";
import type { Place } from "../../diagnostics.ts";
import { type Demanded, demandOf } from "./facet-demand.ts";
import { keyOf } from "./space.ts";

/**
 * A part of what a rule says, as an implication over one entry: where `when` holds, the demand is met, or the rule is broken.
 * All that the analysis asks about two rules it asks about their claims.
 */
export interface Claim extends Demanded {
  readonly rule: Rule;
  /** Its case, where the rule has several; else the rule. */
  readonly place: Place;
  /** Claims of equal frames speak of the same entry. */
  readonly frames: readonly Selector[];
  readonly when: Condition;
}

/** The claims of a rule, and whether they are all that it says. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly whole: boolean;
}

/** A rule that reads parameters claims nothing: where they were not given it is unchecked, whatever the body. */
export function claimsOf(rule: Rule): Claims {
  if (readsParameters(rule)) return { claims: [], whole: false };
  const holds = rule.kind.holds?.(rule.says);
  if (holds !== undefined) return { claims: [conditionClaim(rule, holds)], whole: true };
  const { refinements, whole } = rule.kind.refine(rule);
  const claims = refinements.map((one) => refinedClaim(rule, one));
  const known = claims.flatMap((one) => one ?? []);
  return { claims: known, whole: whole && known.length === claims.length };
}

function conditionClaim(rule: Rule, condition: Condition): Claim {
  const { place, frames, when } = rule;
  const about = selectorsOf(condition);
  const demand = { condition, sizes: [] };
  return { rule, place, frames, when, demand, about, ifGiven: false, words: conditionWords(condition) };
}

/** Undefined for a facet of a form that is not known here. */
function refinedClaim(rule: Rule, { at, case: index, when, then }: Refinement): Claim | undefined {
  const said = demandOf(then);
  const frames: readonly Selector[] = [{ root: { kind: "body" }, steps: at }];
  return said && { rule, place: placeOfCase(rule, index), frames, when, ...said };
}

/** Where a case stands in the rules file. */
export function placeOfCase({ place }: Rule, index: number | undefined): Place {
  return index === undefined ? place : { ...place, pointer: `${place.pointer}/cases/${index}` };
}

/** Claims by what they stand at and what they are about: only those that share it can have to do with each other. */
export function bySubject(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const subject of subjectsOf(claim)) {
      const list = found.get(subject);
      if (list === undefined) found.set(subject, [claim]);
      else list.push(claim);
    }
  }
  return found;
}

export function subjectsOf({ frames, about }: Claim): readonly string[] {
  const at = keyOf(frames);
  return [...new Set(about.map((one) => `${at} ${keyOf(one)}`))];
}
