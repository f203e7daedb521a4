import { block, imported, js, literal, type Printable } from "../../code/printable.ts";
import { type BoundExpression, bindExpression } from "../cel/bind-expression.ts";
import { compile } from "../cel/compile.ts";
import { noShape } from "../refinement.ts";
import type { Rule, RuleEnv, RuleKind } from "../rule.ts";
import { words } from "../rule-schema.ts";
import type { Selector, Step } from "../selector.ts";
import { assertCompare } from "./assert-compare.ts";
import { assertExamples } from "./assert-examples.ts";

export interface Assert extends BoundExpression {
  /** Where an issue stands: the innermost place that holds all that is read of the body; undefined where nothing is. */
  readonly place: Selector | undefined;
  /** How many `each` stand around. */
  readonly depth: number;
}

/**
 * `assert`: an expression of CEL holds, for what no other kind says. Where it has no value, for a field of the body that is
 * absent or an operation without a result, the rule does not apply; where a fact that would decide is missing, it is unchecked.
 */
export const assert: RuleKind<Assert> = {
  key: "assert",
  phase: "rules",
  keys: [],
  bind(text, scope) {
    if (typeof text.assert !== "string" || text.assert.trim() === "") {
      const expected = "an expression, such as this.from <= this.to";
      scope.report("rule-value", { key: "assert", expected }, "assert");
      return undefined;
    }
    const bound = bindExpression(text.assert, "assert", scope);
    return bound && { ...bound, place: placeOf(bound.reads, scope.entry.selector), depth: scope.depth };
  },
  schema: () => ({
    description:
      "An expression of CEL holds, for what no other kind says. Where something it reads is absent, it does not apply.",
    example: `
id: as-many-files-as-lines
assert: this.attachments.size() <= this.lines.size()`,
    properties: {
      assert: {
        ...words,
        description: "Over this (the entry of `each`, else the body), body, context, path, query, header and cookie.",
      },
    },
  }),
  reads: ({ reads }) => reads,
  check: (rule, env) => code(rule, env),
  refine: () => noShape,
  loops: ({ loops, depth }) =>
    loops.map((lists) => {
      const chain = lists.map(entriesOf);
      return chain.map((_, index) => withinChain(chain, index, depth));
    }),
  describe: ({ says }) => ({ sentence: `\`${says.text}\` holds.`, table: undefined }),
  examples: assertExamples,
  compare: assertCompare,
};

function code(rule: Rule<Assert>, env: RuleEnv): readonly Printable[] {
  const { text, expression, reads, place } = rule.says;
  const { before, value } = compile(expression, { env, variables: new Map() });
  const holds = env.fresh("holds");
  const message = literal(rule.message ?? `expected ${text} to hold, and it does not`);
  const leave = reads.some(({ root }) => root.kind === "context") ? env.leave() : [];
  return [
    ...before,
    js`const ${holds} = ${value};`,
    block(js`if (${holds} === false)`, env.broken(place === undefined ? js`[]` : env.path(place), message)),
    ...(leave.length === 0
      ? []
      : [block(js`if (${holds} === ${imported("unknown", "runtime/expressions.js")})`, leave)]),
  ];
}

function entriesOf(list: Selector): Selector {
  return { ...list, steps: [...list.steps, { kind: "every" }] };
}

/** The entries of a list in a chain, from the entry of the loop around it that leads there; as it is where none does. */
function withinChain(chain: readonly Selector[], index: number, depth: number): Selector {
  const own = chain[index] as Selector;
  const text = (steps: readonly Step[]) => JSON.stringify(steps);
  const outer = chain.slice(0, index).findLastIndex(({ root, steps }) => {
    const isPrefix = text(own.steps.slice(0, steps.length)) === text(steps) && own.steps.length > steps.length;
    return JSON.stringify(root) === JSON.stringify(own.root) && isPrefix;
  });
  const around = chain[outer];
  if (around === undefined) return own;
  return { root: { kind: "entry", depth: depth + outer + 1 }, steps: own.steps.slice(around.steps.length) };
}

/** The names that all selectors of the body have in common; the entry where they start from several. */
function placeOf(reads: readonly Selector[], entry: Selector): Selector | undefined {
  const [first, ...others] = reads.filter(({ root }) => root.kind === "body" || root.kind === "entry");
  if (first === undefined) return entry.root.kind === "body" ? undefined : entry;
  if (others.some(({ root }) => JSON.stringify(root) !== JSON.stringify(first.root))) return entry;
  const steps: Step[] = [];
  for (const [index, step] of first.steps.entries()) {
    const isShared = others.every((other) => JSON.stringify(other.steps[index]) === JSON.stringify(step));
    if (step.kind !== "name" || !isShared) break;
    steps.push(step);
  }
  return { root: first.root, steps };
}
