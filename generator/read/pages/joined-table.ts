import type { Cell } from "./page.ts";

/** Where two cells were joined: a capital or a digit follows without a blank. */
const joint =
  /(?<=[\p{Ll})\]])(?=[\p{Lu}\p{Nd}])|(?<=\p{Lu})(?=\p{Nd})|(?<=\p{Nd})(?=\p{Lu})|(?<=\p{Lu}{2}|\p{Nd})(?=\p{Lu}\p{Ll})/u;

/** The columns of a table's header whose cells have lost their separators ("TypeFilesSides"); undefined where it is none. */
export function joinedColumns(line: string): readonly string[] | undefined {
  const text = line.trim();
  if (text.length > 200 || /[.!?:;,]$/.test(text) || !/^[\p{Lu}\p{Nd}]/u.test(text)) return undefined;
  const columns = text.split(/(?<=[\p{Ll})\]])(?=\p{Lu})/u);
  return columns.length > 1 ? columns : undefined;
}

/** Whether the lines under a header are rows of its table: most of them divide into as many cells. */
export function areRows(lines: readonly string[], columns: readonly string[]): boolean {
  const divided = lines.filter((line) => joinedCells(line, columns).length > 0);
  return divided.length * 2 > lines.length;
}

/** The cells of such a table's row; none where it could be divided in several ways. */
export function joinedCells(line: string, columns: readonly string[]): readonly Cell[] {
  const cells = line.trim().slice(0, 2000).split(joint);
  return cells.length === columns.length ? cells.map((text, index) => ({ column: columns[index] ?? "", text })) : [];
}
