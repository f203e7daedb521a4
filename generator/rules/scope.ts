import type { Condition } from "../constraints/condition.ts";
import { describing, fieldsOf } from "../constraints/navigate.ts";
import type { BoundSelector, RuleScope } from "../constraints/rule-scope.ts";
import { isPlural, type Selector } from "../constraints/selector.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import type { SchemaAt } from "../model/api.ts";
import { type Document, isObject, type Json } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindCondition, knownValues } from "./bind-condition.ts";
import { bindSelector, type Start } from "./bind-selector.ts";
import type { RulesFile } from "./rules-file.ts";

/** What the selectors of an operation's rules may start from. */
export interface Surroundings {
  readonly document: Document;
  /** The schema of the operation's body; undefined where it has none. */
  readonly body: SchemaAt | undefined;
  /** The declared context, as a document of its own: its schemas have their own pointers. */
  readonly context: { readonly document: Document; readonly schema: SchemaAt };
  readonly parameters: readonly { readonly in: string; readonly name: string; readonly schema: SchemaAt | undefined }[];
  /** Conditions with a name, as written; they are read at the entry where they are used. */
  readonly terms: ReadonlyMap<string, { readonly text: Json; readonly place: Place }>;
  /** The terms that were named anywhere. */
  readonly usedTerms: Set<string>;
  /** The terms that are being read, outermost first: none of them may be named again. */
  readonly within: readonly string[];
  /** The states of each machine, by the fact it stands at: "customer.customer_status". */
  readonly states: ReadonlyMap<string, { readonly machine: string; readonly names: readonly string[] }>;
  readonly diagnostics: Diagnostic[];
}

/** What is the same for all operations of a rules file. */
export interface Shared extends Omit<Surroundings, "document" | "body" | "parameters"> {
  readonly file: RulesFile;
  /** The shared lists that some operation includes. */
  readonly included: Set<string>;
}

/** The scope of a rule whose text stands at `place`. Aliases are what an `include` gives `with`. */
export function scopeOf(
  around: Surroundings,
  place: Place,
  entries: Start["entries"] = [around.body === undefined ? [] : [around.body]],
  aliases: Start["aliases"] = new Map(),
): RuleScope {
  const from: Start = { around, entries, aliases };
  const depth = entries.length - 1;
  const placeAt = (key: string | undefined, part?: "key"): Place => {
    const pointer = key === undefined ? place.pointer : `${place.pointer}/${escapeToken(key)}`;
    return part === undefined ? { ...place, pointer } : { ...place, pointer, part };
  };
  const one = (bound: BoundSelector | undefined, text: Json | undefined, key: string): BoundSelector | undefined => {
    if (bound === undefined || !isPlural(bound.selector)) return bound;
    scope.report("selects-several", { selector: String(text) }, key);
    return undefined;
  };

  const scope: RuleScope = {
    document: around.document,
    depth,
    get names() {
      return [...fieldsOf(around.document, entries[depth] ?? []), ...aliases.keys()];
    },
    parameter(text, key) {
      if (typeof text !== "string") {
        scope.report("rule-value", { key, expected: "a selector, such as $.name or name[*]" }, key);
        return undefined;
      }
      const bound = bindSelector(text, from);
      if (!("failed" in bound)) return bound;
      if (bound.failed === "syntax") scope.report("selector-syntax", { selector: text }, key);
      else {
        const { where, known, meant } = bound;
        scope.report("selects-nothing", { selector: text, where, meant, known: knownWords(known) }, key);
      }
      return undefined;
    },
    selector(text, key) {
      const bound = scope.parameter(text, key);
      if (bound === undefined || !isParameter(bound.selector)) return bound;
      scope.report("parameter-unread", { selector: String(text) }, key);
      return undefined;
    },
    field: (text, key) => one(scope.selector(text, key), text, key),
    bodySelector(text, key) {
      const bound = scope.selector(text, key);
      if (bound?.selector.root.kind !== "context") return bound;
      scope.report("fact-here", { selector: String(text), key }, key);
      return undefined;
    },
    bodyField: (text, key) => one(scope.bodySelector(text, key), text, key),
    trySelector(text) {
      const bound = bindSelector(text, from);
      return "failed" in bound || isPlural(bound.selector) || isParameter(bound.selector) ? undefined : bound;
    },
    condition: (text, key): Condition | undefined => bindCondition(text, key, scope.at(key), around),
    describing({ selector, schemas }) {
      return describing(selector.root.kind === "context" ? around.context.document : around.document, schemas);
    },
    values: (bound) => knownValues(bound, scope, around)?.names,
    types: (bound) => typesIn(scope.describing(bound)),
    enter: (bound) => scopeOf(around, place, [...entries, bound?.schemas ?? anything], aliases),
    at: (...tokens) => {
      const pointer = place.pointer + tokens.map((token) => `/${escapeToken(token)}`).join("");
      return scope.elsewhere({ ...place, pointer });
    },
    elsewhere: (other) => scopeOf(around, other, entries, aliases),
    report: (code, parameters, key, part) => {
      around.diagnostics.push(diagnostic(code, parameters, placeAt(key, part)));
    },
  };
  return scope;
}

/** What nothing is known of. */
export const anything: readonly SchemaAt[] = [{ schema: true, pointer: "" }];

function typesIn(schemas: readonly SchemaAt[]): ReadonlySet<string> {
  const types = schemas.flatMap(({ schema }) => (isObject(schema) ? schema.type : []));
  return new Set(types.flat().filter((one) => typeof one === "string" && one !== "null") as string[]);
}

function isParameter({ root }: Selector): boolean {
  return root.kind !== "body" && root.kind !== "entry" && root.kind !== "context";
}

function knownWords(names: readonly string[]): string {
  if (names.length === 0) return "none";
  return names.length > 20 ? `${names.slice(0, 20).join(", ")}, …` : names.join(", ");
}
