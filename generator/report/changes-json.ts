import { inertJson } from "./inert.ts";
import type { LocatedChange } from "./located-changes.ts";
import type { Verdict } from "./verdict.ts";
import { verdictValue } from "./verdict-json.ts";

/** Changes and what they come to as scripts read them: one JSON value, as changes-schema.ts has it, with a newline at its end. */
export function changesJson(changes: readonly LocatedChange[], verdict: Verdict): string {
  const { bump, isBreaking } = verdict.recommendation;
  const told = { breaking: isBreaking, bump, changes: changesValue(changes), verdict: verdictValue(verdict) };
  return `${inertJson(told)}\n`;
}

export function changesValue(changes: readonly LocatedChange[]) {
  return changes.map(({ change, fingerprint, base, revision }) => {
    const { id, level, direction, operation, pointer, rule, message, before = null, after = null } = change;
    const told = {
      id,
      level,
      direction,
      operation,
      pointer,
      rule,
      message,
      before,
      after,
      base,
      revision,
      fingerprint,
    };
    return rule === null ? told : { ...told, witnesses: change.witnesses ?? [] };
  });
}
