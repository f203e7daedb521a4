import { always, type Condition } from "../../../generator/constraints/condition.ts";
import type { CountFacet, Facet, Refinement } from "../../../generator/constraints/refinement.ts";
import type { Step } from "../../../generator/constraints/selector.ts";
import type { Json } from "../../../generator/read/document.ts";

// Short ways to write refinements in tests.

export function is(field: string, ...values: Json[]): Condition {
  return { kind: "is", at: { root: { kind: "entry", depth: 1 }, steps: [{ kind: "name", name: field }] }, values };
}
export function present(field: string): Condition {
  return { kind: "present", at: { root: { kind: "entry", depth: 1 }, steps: [{ kind: "name", name: field }] } };
}
export function not(of: Condition): Condition {
  return { kind: "not", of };
}
export function all(...of: Condition[]): Condition {
  return { kind: "all", of };
}
export function any(...of: Condition[]): Condition {
  return { kind: "any", of };
}
export function required(...fields: string[]): Facet {
  return { kind: "required", paths: fields.map((field) => [field]) };
}
export function forbidden(field: string, reason: string): Facet {
  return { kind: "forbidden", field, reason };
}
export function values(field: string, ...some: Json[]): Facet {
  return { kind: "values", field, values: some };
}
export function count(field: string, some: Partial<CountFacet>): Facet {
  const none: CountFacet = { field, where: always, min: 0, max: Number.POSITIVE_INFINITY, by: undefined, classes: [] };
  return { kind: "count", count: { ...none, ...some } };
}
export function sides(field: string): Facet {
  return count(field, {
    min: 2,
    max: 2,
    by: "side",
    classes: [
      { value: "FRONT", exactly: 1 },
      { value: "BACK", exactly: 1 },
    ],
  });
}
/** `at("documents[*]")` */
export function at(path: string): Step[] {
  return path
    .replaceAll("[*]", ".*")
    .split(".")
    .filter((part) => part !== "")
    .map((part) => (part === "*" ? { kind: "every" } : { kind: "name", name: part }));
}
export function refinement(rule: string, path: string, when: Condition, then: Facet): Refinement {
  return { rule, at: at(path), when, then };
}
