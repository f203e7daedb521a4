import { always } from "../../../constraints/condition.ts";
import type { Facet, GroupFacet } from "../../../constraints/refinement.ts";
import type { Conjunction, Literal } from "./literal.ts";

/** What a facet says, as conjunctions of which one holds: an empty one where a type cannot say it. */
export function facetWays(facet: Facet): readonly Conjunction[] {
  switch (facet.kind) {
    case "required":
      return [facet.paths.flatMap(withPath)];
    case "forbidden":
      return [[{ kind: "absent", field: facet.field, reason: facet.reason }]];
    case "group":
      return groupWays(facet);
    case "values":
      return [ofField({ kind: "only", field: facet.field, values: facet.values })];
    case "except":
      return [ofField({ kind: "not", field: facet.field, values: facet.values })];
    case "count":
      return [ofField({ kind: "count", field: facet.count.field, count: facet.count })];
    case "inside": {
      const [step, ...rest] = facet.at;
      const { when, then } = facet;
      if (step?.kind !== "name") return [[]];
      const inner = rest.length === 0 ? { when, then } : { when: always, then: { ...facet, at: rest } };
      return [[{ kind: "inside", field: step.name, ...inner }]];
    }
    case "equal":
    case "bounds":
    case "unique":
      return [[]];
  }
}

/** Of the value itself, which is no object, no field can be told. */
function ofField(literal: Literal): Conjunction {
  return literal.field === "" ? [] : [literal];
}

function groupWays({ given, fields, reason }: GroupFacet): readonly Conjunction[] {
  const withoutOthers = (path: readonly string[]) =>
    without(
      fields.filter((one) => one !== path),
      reason,
    );
  switch (given) {
    case "exactly-one":
      return fields.map((path) => [...withPath(path), ...withoutOthers(path)]);
    case "at-most-one":
      return fields.map(withoutOthers);
    case "at-least-one":
      return fields.map(withPath);
    case "all-or-none":
      return [fields.flatMap(withPath), without(fields, reason)];
  }
}

/** Every name of the path is there. */
function withPath(path: readonly string[]): Conjunction {
  return path.map((field, index) =>
    index === 0 ? { kind: "present", field } : within(path.slice(0, index), { kind: "required", paths: [[field]] }),
  );
}

function without(paths: GroupFacet["fields"], reason: string): Conjunction {
  return paths.map((path) => within(path.slice(0, -1), { kind: "forbidden", field: path.at(-1) ?? "", reason }));
}

/** A facet of what these names lead to, as a literal of the first of them. */
function within(names: readonly string[], then: Facet): Literal {
  const [field, ...rest] = names;
  if (field === undefined) return facetWays(then)[0]?.[0] as Literal;
  const at = rest.map((name) => ({ kind: "name", name }) as const);
  return {
    kind: "inside",
    field,
    when: always,
    then: rest.length === 0 ? then : { kind: "inside", at, when: always, then },
  };
}
