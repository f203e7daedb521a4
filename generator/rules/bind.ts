import type { Rule } from "../constraints/rule.ts";
import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import type { Api } from "../model/api.ts";
import type { Json, JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindOperation, type Project, unknownOperation } from "./bind-operation.ts";
import { contextOf } from "./context.ts";
import type { RulesFile } from "./rules-file.ts";
import { bindStates, type StateMachine } from "./states.ts";
import { reportUnused } from "./unused.ts";

/** The rules of an API, bound to its document: by the operation they govern, in file order. */
export interface BoundRules {
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  /** The declared context, as a document of its own whose root is its schema. */
  readonly context: JsonObject;
  readonly machines: readonly StateMachine[];
  readonly diagnostics: readonly Diagnostic[];
}

export const noRules: BoundRules = { rules: new Map(), context: {}, machines: [], diagnostics: [] };

/** Binds a rules file to a document: every selector, condition and value is looked up; all that is wrong is reported. */
export function bindRules(file: RulesFile, api: Api): BoundRules {
  const diagnostics = [...file.diagnostics];
  const operations = new Map([...api.operations, ...api.webhooks].map((operation) => [operation.key, operation]));
  const context = contextOf(file, diagnostics);
  const machines = bindStates(file, new Set(operations.keys()), context, diagnostics);
  const shared: Project = {
    document: api.document,
    shared: file.shared,
    included: new Set(),
    context,
    terms: new Map(
      Object.entries(file.terms).map(([name, text]) => [
        name,
        { text: text as Json, place: { file: file.file, pointer: `/terms/${escapeToken(name)}` } },
      ]),
    ),
    usedTerms: new Set(),
    within: [],
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
      // Its rules are read all the same, over a call that may be anything: what is wrong with them alone is told too.
      bindOperation(unknownOperation(key, text as Json), text as Json, place, shared);
    } else rules.set(key, bindOperation(operation, text as Json, place, shared));
  }
  reportUnused(file.file, shared, api);
  // A term or a shared rule is read wherever it is used, and is wrong once.
  const distinct = [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
  return { rules, context: shared.context.document.root, machines, diagnostics: distinct };
}
