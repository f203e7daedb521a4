import type { ParseError } from "jsonc-parser";
import { InputError } from "../diagnostics.ts";
import type { Json } from "./document.ts";
import { tooDeepInJson } from "./nesting.ts";
import { parsers } from "./parsers.ts";
import { type Fault, syntaxErrors } from "./syntax.ts";

/** The value of a text that is JSON (RFC 8259), else undefined. */
export function tryJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The value of a JSON text. Throws InputError with its syntax errors, each with line and column. */
export function parseJson(file: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const found = jsonFaults(text);
    // JSON.parse is the stricter of the two (control characters in strings): then its own words have to do.
    const faults = found.length === 0 ? [{ reason: (error as Error).message, offset: 0 }] : found;
    throw new InputError(syntaxErrors(file, text, "JSON", faults));
  }
}

/** What is wrong with a text that JSON.parse does not take; nothing where it is the stricter of the two. */
export function jsonFaults(text: string): readonly Fault[] {
  const tooDeep = tooDeepInJson(text);
  if (tooDeep !== undefined) return [{ reason: "nested too deeply", offset: tooDeep }];
  const { parse, printParseErrorCode } = parsers.jsonc();
  const found: ParseError[] = [];
  parse(text, found, { disallowComments: true, allowTrailingComma: false });
  return found.map((one) => ({ reason: words(printParseErrorCode(one.error)), offset: one.offset }));
}

/** "CommaExpected" -> "comma expected". */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
