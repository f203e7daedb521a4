import { relative, resolve } from "node:path";
import type { Place } from "../diagnostics.ts";
import { type ReadText, readTextFile, textOf } from "../read/text.ts";
import { isUrl } from "../read/web-address.ts";

/** The input files of a run. Each is read once, is shown by its path from the working directory, and its text is kept. */
export interface Inputs {
  readonly cwd: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly readText: ReadText;
  /** The text of a file, by the path it is shown under; throws InputError at the place that named it, or at the file itself. */
  read(file: string, askedAt?: Place): string;
}

/** `textOfFile` reads from elsewhere than the disk. */
export function inputsIn(cwd: string, textOfFile: ReadText = (file) => readTextFile(resolve(cwd, file))): Inputs {
  const texts = new Map<string, string>();
  const readText: ReadText = (file) => {
    const text = texts.get(file) ?? textOfFile(file);
    texts.set(file, text);
    return text;
  };
  return { cwd, texts, readText, read: (file, askedAt = { file, pointer: "" }) => textOf(file, readText, askedAt) };
}

/** A path as it is shown: from the working directory, with forward slashes on every system; a URL as it is. */
export function shownPath(path: string, cwd: string): string {
  if (isUrl(path)) return path;
  return relative(cwd, resolve(cwd, path)).replaceAll("\\", "/") || ".";
}
