import { diagnostic, type Place } from "../diagnostics.ts";
import type { Json } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import { bindCondition } from "./bind-condition.ts";
import type { Project } from "./bind-operation.ts";
import { bindRule } from "./bind-rule.ts";
import { anything, type Surroundings, scopeOf } from "./scope.ts";

/**
 * Reports the shared lists that no operation includes and the terms that no condition names. They are read at a place that may
 * be anything, so that what is wrong with them alone is told too.
 */
export function reportUnused(file: string, project: Project): void {
  const { shared, terms, usedTerms, included, diagnostics } = project;
  const around: Surroundings = { ...project, part: "request", body: anything[0], parameters: [] };
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
  for (const [name, { text, place }] of terms) {
    if (usedTerms.has(name)) continue;
    diagnostics.push(diagnostic("term-unused", { name }, { ...place, part: "key" }));
    bindCondition(text, name, scopeOf(around, place), { ...around, within: [name] });
  }
}
