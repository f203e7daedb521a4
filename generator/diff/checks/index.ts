import { apiChecks } from "./api-checks.ts";
import { type Check, checkOf } from "./check.ts";
import { ruleChecks } from "./rule-checks.ts";
import { schemaChecks } from "./schema-checks.ts";

export type { Check } from "./check.ts";

/** Every change that `diff` can tell of, by its id: what a policy may speak of. */
export const checks: ReadonlyMap<string, Check> = new Map(
  [...apiChecks.map(checkOf), ...schemaChecks(), ...ruleChecks.map(checkOf)].map((one) => [one.id, one]),
);
