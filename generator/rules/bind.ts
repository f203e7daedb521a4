import type { Rule } from "../constraints/rule.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import type { Api, Operation, SchemaAt } from "../model/api.ts";
import { bodyMedia } from "../model/media.ts";
import { type Document, isObject, type Json, type JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindInclude } from "./bind-include.ts";
import { bindRule } from "./bind-rule.ts";
import { contextOf } from "./context.ts";
import { skipIgnored } from "./ignored.ts";
import { type RulesFile, unknownMember } from "./rules-file.ts";
import { anything, type Shared, type Surroundings, scopeOf } from "./scope.ts";
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
  const shared: Shared = {
    file,
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
      bindOperation(unknown(key), text as Json, place, api.document, shared);
    } else rules.set(key, bindOperation(governedBy(operation), text as Json, place, api.document, shared));
  }
  reportUnused(shared, api.document);
  // A term or a shared rule is read wherever it is used, and is wrong once.
  const distinct = [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
  return { rules, context: shared.context.document.root, machines, diagnostics: distinct };
}

/** What a list of rules governs. */
interface Governed {
  readonly key: string;
  readonly parameters: Surroundings["parameters"];
  /** Undefined where it takes no body. */
  readonly body: { readonly schema: SchemaAt | undefined } | undefined;
}

function governedBy(operation: Operation): Governed {
  const { key, parameters, body } = operation;
  return { key, parameters, body: body && { schema: bodyMedia(operation)?.schema } };
}

/** An operation that may be anything: what is wrong with its rules alone is told too. */
function unknown(key: string): Governed {
  return { key, parameters: [], body: { schema: anything[0] } };
}

function bindOperation(
  operation: Governed,
  text: Json,
  place: Place,
  document: Document,
  shared: Shared,
): readonly Rule[] {
  const { diagnostics } = shared;
  if (!isObject(text)) {
    diagnostics.push(diagnostic("rule-value", { key: operation.key, expected: "a mapping with `rules`" }, place));
    return [];
  }
  for (const name of Object.keys(text)) if (name !== "rules") diagnostics.push(unknownMember(name, ["rules"], place));
  const list = text.rules;
  if (!Array.isArray(list)) {
    const at = { ...place, pointer: `${place.pointer}/rules` };
    diagnostics.push(diagnostic("rule-value", { key: "rules", expected: "a list of rules" }, at));
    return [];
  }
  const around: Surroundings = {
    ...shared,
    document,
    body: operation.body?.schema,
    parameters: operation.parameters,
  };
  if (operation.body === undefined) {
    // Rules of every phase are checked by the validator of the body.
    list.forEach((_, index) => {
      const at: Place = { ...place, pointer: `${place.pointer}/rules/${index}` };
      diagnostics.push(diagnostic("operation-without-body", { operation: operation.key }, at));
    });
    bindOperation(unknown(operation.key), text, place, document, shared);
    return [];
  }
  const entries = list.map((one: Json, index) => {
    const at: Place = { ...place, pointer: `${place.pointer}/rules/${index}` };
    if (!isObject(one) || one.include === undefined)
      return bindRule(one, operation.key, at, scopeOf(around, at), []).map((rule) => ({
        rule,
        at: { ...at, pointer: `${at.pointer}/id` },
      }));
    const included = bindInclude(one, operation.key, at, around, shared);
    return included.map((rule) => ({ rule, at: { ...at, pointer: `${at.pointer}/include` } }));
  });
  const ids = new Set<string>();
  for (const { rule, at } of entries.flat()) {
    if (ids.has(rule.id)) diagnostics.push(diagnostic("rule-id-twice", { id: rule.id, operation: operation.key }, at));
    ids.add(rule.id);
  }
  return skipIgnored(entries.flat().map(({ rule }) => rule));
}
