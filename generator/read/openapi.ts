import { type Diagnostic, diagnostic, InputError } from "../diagnostics.ts";
import { bundle } from "./bundle.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "./document.ts";
import { type Catalogue, libraryOf } from "./library.ts";
import { originsOf } from "./origin.ts";
import { applyOverlay, type Overlay } from "./overlay.ts";
import { parseText } from "./parse.ts";
import { type ReadText, readTextFile, textOf } from "./text.ts";

export interface DocumentFiles {
  /** Path of the document, as it is to be shown. */
  readonly file: string;
  /** Paths of overlays, in the order in which they are applied. */
  readonly overlays?: readonly string[];
  readonly readText?: ReadText;
  /** Files at hand under the URI that schemas name them by: a `$ref` to such a URI, or below it, is read from there. */
  readonly catalogue?: Catalogue;
}

/**
 * Reads an OpenAPI document (3.0, 3.1 or 3.2): parsed, overlays applied, external references brought in. Throws InputError
 * with everything found wrong at once: files, syntax, the version, overlays, references. What does not keep it from being
 * used stands in the document's `findings`.
 */
export function readDocument({
  file,
  overlays = [],
  readText = readTextFile,
  catalogue = new Map(),
}: DocumentFiles): Document {
  const sources = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const load = (name: string): Json | undefined => {
    try {
      const text = textOf(name, readText, null);
      sources.set(name, text);
      return parseText(name, text);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      diagnostics.push(...error.diagnostics);
      return undefined;
    }
  };
  const written = load(file);
  const laid: Overlay[] = overlays.flatMap((name) => {
    const value = load(name);
    return value === undefined ? [] : [{ file: name, value }];
  });
  if (written === undefined) throw new InputError(diagnostics);
  const problem = unsupported(file, written);
  if (problem !== undefined) throw new InputError([...diagnostics, problem]);

  const origins = originsOf(file);
  const applied = laid.reduce(
    (root, overlay) => applyOverlay(root, overlay, origins, (found) => diagnostics.push(found)),
    written as JsonObject,
  );
  const library = libraryOf(file, applied, sources, readText, diagnostics, catalogue);
  const root = bundle(library, origins, diagnostics);
  const findings = distinct(diagnostics);
  if (findings.some((one) => one.severity === "error")) throw new InputError(findings);
  return { root, sources, origin: origins.of, findings };
}

/** Why a parsed value is no OpenAPI document that is understood here (OpenAPI 3.1, 4.8.1), or undefined. */
export function unsupported(file: string, value: Json): Diagnostic | undefined {
  if (!isObject(value)) {
    const found = Array.isArray(value) ? "a list" : `a ${typeof value}`;
    return diagnostic("document-not-mapping", { file, found }, { file, pointer: "" });
  }
  const version = member(value, "openapi");
  const swagger = member(value, "swagger");
  if (version === undefined && swagger !== undefined) {
    return diagnostic("document-swagger", { version: String(swagger) }, { file, pointer: "/swagger" });
  }
  if (version === undefined) return diagnostic("document-without-version", { file }, { file, pointer: "" });
  if (!/^3\.[012](\.|$)/.test(String(version))) {
    return diagnostic("document-version", { version: JSON.stringify(version) }, { file, pointer: "/openapi" });
  }
  if (["paths", "webhooks", "components"].every((name) => member(value, name) === undefined)) {
    return diagnostic("document-without-content", { file }, { file, pointer: "" });
  }
  return undefined;
}

/** The first of those that say the same about the same place. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const { place } = one;
    const key = JSON.stringify([one.code, place ?? one.message, place?.position ? one.message : null]);
    if (!told.has(key)) told.set(key, one);
  }
  return [...told.values()];
}
