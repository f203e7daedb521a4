import { diagnostic, InputError, type Place } from "../diagnostics.ts";
import type { Json } from "../read/document.ts";
import { parsers } from "../read/parsers.ts";
import { positionsIn } from "../read/position.ts";
import type { Inputs } from "./inputs.ts";
import { shownPath } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";

export interface JsonInput {
  readonly file: string;
  readonly value: Json;
}

/**
 * A JSON file that a command was given, `-` for stdin. Throws InputError where it cannot be read or is no JSON: told by line
 * and column, without a word of the text, which may be personal data.
 */
export function readJsonInput(path: string, inputs: Inputs, terminal: Terminal): JsonInput {
  const file = path === "-" ? "stdin" : shownPath(path, inputs.cwd);
  const text = path === "-" ? terminal.input().replace(/^\ufeff/, "") : inputs.read(file);
  try {
    return { file, value: JSON.parse(text) as Json };
  } catch {
    throw new InputError([diagnostic("json-syntax", { file, reason: reasonOf(text) }, placeOf(file, text))]);
  }
}

function reasonOf(text: string): string {
  const [first] = faults(text);
  if (text.trim() === "") return "it is empty";
  return first?.reason ?? "a string holds a control character that has to be escaped";
}

function placeOf(file: string, text: string): Place {
  return { file, pointer: "", position: positionsIn(text)(faults(text)[0]?.offset ?? 0) };
}

function faults(text: string): readonly { readonly reason: string; readonly offset: number }[] {
  const { parse, printParseErrorCode } = parsers.jsonc();
  const found: Parameters<typeof parse>[1] = [];
  parse(text, found, { disallowComments: true, allowTrailingComma: false });
  return (found ?? []).map((one) => ({ reason: words(printParseErrorCode(one.error)), offset: one.offset }));
}

/** "PropertyNameExpected" -> "property name expected" */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
