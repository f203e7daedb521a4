import { onlyMembers } from "../constraints/members.ts";
import { fieldsOf } from "../constraints/navigate.ts";
import type { Rule } from "../constraints/rule.ts";
import type { BoundSelector, RuleScope } from "../constraints/rule-scope.ts";
import { namedRoots } from "../constraints/selector.ts";
import type { Place } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import type { Project } from "./bind-operation.ts";
import { bindRule, entriesOf, type Governed } from "./bind-rule.ts";
import type { Aliases } from "./bind-selector.ts";
import { anything, type Surroundings, scopeOf } from "./scope.ts";

/** A shared list of rules, at each entry that `each` selects, with the selectors that `with` gives a name. */
export function bindInclude(
  written: JsonObject,
  governed: Governed,
  at: Place,
  around: Surroundings,
  project: Project,
): readonly Rule[] {
  const outer = scopeOf(around, at);
  const text = onlyMembers(written, ["include", "each", "with"], outer);
  const each = text.each === undefined ? undefined : entriesOf(text.each, outer);
  const isUnknown = text.each !== undefined && each === undefined;
  const body = around.body === undefined ? [] : [around.body];
  const entries = text.each === undefined ? [body] : [body, each?.schemas ?? anything];
  const list = listOf(text.include, outer, project);
  const names = new Names(text.with, entries.length === 1 ? outer : outer.enter(each));
  if (list === undefined) return [];
  const before = around.diagnostics.length;
  const rules = list.flatMap((one: Json, index) => {
    const place: Place = { file: at.file, pointer: `/shared/${escapeToken(String(text.include))}/${index}` };
    const scope = scopeOf(around, place, entries, names.bound);
    if (isObject(one) && one.include !== undefined) {
      const why = "a shared list includes no other";
      scope.report(
        "rule-misplaced",
        { key: "include", why, fix: "Include both lists under the operation." },
        "include",
        "key",
      );
      return [];
    }
    return bindRule(one, governed, place, scope, each === undefined ? [] : [each.selector]);
  });
  // A rule that could not be read may have named it.
  const isRead = around.diagnostics.length === before;
  names.report(String(text.include), fieldsOf(around.document, entries.at(-1) ?? []), isRead);
  return isUnknown || names.failed ? [] : rules;
}

function listOf(name: Json | undefined, scope: RuleScope, { shared, included }: Project): readonly Json[] | undefined {
  const list = typeof name === "string" ? member(shared, name) : undefined;
  if (Array.isArray(list)) {
    included.add(name as string);
    return list;
  }
  // A list that is none is told where it stands.
  if (list !== undefined) return undefined;
  const known = Object.keys(shared);
  const text = String(name);
  const parameters = { name: text, hint: didYouMean(text, known), known: known.join(", ") || "none" };
  scope.report("include-unknown", parameters, "include");
  return undefined;
}

/** The names that an include gives selectors: which of them its rules go by is known when these are bound. */
class Names {
  readonly bound: Aliases;
  /** One of them selects nothing: its rules are read as if it could be anything, and are not used. */
  readonly failed: boolean;
  readonly #failed: ReadonlySet<string>;
  readonly #used = new Set<string>();

  constructor(
    text: Json | undefined,
    readonly scope: RuleScope,
  ) {
    const isMapping = text === undefined || isObject(text);
    if (!isMapping) scope.report("rule-value", { key: "with", expected: "a mapping of names to selectors" }, "with");
    const found = Object.entries(isObject(text) ? text : {}).map(
      ([name, selector]) => [name, scope.at("with").selector(selector as Json, name)] as const,
    );
    this.#failed = new Set(found.flatMap(([name, selector]) => (selector === undefined ? [name] : [])));
    this.failed = !isMapping || this.#failed.size > 0;
    const unknown: BoundSelector = { selector: { root: { kind: "body" }, steps: [] }, schemas: anything };
    const known = new Map(found.map(([name, selector]) => [name, selector ?? unknown]));
    this.bound = { get: (name) => this.#use(name, known), keys: () => known.keys() };
  }

  #use(name: string, known: ReadonlyMap<string, BoundSelector>): BoundSelector | undefined {
    this.#used.add(name);
    return known.get(name);
  }

  report(list: string, fields: readonly string[], isRead: boolean): void {
    const place = this.scope.at("with");
    for (const name of this.bound.keys()) {
      const what = fields.includes(name) ? "the field" : namedRoots.includes(name) ? "the root" : undefined;
      if (what !== undefined) place.report("with-shadows", { name, what, list }, name, "key");
      else if (isRead && !this.#used.has(name) && !this.#failed.has(name))
        place.report("with-unused", { name, list }, name, "key");
    }
  }
}
