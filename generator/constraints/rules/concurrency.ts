import { block, js, literal } from "../../code/printable.ts";
import { counted } from "../keyword.ts";
import { noShape } from "../refinement.ts";
import type { RuleKind } from "../rule.ts";
import { described } from "../rule-schema.ts";
import type { Selector } from "../selector.ts";
import { fieldWords } from "../words.ts";
import { concurrencyCompare } from "./concurrency-compare.ts";
import { concurrencyExamples } from "./concurrency-examples.ts";

export interface Concurrency {
  /** How many calls are running already. */
  readonly running: Selector;
  /** What the calls are counted by, in words: it is the caller who counts them. */
  readonly per: string | undefined;
  readonly max: number;
}

/** `concurrency`: at most so many calls at once for this key. */
export const concurrency: RuleKind<Concurrency> = {
  key: "concurrency",
  phase: "concurrency",
  keys: ["per", "max"],
  bind(text, scope) {
    const running = scope.field(text.concurrency, "concurrency");
    const types = running === undefined ? [] : [...scope.types(running)];
    const isNumber = types.length === 0 || types.includes("integer") || types.includes("number");
    if (running !== undefined && !(running.selector.root.kind === "context" && isNumber))
      scope.report("rule-value", { key: "concurrency", expected: "a number of the context" }, "concurrency");
    const per = text.per === undefined ? undefined : scope.field(text.per, "per");
    const max = text.max;
    if (typeof max !== "number" || !Number.isInteger(max) || max < 1) {
      scope.report("rule-value", { key: "max", expected: "a whole number, 1 or more" }, "max");
      return undefined;
    }
    return running === undefined || (text.per !== undefined && per === undefined)
      ? undefined
      : { running: running.selector, per: per && fieldWords(per.selector), max };
  },
  schema: ({ fact, parameter }) => ({
    description: "At most so many calls at once, else 409.",
    example: `
id: one-at-a-time
concurrency: context.in_flight
per: path.shop_id
max: 1`,
    properties: {
      concurrency: described(fact, "The fact that says how many calls are running already."),
      per: described(parameter, "What calls are told apart by; for a reader."),
      max: { type: "integer", minimum: 1, description: "So many calls may run, this one among them." },
    },
    demands: { required: ["max"] },
  }),
  reads: ({ running }) => [running],
  check(rule, env) {
    const { running, max, per } = rule.says;
    const number = env.fresh("running");
    const message =
      rule.message ?? `expected at most ${counted(max, "call", "calls")} at once${each(per)}, got one more`;
    const broken = env.broken(js`[]`, literal(message));
    const leave = env.leave();
    return [
      js`const ${number} = ${env.value(running)};`,
      block(js`if (typeof ${number} === "number" && ${number} >= ${literal(max)})`, broken),
      ...(leave.length === 0 ? [] : [block(js`if (typeof ${number} !== "number")`, leave)]),
    ];
  },
  refine: () => noShape,
  describe: (rule) => ({
    sentence: `At most ${rule.says.max} at once${each(rule.says.per)}.`,
    table: undefined,
  }),
  examples: concurrencyExamples,
  compare: concurrencyCompare,
};

function each(per: string | undefined): string {
  return per === undefined ? "" : ` for each ${per}`;
}
