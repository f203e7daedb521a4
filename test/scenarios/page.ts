import MarkdownIt from "markdown-it";

/** A fenced block of a page that says what it is: ```` ```ts types Order ````. */
export interface Block {
  /** The word behind the language: "types". */
  readonly name: string;
  /** What follows: ["Order"]. */
  readonly words: readonly string[];
  readonly info: string;
  readonly text: string;
  /** Its fence: three backticks, or more. */
  readonly fence: string;
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
  /** First line of its text, and the line of its closing fence, counted from 0. */
  readonly from: number;
  readonly to: number;
}

/** A page: its text, and the blocks that take part. A block of a language alone, as in any Markdown, is prose. */
export interface Page {
  readonly name: string;
  readonly source: string;
  readonly blocks: readonly Block[];
}

/** Something wrong with a page itself, with its name and the line of the block. */
export class PageError extends Error {
  override readonly name = "PageError";

  constructor(page: string, line: number, message: string) {
    super(`${page}:${line}: ${message}`);
  }
}

/** Reads a page. Throws PageError where a block is not closed. */
export function readPage(name: string, source: string): Page {
  const lines = source.split(/\r?\n/);
  const blocks = new MarkdownIt().parse(source, {}).flatMap(({ type, level, info, map, markup, content }): Block[] => {
    const [, piece, ...words] = info.trim().split(/\s+/);
    if (type !== "fence" || level !== 0 || map === null || piece === undefined) return [];
    const [start, end] = map;
    if (end - start < 2 || !lines[end - 1]?.startsWith(markup)) {
      throw new PageError(name, start + 1, `the block \`${info}\` is not closed`);
    }
    return [
      {
        name: piece,
        words,
        info: info.trim(),
        text: content,
        fence: markup,
        line: start + 1,
        from: start + 1,
        to: end - 1,
      },
    ];
  });
  return { name, source, blocks };
}

/** The page with other texts in some of its blocks; everything else stays as it is, byte for byte. */
export function withTexts({ source, blocks }: Page, texts: ReadonlyMap<Block, string>): string {
  const newline = source.includes("\r\n") ? "\r\n" : "\n";
  const lines = source.split(newline);
  for (const block of blocks.toReversed()) {
    const text = texts.get(block);
    if (text !== undefined && text !== block.text)
      lines.splice(block.from - 1, block.to - block.from + 2, ...fenced(block, text));
  }
  return lines.join(newline);
}

/** The block with another text; a text that has a fence of its own stands in a longer one. */
function fenced({ fence, info }: Block, text: string): readonly string[] {
  const inner = [...text.matchAll(/^`{3,}/gm)].map(([one]) => one.length + 1);
  const own = "`".repeat(Math.max(fence.length, ...inner));
  return [own + info, ...(text === "" ? [] : text.replace(/\n$/, "").split("\n")), own];
}
