import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { isObject, type JsonObject, member } from "./document.ts";
import { resourceOf } from "./identifiers.ts";
import type { Library, LoadedFile } from "./library.ts";
import { valueAt } from "./pointer.ts";

/** The vocabularies of JSON Schema 2020-12 whose keywords check something, by the end of their URI. `core` is in all. */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  applicator: words(
    "prefixItems items contains additionalProperties properties patternProperties dependentSchemas propertyNames if then " +
      "else allOf anyOf oneOf not",
  ),
  unevaluated: words("unevaluatedItems unevaluatedProperties"),
  validation: words(
    "type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems " +
      "minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired",
  ),
  "format-annotation": ["format"],
  "format-assertion": ["format"],
};
const silent = ["core", "meta-data", "content"];
const vocabularyPrefix = "https://json-schema.org/draft/2020-12/vocab/";

function words(text: string): readonly string[] {
  return text.split(" ");
}

/** What the dialects of a document's schemas (`$schema`, `jsonSchemaDialect`) leave out. */
export interface Dialects {
  /** The keywords of a schema that its dialect does not have. */
  foreignIn(file: LoadedFile, schema: JsonObject, pointer: string): readonly string[];
}

/** Dialects that are not read as they say go to `diagnostics`: those not at hand, and vocabularies that nobody knows. */
export function dialectsOf(
  library: Library,
  placeOf: (file: LoadedFile, pointer: string) => Place,
  diagnostics: Diagnostic[],
): Dialects {
  const foreign = new Map<string, ReadonlySet<string>>();
  const root = library.root.value as JsonObject;

  const foreignTo = (uri: string, place: Place): ReadonlySet<string> => {
    const known = foreign.get(uri);
    if (known !== undefined) return known;
    const names = new Set<string>();
    foreign.set(uri, names);
    if (isStandard(uri)) return names;
    const found = library.identified(uri, place);
    const metaschema = found && valueAt(found.loaded.value, found.pointer);
    if (!isObject(metaschema)) {
      diagnostics.push(diagnostic("dialect-unknown", { uri }, place));
      return names;
    }
    const listed = member(metaschema, "$vocabulary");
    if (!isObject(listed)) return names;
    const spoken = new Set(Object.keys(listed).map((one) => one.replace(vocabularyPrefix, "")));
    for (const [name, keywords] of Object.entries(vocabularies)) {
      if (!spoken.has(name)) for (const keyword of keywords) names.add(keyword);
    }
    for (const [name, keywords] of Object.entries(vocabularies)) {
      if (spoken.has(name)) for (const keyword of keywords) names.delete(keyword);
    }
    for (const [vocabulary, isRequired] of Object.entries(listed)) {
      const name = vocabulary.replace(vocabularyPrefix, "");
      if (isRequired !== true || silent.includes(name) || Object.hasOwn(vocabularies, name) || isStandard(vocabulary)) {
        continue;
      }
      diagnostics.push(diagnostic("vocabulary-unknown", { vocabulary, uri }, place));
    }
    return names;
  };

  const dialectAt = (
    file: LoadedFile,
    pointer: string,
  ): readonly [uri: string, at: string, file: LoadedFile] | undefined => {
    for (let at = resourceOf(file.identifiers, pointer); ; at = resourceOf(file.identifiers, parentOf(at))) {
      const resource = valueAt(file.value, at);
      const uri = isObject(resource) ? member(resource, "$schema") : undefined;
      if (typeof uri === "string") return [uri, `${at}/$schema`, file];
      if (at === "") break;
    }
    const uri = member(root, "jsonSchemaDialect");
    return typeof uri === "string" ? [uri, "/jsonSchemaDialect", library.root] : undefined;
  };

  return {
    foreignIn(file, schema, pointer) {
      if (!file.identifiers.hasDialects && !library.root.identifiers.hasDialects) return [];
      const dialect = dialectAt(file, pointer);
      if (dialect === undefined) return [];
      const [uri, at, from] = dialect;
      const names = foreignTo(uri.replace(/#$/, ""), placeOf(from, at));
      return names.size === 0 ? [] : Object.keys(schema).filter((name) => names.has(name));
    },
  };
}

/** JSON Schema 2020-12 itself, and the dialects of OpenAPI built on it. */
function isStandard(uri: string): boolean {
  return uri === "https://json-schema.org/draft/2020-12/schema" || uri.startsWith("https://spec.openapis.org/oas/3.");
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
