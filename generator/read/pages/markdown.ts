import type { Token } from "markdown-it";
import { parsers } from "../parsers.ts";
import { type Line, withoutComponents } from "./components.ts";
import { type Outline, outline } from "./outline.ts";
import type { FragmentText, Section } from "./page.ts";

/** What a Markdown text says. */
export interface MarkdownProse {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly sections: readonly Section[];
  readonly fragment: FragmentText | undefined;
  /** The line of a fence that is never closed: the text was cut off. */
  readonly unclosed: number | undefined;
}

/** The sections of a Markdown text without a title: of a page's content within a document (`x-mint`). */
export function sectionsOf(content: string): readonly Section[] {
  return proseOf(content).sections;
}

/** Reads a site's Markdown export: MDX, its first heading the title, a quotation behind that the description. */
export function proseOf(text: string): MarkdownProse {
  const lines = withoutComponents(text);
  const source = lines.map((one) => one.text).join("\n");
  const tokens = parsers.markdown().parse(source, {});
  return new Reading(lines, tokens).prose();
}

/** One way through the tokens of a text. */
class Reading {
  private readonly out: Outline = outline();
  private title: string | undefined;
  private description: string | undefined;
  private fragment: FragmentText | undefined;
  private unclosed: number | undefined;
  /** Of the lists around the token, the marks of their entries, outermost first. */
  private readonly lists: ("bullet" | "entry")[] = [];
  private columns: string[] = [];
  private inOpenApi = false;

  constructor(
    private readonly lines: readonly Line[],
    private readonly tokens: readonly Token[],
  ) {}

  prose(): MarkdownProse {
    for (let at = 0; at < this.tokens.length; at = this.read(at)) {}
    const { title, description, fragment, unclosed } = this;
    return { title, description, sections: this.out.sections(), fragment, unclosed };
  }

  /** Reads the token, with what belongs to it, and says which is next. */
  private read(at: number): number {
    const token = this.tokens[at] as Token;
    switch (token.type) {
      case "blockquote_open":
        return this.quotation(at);
      case "heading_open":
        this.heading(token, this.tokens[at + 1], this.tokens[at + 3]);
        return at + 3;
      case "bullet_list_open":
        this.lists.push("bullet");
        break;
      case "ordered_list_open":
        this.lists.push("entry");
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        this.lists.pop();
        break;
      case "thead_open":
        this.columns = [];
        break;
      case "th_open":
        this.columns.push(textOf(this.tokens[at + 1]));
        return at + 3;
      case "tr_open":
        return this.row(at);
      case "inline":
        this.paragraph(token);
        break;
      case "html_block":
        this.item("paragraph", token, token.content.replace(/<[^<>]*>/g, " "));
        break;
      case "fence":
        this.fence(token);
        break;
      case "code_block":
        this.item("code", token, token.content);
        break;
    }
    return at + 1;
  }

  /** The site's own index, quoted at the top of each page; the page's description; or a quotation. */
  private quotation(at: number): number {
    const [first, text] = this.tokens.slice(at + 1, at + 3);
    if (this.title === undefined && first?.type === "heading_open" && isIndexHeading(textOf(text))) {
      const { level } = this.tokens[at] as Token;
      let end = at + 1;
      while (this.tokens[end]?.type !== "blockquote_close" || this.tokens[end]?.level !== level) end++;
      return end + 1;
    }
    if (
      this.title !== undefined &&
      this.description === undefined &&
      this.isBegin() &&
      first?.type === "paragraph_open"
    ) {
      this.description = textOf(text);
      return at + 4;
    }
    return at + 1;
  }

  /** Nothing but title and description has been read. */
  private isBegin(): boolean {
    const [only, more] = this.out.sections();
    return more === undefined && only?.items.length === 0;
  }

  private heading(token: Token, text: Token | undefined, next: Token | undefined): void {
    const said = textOf(text);
    const level = Number(token.tag.slice(1));
    this.inOpenApi = /^openapi$/i.test(said) && next?.type === "fence";
    if (level === 1 && this.title === undefined && this.isBegin()) this.title = said;
    else if (!this.inOpenApi) this.out.heading(said, level, this.lineOf(token));
  }

  /** A body row; that of the header has been read by its cells. */
  private row(at: number): number {
    const cells: { column: string; text: string }[] = [];
    let next = at + 1;
    for (; this.tokens[next] !== undefined && this.tokens[next]?.type !== "tr_close"; next++) {
      if (this.tokens[next]?.type === "th_open") return at + 1;
      if (this.tokens[next]?.type !== "td_open") continue;
      cells.push({ column: this.columns[cells.length] ?? "", text: textOf(this.tokens[next + 1]) });
    }
    this.item("row", this.tokens[at] as Token, cells.map((one) => one.text).join(" | "), cells);
    return next + 1;
  }

  private paragraph(token: Token): void {
    this.item(this.lists.at(-1) ?? "paragraph", token, textOf(token));
  }

  private fence(token: Token): void {
    const [start, end] = token.map ?? [0, 0];
    const last = this.lines[end - 1]?.text.trim() ?? "";
    const isClosed = end - start > 1 && last.startsWith(token.markup);
    if (!isClosed) this.unclosed ??= this.lineOf(token);
    if (this.inOpenApi && this.fragment === undefined) {
      this.fragment = { info: token.info.trim(), text: token.content, line: this.lineOf(token) };
    } else this.item("code", token, token.content);
  }

  private item(
    kind: "paragraph" | "bullet" | "entry" | "row" | "code",
    token: Token,
    text: string,
    cells: readonly { readonly column: string; readonly text: string }[] = [],
  ): void {
    const callout = this.lines[token.map?.[0] ?? 0]?.callout;
    const depth = Math.max(0, this.lists.length - 1);
    const meant = kind === "paragraph" && callout !== undefined ? "callout" : kind;
    this.out.item({ kind: meant, text, line: this.lineOf(token), depth, callout, cells });
  }

  private lineOf({ map }: Token): number {
    return this.lines[map?.[0] ?? 0]?.line ?? 1;
  }
}

/** The heading of the block that tells machines where the site's index is; it is on every page, and says nothing of any. */
export function isIndexHeading(heading: string): boolean {
  return /^documentation index$/i.test(heading.trim());
}

/** What a reader sees of inline Markdown: no markup, no addresses, no images. */
function textOf(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => {
      if (type === "text" || type === "code_inline" || type === "text_special") return content;
      if (type === "softbreak" || type === "hardbreak") return " ";
      return type === "html_inline" && /^<br\b/i.test(content) ? " " : "";
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
