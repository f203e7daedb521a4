import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import type { BoundRules } from "../bind.ts";

/** Terms, shared lists and machines that no rule uses. */
export function unusedParts({ unused }: BoundRules): readonly Diagnostic[] {
  return unused.map(({ what, name, fact, place }) => {
    if (what === "term") return diagnostic("term-unused", { name }, place);
    return what === "shared"
      ? diagnostic("shared-unused", { name }, place)
      : diagnostic("states-unused", { name, fact }, place);
  });
}
