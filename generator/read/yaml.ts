import { LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import { InputError } from "../diagnostics.ts";
import type { Json } from "./document.ts";
import { type Fault, syntaxErrors } from "./syntax.ts";

// OpenAPI 3.1, 4.2: tags of the JSON schema ruleset, keys that are strings (so `200:` is "200"). Merge keys are YAML 1.1, but
// documents in use rely on them.
const options = { version: "1.2", schema: "core", stringKeys: true, merge: true, resolveKnownTags: false } as const;

/**
 * The value of a YAML text. Throws InputError with all its syntax errors at once: duplicate keys, several documents in one
 * file and tags that stand for nothing in JSON (`!include`) are among them.
 */
export function parseYaml(file: string, text: string): Json {
  const failed = (...faults: readonly Fault[]) => new InputError(syntaxErrors(file, text, "YAML", faults));
  try {
    const document = parseDocument(text, { ...options, prettyErrors: false, logLevel: "error" });
    const found = [...document.errors, ...document.warnings].filter(
      ({ message }, index) => index === 0 || !echo.test(message),
    );
    if (found.length > 0) throw failed(...found.map(({ message, pos }) => ({ reason: message, offset: pos[0] })));
    // The value may share objects between aliases; how large it is when they are walked apart is bounded by the caller.
    return document.toJS({ maxAliasCount: -1 }) as Json;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw failed({ reason: error instanceof RangeError ? "nested too deeply" : (error as Error).message, offset: 0 });
  }
}

/** What the parser says of each token after the one that made it lose its place. */
const echo = /token in YAML stream/;

/** The syntax tree of a YAML text, with the counter that turns its offsets into lines: what positions are found in. */
export function yamlTree(text: string): { readonly document: YamlDocument.Parsed; readonly lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...options, uniqueKeys: false, prettyErrors: false, lineCounter: lines });
  return { document, lines };
}
