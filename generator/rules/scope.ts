import type { Condition } from "../constraints/condition.ts";
import { describing, fieldsOf, stepInto } from "../constraints/navigate.ts";
import type { BoundSelector, RuleScope } from "../constraints/rule-scope.ts";
import { isParameter, isPlural, parameterPlaces, type Root } from "../constraints/selector.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import type { SchemaAt } from "../model/api.ts";
import type { Part } from "../model/part.ts";
import { type Document, isObject, type Json } from "../read/document.ts";
import { escapeToken, tokensOf } from "../read/pointer.ts";
import { bindCondition, knownValues } from "./bind-condition.ts";
import { bindSelector, type Start } from "./bind-selector.ts";

/** What the selectors of an operation's rules may start from. */
export interface Surroundings {
  readonly document: Document;
  /** What of the call the rules speak of: their `$`. */
  readonly part: Part;
  /** Its schema; undefined where the operation has none. */
  readonly body: SchemaAt | undefined;
  /** The declared context, as a document of its own: its schemas have their own pointers. */
  readonly context: { readonly document: Document; readonly schema: SchemaAt };
  /** Undefined where nothing is known of them: any may be meant. */
  readonly parameters:
    | readonly { readonly in: string; readonly name: string; readonly schema: SchemaAt | undefined }[]
    | undefined;
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

/** The scope of a rule whose text stands at `place`. Aliases are what an `include` gives `with`. */
export function scopeOf(
  around: Surroundings,
  place: Place,
  entries: Start["entries"] = [around.body === undefined ? [] : [around.body]],
  aliases: Start["aliases"] = new Map(),
): RuleScope {
  const from: Start = { around, entries, aliases };
  const depth = entries.length - 1;
  const placeAt = (key: string | undefined, part?: "key" | number): Place => {
    const pointer = key === undefined ? place.pointer : `${place.pointer}/${escapeToken(key)}`;
    if (typeof part === "number") return { ...place, pointer, character: part };
    return part === undefined ? { ...place, pointer } : { ...place, pointer, part };
  };
  const documentOf = ({ selector }: BoundSelector) =>
    selector.root.kind === "context" ? around.context.document : around.document;
  const one = (bound: BoundSelector | undefined, text: Json | undefined, key: string): BoundSelector | undefined => {
    if (bound === undefined || !isPlural(bound.selector)) return bound;
    scope.report("selects-several", { selector: String(text) }, key);
    return undefined;
  };

  // An entry of a list goes by the list's name.
  const called = (key: string) => (/^\d+$/.test(key) ? (tokensOf(place.pointer).at(-1) ?? key) : key);

  const scope: RuleScope = {
    document: around.document,
    depth,
    get names() {
      return [...fieldsOf(around.document, entries[depth] ?? []), ...aliases.keys()];
    },
    selector(text, key) {
      if (typeof text !== "string") {
        scope.report("rule-value", { key: called(key), expected: "a selector, such as $.name or name[*]" }, key);
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
    field: (text, key) => one(scope.selector(text, key), text, key),
    bodySelector(text, key) {
      const bound = scope.selector(text, key);
      if (bound?.selector.root.kind !== "context") return bound;
      scope.report("fact-here", { selector: String(text), key: called(key) }, key);
      return undefined;
    },
    bodyField: (text, key) => one(scope.bodySelector(text, key), text, key),
    trySelector(text) {
      const bound = bindSelector(text, from);
      return "failed" in bound || isPlural(bound.selector) ? undefined : bound;
    },
    condition: (text, key): Condition | undefined => bindCondition(text, key, scope.at(key), around),
    describing: (bound) => describing(documentOf(bound), bound.schemas),
    entry: rooted(depth === 0 ? { kind: "body" } : { kind: "entry", depth }, entries[depth] ?? []),
    get roots() {
      return new Map([
        ...[...aliases.keys()].flatMap((name) => {
          const bound = aliases.get(name);
          const isRoot = bound !== undefined && !isPlural(bound.selector) && !isParameter(bound.selector);
          return isRoot ? [[name, bound] as const] : [];
        }),
        ...parameterRoots(around),
        ["this", scope.entry],
        ["body", rooted({ kind: "body" }, entries[0] ?? [])],
        ["context", rooted({ kind: "context" }, [around.context.schema])],
      ]);
    },
    step(bound, step) {
      const schemas = stepInto(documentOf(bound), bound.schemas, step);
      const { root, steps } = bound.selector;
      return schemas.length === 0 ? undefined : { selector: { root, steps: [...steps, step] }, schemas };
    },
    fieldsOf: (bound) => fieldsOf(documentOf(bound), bound.schemas),
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

function rooted(root: Root, schemas: readonly SchemaAt[]): BoundSelector {
  return { selector: { root, steps: [] }, schemas };
}

/** The parameters by where they stand: beside the body, or within what the rule speaks of. */
function parameterRoots({
  part,
  body,
  document,
  parameters,
}: Surroundings): readonly (readonly [string, BoundSelector])[] {
  return parameterPlaces.flatMap((place) => {
    const own = parameters?.filter((one) => one.in === place);
    if (own?.length === 0) return [];
    if (part === "parameters") {
      const step = { kind: "name", name: place } as const;
      const schemas = stepInto(document, body === undefined ? [] : [body], step);
      return [[place, { selector: { root: { kind: "body" }, steps: [step] }, schemas }]];
    }
    if (own === undefined) return [[place, rooted({ kind: place }, anything)]];
    const properties = Object.fromEntries(own.map((one) => [one.name, one.schema?.schema ?? true]));
    const schema = { type: "object", properties, additionalProperties: false };
    return [[place, rooted({ kind: place }, [{ schema, pointer: `/parameters/${place}` }])]];
  });
}

function knownWords(names: readonly string[]): string {
  if (names.length === 0) return "none";
  return names.length > 20 ? `${names.slice(0, 20).join(", ")}, …` : names.join(", ");
}
