import type { Position } from "../read/position.ts";
import { inert } from "./inert.ts";

/** So many characters of a long line are shown, around the column. */
const width = 100;

/** The line of a position with a mark below its column, each line indented; none where the line is empty. */
export function frame(text: string, { line, column }: Position, dim: (text: string) => string): readonly string[] {
  const whole = lineOf(text, line);
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

function lineOf(text: string, line: number): string {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", start);
    if (end === -1) return "";
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
}
