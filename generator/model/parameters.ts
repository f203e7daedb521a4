import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import { type Document, isObject, member } from "../read/document.ts";
import type { Parameter } from "./api.ts";
import { contentIn, examplesIn, schemaIn } from "./content.ts";
import { flag, named, text, within } from "./fields.ts";
import { type At, dereferenced } from "./resolve.ts";

const locations: ReadonlySet<string> = new Set(["path", "query", "header", "cookie", "querystring"]);
/** Described elsewhere, by content and by security (OpenAPI 3.1, 4.8.12.2.1). */
const ignoredHeaders = /^(accept|content-type|authorization)$/i;

/**
 * The parameters of an operation (OpenAPI 3.1, 4.8.12): those of its path, except where it has one of the same name and
 * place, then its own. Reported: one without name or place, a header that the specification has ignored.
 */
export function parametersOf(
  document: Document,
  ofPath: readonly At[],
  own: readonly At[],
  report: (found: Diagnostic) => void,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const written of [...ofPath, ...own]) {
    const at = dereferenced(document, written);
    const [name, place] = [text(at, "name"), text(at, "in")];
    if (name === "" || !locations.has(place)) {
      report(diagnostic("parameter-incomplete", {}, document.origin(written.pointer)));
    } else if (place === "header" && ignoredHeaders.test(name)) {
      report(diagnostic("parameter-ignored", { name }, document.origin(written.pointer)));
    } else {
      const key = `${place} ${place === "header" ? name.toLowerCase() : name}`;
      found.delete(key);
      found.set(key, parameter(document, at, name, place as Parameter["in"]));
    }
  }
  return [...found.values()];
}

/** The headers of a response or an encoding (Header Object, 4.8.21): parameters whose name is the key they stand under. */
export function headersIn(document: Document, at: At): readonly Parameter[] {
  return named(within(at, "headers"))
    .filter(([name]) => name.toLowerCase() !== "content-type")
    .map(([name, written]) => parameter(document, dereferenced(document, written), name, "header"));
}

function parameter(document: Document, at: At, name: string, place: Parameter["in"]): Parameter {
  const [content] = contentIn(document, at);
  const style = text(at, "style") || (place === "query" || place === "cookie" ? "form" : "simple");
  const explode = isObject(at.value) ? member(at.value, "explode") : undefined;
  return {
    name,
    in: place,
    required: place === "path" || flag(at, "required"),
    deprecated: flag(at, "deprecated"),
    description: text(at, "description"),
    schema: schemaIn(at) ?? content?.schema,
    style,
    explode: typeof explode === "boolean" ? explode : style === "form" || style === "cookie",
    mediaType: content?.type,
    examples: [...examplesIn(document, at), ...(content?.examples ?? [])],
    pointer: at.pointer,
  };
}
