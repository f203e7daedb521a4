import { always, both, type Condition, selectorsOf } from "../../constraints/condition.ts";
import type { Facet, GroupFacet, Refinement } from "../../constraints/refinement.ts";
import type { Rule } from "../../constraints/rule.ts";
import { readsParameters } from "../../constraints/rule-roots.ts";
import type { Selector } from "../../constraints/selector.ts";
import { conditionWords, fieldWords, listed, valueWords } from "../../constraints/words.ts";
import type { Place } from "../../diagnostics.ts";
import { type Demand, keyOf, type Size } from "./space.ts";

/**
 * A part of what a rule says, as an implication over one entry: where `when` holds, the demand is met, or the rule is broken.
 * All that the analysis asks about two rules it asks about their claims.
 */
export interface Claim {
  readonly rule: Rule;
  /** Its case, where the rule has several; else the rule. */
  readonly place: Place;
  /** Claims of equal frames speak of the same entry. */
  readonly frames: readonly Selector[];
  readonly when: Condition;
  readonly demand: Demand;
  /** The fields and lists that the demand is about. */
  readonly about: readonly Selector[];
  /** It says something only where what it is about is given. */
  readonly ifGiven: boolean;
  /** "state is required" */
  readonly words: string;
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
  const said = saidBy(then);
  const frames: readonly Selector[] = [{ root: { kind: "body" }, steps: at }];
  return said && { rule, place: placeOfCase(rule, index), frames, when, ...said };
}

/** Where a case stands in the rules file. */
export function placeOfCase({ place }: Rule, index: number | undefined): Place {
  return index === undefined ? place : { ...place, pointer: `${place.pointer}/cases/${index}` };
}

function saidBy(facet: Facet): Pick<Claim, "demand" | "about" | "ifGiven" | "words"> | undefined {
  if (facet.kind === "required") {
    const about = directFields(facet.paths);
    if (about === undefined) return undefined;
    const words = `${listed(about.map(fieldWords), "and")} ${about.length === 1 ? "is" : "are"} required`;
    return { demand: { condition: { kind: "all", of: about.map(given) }, sizes: [] }, about, ifGiven: false, words };
  }
  if (facet.kind === "group") {
    const about = directFields(facet.fields);
    if (about === undefined) return undefined;
    const words = `${facet.given.replaceAll("-", " ")} of ${listed(about.map(fieldWords), "and")} is given`;
    return { demand: { condition: groupCondition(facet.given, about), sizes: [] }, about, ifGiven: false, words };
  }
  if (facet.kind === "forbidden") {
    const at = fieldOf(facet.field);
    const condition: Condition = { kind: "not", of: { kind: "present", at } };
    return { demand: { condition, sizes: [] }, about: [at], ifGiven: false, words: `${facet.field} is forbidden` };
  }
  if (facet.kind === "values" || facet.kind === "except") {
    if (facet.field === "") return undefined;
    const at = fieldOf(facet.field);
    const known: Condition = { kind: "is", at, values: facet.values };
    const isOne: Condition = facet.kind === "values" ? known : { kind: "not", of: known };
    const condition: Condition = { kind: "any", of: [{ kind: "not", of: { kind: "present", at } }, isOne] };
    return { demand: { condition, sizes: [] }, about: [at], ifGiven: true, words: conditionWords(isOne) };
  }
  if (facet.kind !== "count") return undefined;
  const { field, where, min, max, by, classes } = facet.count;
  const list: Selector = field === "" ? { root: { kind: "entry", depth: 1 }, steps: [] } : fieldOf(field);
  const sizes: readonly Size[] = [
    { list, where, min, max },
    ...(by === undefined ? [] : classes).map(({ value, exactly }) => {
      const isOfClass: Condition = { kind: "is", at: fieldOf(by ?? ""), values: [value] };
      return { list, where: both(where, isOfClass), min: exactly, max: exactly };
    }),
  ];
  const of = classes.map(({ value, exactly }) => `${exactly} ${valueWords(value)}`);
  const number = by === undefined || classes.length === 0 ? numberWords(min, max) : `exactly ${listed(of, "and")}`;
  const which = where.kind === "all" && where.of.length === 0 ? "" : ` where ${conditionWords(where)}`;
  const words = `${field === "" ? "the list" : fieldWords(list)} has ${number}${which}`;
  return { demand: { condition: always, sizes }, about: [list], ifGiven: true, words };
}

/** Fields of the entry itself; undefined where one lies deeper. */
function directFields(paths: readonly (readonly string[])[]): readonly Selector[] | undefined {
  return paths.every(({ length }) => length === 1) ? paths.map(([name = ""]) => fieldOf(name)) : undefined;
}

function given(at: Selector): Condition {
  return { kind: "present", at };
}

function groupCondition(grouping: GroupFacet["given"], fields: readonly Selector[]): Condition {
  const none: Condition = { kind: "not", of: { kind: "any", of: fields.map(given) } };
  const only = fields.map((field): Condition => {
    const others = fields.filter((one) => one !== field).map(given);
    return { kind: "all", of: [given(field), { kind: "not", of: { kind: "any", of: others } }] };
  });
  switch (grouping) {
    case "exactly-one":
      return { kind: "any", of: only };
    case "at-most-one":
      return { kind: "any", of: [none, ...only] };
    case "at-least-one":
      return { kind: "any", of: fields.map(given) };
    case "all-or-none":
      return { kind: "any", of: [none, { kind: "all", of: fields.map(given) }] };
  }
}

function numberWords(min: number, max: number): string {
  if (min === max) return `exactly ${min}`;
  if (max === Number.POSITIVE_INFINITY) return `at least ${min}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}

/** A field of the entry. */
function fieldOf(name: string): Selector {
  return { root: { kind: "entry", depth: 1 }, steps: [{ kind: "name", name }] };
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
