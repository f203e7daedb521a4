import type { Direction } from "../constraints/comparison/difference.ts";
import type { Operation } from "../model/api.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import { contentChanges } from "./content.ts";
import { requirementChanges } from "./requirement.ts";
import type { Use } from "./schemas.ts";

/** What the bodies of two requests say differently; `direction` is that of who sends them. */
export function bodyChanges(
  comparison: Comparison,
  before: Operation,
  after: Operation,
  direction: Direction,
): readonly Change[] {
  const [was, is] = [before.body, after.body];
  const told = { operation: after.key, direction };
  const words = direction === "request" ? "request body" : "body";
  if (was === undefined) {
    if (is === undefined) return [];
    const [word, relation] = is.required ? (["required", "tightened"] as const) : (["optional", "loosened"] as const);
    const at = { before: before.pointer, after: is.pointer };
    // Who is called passes over a body that it does not know.
    const level = direction === "response" ? "info" : undefined;
    const come = { id: `request-body-added-${word}`, relation, level, after: word, at } as const;
    return [change(comparison, { ...told, ...come, message: `${words}: was added, and is ${word}` })];
  }
  if (is === undefined) {
    const at = { before: was.pointer, after: after.pointer };
    const gone = { id: "request-body-removed", relation: "undecided", level: "error", isGone: true } as const;
    return [change(comparison, { ...told, ...gone, message: `${words}: was removed`, before: "body", at })];
  }
  const use: Use = { ...told, scope: "body", words, textLevels: 0 };
  return [
    ...requirementChanges(comparison, use, "request-body", was, is),
    ...contentChanges(comparison, use, was, is, "request-body-media-type"),
  ];
}
