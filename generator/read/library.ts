import { normalize } from "node:path";
import { type Diagnostic, InputError, type Place } from "../diagnostics.ts";
import { type Json, type JsonObject, member } from "./document.ts";
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

/** Files at hand under the URI that schemas name them by. Nothing is fetched. */
export type Catalogue = ReadonlyMap<string, string>;

/** The files a document consists of, each read once, when it is first referred to. */
export interface Library {
  readonly root: LoadedFile;
  /** The dialect of the document has `$id` and `$dynamicRef`: from OpenAPI 3.1 on. */
  readonly hasResources: boolean;
  /** A file of the library, read where it was not yet; undefined where that failed, which is reported once, at `askedAt`. */
  load(file: string, askedAt: Place): LoadedFile | undefined;
  /** The file, among those read and those of the catalogue, that holds a schema of this URI, and its pointer. */
  identified(uri: string, askedAt: Place): { readonly loaded: LoadedFile; readonly pointer: string } | undefined;
  /** The files read so far. */
  loaded(): readonly LoadedFile[];
}

/** A library whose root file is read already (its overlays applied). Texts go to `sources`, problems to `diagnostics`. */
export function libraryOf(
  file: string,
  value: JsonObject,
  sources: Map<string, string>,
  readText: ReadText,
  diagnostics: Diagnostic[],
  catalogue: Catalogue,
): Library {
  // An overlay may bring `$id` in, so all texts read so far are looked through.
  const texts = [...sources.values()].join("\n");
  const root = { file, value, identifiers: identifiersOf(value, texts, ownUri(value)) };
  const files = new Map<string, LoadedFile | undefined>([[normalize(file), root]]);
  const read = (name: string, uri: string, askedAt: Place): LoadedFile | undefined => {
    const key = normalize(name);
    if (files.has(key)) return files.get(key);
    let loaded: LoadedFile | undefined;
    try {
      const text = textOf(name, readText, askedAt);
      sources.set(name, text);
      const parsed = parseText(name, text);
      loaded = { file: name, value: parsed, identifiers: identifiersOf(parsed, text, uri) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      diagnostics.push(...error.diagnostics);
    }
    files.set(key, loaded);
    return loaded;
  };
  const uriOf = new Map([...catalogue].map(([uri, name]) => [normalize(name), uri]));
  return {
    root,
    hasResources: !String(member(value, "openapi")).startsWith("3.0"),
    load: (name, askedAt) => read(name, uriOf.get(normalize(name)) ?? "", askedAt),
    identified(uri, askedAt) {
      for (const loaded of files.values()) {
        const pointer = loaded?.identifiers.ids.get(uri);
        if (loaded !== undefined && pointer !== undefined) return { loaded, pointer };
      }
      const name = catalogue.get(uri);
      const loaded = name === undefined ? undefined : read(name, uri, askedAt);
      return loaded && { loaded, pointer: "" };
    },
    loaded: () => [...files.values()].filter((one) => one !== undefined),
  };
}

/** `$self` of OpenAPI 3.2 (4.1): the document's own URI. */
function ownUri(root: JsonObject): string {
  const self = member(root, "$self");
  return typeof self === "string" ? self.replace(/#.*$/s, "") : "";
}
