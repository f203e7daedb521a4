declare const markdown: unique symbol;

/** Text that is Markdown and safe to stand in a page: made by this module and by prose.ts only. */
export type Markdown = string & { readonly [markdown]: true };

/** The tag for our own Markdown. What is interpolated is Markdown already: a plain string does not type-check. */
export function md(strings: TemplateStringsArray, ...values: readonly Markdown[]): Markdown {
  return strings.reduce((text, part, index) => text + values[index - 1] + part) as Markdown;
}

export const nothing = md``;

export function joined(parts: readonly Markdown[], between: Markdown): Markdown {
  return parts.join(between) as Markdown;
}

// Marks that a reader does not see and that change what is seen: controls, bidirectional and zero-width marks, lone surrogates.
const unseen =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with its unseen marks written out, as "\u202e". */
function visible(text: string): string {
  return text.replace(unseen, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Text on one line, anywhere in a page or in a cell of a table: no Markdown, no HTML, and nothing that renderers link by themselves. */
export function inline(text: string): Markdown {
  return escaped(text)
    .replaceAll("//", "&#47;&#47;")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#46;`) as Markdown;
}

/** The same, where a bare address may become a link: a document's descriptions. */
export function escaped(text: string): Markdown {
  return oneLine(text)
    .replace(/[&<>|]/g, (found) => `&#${found.charCodeAt(0)};`)
    .replace(/(?<!https?:)\/\//gi, "&#47;&#47;")
    .replace(/[\\`*[\]~$]/g, "\\$&")
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2") as Markdown;
}

/** A name or a value as code; `<code>` with character references where backticks cannot hold it, in a table above all. */
export function code(text: string): Markdown {
  const line = oneLine(text);
  if (line === "") return md`<code></code>`;
  if (!/[`|<>&]/.test(line)) return `\`${line}\`` as Markdown;
  return `<code>${referenced(line)}</code>` as Markdown;
}

/** Text within an element of our own, such as `<summary>`, where Markdown's escapes would be seen. */
export function withinHtml(text: string): Markdown {
  return referenced(oneLine(text)) as Markdown;
}

function referenced(line: string): string {
  return line.replace(/[^A-Za-z0-9 ]/gu, (found) => `&#${found.codePointAt(0)};`);
}

/** A block of code, its fence longer than any run of backticks inside. */
export function fence(text: string, language: string): Markdown {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  const lines = visible(text.replace(/\r\n?/g, "\n")).replace(/\n+$/, "");
  return `${ticks}${language.replace(/[^\w-]/g, "")}\n${lines}\n${ticks}` as Markdown;
}

/** A link whose label is Markdown. `target` is a path of this package or an address that `isSafeTarget` admits. */
export function link(label: Markdown, target: string): Markdown {
  const encoded = visible(target).replace(/[^\w\-.~:/?#@!$'*+,;=%&]/gu, (found) =>
    encodeURIComponent(found).replace(/[()]/g, (one) => (one === "(" ? "%28" : "%29")),
  );
  return `[${label}](${encoded.replaceAll("&", "&amp;").replace(/[*'$]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)})` as Markdown;
}

/** http, https, mailto and what is relative; nothing that runs, and no other host by `//`. */
export function isSafeTarget(target: string): boolean {
  const bare = target.replace(/[\0- \x7f-\x9f]|[\u200b-\u200f\u2028-\u202f\ufeff]/g, "");
  if (/^(https?:\/\/|mailto:)/i.test(bare)) return true;
  return bare !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[/\\]{2}/.test(bare) && !/&(#|[a-z])/i.test(bare);
}

/** The place in a page that a link leads to; `name` is of our own making or a rule's id. */
export function anchor(kind: string, name: string): Markdown {
  return `<a id="${anchorName(kind, name)}"></a>` as Markdown;
}

export function linkWithin(label: Markdown, kind: string, name: string): Markdown {
  return `[${label}](#${anchorName(kind, name)})` as Markdown;
}

function anchorName(kind: string, name: string): string {
  return `${kind}-${name.replace(/[^A-Za-z0-9-]/gu, (found) => `_${found.codePointAt(0)?.toString(16)}_`)}`;
}

function oneLine(text: string): string {
  return visible(text.replace(/[\s\u2028\u2029]+/g, " ").trim());
}
