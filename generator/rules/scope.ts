import type { Condition } from "../constraints/condition.ts";
import { fieldsOf, stepInto } from "../constraints/navigate.ts";
import type { BoundSelector, RuleScope } from "../constraints/rule-scope.ts";
import {
  isPlural,
  parseSelector,
  type Root,
  type Selector,
  type SelectorText,
  type Step,
} from "../constraints/selector.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import type { SchemaAt } from "../model/api.ts";
import type { Document, Json } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindCondition } from "./bind-condition.ts";

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
  /** The states of each machine, by the fact it stands at: "customer.customer_status". */
  readonly states: ReadonlyMap<string, { readonly machine: string; readonly names: readonly string[] }>;
  readonly diagnostics: Diagnostic[];
}

/** The entries that the enclosing `each` select: their schemas, outermost first, the body at 0. */
type Entries = readonly (readonly SchemaAt[])[];

/** The scope of a rule whose text stands at `place`. Aliases are what an `include` gives `with`. */
export function scopeOf(
  around: Surroundings,
  place: Place,
  entries: Entries = [around.body === undefined ? [] : [around.body]],
  aliases: ReadonlyMap<string, BoundSelector> = new Map(),
): RuleScope {
  const depth = entries.length - 1;
  const placeAt = (key: string | undefined, part?: "key"): Place => {
    const pointer = key === undefined ? place.pointer : `${place.pointer}/${escapeToken(key)}`;
    return part === undefined ? { ...place, pointer } : { ...place, pointer, part };
  };

  const resolveRoot = (
    text: SelectorText,
  ): {
    root: Root;
    schemas: readonly SchemaAt[];
    document: Document;
    before: readonly Step[];
    rest: SelectorText["steps"];
  } => {
    const [first, second] = text.steps;
    const body = { root: { kind: "body" } as Root, schemas: entries[0] ?? [], document: around.document, before: [] };
    const own: Root = depth === 0 ? { kind: "body" } : { kind: "entry", depth };
    const entry = { root: own, schemas: entries[depth] ?? [], document: around.document, before: [] };
    if (text.start === "$") return { ...body, rest: text.steps };
    if (text.start === "@" || first?.kind !== "name") return { ...entry, rest: text.steps };
    const alias = aliases.get(first.name);
    if (alias !== undefined) {
      const document = alias.selector.root.kind === "context" ? around.context.document : around.document;
      return {
        root: alias.selector.root,
        schemas: alias.schemas,
        document,
        before: alias.selector.steps,
        rest: text.steps.slice(1),
      };
    }
    if (first.name === "context" && !fieldsOf(around.document, entry.schemas).includes("context")) {
      const { document, schema } = around.context;
      return { root: { kind: "context" }, schemas: [schema], document, before: [], rest: text.steps.slice(1) };
    }
    const beside = ["path", "query", "header", "cookie"].find((name) => name === first.name);
    if (beside !== undefined && second?.kind === "name" && !fieldsOf(around.document, entry.schemas).includes(beside)) {
      const parameter = around.parameters.find((one) => one.in === beside && one.name === second.name);
      const before: Step[] = [{ kind: "name", name: second.name }];
      const schemas = parameter === undefined ? [] : [parameter.schema ?? { schema: true, pointer: "" }];
      return {
        root: { kind: beside as "path" },
        schemas,
        document: around.document,
        before,
        rest: text.steps.slice(2),
      };
    }
    return { ...entry, rest: text.steps };
  };

  const bind = (
    text: string,
  ): BoundSelector | { failed: "syntax" } | { failed: "nothing"; where: string; known: readonly string[] } => {
    const parsed = parseSelector(text);
    if (parsed === undefined) return { failed: "syntax" };
    return follow(parsed);
  };

  const follow = (
    parsed: SelectorText,
  ): BoundSelector | { failed: "nothing"; where: string; known: readonly string[] } => {
    const { root, document, before, rest, ...found } = resolveRoot(parsed);
    let { schemas } = found;
    const steps: Step[] = [...before];
    let where =
      root.kind === "context" ? "the context" : depth === 0 || root.kind === "body" ? "the body" : "the entry";
    for (const step of rest) {
      const next = stepOf(step);
      const inner = next === undefined ? [] : stepInto(document, schemas, next);
      if (next === undefined || inner.length === 0)
        return { failed: "nothing", where, known: fieldsOf(document, schemas) };
      schemas = inner;
      steps.push(next);
      where = next.kind === "name" ? next.name : where;
    }
    if (schemas.length === 0)
      return { failed: "nothing", where, known: around.parameters.map((one) => `${one.in}.${one.name}`) };
    return { selector: { root, steps }, schemas };
  };

  const stepOf = (step: SelectorText["steps"][number]): Step | undefined => {
    if (step.kind !== "lookup") return step;
    const by = follow(step.by);
    return "failed" in by ? undefined : { kind: "lookup", by: by.selector };
  };

  const scope: RuleScope = {
    document: around.document,
    depth,
    parameter(text, key) {
      if (typeof text !== "string") {
        scope.report("rule-value", { key, expected: "a selector, such as $.name or name[*]" }, key);
        return undefined;
      }
      const bound = bind(text);
      if (!("failed" in bound)) return bound;
      if (bound.failed === "syntax") scope.report("selector-syntax", { selector: text }, key);
      else scope.report("selects-nothing", { selector: text, where: bound.where, known: knownWords(bound.known) }, key);
      return undefined;
    },
    selector(text, key) {
      const bound = scope.parameter(text, key);
      if (bound === undefined || !isParameter(bound.selector)) return bound;
      scope.report("parameter-unread", { selector: String(text) }, key);
      return undefined;
    },
    field(text, key) {
      const bound = scope.selector(text, key);
      if (bound === undefined || !isPlural(bound.selector)) return bound;
      scope.report("selects-several", { selector: String(text) }, key);
      return undefined;
    },
    trySelector(text) {
      const bound = bind(text);
      return "failed" in bound || isPlural(bound.selector) || isParameter(bound.selector) ? undefined : bound;
    },
    condition: (text, key): Condition | undefined => bindCondition(text, scope.at(key), around),
    enter: (bound) => scopeOf(around, place, [...entries, bound.schemas], aliases),
    at: (...tokens) =>
      scopeOf(
        around,
        { ...place, pointer: place.pointer + tokens.map((one) => `/${escapeToken(one)}`).join("") },
        entries,
        aliases,
      ),
    report: (code, parameters, key, part) => {
      around.diagnostics.push(diagnostic(code, parameters, placeAt(key, part)));
    },
  };
  return scope;
}

function isParameter({ root }: Selector): boolean {
  return root.kind !== "body" && root.kind !== "entry" && root.kind !== "context";
}

function knownWords(names: readonly string[]): string {
  if (names.length === 0) return "none";
  return names.length > 20 ? `${names.slice(0, 20).join(", ")}, …` : names.join(", ");
}
