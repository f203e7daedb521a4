import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../diagnostics.ts";
import { lockName, noLock, type SourcesLock } from "../rules/sources/lock.ts";
import { readLock } from "../rules/sources/lock-file.ts";
import { inputsIn, shownPath } from "./inputs.ts";

/** A lock as it was read, with its text, in which its places are found. */
export interface OpenLock {
  readonly file: string;
  readonly text: string;
  readonly lock: SourcesLock;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The lock in the folder of an API's specs; undefined where there is none. What is wrong with it is among its diagnostics, also
 * where it cannot be parsed at all. Throws InputError where it cannot be read.
 */
export function openLock(folder: string, cwd: string): OpenLock | undefined {
  const path = join(folder, lockName);
  if (!existsSync(path)) return undefined;
  const file = shownPath(path, cwd);
  const text = inputsIn(cwd).read(file);
  try {
    return { file, text, ...readLock(file, text) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file, text, lock: noLock, diagnostics: error.diagnostics };
  }
}
