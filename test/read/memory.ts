import { InputError } from "../../generator/diagnostics.ts";
import type { Document } from "../../generator/read/document.ts";
import { locator } from "../../generator/read/locate.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import type { ReadText } from "../../generator/read/text.ts";

/** Files by path, read as if from a disk. */
export type Files = Readonly<Record<string, string>>;

export function memory(files: Files): ReadText {
  return (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
    return text;
  };
}

/** The document `api.yaml` of the files. */
export function read(files: Files, overlays: readonly string[] = []): Document {
  return readDocument({ file: "api.yaml", overlays, readText: memory(files) });
}

/** What reading finds wrong: "code file:line:col", in order; [] where nothing is. */
export function problems(files: Files, overlays: readonly string[] = []): string[] {
  const sources = new Map(Object.entries(files));
  const locate = locator(sources);
  return errorsOf(() => read(files, overlays)).map(({ code, place }) => {
    const at = place && locate(place);
    return `${code} ${place?.file ?? "-"}${at ? `:${at.line}:${at.column}` : ""}`;
  });
}

export function errorsOf(act: () => unknown): InputError["diagnostics"] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
}

/** A document of OpenAPI 3.1 with the given members, one YAML text. */
export function openapi(body: string, version = "3.1.0"): string {
  return `openapi: ${version}\ninfo: { title: t, version: "1" }\n${body}`;
}
