import { type RuleVectors, vectorsFor } from "../../../generator/emit/vectors/index.ts";
import type { Validator } from "../../../generator/runtime/validator.ts";
import { emittedOperations } from "../../support/emitted.ts";
import { type More, things } from "../../support/things.ts";

export interface Inline {
  readonly groups: readonly RuleVectors[];
  /** What was reported while the rules were bound. */
  readonly problems: readonly string[];
  readonly validator: Validator<unknown, unknown> | undefined;
}

/** The vectors and the emitted validator of `POST /things`, whose body has this schema; the rules are a YAML list. */
export async function inline(schema: object, rules: string, more: More = {}): Promise<Inline> {
  const { api, bound } = things(schema, rules, more);
  return {
    groups: vectorsFor(api, bound),
    problems: bound.diagnostics.map((one) => `${one.code}: ${one.message}`),
    validator: (await emittedOperations(api, bound.rules))["POST /things"]?.request,
  };
}
