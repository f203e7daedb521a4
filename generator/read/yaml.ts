import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document as YamlDocument,
  type Node as YamlNode,
} from "yaml";
import { InputError } from "../diagnostics.ts";
import type { Json } from "./document.ts";
import { tooDeepInYaml } from "./nesting.ts";
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
  const tooDeep = tooDeepInYaml(text);
  if (tooDeep !== undefined) throw failed([{ reason: "nested too deeply", offset: tooDeep }]);
  try {
    const document = parseDocument(text, options);
    const found = [...document.errors, ...document.warnings].filter(
      ({ message }, index) => index === 0 || !echo.test(message),
    );
    // What is not closed is looked for once: a text may have as many faults as characters.
    const faults = found.map(({ message, pos }, index) =>
      index === 0 ? faultOf(message, pos[0], text, document.contents) : { reason: advised(message), offset: pos[0] },
    );
    if (faults.length === 0) faults.push(...treeFaults(document.contents));
    if (faults.length > 0) throw failed(faults);
    // The value may share objects between aliases; how large it is when they are walked apart is bounded by the caller.
    return document.toJS({ maxAliasCount: -1 }) as Json;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw failed([{ reason: error instanceof RangeError ? "nested too deeply" : (error as Error).message, offset: 0 }]);
  }
}

/** What a message of the parser leaves its reader to find out. */
const advice: readonly (readonly [message: RegExp, reason: (message: string) => string])[] = [
  [/multiple documents/, () => "several documents stand in one file, divided by ---; keep one"],
  [/reserved character/, (message) => `${message}; put the text in quotes`],
  [
    /Nested mappings are not allowed/,
    (message) => `${message}; a text with a colon and a space in it stands in quotes`,
  ],
  [/Unexpected flow-\w+-(?:start|end)/, (message) => `${message}; a text with a bracket in it stands in quotes here`],
];

/** A fault in words for who writes the file; what is not closed is told where it opens, not where the text ends. */
function faultOf(message: string, offset: number, text: string, root: YamlNode | null): Fault {
  const quote = /^Missing closing (['"])quote/.exec(message)?.[1];
  const bracket = /^Flow (?:map|sequence) .* end with a ([}\]])/.exec(message)?.[1];
  const opened = lastBefore(offset, root, (node, [start, end]) =>
    quote === undefined ? bracket !== undefined && "flow" in node && text[end - 1] !== bracket : text[start] === quote,
  );
  if (opened !== undefined) return { reason: `the ${text[opened]} that opens here is not closed`, offset: opened };
  return { reason: advised(message), offset };
}

function advised(message: string): string {
  return advice.find(([pattern]) => pattern.test(message))?.[1](message) ?? message;
}

/** Where the last node of some sort begins that begins before an offset. */
function lastBefore(
  offset: number,
  root: YamlNode | null,
  isMeant: (node: YamlNode, range: readonly [start: number, end: number, ...unknown[]]) => boolean | undefined,
): number | undefined {
  let last: number | undefined;
  visit(root, {
    Node(_, node) {
      if (node.range && node.range[0] < offset && isMeant(node, node.range)) last = node.range[0];
    },
  });
  return last;
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
  const walk = (node: unknown): void => {
    if (isAlias(node) && !anchors.has(node.source))
      fault(node, `no anchor &${node.source} stands before this alias; a text that begins with * stands in quotes`);
    if ((isSeq(node) || isMap(node) || isScalar(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if (isSeq(node)) for (const item of node.items) walk(item);
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : key;
      if (seen.has(name)) fault(key, `the key ${JSON.stringify(name)} stands in this mapping before`);
      seen.add(name);
      walk(key);
      walk(value);
    }
  };
  walk(root);
  return faults;
}

/** The syntax tree of a YAML text: what positions are found in. */
export function yamlTree(text: string): YamlDocument.Parsed {
  return parseDocument(text, options);
}
