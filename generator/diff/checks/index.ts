import { callChecks } from "./call-checks.ts";
import { type Check, checkOf } from "./check.ts";
import { operationChecks } from "./operation-checks.ts";
import { ruleChecks } from "./rule-checks.ts";
import { schemaChecks } from "./schema-checks.ts";
import { securityChecks } from "./security-checks.ts";
import { surfaceChecks } from "./surface-checks.ts";

export type { Check } from "./check.ts";

/** Every change that `diff` can tell of, by its id: what a policy may speak of. */
export const checks: ReadonlyMap<string, Check> = new Map(
  [
    ...[...operationChecks, ...callChecks, ...securityChecks, ...surfaceChecks].map(checkOf),
    ...schemaChecks(),
    ...ruleChecks.map(checkOf),
  ].map((one) => [one.id, one]),
);
