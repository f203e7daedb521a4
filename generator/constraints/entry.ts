import { both, type Condition, mapSelectors, negated } from "./condition.ts";
import type { Facet, RefineAnswer, Refinement } from "./refinement.ts";
import type { RuleBase } from "./rule.ts";
import type { Selector, Step } from "./selector.ts";

/** Turns a condition over the entry at `depth` into one over "the entry" (depth 1); undefined where it reads anything else. */
export function overEntry(condition: Condition, depth: number): Condition | undefined {
  return mapSelectors(condition, ({ root, steps }) => {
    const own = depth === 0 ? root.kind === "body" : root.kind === "entry" && root.depth === depth;
    // What a condition says of the entry as a whole, no `required` and `properties` can say.
    if (!own || steps.length === 0 || !steps.every((step) => step.kind === "name")) return undefined;
    return { root: { kind: "entry", depth: 1 }, steps };
  });
}

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
 * anything beside the entry, and those after it, add nothing that a shape could say. `facetOf` answers undefined where a
 * shape cannot say the case, "nothing" where the case demands nothing.
 */
export function entryRefinements<Case extends { readonly when: Condition }>(
  rule: RuleBase,
  field: Selector,
  cases: readonly Case[],
  facetOf: (field: string, one: Case, entryCondition: typeof overEntry) => Facet | "nothing" | undefined,
): RefineAnswer {
  const at = placeOf(rule, field);
  const found: Refinement[] = [];
  let whole = true;
  let before = overEntry(rule.when, rule.frames.length);
  for (const [index, one] of cases.entries()) {
    const own = overEntry(one.when, rule.frames.length);
    if (at === undefined || before === undefined || own === undefined) return { refinements: found, whole: false };
    const then = facetOf(at.field, one, overEntry);
    whole &&= then !== undefined;
    if (then !== undefined && then !== "nothing")
      found.push({
        rule: rule.id,
        ...(cases.length > 1 ? { case: index } : {}),
        at: at.steps,
        when: both(before, own),
        then,
      });
    before = both(before, negated(own));
  }
  return { refinements: found, whole };
}

/** The entry a field belongs to, and the field's name: the selector's last name, before a closing `[*]`. */
function placeOf(rule: RuleBase, field: Selector): { steps: readonly Step[]; field: string } | undefined {
  const frames = pathOfFrames(rule);
  const names = field.steps.at(-1)?.kind === "every" ? field.steps.slice(0, -1) : field.steps;
  const [only] = names;
  if (frames === undefined || names.length !== 1 || only?.kind !== "name") return undefined;
  if (field.root.kind === "body") return rule.frames.length === 0 ? { steps: [], field: only.name } : undefined;
  const own = field.root.kind === "entry" && field.root.depth === rule.frames.length;
  return own ? { steps: frames, field: only.name } : undefined;
}
