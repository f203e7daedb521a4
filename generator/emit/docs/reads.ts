import { needsOf } from "../../constraints/needs.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Selector, Step } from "../../constraints/selector.ts";

/** The facts that a rule stays unchecked without, as the validators list them. */
export function factsOf(rule: Rule): readonly string[] {
  return needsOf(rule).map((path) => path.join("."));
}

/** The body's fields that a rule speaks of, not those that only its conditions read: "identifying_documents[*].files". */
export function fieldsOfRule(rule: Rule): readonly string[] {
  const found = new Set<string>();
  visit(rule.says, rule.frames, found);
  return [...found].map((path) => path.replace(/(\[\*\])+$/, "")).filter((path) => path !== "");
}

/** The place of a rule's entries, "" for the whole body. */
export function placeOfRule(rule: Rule): string {
  const last = rule.frames.at(-1);
  return last === undefined ? "" : pathText(stepsFromBody(last, rule.frames.slice(0, -1)) ?? []);
}

// What a rule says is plain data, and every kind's has its selectors in it: read as they stand, no kind has to list them.
function visit(value: unknown, frames: readonly Selector[], found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) visit(one, frames, found);
  else if (isSelector(value)) {
    const steps = stepsFromBody(value, frames);
    if (steps !== undefined) found.add(pathText(steps));
  } else if (typeof value === "object" && value !== null && !(value instanceof Set)) {
    const members = new Map(Object.entries(value));
    const entries = [members.get("each"), members.get("entries")].filter(isSelector);
    members.delete("each");
    for (const condition of ["when", "where", "holds"]) members.delete(condition);
    for (const one of members.values()) visit(one, [...frames, ...entries], found);
  }
}

function isSelector(value: unknown): value is Selector {
  return typeof value === "object" && value !== null && "root" in value && "steps" in value;
}

/** The steps that lead to a selector's value from the body; undefined where it starts elsewhere. */
export function stepsFromBody(selector: Selector, frames: readonly Selector[]): readonly Step[] | undefined {
  if (selector.root.kind === "body") return selector.steps;
  if (selector.root.kind !== "entry") return undefined;
  const { depth } = selector.root;
  const frame = frames[depth - 1];
  if (frame === undefined) return depth === 0 ? selector.steps : undefined;
  const before = stepsFromBody(frame, frames.slice(0, depth - 1));
  return before === undefined ? undefined : [...before, ...selector.steps];
}

export function pathText(steps: readonly Step[]): string {
  return steps
    .map((step) => (step.kind === "name" ? `.${step.name}` : "[*]"))
    .join("")
    .replace(/^\./, "");
}
