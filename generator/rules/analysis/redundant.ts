import type { Subject } from "../../constraints/examples/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { verdictsOn } from "../examples/judge.ts";
import { type Making, shown, smallest } from "./bodies.ts";
import { type Claim, type Claims, subjectsOf } from "./claims.ts";
import { schemaPlace } from "./places.ts";
import { type Assignment, holdsIn, meets, type Variable, variablesOf } from "./space.ts";

/**
 * A rule without which every body would be answered alike: all that it claims is claimed by the schema, or by one other rule.
 * `broken` is a body that breaks it, where one can be made.
 */
export function redundantRule(
  rule: Rule,
  { claims, whole }: Claims,
  others: readonly { readonly rule: Rule; readonly claims: readonly Claim[] }[],
  broken: () => Subject | undefined,
  making: Making,
): readonly Diagnostic[] {
  if (!whole || claims.length === 0 || rule.kind.steers?.(rule.says) === true) return [];
  // What never applies is told as that.
  if (!claims.some((claim) => appliesAtAll(claim, making))) return [];
  if (claims.every((claim) => isImplied(claim, [], making))) {
    const [field] = claims.flatMap(({ about }) => about);
    const frames = claims[0]?.frames ?? [];
    const related = field && schemaPlace(field, { ...rule, frames }, making.ground);
    const body = smallest(making);
    const more = { ...(related && { related }), ...(body && { shows: shown(body) }) };
    return [diagnostic("rule-redundant", { rule: rule.id, by: "the schema" }, rule.place, more)];
  }
  const { rules } = making.ground;
  const other = others.find(
    (one) =>
      one.rule !== rule &&
      answersFor(one.rule, rule, rules) &&
      claims.every((claim) => isImplied(claim, one.claims, making)) &&
      // Of two that say the same, the later is the one too many.
      (rules.indexOf(one.rule) < rules.indexOf(rule) || !one.claims.every((claim) => isImplied(claim, claims, making))),
  );
  const body = other && broken();
  // What breaks the rule must break the other as well, or one of the two answers is wrong.
  if (other === undefined || body === undefined || verdictsOn(body, [other.rule])[0]?.broken.length === 0) return [];
  const more = { related: other.rule.place, shows: shown(body) };
  return [diagnostic("rule-redundant", { rule: rule.id, by: other.rule.id }, rule.place, more)];
}

/** Without the one, the other gives the same answer: it speaks in the same phase, and its status is the one that counts. */
export function answersFor(other: Rule, rule: Rule, rules: readonly Rule[]): boolean {
  if (other.kind.phase !== rule.kind.phase) return false;
  return other.status === rule.status || rules.indexOf(other) < rules.indexOf(rule);
}

/** In every way in which the claim applies, and the others are kept, it is kept. */
function isImplied(claim: Claim, by: readonly Claim[], making: Making): boolean {
  const broken = brokenWays(claim, making);
  const subjects = subjectsOf(claim);
  const premises = by.filter((one) => subjectsOf(one).some((subject) => subjects.includes(subject)));
  if (broken === undefined || premises.length === 0) return broken?.length === 0;
  // Most rules that have a field in common have nothing else: that takes no look at all ways of both.
  making.work.steps++;
  if (!broken.every((way) => premises.some((one) => mayBreak(one, way)))) return false;
  const variables = variablesFor([claim, ...premises], making);
  const ways = making.work.assignments(variables, claim.rule);
  return (
    ways.length > 0 && ways.filter((way) => breaks(claim, way)).every((way) => premises.some((one) => breaks(one, way)))
  );
}

function breaks({ when, demand }: Claim, way: Assignment): boolean {
  return holdsIn(when, way) === true && meets(demand, way) === false;
}

/** The same as far as is known, where the way does not tell all that the claim reads. */
function mayBreak({ when, demand }: Claim, way: Assignment): boolean {
  return holdsIn(when, way) !== false && meets(demand, way) !== true;
}

const known = new WeakMap<Claim, readonly Assignment[] | undefined>();

/** The ways in which a claim is broken; undefined where there are too many to tell. */
function brokenWays(claim: Claim, making: Making): readonly Assignment[] | undefined {
  if (known.has(claim)) return known.get(claim);
  const ways = making.work.assignments(variablesFor([claim], making), claim.rule);
  const broken = ways.length === 0 ? undefined : ways.filter((way) => breaks(claim, way));
  known.set(claim, broken);
  return broken;
}

function variablesFor(claims: readonly Claim[], { ground }: Making): readonly Variable[] {
  const conditions = claims.flatMap(({ when, demand }) => [when, demand.condition]);
  const sizes = claims.flatMap(({ demand }) => demand.sizes);
  return variablesOf(conditions, sizes, claims[0]?.frames ?? [], ground);
}

function appliesAtAll({ rule, when, frames }: Claim, { ground, work }: Making): boolean {
  return work.assignments(variablesOf([when], [], frames, ground), rule).some((one) => holdsIn(when, one) === true);
}
