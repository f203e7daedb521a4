import { yamlScalar } from "../yaml-text.ts";
import type { DeprecatedInProse } from "./deprecation.ts";

/**
 * An overlay, to be looked at and pasted into one, that says by `deprecated` what prose says; each action quotes the sentence.
 * Undefined where there is nothing to say.
 */
export function deprecationOverlay(found: readonly DeprecatedInProse[], title: string): string | undefined {
  if (found.length === 0) return undefined;
  const actions = found.flatMap(({ sentence, action }) => [
    `  - target: ${yamlScalar(action.target)}`,
    `    description: ${yamlScalar(sentence)}`,
    "    update: { deprecated: true }",
  ]);
  return ["overlay: 1.0.0", `info: { title: ${yamlScalar(title)}, version: 1.0.0 }`, "actions:", ...actions, ""].join(
    "\n",
  );
}
