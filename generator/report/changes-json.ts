import { bumpOf } from "../diff/index.ts";
import { inertJson } from "./inert.ts";
import type { LocatedChange } from "./located-changes.ts";

/** Changes as scripts read them: one JSON value, as changes-schema.ts has it, with a newline at its end. */
export function changesJson(changes: readonly LocatedChange[]): string {
  const all = changes.map(({ change }) => change);
  const list = changes.map(({ change, fingerprint, base, revision }) => {
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
  const breaking = all.some(({ level }) => level === "error");
  return `${inertJson({ breaking, bump: bumpOf(all), changes: list })}\n`;
}
