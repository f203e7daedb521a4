import type { Position } from "../read/position.ts";
import { inert } from "./inert.ts";

/** So many characters of a long line are shown, around the column. */
const width = 100;

/** The line of a position with a mark below its column, each line indented; none where the line is empty. `lines` are all of the text. */
export function frame(
  lines: readonly string[],
  { line, column }: Position,
  dim: (text: string) => string,
): readonly string[] {
  const whole = (lines[line - 1] ?? "").replace(/\r$/, "");
  if (whole.trim() === "") return [];
  const from = column > width - 20 ? column - 20 : 0;
  const indent = from === 0 ? "" : "…";
  const before = indent + shown(whole.slice(from, column - 1));
  const after = shown(whole.slice(column - 1, from + width));
  const number = String(line);
  return [
    `  ${dim(`${number} |`)} ${before}${after}${whole.length > from + width ? "…" : ""}`,
    `  ${dim(`${" ".repeat(number.length)} |`)} ${" ".repeat(before.length)}^`,
  ];
}

function shown(text: string): string {
  return inert(text.replaceAll("\t", " "));
}
