import MarkdownIt from "markdown-it";

const renderer = new MarkdownIt({ html: true, linkify: true });

/** Markdown as a renderer shows it that lets all HTML through. */
export function rendered(markdown: string): string {
  return renderer.render(markdown);
}

const plain = new Set(
  "p h1 h2 h3 h4 code pre table thead tbody tr th td em strong ul ol li br hr blockquote details summary a".split(" "),
);
const attributes: ReadonlySet<string> = new Set(["href", "id", "class", "start", "style"]);

/** What the HTML holds that no page of ours should: foreign elements, handlers, targets that run or that are elsewhere. */
export function foreign(html: string): readonly string[] {
  return [...html.matchAll(/<(\/?)([!?a-z][^\s>/]*)((?:"[^"]*"|'[^']*'|[^">])*)>?/gi)].flatMap(
    ([whole, , name, rest]) => {
      if (!plain.has(String(name).toLowerCase())) return [whole];
      return [...String(rest).matchAll(/([^\s=]+)(?:=("[^"]*"|'[^']*'|\S+))?/g)].flatMap(([text, key, value = ""]) => {
        if (!attributes.has(String(key))) return [text];
        const target = value.replace(/^["']|["']$/g, "");
        return key === "href" && !/^(https:\/\/fine\.example|mailto:|#|(?!\/\/)[\w./-]*$)/.test(target) ? [text] : [];
      });
    },
  );
}
