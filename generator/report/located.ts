import type { Diagnostic } from "../diagnostics.ts";
import type { Sources } from "../read/document.ts";
import { locator } from "../read/locate.ts";
import type { Position } from "../read/position.ts";

/** A diagnostic with the line and column of its place; without one where it speaks of no file. */
export interface Located {
  readonly diagnostic: Diagnostic;
  readonly file: string | undefined;
  readonly position: Position;
  /** The other place it speaks of: "specs/rules.yaml:12:7"; undefined where there is none. */
  readonly related: string | undefined;
}

/** Where there is no text to look in (a file that cannot be read), the first character stands for the whole. */
const start: Position = { line: 1, column: 1 };

/**
 * Diagnostics file by file, in the order in which the files are first spoken of, and by position within each. What stands once
 * in a file and is read in several places, by an alias of YAML, is told once.
 */
export function locatedIn(diagnostics: readonly Diagnostic[], sources: Sources): readonly Located[] {
  const locate = locator(sources);
  const files = new Map<string | undefined, Located[]>();
  for (const diagnostic of diagnostics) {
    const { place, related } = diagnostic;
    const file = place?.file;
    const other = related && textOf(related.file, locate(related) ?? start);
    const one = { diagnostic, file, position: (place && locate(place)) ?? start, related: other };
    const list = files.get(file);
    if (list === undefined) files.set(file, [one]);
    else list.push(one);
  }
  return [...files.values()].flatMap((list) => distinct(list).sort((a, b) => compare(a.position, b.position)));
}

/** "specs/api.yaml:12:7", or "" where the diagnostic speaks of no file. */
export function placeText({ file, position }: Located): string {
  return file === undefined ? "" : textOf(file, position);
}

function textOf(file: string, { line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

function distinct(list: readonly Located[]): Located[] {
  const found = new Map<string, Located>();
  for (const one of list) {
    const { code, message, fix } = one.diagnostic;
    const key = JSON.stringify([code, message, fix, one.position.line, one.position.column]);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
