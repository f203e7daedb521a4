import { diagnostic, InputError, type Place } from "../diagnostics.ts";
import type { Json } from "../read/document.ts";
import { jsonFaults } from "../read/json.ts";
import { positionsIn } from "../read/position.ts";
import { textOf } from "../read/text.ts";
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
  const text = path === "-" ? textOf(file, () => terminal.input(), null) : inputs.read(file);
  try {
    return { file, value: JSON.parse(text) as Json };
  } catch {
    const [first] = jsonFaults(text);
    const reason = first?.reason ?? "a string holds a control character that has to be escaped";
    const place: Place = { file, pointer: "", position: positionsIn(text)(first?.offset ?? 0) };
    throw new InputError([
      diagnostic("json-syntax", { file, reason: text.trim() === "" ? "it is empty" : reason }, place),
    ]);
  }
}
