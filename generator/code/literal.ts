/** What can stand in source text as a literal: JSON, and undefined. */
export type Literal =
  | undefined
  | null
  | boolean
  | number
  | string
  | readonly Literal[]
  | { readonly [key: string]: Literal };

// What a reader or a parser of HTML, JSON or JavaScript could take for something else: line separators, bidirectional and
// zero-width marks, lone surrogates, and the ends of a script element or an HTML comment.
const dangerous =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|<(?=[/!])/g;

/** A value as a JavaScript expression that is one also inside JSON, HTML and a d.ts file. Keys keep their order. */
export function printLiteral(value: Literal): string {
  if (value === undefined) return "undefined";
  if (typeof value === "string") return printString(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(", ")}]`;
  const members = Object.entries(value).map(([key, inner]) => {
    const name = key === "__proto__" ? `["__proto__"]` : /^[A-Za-z_$][\w$]*$/.test(key) ? key : printString(key);
    return `${name}: ${printLiteral(inner)}`;
  });
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

export function printString(text: string): string {
  return JSON.stringify(text).replace(dangerous, escapeUnit);
}

/** Text for a comment, one line or several: it cannot end the comment, nor carry marks that a reader does not see. */
export function printCommentText(text: string): string {
  return text.replaceAll("*/", "*\\/").replace(dangerous, escapeUnit);
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
