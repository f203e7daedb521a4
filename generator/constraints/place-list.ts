import type { Printable } from "../code/printable.ts";
import { isObject, type Json } from "../read/document.ts";
import { always, type Condition, isAlways, selectorsOf } from "./condition.ts";
import { onlyMembers } from "./members.ts";
import type { RuleEnv } from "./rule.ts";
import type { RuleScope } from "./rule-scope.ts";
import { type Selector, selectorText } from "./selector.ts";
import { definedWords, fieldWords } from "./words.ts";

/** Values gathered from one place: of each entry that `where` admits, or of the place the rule stands at. */
export interface ValuesAt {
  readonly each: Selector | undefined;
  readonly where: Condition;
  readonly values: Selector;
}

const keys = ["each", "where", "values"];

/** Reads a list of places, or one selector. */
export function bindPlaces(text: Json | undefined, key: string, scope: RuleScope): readonly ValuesAt[] | undefined {
  if (typeof text === "string") {
    const values = scope.bodySelector(text, key);
    return values === undefined ? undefined : [{ each: undefined, where: always, values: values.selector }];
  }
  if (!Array.isArray(text) || text.length === 0) {
    scope.report(
      "rule-value",
      { key, expected: "a selector, or a list of places with `values` and, if wanted, `each` and `where`" },
      key,
    );
    return undefined;
  }
  const places = text.map((one: Json, index) => bindPlace(one, scope.at(key, index)));
  return places.every((one) => one !== undefined) ? (places as ValuesAt[]) : undefined;
}

function bindPlace(text: Json, scope: RuleScope): ValuesAt | undefined {
  if (!isObject(text)) {
    scope.report("rule-value", { key: "values", expected: "a place with `values` and, if wanted, `each` and `where`" });
    return undefined;
  }
  const meant = onlyMembers(text, keys, scope);
  const each = meant.each === undefined ? undefined : scope.bodySelector(meant.each, "each");
  const inner = meant.each === undefined ? scope : scope.enter(each);
  const values = inner.bodySelector(meant.values, "values");
  const where = meant.where === undefined ? always : inner.condition(meant.where, "where");
  if (meant.each !== undefined && each === undefined) return undefined;
  return values === undefined || where === undefined
    ? undefined
    : { each: each?.selector, where, values: values.selector };
}

/** Code for every value of the places, in their order; one whose own keyword has failed is passed over. */
export function everyValue(
  places: readonly ValuesAt[],
  env: RuleEnv,
  inner: (env: RuleEnv, value: Printable, path: Printable) => readonly Printable[],
): readonly Printable[] {
  return places.flatMap(({ each, where, values }) => {
    const gather = (scope: RuleEnv) => scope.every(values, (at, value, path) => inner(at.guardedHere(), value, path));
    if (each === undefined) return gather(env);
    return env.every(each, (entryEnv) => {
      if (isAlways(where)) return gather(entryEnv);
      const guarded = entryEnv.guarded(selectorsOf(where));
      return guarded.cases([{ when: where, then: gather(guarded) }]);
    });
  });
}

/** The loops that gathering takes: over the entries (or the one that `each` leads to), and in each over the values. */
export function loopsOver({ each, values }: ValuesAt): readonly Selector[] {
  return each === undefined ? [values] : [each, values];
}

export function placeWords({ each, where, values }: ValuesAt): string {
  const text = each === undefined ? fieldWords(values) : `${fieldWords(each)}.${selectorText(values)}`;
  return isAlways(where) ? text : `${text} (where ${definedWords(where)})`;
}
