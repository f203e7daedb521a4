import { areRows, joinedCells, joinedColumns } from "./joined-table.ts";
import { isIndexHeading } from "./markdown.ts";
import { type Outline, outline } from "./outline.ts";
import type { Section } from "./page.ts";
import { isDescription, isHeading, isIndexText, isReferenceHeading } from "./plain-text.ts";

export interface PlainProse {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly sections: readonly Section[];
}

interface Line {
  readonly text: string;
  readonly line: number;
}

const method = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY|WEBHOOK)$/;
const bullet = /^(\s*)[•◦▪‣·*-]\s+(.*)$/;
const entry = /^(\s*)\d{1,3}[.)]\s+(.*)$/;

/** Reads a rendered page copied as text: each line is a paragraph, blank lines divide blocks. */
export function renderedProse(text: string): PlainProse {
  const lines = text.split(/\r?\n/).map((one, index) => ({ text: one.replace(/\u200b/g, ""), line: index + 1 }));
  const { title, rest, isOperation } = head(lines);
  const out = outline();
  let inReference = false;
  const blocks = blocksOf(rest);
  for (const [index, block] of blocks.entries()) {
    const [first] = block as [Line];
    const isAlone = block.length === 1;
    // What reads as a heading and has nothing behind it is the page's last paragraph.
    const isLast = index === blocks.length - 1;
    if (isAlone && isIndexHeading(first.text)) continue;
    if (isOperation && isAlone && isReferenceHeading(first.text)) inReference = true;
    if (isAlone && !isLast && (inReference ? isReferenceHeading : isHeading)(first.text))
      out.heading(first.text, 2, first.line);
    else if (inReference) readReference(block, out);
    else readBlock(block, out);
  }
  return { title, description: undefined, sections: out.sections() };
}

/** What stands above the prose: the way to the content, method and path in pieces, the title, a call and its answer. */
function head(lines: readonly Line[]): { title: string | undefined; rest: readonly Line[]; isOperation: boolean } {
  let at = 0;
  const text = () => lines[at]?.text.trim() ?? "";
  const skipBlank = () => {
    while (at < lines.length && text() === "") at++;
  };
  skipBlank();
  if (/^skip to main content$/i.test(text())) at++;
  skipBlank();
  const isOperation = method.test(text());
  if (isOperation) at++;
  while (text() === "/" && at < lines.length) at += 2;
  skipBlank();
  let title: string | undefined;
  if (!/^curl\b/.test(text()) && isHeading(text())) {
    title = text();
    at++;
  }
  skipBlank();
  if (/^curl\b/.test(text())) {
    at = afterCall(lines, at);
    skipBlank();
    at = afterJson(lines, at);
  }
  return { title, rest: lines.slice(at), isOperation };
}

/** A shell command goes on while a line ends with a backslash or a quotation is open. */
function afterCall(lines: readonly Line[], from: number): number {
  let isQuoted = false;
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? "";
    const quotes = text.replace(/\\'/g, "").split("'").length - 1;
    if (quotes % 2 === 1) isQuoted = !isQuoted;
    if (!isQuoted && !text.trimEnd().endsWith("\\")) return at + 1;
  }
  return lines.length;
}

function afterJson(lines: readonly Line[], from: number): number {
  const opening = lines[from]?.text.trimEnd() ?? "";
  if (!/^[{[]/.test(opening)) return from;
  if (!/^[{[]$/.test(opening)) return from + 1;
  const end = opening === "{" ? "}" : "]";
  const closes = lines.findIndex(({ text }, index) => index > from && text.trimEnd() === end);
  return closes < 0 ? from : closes + 1;
}

function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]];
  for (const one of lines) {
    if (one.text.trim() === "") blocks.push([]);
    else blocks.at(-1)?.push(one);
  }
  return blocks.filter((block) => block.length > 0);
}

function readBlock(block: readonly Line[], out: Outline): void {
  const [first, ...rows] = block as [Line, ...Line[]];
  const columns = rows.length > 0 ? joinedColumns(first.text) : undefined;
  const isTable =
    columns !== undefined &&
    areRows(
      rows.map((one) => one.text),
      columns,
    );
  if (!isTable) {
    for (const one of block) readLine(one, out);
    return;
  }
  for (const { text, line } of rows) {
    const cells = joinedCells(text, columns);
    const said = cells.length === 0 ? text : cells.map((cell) => cell.text).join(" | ");
    out.item({ kind: "row", text: said, line, cells });
  }
}

function readLine({ text, line }: Line, out: Outline): void {
  const [, indent = "", said] = bullet.exec(text) ?? [];
  const [, margin = "", ordered] = entry.exec(text) ?? [];
  if (said !== undefined) out.item({ kind: "bullet", text: said, line, depth: depthOf(indent) });
  else if (ordered !== undefined) out.item({ kind: "entry", text: ordered, line, depth: depthOf(margin) });
  else if (!isIndexText(text)) out.item({ kind: "paragraph", text, line });
}

/** A list is set in by two blanks, one within it by two more or by four. */
function depthOf(indent: string): number {
  return indent.length <= 3 ? 0 : Math.floor((indent.length - 2) / 2);
}

/** Of what is made from the document only the sentences: they stand in a block of their own, or end as sentences do. */
function readReference(block: readonly Line[], out: Outline): void {
  for (const one of block) {
    if (bullet.test(one.text)) readLine(one, out);
    else if (isDescription(one.text) && (block.length === 1 || /[.!?]$/.test(one.text.trim()))) readLine(one, out);
  }
}
