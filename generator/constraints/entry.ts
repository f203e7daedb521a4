import { always, both, type Condition, isAlways, negated } from "./condition.ts";
import { byFrame, overEntry } from "./condition-frames.ts";
import type { Facet, RefineAnswer, Refinement } from "./refinement.ts";
import type { RuleBase } from "./rule.ts";
import type { Selector, Step } from "./selector.ts";

/** From the body to the rule's innermost entry, or undefined where a frame is not of the body. */
export function pathOfFrames(rule: RuleBase): readonly Step[] | undefined {
  const selectors = rule.frames;
  const plain = selectors.every(
    ({ root, steps }, index) =>
      (index === 0 ? root.kind === "body" : root.kind === "entry" || root.kind === "body") &&
      steps.every((step) => step.kind !== "lookup"),
  );
  if (!plain) return undefined;
  const from = selectors.findLastIndex(({ root }) => root.kind === "body");
  return selectors.slice(Math.max(from, 0)).flatMap(({ steps }) => steps);
}

/**
 * The refinements of a rule whose cases speak of a field of its innermost entry (first match wins): a case that reads
 * anything beside the entries, and those after it, add nothing that a shape could say. `facetOf` answers undefined where a
 * shape cannot say the case, "nothing" where the case demands nothing; its field is "" where the selector ends at an entry.
 */
export function entryRefinements<Case extends { readonly when: Condition }>(
  rule: RuleBase,
  field: Selector,
  cases: readonly Case[],
  facetOf: (field: string, one: Case, entryCondition: typeof overEntry) => Facet | "nothing" | undefined,
): RefineAnswer {
  const place = placeOf(rule, field);
  const found: Refinement[] = [];
  let whole = true;
  let before = rule.when;
  for (const [index, one] of cases.entries()) {
    const premises = place && byFrame(both(before, one.when), rule.frames.length);
    if (place === undefined || premises === undefined) return { refinements: found, whole: false };
    const then = facetOf(place.field, one, overEntry);
    whole &&= then !== undefined;
    if (then !== undefined && then !== "nothing") {
      const of = cases.length > 1 ? { case: index } : {};
      found.push(...premises.map((conditions) => ({ ...nested(rule, conditions, place.inner, then), ...of })));
    }
    before = both(before, negated(one.when));
  }
  return { refinements: found, whole };
}

interface FieldPlace {
  /** From the innermost entry to the value whose field it is. */
  readonly inner: readonly Step[];
  readonly field: string;
}

/** Where a field of the innermost entry stands; undefined for another's, or where the entries are not those of one another. */
function placeOf({ frames }: RuleBase, { root, steps }: Selector): FieldPlace | undefined {
  const isChain = frames.every(
    (frame, index) => depthOf(frame.root) === index && frame.steps.every((step) => step.kind !== "lookup"),
  );
  if (!isChain || depthOf(root) !== frames.length || steps.some((step) => step.kind === "lookup")) return undefined;
  const last = steps.at(-1);
  return last?.kind === "name" ? { inner: steps.slice(0, -1), field: last.name } : { inner: steps, field: "" };
}

function depthOf(root: Selector["root"]): number | undefined {
  return root.kind === "body" ? 0 : root.kind === "entry" ? root.depth : undefined;
}

/** A condition for each frame, one around the other, and within the innermost the facet. */
function nested(rule: RuleBase, conditions: readonly Condition[], inner: readonly Step[], then: Facet): Refinement {
  const ways: readonly (readonly Step[])[] = [[], ...rule.frames.map(({ steps }) => steps), inner];
  const links: { at: readonly Step[]; when: Condition }[] = [];
  let at: readonly Step[] = [];
  for (const [depth, steps] of ways.entries()) {
    at = [...at, ...steps];
    const when = conditions[depth];
    if (when === undefined || isAlways(when)) continue;
    links.push({ at, when });
    at = [];
  }
  if (at.length > 0 || links.length === 0) links.push({ at, when: always });
  const [first, ...rest] = links as [(typeof links)[number], ...typeof links];
  return {
    rule: rule.id,
    ...first,
    then: rest.reduceRight<Facet>((facet, link) => ({ kind: "inside", ...link, then: facet }), then),
  };
}
