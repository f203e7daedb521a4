import type { Rule } from "../constraints/rule.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import type { Api, Operation } from "../model/api.ts";
import { bodyMedia } from "../model/media.ts";
import { type Document, isObject, type Json, type JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindRule } from "./bind-rule.ts";
import { skipIgnored } from "./ignored.ts";
import { type RulesFile, unknownMember } from "./rules-file.ts";
import { type Surroundings, scopeOf } from "./scope.ts";
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
  const shared: Shared = {
    file,
    context: contextOf(file),
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
    } else rules.set(key, bindOperation(operation, text as Json, place, api.document, shared));
  }
  const unused = unusedIn(file, shared.used, machines, [...rules.values()].flat());
  diagnostics.push(...mistakesInUnused(unused, file, api, shared));
  // A term or a shared rule is read wherever it is used, and is wrong once.
  const distinct = [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
  return { rules, context: shared.context.document.root, machines, unused, diagnostics: distinct };
}

interface Shared extends Omit<Surroundings, "document" | "body" | "parameters"> {
  readonly file: RulesFile;
}

function contextOf(file: RulesFile): Surroundings["context"] {
  const root: JsonObject = { type: "object", properties: file.context };
  const origin = (pointer: string): Place => ({
    file: file.file,
    pointer: pointer.replace(/^\/properties/, "/context"),
  });
  const document: Document = { root, sources: new Map([[file.file, file.text]]), origin };
  return { document, schema: { schema: root, pointer: "" } };
}

function bindOperation(
  operation: Operation,
  text: Json,
  place: Place,
  document: Document,
  shared: Shared,
): readonly Rule[] {
  const { diagnostics } = shared;
  const list = isObject(text) ? text.rules : undefined;
  if (!isObject(text) || !Array.isArray(list)) {
    diagnostics.push(diagnostic("rule-value", { key: "rules", expected: "a list of rules" }, place));
    return [];
  }
  for (const name of Object.keys(text)) if (name !== "rules") diagnostics.push(unknownMember(name, ["rules"], place));
  const around: Surroundings = {
    ...shared,
    document,
    body: bodyMedia(operation)?.schema,
    parameters: operation.parameters,
  };
  const rules = list.flatMap((one: Json, index) => {
    const at: Place = { ...place, pointer: `${place.pointer}/rules/${index}` };
    // Rules of every phase are checked by the validator of the body.
    if (operation.body === undefined) {
      diagnostics.push(diagnostic("operation-without-body", { operation: operation.key }, at));
      return [];
    }
    return isObject(one) && one.include !== undefined
      ? bindInclude(one, operation, at, around, shared)
      : bindRule(one, operation.key, at, scopeOf(around, at), []);
  });
  const ids = new Map<string, Rule>();
  for (const rule of rules) {
    if (ids.has(rule.id)) {
      const at = { ...rule.place, pointer: `${rule.place.pointer}/id` };
      diagnostics.push(diagnostic("rule-id-twice", { id: rule.id, operation: operation.key }, at));
    }
    ids.set(rule.id, rule);
  }
  return skipIgnored(rules);
}

const includeKeys = ["include", "each", "with"];

/** A shared list of rules, at each entry that `each` selects, with the selectors that `with` gives a name. */
function bindInclude(
  text: JsonObject,
  operation: Operation,
  at: Place,
  around: Surroundings,
  shared: Shared,
): readonly Rule[] {
  for (const name of Object.keys(text))
    if (!includeKeys.includes(name)) around.diagnostics.push(unknownMember(name, includeKeys, at));
  const name = String(text.include);
  const list = Object.hasOwn(shared.file.shared, name) ? shared.file.shared[name] : undefined;
  if (!Array.isArray(list)) {
    const known = Object.keys(shared.file.shared);
    const parameters = { name, hint: didYouMean(name, known), known: known.join(", ") || "none" };
    around.diagnostics.push(diagnostic("include-unknown", parameters, { ...at, pointer: `${at.pointer}/include` }));
    return [];
  }
  shared.used.shared.add(name);
  const outer = scopeOf(around, at);
  const each = text.each === undefined ? undefined : outer.bodySelector(text.each, "each");
  if (text.each !== undefined && each === undefined) return [];
  const inner = each === undefined ? outer : outer.enter(each);
  if (text.with !== undefined && !isObject(text.with)) {
    outer.report("rule-value", { key: "with", expected: "a mapping of names to selectors" }, "with");
    return [];
  }
  const aliases = Object.entries(isObject(text.with) ? text.with : {}).map(
    ([alias, selector]) => [alias, inner.at("with").selector(selector as Json, alias)] as const,
  );
  if (aliases.some(([, bound]) => bound === undefined)) return [];
  const known = new Map(aliases.map(([alias, bound]) => [alias, bound as NonNullable<typeof bound>]));
  const body = around.body === undefined ? [] : [around.body];
  return list.flatMap((one: Json, index) => {
    const place: Place = { file: at.file, pointer: `/shared/${escapeToken(name)}/${index}` };
    const entries = each === undefined ? [body] : [body, each.schemas];
    return bindRule(
      one,
      operation.key,
      place,
      scopeOf(around, place, entries, known),
      each === undefined ? [] : [each.selector],
    );
  });
}
