import type { Condition } from "../../../constraints/condition.ts";
import type { CountFacet, Facet } from "../../../constraints/refinement.ts";
import type { Selector } from "../../../constraints/selector.ts";
import type { Json } from "../../../read/document.ts";

/** One thing that is so of a field in a variant. */
export type Literal =
  /** Present, with one of these values. */
  | { readonly kind: "is"; readonly field: string; readonly values: readonly Json[] }
  /** Absent, or with another value than these. */
  | { readonly kind: "not"; readonly field: string; readonly values: readonly Json[] }
  /** Absent, or with one of these values. */
  | { readonly kind: "only"; readonly field: string; readonly values: readonly Json[] }
  | { readonly kind: "present"; readonly field: string }
  | { readonly kind: "absent"; readonly field: string; readonly reason: string }
  | { readonly kind: "count"; readonly field: string; readonly count: CountFacet };

/** Things that are so together. */
export type Conjunction = readonly Literal[];

export const yes: Condition = { kind: "all", of: [] };
export const no: Condition = { kind: "any", of: [] };

/** What is left of a condition where a field is known to have a value, or (undefined) to be absent. */
export function given(condition: Condition, field: string, value: Json | undefined): Condition {
  switch (condition.kind) {
    case "term":
      return given(condition.of, field, value);
    case "is":
      if (fieldOf(condition.at) !== field) return condition;
      return value !== undefined && condition.values.includes(value) ? yes : no;
    case "present":
      if (fieldOf(condition.at) !== field) return condition;
      return value === undefined ? no : yes;
    case "not": {
      const of = given(condition.of, field, value);
      return isConstant(of) ? (of.kind === "all" ? no : yes) : { kind: "not", of };
    }
    case "all":
    case "any": {
      const [neutral, deciding] = condition.kind === "all" ? [yes, no] : [no, yes];
      const of = condition.of.map((one) => given(one, field, value));
      if (of.some((one) => isConstant(one) && one.kind === deciding.kind)) return deciding;
      const open = of.filter((one) => !isConstant(one));
      if (open.length === 0) return neutral;
      return open.length === 1 ? (open[0] as Condition) : { kind: condition.kind, of: open };
    }
  }
}

/** Whether a condition is known to hold (`all` of nothing) or not to hold (`any` of nothing). */
export function isConstant(condition: Condition): condition is typeof condition & { readonly kind: "all" | "any" } {
  return (condition.kind === "all" || condition.kind === "any") && condition.of.length === 0;
}

/**
 * The ways in which a condition holds (or does not), one of which does whenever it does. What a type cannot say of a field
 * is left out, so a way may be wider than the condition, never narrower.
 */
export function ways(condition: Condition, holds: boolean): readonly Conjunction[] {
  switch (condition.kind) {
    case "term":
      return ways(condition.of, holds);
    case "not":
      return ways(condition.of, !holds);
    case "is": {
      const field = fieldOf(condition.at);
      return field === undefined ? [[]] : [[{ kind: holds ? "is" : "not", field, values: condition.values }]];
    }
    case "present": {
      const field = fieldOf(condition.at);
      if (field === undefined) return [[]];
      return [[holds ? { kind: "present", field } : { kind: "absent", field, reason: `${field} is absent here` }]];
    }
    case "all":
    case "any": {
      const of = condition.of.map((one) => ways(one, holds));
      return (condition.kind === "all") === holds ? product(of) : of.flat();
    }
  }
}

/** What a facet says, as literals. */
export function literalsOf(facet: Facet): Conjunction {
  switch (facet.kind) {
    case "required":
      return facet.fields.map((field): Literal => ({ kind: "present", field }));
    case "forbidden":
      return [{ kind: "absent", field: facet.field, reason: facet.reason }];
    case "values":
      return [{ kind: "only", field: facet.field, values: facet.values }];
    case "count":
      return [{ kind: "count", field: facet.count.field, count: facet.count }];
  }
}

/** The one name a selector leads to from the entry; undefined for all others, of which a type says nothing. */
export function fieldOf({ root, steps }: Selector): string | undefined {
  const [step] = steps;
  const direct = root.kind === "entry" && root.depth === 1 && steps.length === 1;
  return direct && step?.kind === "name" ? step.name : undefined;
}

/** Every choice of one from each, joined; past 64 of them nothing is said. */
export function product(lists: readonly (readonly Conjunction[])[]): readonly Conjunction[] {
  if (lists.reduce((size, { length }) => size * length, 1) > 64) return [[]];
  return lists.reduce<readonly Conjunction[]>(
    (joined, list) => joined.flatMap((left) => list.map((right) => [...left, ...right])),
    [[]],
  );
}
