import type { Table } from "../constraints/rule.ts";
import { inert } from "./inert.ts";

/** A table in plain text, its columns aligned, each line indented. */
export function tableText({ columns, rows }: Table): readonly string[] {
  const lines = [columns, ...rows].map((row) => row.map((cell) => inert(cell)));
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const print = (line: readonly string[]) =>
    `  ${line.map((cell, index) => cell.padEnd(widths[index] as number)).join("  ")}`.trimEnd();
  const [head = [], ...body] = lines;
  return [print(head), `  ${widths.map((width) => "-".repeat(width)).join("  ")}`, ...body.map(print)];
}
