import { describing } from "../constraints/navigate.ts";
import { diagnostic, type Place } from "../diagnostics.ts";
import type { Api, SchemaAt } from "../model/api.ts";
import { bodyMedia } from "../model/media.ts";
import { isObject, type Json } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindCondition } from "./bind-condition.ts";
import type { Project } from "./bind-operation.ts";
import { bindRule } from "./bind-rule.ts";
import { anything, type Surroundings, scopeOf } from "./scope.ts";

/**
 * Reports the shared lists that no operation includes and the terms that no condition names, and what is wrong with them
 * alone. They are read at no entry, so any will do: a term's field is one that some schema of a body has; a shared rule, which
 * may start from names that only an include gives, is read at a place that may be anything.
 */
export function reportUnused(file: string, project: Project, api: Api): void {
  const { shared, terms, usedTerms, included, diagnostics } = project;
  const around: Surroundings = { ...project, part: "request", body: anything[0], parameters: undefined };
  for (const [name, list] of Object.entries(shared)) {
    const place: Place = { file, pointer: `/shared/${escapeToken(name)}` };
    if (!Array.isArray(list)) {
      diagnostics.push(diagnostic("rule-value", { key: name, expected: "a list of rules" }, place));
      continue;
    }
    if (included.has(name)) continue;
    diagnostics.push(diagnostic("shared-unused", { name }, { ...place, part: "key" }));
    list.forEach((rule: Json, index) => {
      const at = { ...place, pointer: `${place.pointer}/${index}` };
      bindRule(rule, { operation: "", part: "request" }, at, scopeOf(around, at), []);
    });
  }
  const unused = [...terms].filter(([name]) => !usedTerms.has(name));
  const entries = unused.length === 0 ? [] : [schemasOfBodies(api)];
  for (const [name, { text, place }] of unused) {
    diagnostics.push(diagnostic("term-unused", { name }, { ...place, part: "key" }));
    bindCondition(text, name, scopeOf(around, place, entries), { ...around, within: [name] });
  }
}

/** Every schema in the bodies of the operations. */
function schemasOfBodies({ document, operations, webhooks }: Api): readonly SchemaAt[] {
  const found = new Map<string, SchemaAt>();
  const open = [...operations, ...webhooks].flatMap((operation) => bodyMedia(operation)?.schema ?? []);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const one of describing(document, [at])) {
      if (found.has(one.pointer)) continue;
      found.set(one.pointer, one);
      open.push(...innerSchemas(one));
    }
  }
  return [...found.values()];
}

function innerSchemas({ schema, pointer }: SchemaAt): readonly SchemaAt[] {
  if (!isObject(schema)) return [];
  const { properties, items, additionalProperties } = schema;
  const named = Object.entries(isObject(properties) ? properties : {}).map(
    ([name, one]) => [one, `/properties/${escapeToken(name)}`] as const,
  );
  const others = [
    [items, "/items"],
    [additionalProperties, "/additionalProperties"],
  ] as const;
  return [...named, ...others].flatMap(([one, at]) => (isObject(one) ? [{ schema: one, pointer: pointer + at }] : []));
}
