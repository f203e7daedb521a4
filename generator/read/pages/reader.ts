import { type Outline, outline } from "./outline.ts";
import type { Cell, Item } from "./page.ts";
import { isDescription, isHeading, isIndexText, isReferenceHeading } from "./plain-text.ts";
import type { PlainProse } from "./rendered.ts";

interface Open {
  readonly kind: Item["kind"];
  readonly lines: Line[];
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads what a reader view makes of a page: title, description, then prose without blank lines, in which bullets wrap before a
 * piece of code and run on into the next ones.
 */
export function readerProse(text: string): PlainProse {
  const lines = text.split(/\r?\n/).map((one, index) => ({ text: one.trim(), line: index + 1 }));
  const rest = lines.filter((one) => one.text !== "");
  const title = rest[0] !== undefined && isHeading(rest[0].text) ? rest.shift()?.text : undefined;
  const isDescribed = title !== undefined && rest[0] !== undefined && !isStructure(rest[0].text, rest[1]?.text);
  const description = isDescribed ? rest.shift()?.text : undefined;
  const out = outline();
  let open: Open | undefined;
  let columns: readonly string[] | undefined;
  let inReference = false;
  const close = () => {
    if (open !== undefined) write(open, out);
    open = undefined;
  };
  for (const [index, one] of rest.entries()) {
    const isList = open?.kind === "bullet" || open?.kind === "entry";
    const isUnended = open !== undefined && isList && !isEnded(open.lines.at(-1)?.text ?? "");
    if (isDelimiter(one.text)) continue;
    if (isDelimiter(rest[index + 1]?.text)) {
      close();
      columns = cellTexts(one.text);
    } else if (columns !== undefined && one.text.includes("|")) {
      row(one.text, one.line, columns, out);
    } else if (/^(?:[-•*]|\d{1,3}[.)])\s/.test(one.text)) {
      close();
      columns = undefined;
      const kind = /^\d/.test(one.text) ? "entry" : "bullet";
      open = { kind, lines: [{ text: one.text.replace(/^\S+\s+/, ""), line: one.line }] };
    } else if (open !== undefined && (isUnended || (isList && /^\p{Ll}/u.test(one.text)))) {
      open.lines.push(one);
    } else {
      close();
      columns = undefined;
      const isKnown = isReferenceHeading(one.text);
      if (isKnown) inReference = true;
      if (isKnown || (!inReference && isHeading(one.text) && index < rest.length - 1)) {
        out.heading(one.text, 2, one.line);
      } else if (!inReference && !isIndexText(one.text)) {
        open = { kind: "paragraph", lines: [one] };
      } else if (inReference && isDescription(withoutBounds(one.text))) {
        open = { kind: "paragraph", lines: [{ ...one, text: withoutBounds(one.text) }] };
      }
    }
  }
  close();
  return { title, description, sections: out.sections() };
}

function isStructure(line: string, next: string | undefined): boolean {
  return /^(?:[-•*]|\d{1,3}[.)])\s/.test(line) || isHeading(line) || isDelimiter(next);
}

/** The row of a Markdown table between its header and its body. */
function isDelimiter(line: string | undefined): boolean {
  return line !== undefined && /^[\s:|-]+$/.test(line) && line.includes("-") && line.includes("|");
}

function isEnded(text: string): boolean {
  return /[.!?:)]["']?$/.test(text.slice(-2));
}

function cellTexts(line: string): readonly string[] {
  return line
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((text) => text.trim());
}

function row(line: string, at: number, columns: readonly string[], out: Outline): void {
  const cells: Cell[] = cellTexts(line).map((text, index) => ({ column: columns[index] ?? "", text }));
  out.item({ kind: "row", text: cells.map((one) => one.text).join(" | "), line: at, cells });
}

/** A value of a field's bounds ("1", "1 element") is joined to the description of the field that follows. */
function withoutBounds(line: string): string {
  return line.replace(/^\d+(?: elements?| characters?)?(?=\p{Lu})/u, "");
}

/** The bullets that ran on into one text, each where it begins. A paragraph is one item. */
function write({ kind, lines }: Open, out: Outline): void {
  const text = lines.map((one) => one.text).join(" ");
  let [index, passed] = [0, 0];
  for (const { said, offset } of kind === "bullet" ? runOn(text) : [{ said: text, offset: 0 }]) {
    while (index < lines.length - 1 && passed + (lines[index]?.text.length ?? 0) + 1 <= offset) {
      passed += (lines[index]?.text.length ?? 0) + 1;
      index++;
    }
    out.item({ kind, text: said, line: lines[index]?.line ?? 1 });
  }
}

/**
 * A bullet begins behind the end of a sentence with a dash, or, where the dash is lost, with a small letter: code stands there,
 * for a sentence begins with a capital. What an abbreviation ends goes on.
 */
function runOn(text: string): readonly { readonly said: string; readonly offset: number }[] {
  const parts: { said: string; offset: number }[] = [];
  let offset = 0;
  for (const found of text.matchAll(/(?<=[.!?:)])(?: ?- |\s(?=\p{Ll}))/gu)) {
    if (!found[0].includes("-") && !endsSentence(text.slice(Math.max(offset, found.index - 12), found.index))) continue;
    parts.push({ said: text.slice(offset, found.index), offset });
    offset = found.index + found[0].length;
  }
  return [...parts, { said: text.slice(offset), offset }];
}

const abbreviations = /(?:^|[\s(])(?:etc|e\.g|i\.e|eg|ie|vs|cf|incl|approx|max|min|no|resp)\.$/i;

function endsSentence(text: string): boolean {
  return /[.!?]$/.test(text) && !abbreviations.test(text);
}
