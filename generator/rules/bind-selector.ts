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
import { nearest } from "../read/nearest.ts";
import type { Surroundings } from "./scope.ts";

/** What a selector may start from: the entries that the enclosing `each` select, outermost first, the body at 0. */
export interface Start {
  readonly around: Surroundings;
  readonly entries: readonly (readonly SchemaAt[])[];
  /** What an `include` gives a name by `with`. */
  readonly aliases: Aliases;
}

export interface Aliases {
  get(name: string): BoundSelector | undefined;
  keys(): Iterable<string>;
}

/** Why a selector could not be bound: it is none, or leads to nothing, from where and with what known there. */
export type Unbound =
  | { readonly failed: "syntax" }
  | {
      readonly failed: "nothing";
      readonly where: string;
      readonly known: readonly string[];
      /** What may have been meant, as a sentence with a space behind it; empty where nobody knows. */
      readonly meant: string;
    };

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
  const {
    start,
    steps: [first],
  } = parsed;
  let { schemas } = found;
  const steps: Step[] = [...before];
  const isWhole = root.kind === "body" || from.entries.length === 1;
  const beside = root.kind === "context" ? "the context" : isParameter({ root }) ? "the request" : undefined;
  let where = beside ?? (isWhole ? partWords(from.around.part) : "the entry");
  for (const step of rest) {
    const next = stepOf(step, from);
    if ("failed" in next) return next;
    const inner = stepInto(document, schemas, next);
    if (inner.length === 0) {
      const names = step === first && start === "" ? [...from.aliases.keys()] : [];
      return nothing(document, schemas, where, step, root, names);
    }
    schemas = inner;
    steps.push(next);
    where = next.kind === "name" ? next.name : where;
  }
  if (schemas.length > 0) return { selector: { root, steps }, schemas };
  const known = (from.around.parameters ?? []).map((one) => `${one.in}.${one.name}`);
  const text = [
    ...(root.kind === "body" ? [] : [root.kind]),
    ...steps.map((step) => (step.kind === "name" ? step.name : "*")),
  ];
  return { failed: "nothing", where, known, meant: meantBy(text.join("."), known) };
}

function nothing(
  document: Document,
  schemas: readonly SchemaAt[],
  where: string,
  step: SelectorText["steps"][number],
  root: Root,
  names: readonly string[],
): Unbound {
  const known = [...names, ...fieldsOf(document, schemas)];
  const isList = step.kind === "name" && stepInto(document, schemas, { kind: "every" }).length > 0;
  const meant = isList
    ? `${where} is a list: write [*] behind it. `
    : step.kind === "every"
      ? `${where} is no list: leave [*] out. `
      : step.kind === "name"
        ? meantBy(step.name, known) || (root.kind === "context" ? "Declare it under `context`. " : "")
        : "";
  return { failed: "nothing", where, known, meant };
}

function meantBy(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "" : `Did you mean ${near}? `;
}

function stepOf(step: SelectorText["steps"][number], from: Start): Step | Unbound {
  if (step.kind !== "lookup") return step;
  const by = follow(step.by, from);
  return "failed" in by ? by : { kind: "lookup", by: by.selector };
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
  const { document, parameters } = around;
  const declared = parameters?.filter((one) => one.in === kind && one.name === second.name) ?? [{ schema: undefined }];
  const schemas = declared.map((one) => one.schema ?? { schema: true, pointer: "" });
  const rest = text.steps.slice(2);
  const names: readonly Step[] = [kind, second.name].map((one) => ({ kind: "name", name: one }));
  return around.part === "parameters"
    ? { root: { kind: "body" }, schemas, document, before: names, rest }
    : { root: { kind }, schemas, document, before: names.slice(1), rest };
}
