import type { Rule } from "../constraints/rule.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import type { Api } from "../model/api.ts";
import type { Document, Json, JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindOperation, type Project } from "./bind-operation.ts";
import type { RulesFile } from "./rules-file.ts";
import type { Surroundings } from "./scope.ts";
import { bindStates, type StateMachine } from "./states.ts";
import { mistakesInUnused, type Unused, unusedIn } from "./unused.ts";

/** The rules of an API, bound to its document: by the operation they govern, in file order. */
export interface BoundRules {
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  /** The declared context, as a document of its own whose root is its schema. */
  readonly context: JsonObject;
  readonly machines: readonly StateMachine[];
  readonly unused: readonly Unused[];
  readonly diagnostics: readonly Diagnostic[];
}

export const noRules: BoundRules = { rules: new Map(), context: {}, machines: [], unused: [], diagnostics: [] };

/** Binds a rules file to a document: every selector, condition and value is looked up; all that is wrong is reported. */
export function bindRules(file: RulesFile, api: Api): BoundRules {
  const diagnostics = [...file.diagnostics];
  const operations = new Map([...api.operations, ...api.webhooks].map((operation) => [operation.key, operation]));
  const machines = bindStates(file, new Set(operations.keys()), diagnostics);
  const shared: Project = {
    document: api.document,
    shared: file.shared,
    context: contextOf(file, diagnostics),
    terms: new Map(
      Object.entries(file.terms).map(([name, text]) => [
        name,
        { text: text as Json, place: { file: file.file, pointer: `/terms/${escapeToken(name)}` } },
      ]),
    ),
    within: [],
    used: { terms: new Set(), shared: new Set() },
    states: new Map(machines.map((one) => [one.at, { machine: one.name, names: one.states }])),
    diagnostics,
  };
  const rules = new Map<string, readonly Rule[]>();
  for (const [key, text] of Object.entries(file.operations)) {
    const place = { file: file.file, pointer: `/operations/${escapeToken(key)}` };
    const operation = operations.get(key);
    if (operation === undefined) {
      const hint = didYouMean(key, operations.keys());
      diagnostics.push(diagnostic("operation-unknown", { operation: key, hint }, { ...place, part: "key" }));
    } else rules.set(key, bindOperation(operation, text as Json, place, shared));
  }
  const unused = unusedIn(file, shared.used, machines, [...rules.values()].flat());
  diagnostics.push(...mistakesInUnused(unused, file, api, shared));
  // A term or a shared rule is read wherever it is used, and is wrong once.
  const distinct = [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
  return { rules, context: shared.context.document.root, machines, unused, diagnostics: distinct };
}

function contextOf(file: RulesFile, diagnostics: Diagnostic[]): Surroundings["context"] {
  if (Object.hasOwn(file.context, "parameters")) {
    const at: Place = { file: file.file, pointer: "/context/parameters", part: "key" };
    diagnostics.push(diagnostic("fact-reserved", { name: "parameters" }, at));
  }
  const root: JsonObject = { type: "object", properties: file.context };
  const origin = (pointer: string): Place => ({
    file: file.file,
    pointer: pointer.replace(/^\/properties/, "/context"),
  });
  const document: Document = { root, sources: new Map([[file.file, file.text]]), origin };
  return { document, schema: { schema: root, pointer: "" } };
}
