import { noShape } from "../refinement.ts";
import type { RuleKind } from "../rule.ts";
import { described, words } from "../rule-schema.ts";
import type { Selector } from "../selector.ts";
import { documentedCompare } from "./documented-compare.ts";
import { documentedExamples } from "./documented-examples.ts";

export interface Documented {
  /** What it speaks of; the rule is listed as unchecked where the body holds it. */
  readonly of: Selector;
  readonly text: string;
}

/** `documented`: only the server can check it. It is printed, never enforced. */
export const documented: RuleKind<Documented> = {
  key: "documented",
  phase: "rules",
  keys: ["text"],
  bind(text, scope) {
    const of = scope.bodySelector(text.documented, "documented");
    if (typeof text.text !== "string" || text.text.trim() === "") {
      scope.report("rule-value", { key: "text", expected: "the sentence that a reader sees" }, "text");
      return undefined;
    }
    return of === undefined ? undefined : { of: of.selector, text: text.text.trim() };
  },
  schema: ({ values }) => ({
    description: "What only the server can check: printed, never enforced, listed as unchecked.",
    example: `
id: scan-is-legible
documented: lines[*].files
text: The scan is legible.`,
    properties: {
      documented: described(values, "The part of the body that it speaks of."),
      text: { ...words, description: "The sentence that a reader sees." },
    },
    demands: { required: ["text"] },
  }),
  reads: () => [],
  check(rule, env) {
    const leave = env.leave();
    return leave.length === 0 ? [] : env.every(rule.says.of, () => leave);
  },
  refine: () => noShape,
  describe: (rule) => ({
    sentence: `${rule.says.text} (Only the server can check this.)`,
    table: undefined,
    about: "server",
  }),
  examples: documentedExamples,
  compare: documentedCompare,
};
