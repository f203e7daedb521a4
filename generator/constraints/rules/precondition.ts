import { block, js, literal } from "../../code/printable.ts";
import { type Condition, selectorsOf } from "../condition.ts";
import { noShape } from "../refinement.ts";
import type { RuleKind } from "../rule.ts";
import { described } from "../rule-schema.ts";
import { conditionWords, definedWords, listed } from "../words.ts";
import { preconditionCompare } from "./precondition-compare.ts";
import { preconditionExamples } from "./precondition-examples.ts";

export interface Precondition {
  /** All must hold; one that is known to be false breaks the rule. */
  readonly holds: readonly Condition[];
}

/** `precondition`: the context must satisfy this, else the status says why. */
export const precondition: RuleKind<Precondition> = {
  key: "precondition",
  phase: "precondition",
  keys: [],
  bind(text, scope) {
    const condition = scope.condition(text.precondition, "precondition");
    if (condition === undefined) return undefined;
    return { holds: condition.kind === "all" ? condition.of : [condition] };
  },
  schema: ({ condition }) => ({
    description: "What must hold before the call, else 403: mostly facts of the context.",
    example: `
id: customer-known
precondition: { context.customer.status: [ACTIVE, VIP] }`,
    properties: {
      precondition: described(condition, "The condition; of several members each must hold, and is told by itself."),
    },
  }),
  reads: ({ holds }) => holds.flatMap(selectorsOf),
  check(rule, env) {
    const { holds } = rule.says;
    const failed = holds.map((condition) =>
      block(
        js`if (${env.fails(condition)})`,
        env.broken(
          js`[]`,
          literal(rule.message ?? `allowed only where ${conditionWords(condition)}, ${gotWords(condition)}`),
        ),
      ),
    );
    const all: Condition = { kind: "all", of: holds };
    const leave = env.leave();
    return [
      ...failed,
      ...(leave.length === 0 ? [] : [block(js`if (!(${env.holds(all)}) && !(${env.fails(all)}))`, leave)]),
    ];
  },
  refine: () => noShape,
  holds: ({ holds }) => ({ kind: "all", of: holds }),
  describe: (rule) => ({
    sentence: `Allowed only where ${listed(rule.says.holds.map(definedWords), "and")}.`,
    table:
      rule.says.holds.length > 1
        ? { columns: ["Must hold"], rows: rule.says.holds.map((one) => [definedWords(one)]) }
        : undefined,
  }),
  examples: preconditionExamples,
  compare: preconditionCompare,
};

/** What came, as far as one value says it. */
function gotWords(condition: Condition): string {
  if (condition.kind === "is") return "got another value";
  return condition.kind === "present" ? "got nothing" : "which is not so";
}
