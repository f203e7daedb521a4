import { noShape, type RefineAnswer } from "./refinement.ts";
import type { Rule } from "./rule.ts";
import { readsParameters } from "./rule-roots.ts";

/**
 * What a rule adds to the shape of a request's body: what its kind answers. The shapes of parameters and responses stay as the
 * document has them; and where a parameter that a rule reads was not given, it is unchecked, which no shape of the body can say.
 */
export function shapeOf(rule: Rule): RefineAnswer {
  return rule.part !== "request" || readsParameters(rule) ? noShape : rule.kind.refine(rule);
}
