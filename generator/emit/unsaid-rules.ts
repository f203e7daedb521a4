import { isAlways } from "../constraints/condition.ts";
import { needsOf } from "../constraints/needs.ts";
import type { Rule } from "../constraints/rule.ts";
import { selectorText } from "../constraints/selector.ts";
import { shapeOf } from "../constraints/shape.ts";
import { definedWords } from "../constraints/words.ts";
import type { Api, Operation } from "../model/api.ts";
import { bodyMedia, isJson } from "../model/media.ts";
import { isObject, type Json } from "../read/document.ts";
import type { BoundRules } from "../rules/bind.ts";

/** How much of a rule `openapi.json` says by JSON Schema: all of it, some of it, or nothing. */
type Said = "whole" | "part" | "none";

/** The rules that no schema says, or not all of, for `x-covenant-rules`, by operation. The README says what their members are. */
export function unsaidRules(api: Api, bound: BoundRules): ReadonlyMap<string, Json> {
  const entries = [...api.operations, ...api.webhooks].flatMap((operation) => {
    const list = (bound.rules.get(operation.key) ?? []).flatMap((rule) => unsaid(rule, saidOf(rule, operation)));
    return list.length === 0 ? [] : [[operation.key, list] as const];
  });
  return new Map(entries);
}

function saidOf(rule: Rule, operation: Operation): Said {
  const { refinements, whole } = shapeOf(rule);
  const media = bodyMedia(operation);
  // What is sent as a form has no schema that any tool checks; `true` has no room for a keyword.
  const hasSchema = media !== undefined && isJson(media.type) && isObject(media.schema?.schema);
  if (refinements.length === 0 || !hasSchema) return "none";
  return whole ? "whole" : "part";
}

function unsaid(rule: Rule, said: Said): Json[] {
  if (said === "whole") return [];
  const { sentence } = rule.kind.describe(rule);
  const one: Json = {
    id: rule.id,
    part: rule.part,
    kind: rule.kind.key,
    status: rule.status,
    each: rule.frames.map(selectorText),
    when: isAlways(rule.when) ? null : definedWords(rule.when),
    says: sentence,
    needs: needsOf(rule).map((path) => path.join(".")),
    schema: said,
  };
  return [one];
}
