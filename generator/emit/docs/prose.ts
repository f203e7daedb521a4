import { type Block, blocksOf } from "./blocks.ts";
import { code, escaped, fence, inline, isSafeTarget, joined, link, type Markdown, md, nothing } from "./markdown.ts";

/**
 * A document's description, which is Markdown of its own (OpenAPI 3.1, 4.3). It is taken apart and written anew: paragraphs,
 * lists, tables, code, emphasis and safe links stay; everything else, HTML first, comes out as the text it is. One pass over
 * the lines and bounded patterns in each: a parser of all of CommonMark takes minutes over hostile text.
 */
export function prose(text: string): Markdown {
  const parts = blocksOf(text);
  return parts.map((block, index) => gap(parts[index - 1], block) + printed(block)).join("") as Markdown;
}

/** The same on one line, for a cell of a table. */
export function cellProse(text: string): Markdown {
  return joined(
    blocksOf(text).map((block) => {
      if (block.kind === "code") return code(block.text);
      if (block.kind === "table")
        return joined(
          block.rows.map((row) => joined(row.map(formatted), md`, `)),
          md`<br>`,
        );
      return block.kind === "item" ? md`• ${formatted(block.text)}` : formatted(block.text);
    }),
    md`<br>`,
  );
}

function gap(before: Block | undefined, block: Block): string {
  if (before === undefined) return "";
  return before.kind === "item" && block.kind === "item" ? "\n" : "\n\n";
}

function printed(block: Block): Markdown {
  switch (block.kind) {
    case "text":
      return formatted(block.text);
    case "heading":
      return md`**${escaped(block.text)}**`;
    case "quote":
      return md`> ${formatted(block.text)}`;
    case "item":
      return `${"    ".repeat(block.level)}${block.marker} ${formatted(block.text)}` as Markdown;
    case "code":
      return fence(block.text, block.language);
    case "table": {
      const [head = [], ...rows] = block.rows.map((row) => row.map(formatted));
      const lines = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
      return lines.join("\n") as Markdown;
    }
  }
}

// Each alternative ends at the next of its own marks, so that no text is read twice over.
const spans =
  /(?<!`)`([^`]+)`(?!`)|\\([!-/:-@[-`{-~])|!?\[([^[\]]{1,500})\]\(<?([^()\s<>]{1,2000})>?(?:\s+"[^"()]{0,300}")?\)|<(https?:\/\/[^\s<>]{1,2000})>|\*\*([^*\s](?:[^*]{0,998}[^*\s])?)\*\*|(?<!\w)([*_])([^*_\s](?:[^*_]{0,998}[^*_\s])?)\7(?!\w)/g;

/** Inline text: code, emphasis and safe links stay, all else is text. */
function formatted(text: string): Markdown {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(spans)) {
    parts.push(between(text.slice(at, match.index)));
    parts.push(span(match));
    at = match.index + match[0].length;
  }
  parts.push(between(text.slice(at)));
  const whole = parts.join("").trim();
  return (whole === "" ? nothing : whole) as Markdown;
}

function span(match: RegExpMatchArray): string {
  const [whole, ticked, plain, label, target, address, strong, , emphasised] = match;
  if (ticked !== undefined) return code(ticked);
  if (plain !== undefined) return between(plain);
  if (label !== undefined && target !== undefined) {
    if (whole.startsWith("!") || !isSafeTarget(target)) return labelled(label);
    return link(labelled(label), target);
  }
  if (address !== undefined) return link(inline(address), address);
  if (strong !== undefined) return md`**${labelled(strong)}**`;
  return md`*${labelled(emphasised ?? "")}*`;
}

/** The text of a link or of emphasis: code in it stays. */
function labelled(text: string): Markdown {
  const parts = text.split(/`([^`]+)`/);
  return parts
    .map((part, index) => (index % 2 === 1 ? code(part) : between(part)))
    .join("")
    .trim() as Markdown;
}

/** Text between spans: the blanks at its ends count. */
function between(text: string): string {
  const body = escaped(text);
  if (body === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${body}${/\s$/.test(text) ? " " : ""}`;
}
