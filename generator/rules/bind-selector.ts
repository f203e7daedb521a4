import { fieldsOf, stepInto } from "../constraints/navigate.ts";
import type { BoundSelector } from "../constraints/rule-scope.ts";
import {
  isParameter,
  parameterPlaces,
  parseSelector,
  type Root,
  type SelectorText,
  type Step,
} from "../constraints/selector.ts";
import type { SchemaAt } from "../model/api.ts";
import type { Part } from "../model/part.ts";
import type { Document } from "../read/document.ts";
import type { Surroundings } from "./scope.ts";

/** What a selector may start from: the entries that the enclosing `each` select, outermost first, the body at 0. */
export interface Start {
  readonly around: Surroundings;
  readonly entries: readonly (readonly SchemaAt[])[];
  /** What an `include` gives a name by `with`. */
  readonly aliases: ReadonlyMap<string, BoundSelector>;
}

/** Why a selector could not be bound: it is none, or leads to nothing, from where and with what known there. */
export type Unbound =
  | { readonly failed: "syntax" }
  | { readonly failed: "nothing"; readonly where: string; readonly known: readonly string[] };

/** Binds a selector's text: what it starts from, then step by step through the schemas. */
export function bindSelector(text: string, from: Start): BoundSelector | Unbound {
  const parsed = parseSelector(text);
  return parsed === undefined ? { failed: "syntax" } : follow(parsed, from);
}

interface Started {
  readonly root: Root;
  readonly schemas: readonly SchemaAt[];
  readonly document: Document;
  readonly before: readonly Step[];
  readonly rest: SelectorText["steps"];
}

function follow(parsed: SelectorText, from: Start): BoundSelector | Unbound {
  const { root, document, before, rest, ...found } = started(parsed, from);
  let { schemas } = found;
  const steps: Step[] = [...before];
  const isWhole = root.kind === "body" || from.entries.length === 1;
  const beside = root.kind === "context" ? "the context" : isParameter({ root }) ? "the request" : undefined;
  let where = beside ?? (isWhole ? partWords(from.around.part) : "the entry");
  for (const step of rest) {
    const next = stepOf(step, from);
    const inner = next === undefined ? [] : stepInto(document, schemas, next);
    if (next === undefined || inner.length === 0)
      return { failed: "nothing", where, known: fieldsOf(document, schemas) };
    schemas = inner;
    steps.push(next);
    where = next.kind === "name" ? next.name : where;
  }
  if (schemas.length > 0) return { selector: { root, steps }, schemas };
  return { failed: "nothing", where, known: from.around.parameters.map((one) => `${one.in}.${one.name}`) };
}

function stepOf(step: SelectorText["steps"][number], from: Start): Step | undefined {
  if (step.kind !== "lookup") return step;
  const by = follow(step.by, from);
  return "failed" in by ? undefined : { kind: "lookup", by: by.selector };
}

function started(text: SelectorText, { around, entries, aliases }: Start): Started {
  const depth = entries.length - 1;
  const [first] = text.steps;
  const { document } = around;
  const own: Root = depth === 0 ? { kind: "body" } : { kind: "entry", depth };
  const entry: Started = { root: own, schemas: entries[depth] ?? [], document, before: [], rest: text.steps };
  if (text.start === "$") return { ...entry, root: { kind: "body" }, schemas: entries[0] ?? [] };
  if (text.start === "@" || first?.kind !== "name") return entry;
  const rest = text.steps.slice(1);
  const alias = aliases.get(first.name);
  if (alias !== undefined) {
    const { root, steps } = alias.selector;
    const its = root.kind === "context" ? around.context.document : document;
    return { root, schemas: alias.schemas, document: its, before: steps, rest };
  }
  // A field of the entry comes before a root of that name.
  if (fieldsOf(document, entry.schemas).includes(first.name)) return entry;
  if (first.name === "context") {
    const { context } = around;
    return { root: { kind: "context" }, schemas: [context.schema], document: context.document, before: [], rest };
  }
  return parameterStart(first.name, text, around) ?? entry;
}

function partWords(part: Part): string {
  return part === "request" ? "the body" : part === "parameters" ? "the request" : "the response";
}

/** A parameter: a member of what the rule speaks of, where that is the parameters themselves. */
function parameterStart(name: string, text: SelectorText, around: Surroundings): Started | undefined {
  const kind = parameterPlaces.find((one) => one === name);
  const [, second] = text.steps;
  if (kind === undefined || second?.kind !== "name") return undefined;
  const parameter = around.parameters.find((one) => one.in === kind && one.name === second.name);
  const schemas = parameter === undefined ? [] : [parameter.schema ?? { schema: true, pointer: "" }];
  const { document } = around;
  const rest = text.steps.slice(2);
  const names: readonly Step[] = [kind, second.name].map((one) => ({ kind: "name", name: one }));
  return around.part === "parameters"
    ? { root: { kind: "body" }, schemas, document, before: names, rest }
    : { root: { kind }, schemas, document, before: names.slice(1), rest };
}
