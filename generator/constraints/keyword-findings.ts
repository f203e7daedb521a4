import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { walk } from "../read/walk.ts";
import { formatNames, isKnownFormat } from "./keywords/format.ts";
import { annotations, keywords, unchecked } from "./keywords/index.ts";
import { compilable, refusedByU } from "./keywords/pattern.ts";
import { typeNames, typesOf } from "./keywords/type.ts";
import { Explosions } from "./patterns/explosion.ts";

/**
 * Every keyword of the document that is kept but not checked, or not as its author may think: told once a name, at its first
 * place and with their number; a value that cannot be used, at each place.
 */
export function keywordFindings(document: Document): readonly Diagnostic[] {
  const ignoresSiblings = String(member(document.root, "openapi")).startsWith("3.0");
  const found = new Occurrences(document);
  walk(document.root, (kind, value, pointer) => {
    if (kind !== "schema" || !isObject(value)) return;
    const ignored = ignoresSiblings && typeof member(value, "$ref") === "string";
    for (const name of Object.keys(value)) {
      const at = `${pointer}/${escapeToken(name)}`;
      if (ignored) sibling(name, at, found);
      else keyword(name, value, at, found);
    }
  });
  return found.diagnostics();
}

const byName = new Map(keywords.map((one) => [one.name, one]));
const known = [...byName.keys(), ...annotations, ...unchecked];

function keyword(name: string, schema: JsonObject, pointer: string, found: Occurrences): void {
  const value = schema[name] as Json;
  const bound = byName.get(name);
  const complaint = name === "type" ? typeComplaint(value) : bound?.bind(value, schema);
  if (complaint !== undefined) {
    found.each(pointer, (place) => diagnostic("keyword-value", { name, complaint }, place));
  } else if (name === "format") format(String(value), pointer, found);
  else if (name === "pattern") pattern(String(value), schema.maxLength, pointer, undefined, found);
  else if (name === "patternProperties") {
    for (const source of Object.keys(value as JsonObject))
      pattern(source, undefined, `${pointer}/${escapeToken(source)}`, "key", found);
  } else if (unchecked.has(name)) {
    found.once(`unchecked ${name}`, pointer, (place, times) => diagnostic("keyword-unchecked", { name, times }, place));
  } else if (bound === undefined && !annotations.has(name) && !name.startsWith("x-")) {
    const hint = didYouMean(name, known);
    found.once(`unknown ${name}`, pointer, (place, times) =>
      diagnostic("keyword-unknown", { name, times, hint }, { ...place, part: "key" }),
    );
  }
}

function typeComplaint(value: Json): string | undefined {
  return typesOf(value) === undefined ? `must be one of ${typeNames.join(", ")}, or a list of these` : undefined;
}

function format(name: string, pointer: string, found: Occurrences): void {
  if (isKnownFormat(name)) return;
  const hint = didYouMean(name, formatNames);
  found.once(`format ${name}`, pointer, (place, times) => diagnostic("format-unknown", { name, times, hint }, place));
}

/** So many steps at most are taken over a text that `maxLength` bounds: less than a moment. */
const mostSteps = 10_000_000;

function pattern(
  source: string,
  maxLength: Json | undefined,
  pointer: string,
  part: "key" | undefined,
  found: Occurrences,
): void {
  const tell = (make: (place: Place) => Diagnostic) =>
    found.each(pointer, (place) => make(part === undefined ? place : { ...place, part }));
  const complaint = compilable(source);
  if (complaint !== undefined) {
    tell((place) => diagnostic("pattern-invalid", { reason: complaint }, place));
    return;
  }
  const reason = refusedByU(source);
  if (reason !== undefined) tell((place) => diagnostic("pattern-old", { reason }, place));
  const verdict = found.explosions.of(source, reason === undefined ? "u" : "");
  const bound = typeof maxLength === "number" ? maxLength : Number.POSITIVE_INFINITY;
  if (verdict.kind === "unknown") tell((place) => diagnostic("pattern-undecided", { reason: verdict.reason }, place));
  if (verdict.kind !== "explodes" || bound ** verdict.degree <= mostSteps) return;
  const { growth, attack } = verdict;
  tell((place) => diagnostic("pattern-explodes", { growth, attack: short(attack) }, place));
}

function short(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

/** Beside a `$ref` of OpenAPI 3.0 (Reference Object, 4.7.23). */
function sibling(name: string, pointer: string, found: Occurrences): void {
  if (name === "$ref" || !(name === "type" || name === "nullable" || byName.has(name))) return;
  found.once(`sibling ${name}`, pointer, (place, times) => diagnostic("ref-siblings", { name, times }, place));
}

type Tell = (place: Place, times: string) => Diagnostic;

/** Findings in the order of the document; those of one key are gathered at the first. */
class Occurrences {
  readonly #found = new Map<string, { readonly pointer: string; readonly tell: Tell; count: number }>();

  readonly explosions = new Explosions();

  constructor(readonly document: Document) {}

  each(pointer: string, tell: (place: Place) => Diagnostic): void {
    this.once(`at ${pointer} ${this.#found.size}`, pointer, tell);
  }

  once(key: string, pointer: string, tell: Tell): void {
    const first = this.#found.get(key);
    if (first === undefined) this.#found.set(key, { pointer, tell, count: 1 });
    else first.count++;
  }

  diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()].map(({ pointer, tell, count }) =>
      tell(this.document.origin(pointer), count === 1 ? "once, here" : `${count} times, first here`),
    );
  }
}
