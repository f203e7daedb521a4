import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import { positionsIn } from "./position.ts";

/** What a parser found wrong at an offset of a text. */
export interface Fault {
  readonly reason: string;
  readonly offset: number;
}

/** The faults of a file as diagnostics: the first of each line, for what follows on it is its echo. */
export function syntaxErrors(
  file: string,
  text: string,
  format: "YAML" | "JSON",
  faults: readonly Fault[],
): Diagnostic[] {
  const positionAt = positionsIn(text);
  const lines = new Map<number, Diagnostic>();
  for (const { reason, offset } of faults) {
    const position = positionAt(offset);
    if (lines.has(position.line)) continue;
    lines.set(position.line, diagnostic("syntax", { format, reason }, { file, pointer: "", position }));
  }
  return [...lines.values()];
}
