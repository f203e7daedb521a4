import { readFileSync } from "node:fs";
import { diagnostic, InputError, type Place } from "../diagnostics.ts";

/** How the text of a file is had: the one effect of reading, given in by the command (or by a test). Throws where it fails. */
export type ReadText = (path: string) => string;

/** The text of a file on disk. Throws where it cannot be read or is not UTF-8. */
export function readTextFile(path: string): string {
  return utf8Text(readFileSync(path));
}

/** Throws where the bytes are not UTF-8: what stood in place of others would be compared as if it had been written. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("it is not UTF-8 text");
  }
}

/**
 * The text of an input file without a byte order mark. Throws InputError where it cannot be read; the diagnostic stands at
 * `askedAt`, the place that named the file, or at none.
 */
export function textOf(file: string, readText: ReadText, askedAt: Place | null): string {
  try {
    const text = readText(file);
    return text.startsWith("\ufeff") ? text.slice(1) : text;
  } catch (error) {
    throw new InputError([diagnostic("file-unreadable", { file, reason: reasonOf(error) }, askedAt)]);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
};

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  const known = typeof code === "string" ? reasons[code] : undefined;
  return known ?? (error instanceof Error ? error.message : String(error));
}
