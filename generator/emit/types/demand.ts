import { always, type Condition } from "../../constraints/condition.ts";
import type { CountFacet, Facet, Refinement } from "../../constraints/refinement.ts";
import type { Step } from "../../constraints/selector.ts";
import { isObject, type Json } from "../../read/document.ts";

/** A refinement, or the wish that each variant of an entry decides a condition, for the array around it counts by it. */
export interface Demand {
  readonly rule: string;
  readonly at: readonly Step[];
  readonly when: Condition;
  readonly then: Facet | { readonly kind: "split" };
}

/** The refinements, with a split of the entries for each class that is counted; what always counts stands at the array. */
export function withSplits(refinements: readonly Refinement[]): readonly Demand[] {
  const placed = refinements.map(atArray);
  const splits = placed.flatMap(({ rule, at, then }): Demand[] => {
    if (then.kind !== "count" || isAlways(then.count.where)) return [];
    const entry: Step[] = [...at, ...nameStep(then.count.field), { kind: "every" }];
    return [{ rule, at: entry, when: then.count.where, then: { kind: "split" } }];
  });
  return [...placed, ...splits];
}

/** Arrays of a body whose length the schema itself fixes (minItems = maxItems), as counts: in a type they are tuples. */
export function fixedLengths(
  body: Json | undefined,
  resolve: (schema: Json | undefined) => Json | undefined,
): Refinement[] {
  const found: Refinement[] = [];
  const visit = (schema: Json | undefined, at: readonly Step[], seen: readonly Json[]): void => {
    const target = resolve(schema);
    if (!isObject(target) || seen.includes(target) || seen.length > 16) return;
    const inside = [...seen, target];
    const { minItems, maxItems } = target;
    if (typeof minItems === "number" && minItems > 0 && minItems === maxItems && minItems <= 4) {
      found.push({ rule: "minItems", at, when: always, then: { kind: "count", count: exactly(minItems) } });
    }
    for (const [name, property] of Object.entries(isObject(target.properties) ? target.properties : {})) {
      visit(property, [...at, { kind: "name", name }], inside);
    }
    if (isObject(target.items)) visit(target.items, [...at, { kind: "every" }], inside);
    for (const members of [target.allOf, target.anyOf, target.oneOf]) {
      if (Array.isArray(members)) for (const one of members) visit(one, at, inside);
    }
  };
  visit(body, [], []);
  return found;
}

/** What is demanded of the value itself, and not of a value inside it. */
export function demandedHere(demands: readonly Demand[]): readonly Demand[] {
  return demands.filter(({ at }) => at.length === 0);
}

/** What is demanded inside, by the first step; the demands begin after it. */
export function demandedInside(demands: readonly Demand[], name: string | undefined): readonly Demand[] {
  return demands.flatMap((demand) => {
    const [first, ...rest] = demand.at;
    const fits = name === undefined ? first?.kind === "every" : first?.kind === "name" && first.name === name;
    return fits ? [{ ...demand, at: rest }] : [];
  });
}

export function isAlways(condition: Condition): boolean {
  return condition.kind === "all" && condition.of.length === 0;
}

function exactly(length: number): CountFacet {
  return { field: "", where: always, min: length, max: length, by: undefined, classes: [] };
}

function atArray(refinement: Refinement): Refinement {
  const { at, when, then } = refinement;
  if (then.kind !== "count" || then.count.field === "" || !isAlways(when)) return refinement;
  const { field } = then.count;
  return {
    ...refinement,
    at: [...at, { kind: "name", name: field }],
    then: { kind: "count", count: { ...then.count, field: "" } },
  };
}

function nameStep(name: string): Step[] {
  return name === "" ? [] : [{ kind: "name", name }];
}
