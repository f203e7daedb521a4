import type { Ignored } from "../diff/index.ts";
import { diagnosticsJson } from "./json.ts";
import type { Verdict } from "./verdict.ts";

/** The verdict as scripts read it, beside the changes. */
export function verdictValue({ recommendation, policy, ignored, diagnostics, sources }: Verdict) {
  const told = JSON.parse(diagnosticsJson(diagnostics, sources)) as { readonly diagnostics: readonly unknown[] };
  return {
    reasons: recommendation.reasons,
    policy: policy ?? null,
    ignored: ignored.map(ignoredValue),
    diagnostics: told.diagnostics,
  };
}

export function ignoredValue({ change, by, fingerprint }: Ignored) {
  const { id, level, direction, operation, pointer, rule, message } = change;
  const why = by === "off" ? { reason: null, expires: null } : { reason: by.reason, expires: by.expires ?? null };
  return { id, level, direction, operation, pointer, rule, message, fingerprint, ...why };
}
