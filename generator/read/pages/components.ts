/** A line as Markdown alone, and where it stood on the page. */
export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** The innermost callout it stands in: "Note". */
  readonly callout: string | undefined;
}

/** A component that the lines stand in. */
interface Open {
  readonly name: string;
  /** The innermost callout, this one included. */
  readonly callout: string | undefined;
  /** How far to the right its first line stands. */
  indent: number | undefined;
}

/** Components that set prose apart. Others (tabs, cards, steps) only arrange it. */
const callouts = new Set(["Note", "Warning", "Info", "Tip", "Check", "Danger", "Callout"]);

/** A tag that begins a line: its name, whether it closes, its attributes. */
const tag = /^\s*<(\/?)([A-Za-z][\w.]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*(\/?)>/;
const closing = /<\/([A-Z][\w.]*)>\s*$/;
const fence = /^\s*(`{3,}|~{3,})/;
/** Tags of HTML that arrange blocks. Those within a line are left to the Markdown parser. */
const blockTags = /^(?:div|section|details|summary|center|p|span|br|hr|img|iframe|video)$/;

/**
 * The lines of an MDX text with the tags of components taken off, the blocks within them moved to the left again, and their
 * titles, which are shown, as paragraphs. Fenced code is left as it is.
 */
export function withoutComponents(text: string): readonly Line[] {
  const lines: Line[] = [];
  const open: Open[] = [];
  let fenced: string | undefined;
  const push = (written: string, line: number) => lines.push({ text: written, line, callout: open.at(-1)?.callout });

  const commented = commentsOf();

  for (const [index, source] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (fenced !== undefined) {
      push(outdented(source, open.at(-1)), line);
      const [, mark] = fence.exec(source) ?? [];
      if (mark?.startsWith(fenced) && source.trim() === mark) fenced = undefined;
      continue;
    }
    const written = commented(source);
    const [, mark] = fence.exec(written) ?? [];
    let rest = written;
    for (let found = tag.exec(rest); found !== null; found = tag.exec(rest)) {
      const [all, closes, name = "", attributes = "", isAlone] = found;
      if (!/^[A-Z]/.test(name) && !blockTags.test(name)) break;
      rest = rest.slice(all.length);
      push("", line);
      if (closes) leave(open, name);
      else if (!isAlone && /^[A-Z]/.test(name)) enter(open, name);
      const [, , title] = /\stitle=(["'])(.*?)\1/.exec(attributes) ?? [];
      if (title !== undefined) {
        push(title, line);
        push("", line);
      }
    }
    const ends: string[] = [];
    for (let found = closing.exec(rest); found !== null; found = closing.exec(rest)) {
      rest = rest.slice(0, found.index);
      ends.push(found[1] as string);
    }
    const own = rest === written ? outdented(rest, open.at(-1)) : rest.trimStart();
    if (own.trim() !== "" || rest === written) push(own, line);
    if (mark !== undefined && rest === written) fenced = mark;
    for (const name of ends) leave(open, name);
    if (ends.length > 0) push("", line);
  }
  return lines;
}

/** So many components stand within one another at most; a tag more is taken off like any other. */
const deepest = 100;

function enter(open: Open[], name: string): void {
  const callout = callouts.has(name) ? name : open.at(-1)?.callout;
  if (open.length < deepest) open.push({ name, callout, indent: undefined });
}

function leave(open: Open[], name: string): void {
  const at = open.findLastIndex((one) => one.name === name);
  if (at >= 0) open.length = at;
}

/** A block within a component stands to the right by what its first line does: that is no indented code. */
function outdented(text: string, within: { indent: number | undefined } | undefined): string {
  if (within === undefined || text.trim() === "") return text;
  const own = text.length - text.trimStart().length;
  within.indent ??= own;
  return text.slice(Math.min(own, within.indent));
}

/** Takes the comments of MDX and HTML off one line after the other; one may go on over several. */
function commentsOf(): (line: string) => string {
  let end: string | undefined;
  return (line) => {
    let kept = "";
    for (let at = 0; at < line.length; ) {
      if (end === undefined) {
        const opening = /\{\/\*|<!--/g;
        opening.lastIndex = at;
        const found = opening.exec(line);
        kept += line.slice(at, found?.index);
        if (found === null) break;
        end = found[0] === "<!--" ? "-->" : "*/}";
        at = found.index + found[0].length;
      } else {
        const closes = line.indexOf(end, at);
        if (closes < 0) break;
        at = closes + end.length;
        end = undefined;
      }
    }
    return kept;
  };
}
