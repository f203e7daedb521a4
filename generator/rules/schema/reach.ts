import { fieldsOf, stepInto } from "../../constraints/navigate.ts";
import type { Step } from "../../constraints/selector.ts";
import type { SchemaAt } from "../../model/api.ts";
import type { Document } from "../../read/document.ts";

/** A selector that leads somewhere, as an author would write it, with the schemas of what it leads to. */
export interface Reached {
  readonly text: string;
  readonly schemas: readonly SchemaAt[];
}

/** The selectors that start at a place: of one value, of the entries of a list, and of values within lists. */
export interface Reach {
  readonly fields: readonly Reached[];
  readonly lists: readonly Reached[];
  readonly within: readonly Reached[];
}

/** So far an editor looks, and so many it lists: a schema may be without end. */
const deepest = 4;
const most = 200;

/** What can be selected from values that the schemas describe, near ones first. `start` stands before each: "$", "context". */
export function reachOf(document: Document, schemas: readonly SchemaAt[], start = ""): Reach {
  const found: { fields: Reached[]; lists: Reached[]; within: Reached[] } = { fields: [], lists: [], within: [] };
  const open: { at: Reached; several: boolean; depth: number }[] = [
    { at: { text: start, schemas }, several: false, depth: 0 },
  ];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { at, several, depth } = next;
    if (depth === deepest || found.fields.length + found.lists.length + found.within.length >= most) continue;
    const names = fieldsOf(document, at.schemas).map((name): Step => ({ kind: "name", name }));
    for (const step of [...names, { kind: "every" } as const]) {
      // Of a value of any form nothing is known: any step would lead on.
      const inner = at.schemas.some(({ schema }) => schema === true) ? [] : stepInto(document, at.schemas, step);
      if (inner.length === 0) continue;
      const reached = { text: stepped(at.text, step), schemas: inner };
      if (step.kind === "every") found.lists.push(reached);
      else (several ? found.within : found.fields).push(reached);
      open.push({ at: reached, several: several || step.kind === "every", depth: depth + 1 });
    }
  }
  return found;
}

function stepped(text: string, step: Step): string {
  if (step.kind !== "name") return `${text || "@"}[*]`;
  if (!/^[A-Za-z_][\w-]*$/.test(step.name)) return `${text}['${step.name.replace(/[\\']/g, "\\$&")}']`;
  return text === "" ? step.name : `${text}.${step.name}`;
}
