import type { Condition } from "../constraints/condition.ts";
import { valuesOf } from "../constraints/navigate.ts";
import type { BoundSelector, RuleScope } from "../constraints/rule-scope.ts";
import { factPath } from "../constraints/selector.ts";
import { listed, valueWords } from "../constraints/words.ts";
import { isObject, type Json, type JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import type { Surroundings } from "./scope.ts";

/**
 * Binds a condition whose text stands at the scope's place: a term's name, or a mapping of fields to what they must be. `key`
 * is what it is called there.
 */
export function bindCondition(
  text: Json | undefined,
  key: string,
  scope: RuleScope,
  around: Surroundings,
): Condition | undefined {
  if (typeof text === "string") return bindTerm(text, scope, around);
  if (!isObject(text) || Object.keys(text).length === 0) {
    scope.report("rule-value", { key, expected: "a mapping of fields to values, or the name of a term" });
    return undefined;
  }
  const parts = Object.entries(text).map(([name, value]) => bindMember(name, value as Json, scope, around));
  if (parts.some((part) => part === undefined)) return undefined;
  return parts.length === 1 ? parts[0] : { kind: "all", of: parts as Condition[] };
}

function bindTerm(name: string, scope: RuleScope, around: Surroundings): Condition | undefined {
  around.usedTerms.add(name);
  const term = around.terms.get(name);
  if (term === undefined) {
    const known = [...around.terms.keys()];
    scope.report("term-unknown", { name, hint: didYouMean(name, known), known: listed(known, "and") || "none" });
    return undefined;
  }
  if (around.within.includes(name)) {
    const through = [...around.within.slice(around.within.indexOf(name)), name].join(" → ");
    scope.report("term-cycle", { name, through });
    return undefined;
  }
  // The term is read at the entry where it is used, and what is wrong with it is told where it is written.
  const inner = { ...around, within: [...around.within, name] };
  const of = bindCondition(term.text, name, scope.elsewhere(term.place), inner);
  return of === undefined ? undefined : { kind: "term", name, of };
}

function bindMember(name: string, value: Json, scope: RuleScope, around: Surroundings): Condition | undefined {
  if ((name === "all" || name === "any") && (Array.isArray(value) || !scope.names.includes(name))) {
    if (!Array.isArray(value) || value.length === 0) {
      scope.report("rule-value", { key: name, expected: "a list of conditions" }, name);
      return undefined;
    }
    const of = value.map((one: Json, index) => bindCondition(one, name, scope.at(name, index), around));
    return of.some((one) => one === undefined) ? undefined : { kind: name, of: of as Condition[] };
  }
  if (name === "not" && !scope.names.includes("not")) {
    const of = bindCondition(value, "not", scope.at("not"), around);
    return of === undefined ? undefined : { kind: "not", of };
  }
  const bound = scope.field(name, name);
  return bound === undefined ? undefined : bindField(bound, name, value, scope, around);
}

/** What a field must be: a value, a list of values, `present`, `absent`, or `{ not: … }` of these. */
function bindField(
  bound: BoundSelector,
  name: string,
  value: Json,
  scope: RuleScope,
  around: Surroundings,
): Condition | undefined {
  if (isObject(value)) {
    const keys = Object.keys(value);
    if (keys.length === 1 && keys[0] === "not") {
      const of = bindField(bound, name, (value as JsonObject).not as Json, scope, around);
      return of === undefined ? undefined : { kind: "not", of };
    }
    scope.report(
      "rule-value",
      { key: name, expected: "a value, a list of values, present, absent or { not: ... }" },
      name,
    );
    return undefined;
  }
  const known = knownValues(bound, scope, around);
  if (value === "present" && !known?.names.includes("present")) return { kind: "present", at: bound.selector };
  if (value === "absent" && !known?.names.includes("absent"))
    return { kind: "not", of: { kind: "present", at: bound.selector } };
  const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
  if (values.length === 0) {
    scope.report("rule-value", { key: name, expected: "a value, or a list with a value in it" }, name);
    return undefined;
  }
  if (known === undefined && !values.every((one) => canBe(one, bound, scope))) {
    const types = listed([...scope.types(bound)].sort(), "or");
    scope.report("rule-value", { key: name, expected: `${types}, as its schema says, or present or absent` }, name);
    return undefined;
  }
  const wrong = known === undefined ? [] : values.filter((one) => !known.names.includes(one));
  for (const one of wrong) reportValue(one, name, known as KnownValues, scope);
  return wrong.length > 0 ? undefined : { kind: "is", at: bound.selector, values };
}

/** Does the field's schema name the type of the value, or none at all? */
function canBe(value: Json, bound: BoundSelector, scope: RuleScope): boolean {
  const types = scope.types(bound);
  if (types.size === 0) return true;
  if (value === null) return isNullable(bound, scope);
  if (typeof value === "number") return types.has("number") || (types.has("integer") && Number.isInteger(value));
  return types.has(Array.isArray(value) ? "array" : typeof value);
}

function isNullable(bound: BoundSelector, scope: RuleScope): boolean {
  return scope
    .describing(bound)
    .some(({ schema }) => isObject(schema) && JSON.stringify(schema.type)?.includes("null"));
}

interface KnownValues {
  readonly names: readonly Json[];
  /** The machine whose states they are. */
  readonly machine: string | undefined;
}

/** The values that a field or fact can have: the states of a machine, or what its schema allows; undefined where that is open. */
export function knownValues(bound: BoundSelector, scope: RuleScope, around: Surroundings): KnownValues | undefined {
  const states = around.states.get((factPath(bound.selector) ?? []).join("."));
  if (states !== undefined) return { names: states.names, machine: states.machine };
  const document = bound.selector.root.kind === "context" ? around.context.document : scope.document;
  const names = valuesOf(document, bound.schemas);
  return names === undefined ? undefined : { names, machine: undefined };
}

function reportValue(value: Json, name: string, { names, machine }: KnownValues, scope: RuleScope): void {
  const texts = names.map(valueWords);
  const same = names.find((one) => valueWords(one) === valueWords(value));
  const hint = same === undefined ? didYouMean(valueWords(value), texts) : `; did you mean the ${typeof same} ${same}?`;
  const known = texts.length > 12 ? `${texts.slice(0, 12).join(", ")}, …` : listed(texts, "or");
  if (machine !== undefined) scope.report("state-unknown", { value: valueWords(value), machine, hint, known }, name);
  else scope.report("value-not-in-enum", { value: valueWords(value), selector: name, hint, known }, name);
}
