import type { Subject } from "../../constraints/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { verdictsOn } from "../examples/judge.ts";
import { type Making, shown, smallest } from "./bodies.ts";
import type { Claim, Claims } from "./claims.ts";
import { schemaPlace } from "./places.ts";
import { holdsIn, meets, variablesOf } from "./space.ts";

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
function isImplied(claim: Claim, by: readonly Claim[], { ground, work }: Making): boolean {
  const at = JSON.stringify(claim.frames);
  const premises = by.filter(({ frames }) => JSON.stringify(frames) === at);
  if (by.length > 0 && premises.length === 0) return false;
  const all = [claim, ...premises];
  const variables = variablesOf(
    all.flatMap(({ when, demand }) => [when, demand.condition]),
    all.flatMap(({ demand }) => demand.sizes),
    claim.frames,
    ground,
  );
  const ways = work.assignments(variables, claim.rule);
  return (
    ways.length > 0 &&
    ways.every((one) => {
      if (holdsIn(claim.when, one) !== true || meets(claim.demand, one) !== false) return true;
      return premises.some(({ when, demand }) => holdsIn(when, one) === true && meets(demand, one) === false);
    })
  );
}

function appliesAtAll({ rule, when, frames }: Claim, { ground, work }: Making): boolean {
  return work.assignments(variablesOf([when], [], frames, ground), rule).some((one) => holdsIn(when, one) === true);
}
