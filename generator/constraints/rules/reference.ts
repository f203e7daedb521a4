import { block, imported, js, literal } from "../../code/printable.ts";
import { selectorsOf } from "../condition.ts";
import { bindPlaces, everyValue, loopsOver, placeWords, type ValuesAt } from "../place-list.ts";
import { noShape } from "../refinement.ts";
import type { RuleKind } from "../rule.ts";
import { described } from "../rule-schema.ts";
import { isPlural, type Selector } from "../selector.ts";
import { fieldWords, listed } from "../words.ts";
import { referenceCompare } from "./reference-compare.ts";
import { referenceExamples } from "./reference-examples.ts";

export interface Reference {
  readonly places: readonly ValuesAt[];
  /** A list of the context. */
  readonly in: Selector;
}

/** `reference`: a value belongs to a set in the context. */
export const reference: RuleKind<Reference> = {
  key: "reference",
  phase: "rules",
  keys: ["in"],
  bind(text, scope) {
    const places = bindPlaces(text.reference, "reference", scope);
    if (text.in === undefined) {
      scope.report("rule-incomplete", { what: "`in`, the list of the context that the values belong to" });
      return undefined;
    }
    const set = scope.selector(text.in, "in");
    const types = set === undefined ? new Set() : scope.types(set);
    const isList = set?.selector.root.kind === "context" && (types.size === 0 || types.has("array"));
    if (set !== undefined && !(isList && !isPlural(set.selector))) {
      scope.report("rule-value", { key: "in", expected: "a list of the context, without [*]" }, "in");
      return undefined;
    }
    return places === undefined || set === undefined ? undefined : { places, in: set.selector };
  },
  schema: ({ places, fact }) => ({
    description: "Each value belongs to a list of the context.",
    example: `
id: own-files
reference: lines[*].files[*].uri
in: context.uploads
status: 403`,
    properties: {
      reference: described(places, "The values: a selector, or a list of places with `each`, `where` and `values`."),
      in: described(fact, "The list of the context that they belong to."),
    },
    demands: { required: ["in"] },
  }),
  reads: (says) => [says.in, ...says.places.flatMap(({ where }) => selectorsOf(where))],
  withPlaces: (says, change) => ({ ...says, places: says.places.map(change) }),
  check(rule, env) {
    const set = env.fresh("set");
    const message = literal(rule.message ?? `expected one of ${fieldWords(rule.says.in)}, got another`);
    return [
      js`const ${set} = ${imported("setOf", "runtime/facts.js")}(${env.value(rule.says.in)});`,
      ...everyValue(rule.says.places, env, (inner, value, path) => {
        const missing = block(
          js`if (${set} !== undefined && !${imported("has", "runtime/facts.js")}(${set}, ${value}))`,
          inner.broken(path, message),
        );
        const leave = inner.leave();
        return leave.length === 0 ? [missing] : [missing, block(js`if (${set} === undefined)`, leave)];
      }),
    ];
  },
  refine: () => noShape,
  loops: ({ places }) => places.map(loopsOver),
  describe: (rule) => ({
    sentence: `${listed(rule.says.places.map(placeWords), "and")}: each a value of ${fieldWords(rule.says.in)}.`,
    table: undefined,
  }),
  examples: referenceExamples,
  compare: referenceCompare,
};
