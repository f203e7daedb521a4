import type { Direction } from "../constraints/comparison/difference.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";

interface Required {
  readonly required: boolean;
  readonly pointer: string;
}

/** Something that must be there now, or need not be any more: `request-body` as ids have it, "request body" as words do. */
export function requirementChanges(
  comparison: Comparison,
  use: { readonly operation: string; readonly direction: Direction; readonly words: string },
  id: "request-body" | "request-parameter" | "response-header",
  was: Required,
  is: Required,
): readonly Change[] {
  if (was.required === is.required) return [];
  const [word, relation] = is.required ? (["required", "tightened"] as const) : (["optional", "loosened"] as const);
  return [
    change(comparison, {
      id: `${id}-became-${word}`,
      relation,
      direction: use.direction,
      operation: use.operation,
      message: `${use.words}: became ${word}`,
      before: was.required,
      after: is.required,
      at: { before: `${was.pointer}/required`, after: `${is.pointer}/required` },
    }),
  ];
}
