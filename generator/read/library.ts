import { normalize } from "node:path";
import { type Diagnostic, InputError, type Place } from "../diagnostics.ts";
import type { Json, JsonObject } from "./document.ts";
import { type Identifiers, identifiersOf } from "./identifiers.ts";
import { parseText } from "./parse.ts";
import { type ReadText, textOf } from "./text.ts";

/** A file that was read, its value parsed. */
export interface LoadedFile {
  /** Its path as it is shown, and as it stands in the sources. */
  readonly file: string;
  readonly value: Json;
  readonly identifiers: Identifiers;
}

/** The files a document consists of, each read once, when it is first referred to. */
export interface Library {
  readonly root: LoadedFile;
  /** A file of the library, read where it was not yet; undefined where that failed, which is reported once, at `askedAt`. */
  load(file: string, askedAt: Place): LoadedFile | undefined;
  /** The file, among those read, that holds a schema with this `$id`, and its pointer. */
  identified(uri: string): { readonly loaded: LoadedFile; readonly pointer: string } | undefined;
}

/** A library whose root file is read already (its overlays applied). Texts go to `sources`, problems to `diagnostics`. */
export function libraryOf(
  file: string,
  value: JsonObject,
  sources: Map<string, string>,
  readText: ReadText,
  diagnostics: Diagnostic[],
): Library {
  // An overlay may bring `$id` in, so all texts read so far are looked through.
  const root = { file, value, identifiers: identifiersOf(value, [...sources.values()].join("\n")) };
  const files = new Map<string, LoadedFile | undefined>([[normalize(file), root]]);
  return {
    root,
    load(name, askedAt) {
      const key = normalize(name);
      if (files.has(key)) return files.get(key);
      let loaded: LoadedFile | undefined;
      try {
        const text = textOf(name, readText, askedAt);
        sources.set(name, text);
        const parsed = parseText(name, text);
        loaded = { file: name, value: parsed, identifiers: identifiersOf(parsed, text) };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        diagnostics.push(...error.diagnostics);
      }
      files.set(key, loaded);
      return loaded;
    },
    identified(uri) {
      for (const loaded of files.values()) {
        const pointer = loaded?.identifiers.ids.get(uri);
        if (loaded !== undefined && pointer !== undefined) return { loaded, pointer };
      }
      return undefined;
    },
  };
}
