import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document as YamlDocument } from "yaml";
import { InputError } from "../diagnostics.ts";
import type { Json } from "./document.ts";
import { type Fault, syntaxErrors } from "./syntax.ts";

// OpenAPI 3.1, 4.2: tags of the JSON schema ruleset, keys that are strings (so `200:` is "200"). Merge keys are YAML 1.1, but
// documents in use rely on them.
const options = {
  version: "1.2",
  schema: "core",
  stringKeys: true,
  merge: true,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

/**
 * The value of a YAML text. Throws InputError with all its syntax errors at once: duplicate keys, several documents in one
 * file and tags that stand for nothing in JSON (`!include`) are among them.
 */
export function parseYaml(file: string, text: string): Json {
  const failed = (faults: readonly Fault[]) => new InputError(syntaxErrors(file, text, "YAML", faults));
  try {
    const document = parseDocument(text, options);
    const found = [...document.errors, ...document.warnings].filter(
      ({ message }, index) => index === 0 || !echo.test(message),
    );
    const faults = found.map(({ message, pos }) => ({ reason: message, offset: pos[0] }));
    if (faults.length === 0) faults.push(...treeFaults(document.contents));
    if (faults.length > 0) throw failed(faults);
    // The value may share objects between aliases; how large it is when they are walked apart is bounded by the caller.
    return document.toJS({ maxAliasCount: -1 }) as Json;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw failed([{ reason: error instanceof RangeError ? "nested too deeply" : (error as Error).message, offset: 0 }]);
  }
}

/** What the parser says of each token after the one that made it lose its place. */
const echo = /token in YAML stream/;

/**
 * Keys that a mapping has twice (the parser finds them too, but in time that grows with the square of the mapping), and
 * aliases without an anchor before them.
 */
function treeFaults(root: unknown): Fault[] {
  const faults: Fault[] = [];
  const anchors = new Set<string>();
  const fault = (node: unknown, reason: string) =>
    faults.push({ reason, offset: (isNode(node) ? node.range?.[0] : undefined) ?? 0 });
  const visit = (node: unknown): void => {
    if (isAlias(node) && !anchors.has(node.source)) fault(node, `no anchor &${node.source} stands before this alias`);
    if ((isSeq(node) || isMap(node) || isScalar(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if (isSeq(node)) for (const item of node.items) visit(item);
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : key;
      if (seen.has(name)) fault(key, `the key ${JSON.stringify(name)} stands in this mapping before`);
      seen.add(name);
      visit(key);
      visit(value);
    }
  };
  visit(root);
  return faults;
}

/** The syntax tree of a YAML text: what positions are found in. */
export function yamlTree(text: string): YamlDocument.Parsed {
  return parseDocument(text, options);
}
