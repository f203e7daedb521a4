import { inert } from "./inert.ts";

/** An element on lines of its own: its attributes, and what stands in it, elements that are printed already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const tag = `${name}${written.join("")}`;
  if (content.length === 0) return `<${tag}/>`;
  return `<${tag}>\n${content.join("\n")}\n</${name}>`;
}

/** An element that holds lines of text. */
export function textElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  lines: readonly string[],
): string {
  return element(name, attributes, lines.map(xmlText));
}

/** Text of a document within an element or an attribute: no markup, and no character that XML 1.0 does not know. */
function xmlText(text: string): string {
  return inert(text, 2_000)
    .replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
