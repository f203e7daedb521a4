import { Lexer, Parser } from "yaml";
import { endOfString, isClosing, isOpening, isQuote } from "./json-lexemes.ts";

/**
 * Far deeper than what is read (bounds.ts). The parsers call themselves at every level, and a stack that ends is not always an
 * error that can be caught: an expression compiled at its end takes the process down.
 */
const deepest = 2000;

/** Where a JSON text, sound or not, nests too deeply for a parser; undefined where it does not. */
export function tooDeepInJson(text: string): number | undefined {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isQuote(unit)) offset = endOfString(text, offset);
    else if (isOpening(unit) && ++depth > deepest) return offset;
    else if (isClosing(unit)) depth--;
  }
  return undefined;
}

/** The same of a YAML text. Few texts look as if they could; what is told of these is exact. */
export function tooDeepInYaml(text: string): number | undefined {
  if (!looksDeep(text)) return undefined;
  const parser = new Parser();
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > deepest) return offset;
    offset += lexeme.length;
  }
  return undefined;
}

/** A level of a block collection takes a column, a level of a flow collection a bracket. */
function looksDeep(text: string): boolean {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isOpening(unit) && ++depth > deepest) return true;
    if (isClosing(unit) && depth > 0) depth--;
  }
  return longIndent.test(text);
}

const longIndent = new RegExp(`^[ \\t?:-]{${deepest}}`, "m");
