/** A block of a description: what a reader of Markdown sees as one. */
export type Block =
  | { readonly kind: "text" | "heading" | "quote"; readonly text: string }
  | { readonly kind: "item"; readonly text: string; readonly level: number; readonly marker: string }
  | { readonly kind: "code"; readonly text: string; readonly language: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

const itemLine = /^( *)([-*+]|(\d{1,9})[.)])\s+(.*)$/;
const fenceLine = /^ *(```+|~~~+)([^`]*)$/;
const tableRule = /^\|?:?-+:?(\|:?-+:?)*\|?$/;

/** Takes a description apart, line by line. */
export function blocksOf(text: string): readonly Block[] {
  const lines = text.replaceAll("\t", "    ").split(/\r\n|[\n\r]/);
  const blocks: Block[] = [];
  let isOpen = false; // the last block takes further lines
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const last = blocks.at(-1);
    const several = codeAt(lines, at) ?? tableAt(lines, at);
    if (several !== undefined) blocks.push(several.block);
    else if (line.trim() !== "") {
      const block = headingOf(line) ?? itemOf(line, last);
      if (block !== undefined) blocks.push(block);
      else if (isOpen && last !== undefined && "text" in last)
        blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
      else blocks.push(paragraphOf(line));
    }
    isOpen = several === undefined && line.trim() !== "" && blocks.at(-1)?.kind !== "heading";
    at = several?.end ?? at + 1;
  }
  return blocks.filter((block) => !("text" in block) || block.text.trim() !== "");
}

interface Several {
  readonly block: Block;
  /** The line after it. */
  readonly end: number;
}

function codeAt(lines: readonly string[], at: number): Several | undefined {
  const [, ticks, info] = fenceLine.exec(lines[at] as string) ?? [];
  if (ticks === undefined || info === undefined) return undefined;
  const closes = (line: string) => line.trim().startsWith(ticks) && /^[`~]+$/.test(line.trim());
  const end = lines.findIndex((line, index) => index > at && closes(line));
  const until = end === -1 ? lines.length : end;
  return {
    block: {
      kind: "code",
      text: lines.slice(at + 1, until).join("\n"),
      language: /[\w-]*/.exec(info.trim())?.[0] ?? "",
    },
    end: until + 1,
  };
}

function tableAt(lines: readonly string[], at: number): Several | undefined {
  if (!lines[at]?.includes("|") || !tableRule.test((lines[at + 1] ?? "").replaceAll(" ", ""))) return undefined;
  const found = lines.findIndex((line, index) => index > at + 1 && !line.includes("|"));
  const end = found === -1 ? lines.length : found;
  const [head = [], , ...rows] = lines.slice(at, end).map(cellsOf);
  return {
    block: { kind: "table", rows: [head, ...rows.map((row) => head.map((_, index) => row[index] ?? ""))] },
    end,
  };
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

function headingOf(line: string): Block | undefined {
  if (!/^ {0,3}#{1,6}\s/.test(line)) return undefined;
  return { kind: "heading", text: line.trim().replace(/^#+ +/, "").replace(/ #+$/, "") };
}

function itemOf(line: string, before: Block | undefined): Block | undefined {
  const [, indent, , number, text] = itemLine.exec(line) ?? [];
  if (indent === undefined || text === undefined) return undefined;
  const level = before?.kind === "item" ? Math.min(before.level + 1, Math.floor(indent.length / 2), 4) : 0;
  return { kind: "item", text, level, marker: number === undefined ? "-" : `${Number(number) % 100}.` };
}

function paragraphOf(line: string): Block {
  const quoted = /^ {0,3}>\s?(.*)$/.exec(line)?.[1];
  return quoted === undefined ? { kind: "text", text: line.trim() } : { kind: "quote", text: quoted };
}
