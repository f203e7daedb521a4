import type { Rule } from "../constraints/rule.ts";
import { diagnostic, type Place } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindRule, type Governed } from "./bind-rule.ts";
import { unknownMember } from "./rules-file.ts";
import { type Surroundings, scopeOf } from "./scope.ts";

const includeKeys = ["include", "each", "with"];

/** A shared list of rules, at each entry that `each` selects, with the selectors that `with` gives a name. */
export function bindInclude(
  text: JsonObject,
  governed: Governed,
  at: Place,
  around: Surroundings,
  shared: JsonObject,
): readonly Rule[] {
  for (const name of Object.keys(text))
    if (!includeKeys.includes(name)) around.diagnostics.push(unknownMember(name, includeKeys, at));
  const name = String(text.include);
  const list = member(shared, name);
  if (!Array.isArray(list)) {
    const known = Object.keys(shared);
    const parameters = { name, hint: didYouMean(name, known), known: known.join(", ") || "none" };
    around.diagnostics.push(diagnostic("include-unknown", parameters, { ...at, pointer: `${at.pointer}/include` }));
    return [];
  }
  around.used.shared.add(name);
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
      governed,
      place,
      scopeOf(around, place, entries, known),
      each === undefined ? [] : [each.selector],
    );
  });
}
