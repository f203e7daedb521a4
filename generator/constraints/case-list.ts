import { isObject, type Json, type JsonObject } from "../read/document.ts";
import { always, type Condition } from "./condition.ts";
import { onlyMembers } from "./members.ts";
import type { RuleScope } from "./rule-scope.ts";
import { listed } from "./words.ts";

/**
 * Reads the `cases` of a rule, or the one case that the rule itself is where it has none. `keys` are the members of a case
 * beside `when`, which may not stand beside `cases`; `bind` reads them, or reports.
 */
export function bindCases<Says extends object>(
  text: JsonObject,
  keys: readonly string[],
  scope: RuleScope,
  bind: (text: JsonObject, scope: RuleScope) => Says | undefined,
): readonly (Says & { readonly when: Condition })[] | undefined {
  const { cases } = text;
  if (cases === undefined) {
    const one = bind(text, scope);
    return one && [{ ...one, when: always }];
  }
  const beside = keys.find((name) => text[name] !== undefined);
  if (beside !== undefined) {
    const fix = "Move it into a case, or drop `cases`.";
    scope.report("rule-misplaced", { key: beside, why: "the cases say it", fix }, beside, "key");
    return undefined;
  }
  if (!Array.isArray(cases) || cases.length === 0) {
    scope.report("rule-value", { key: "cases", expected: "a list of cases" }, "cases");
    return undefined;
  }
  const bound = cases.map((one: Json, index) => bindCase(one, keys, scope.at("cases", index), bind));
  return bound.every((one) => one !== undefined) ? bound : undefined;
}

function bindCase<Says extends object>(
  text: Json,
  keys: readonly string[],
  scope: RuleScope,
  bind: (text: JsonObject, scope: RuleScope) => Says | undefined,
): (Says & { readonly when: Condition }) | undefined {
  if (!isObject(text)) {
    const words = listed(
      keys.map((key) => `\`${key}\``),
      "or",
    );
    scope.report("rule-value", { key: "cases", expected: `a case with \`when\` and ${words}` });
    return undefined;
  }
  const meant = onlyMembers(text, ["when", ...keys], scope);
  const when = meant.when === undefined ? always : scope.condition(meant.when, "when");
  const says = bind(meant, scope);
  return when === undefined || says === undefined ? undefined : { ...says, when };
}
