import { diagnostic, InputError } from "../diagnostics.ts";
import { excess } from "./bounds.ts";
import type { Json } from "./document.ts";
import { parseJson, tryJson } from "./json.ts";
import { parseYaml } from "./yaml.ts";

/**
 * The value a file's text holds: JSON where the name ends in .json or the text begins with "{" and is JSON, else YAML 1.2.
 * Throws InputError with every syntax error of the file; also where the file is empty, or its value is no JSON value (a
 * number that is not finite, an alias inside its own anchor) or too deep or too large to be walked.
 */
export function parseText(file: string, text: string): Json {
  if (text.trim() === "") throw new InputError([diagnostic("file-empty", { file }, { file, pointer: "" })]);
  const value = parsed(file, text);
  if (value === null) throw new InputError([diagnostic("file-empty", { file }, { file, pointer: "" })]);
  const found = excess(value);
  if (found !== undefined) {
    const place = { file, pointer: found.pointer };
    throw new InputError([diagnostic("value-unusable", { reason: found.reason }, place)]);
  }
  return value;
}

function parsed(file: string, text: string): Json {
  if (file.toLowerCase().endsWith(".json")) return parseJson(file, text);
  return (/^\s*\{/.test(text) ? tryJson(text) : undefined) ?? parseYaml(file, text);
}
