import type { Api, Operation, SchemaAt } from "../../model/api.ts";
import { schemaOfPart } from "../../model/part.ts";
import { type Document, isObject, type JsonObject } from "../../read/document.ts";
import type { RulesFile } from "../rules-file.ts";

/** What a document and a rules file have that a rules file may name. */
export interface Offer {
  readonly document: Document;
  readonly operations: readonly OfferedOperation[];
  /** The declared context: its members as schemas, by name. */
  readonly context: JsonObject;
  /** The states of each machine, by the fact it stands at: "context.customer.status". */
  readonly states: ReadonlyMap<string, readonly string[]>;
  readonly terms: readonly string[];
  readonly shared: readonly string[];
  /** "path.customer_id" */
  readonly parameters: readonly string[];
  readonly includes: readonly Include[];
}

export interface OfferedOperation {
  readonly key: string;
  readonly summary: string;
  /** What its rules speak of: the body, or the parameters where it takes none. */
  readonly body: SchemaAt | undefined;
  /** The responses that have rules of their own, by status. */
  readonly responses: readonly { readonly status: string; readonly schema: SchemaAt }[];
}

/** Where a shared list is included: its rules start at the entries of `each` there. */
export interface Include {
  readonly shared: string;
  readonly operation: string;
  readonly each: string | undefined;
  /** Names given by `with`. */
  readonly names: readonly string[];
}

/** What an API has to name; of its rules file, which may be one that is being written, what can be read. */
export function offerOf(api: Api, file: RulesFile | undefined): Offer {
  const operations = [...api.operations, ...api.webhooks];
  const parameters = operations.flatMap((one) =>
    one.parameters.map((parameter) => `${parameter.in}.${parameter.name}`),
  );
  return {
    document: api.document,
    operations: operations.map(offered),
    context: file?.context ?? {},
    states: new Map(Object.values(file?.states ?? {}).flatMap(machine)),
    terms: Object.keys(file?.terms ?? {}),
    shared: Object.keys(file?.shared ?? {}),
    parameters: [...new Set(parameters)].sort(),
    includes: Object.entries(file?.operations ?? {}).flatMap(([key, text]) => includesIn(key, text)),
  };
}

function offered(operation: Operation): OfferedOperation {
  const { key, summary, body } = operation;
  const responses = operation.responses.flatMap(({ status }) => {
    const schema = schemaOfPart(operation, `response ${status}`);
    return schema === undefined ? [] : [{ status, schema }];
  });
  return { key, summary, body: schemaOfPart(operation, body === undefined ? "parameters" : "request"), responses };
}

function machine(text: unknown): readonly (readonly [string, readonly string[]])[] {
  if (!isObject(text) || typeof text.at !== "string" || !Array.isArray(text.moves)) return [];
  const named = [text.initial, ...text.moves.flatMap((move: unknown) => (isObject(move) ? [move.from, move.to] : []))];
  const states = named.flat().filter((one) => typeof one === "string");
  return [[text.at, [...new Set(states)]]];
}

function includesIn(operation: string, text: unknown): readonly Include[] {
  const rules: readonly unknown[] = isObject(text) && Array.isArray(text.rules) ? text.rules : [];
  return rules.filter(isObject).flatMap(({ include, each, with: names }) =>
    typeof include !== "string"
      ? []
      : [
          {
            shared: include,
            operation,
            each: typeof each === "string" ? each : undefined,
            names: isObject(names) ? Object.keys(names) : [],
          },
        ],
  );
}
