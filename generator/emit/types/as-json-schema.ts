import type { Condition } from "../../constraints/condition.ts";
import type { CountFacet, Facet } from "../../constraints/refinement.ts";
import type { Selector } from "../../constraints/selector.ts";
import type { Json, JsonObject } from "../../read/document.ts";
import { withoutImplied } from "./conditions.ts";
import { isAlways } from "./demand.ts";

/** A condition as a schema that accepts the entries it holds for; undefined where JSON Schema cannot say it. */
export function conditionSchema(condition: Condition): JsonObject | undefined {
  switch (condition.kind) {
    case "term":
      return conditionSchema(condition.of);
    case "not": {
      const inner = conditionSchema(condition.of);
      return inner && { not: inner };
    }
    case "all":
    case "any": {
      const of = condition.kind === "all" ? withoutImplied(condition.of) : condition.of;
      const parts = of.map(conditionSchema);
      if (parts.some((part) => part === undefined)) return undefined;
      const schemas = parts as JsonObject[];
      if (schemas.length === 1) return schemas[0];
      if (condition.kind === "any") return { anyOf: schemas };
      return merged(schemas) ?? { allOf: schemas };
    }
    case "is":
      return atField(condition.at, oneOf(condition.values));
    case "present":
      return atField(condition.at, undefined);
  }
}

/** What a facet adds to the schema of its value. */
export function facetSchema(facet: Facet): JsonObject | undefined {
  switch (facet.kind) {
    case "required":
      return { required: facet.fields };
    case "forbidden":
      return { properties: { [facet.field]: false } };
    case "values":
      return { properties: { [facet.field]: oneOf(facet.values) } };
    case "count": {
      const counted = countSchema(facet.count);
      return counted && (facet.count.field === "" ? counted : { properties: { [facet.count.field]: counted } });
    }
  }
}

function countSchema({ where, min, max, by, classes }: CountFacet): JsonObject | undefined {
  const upTo = (keyword: string) => (Number.isFinite(max) ? { [keyword]: max } : {});
  if (by !== undefined) {
    const contained = classes.map(({ value, exactly }) => ({
      contains: { properties: { [by]: { const: value } }, required: [by] },
      minContains: exactly,
      maxContains: exactly,
    }));
    return { minItems: min, ...upTo("maxItems"), allOf: contained };
  }
  if (isAlways(where)) return { ...(min > 0 ? { minItems: min } : {}), ...upTo("maxItems") };
  const contains = conditionSchema(where);
  return contains && { contains, minContains: min, ...upTo("maxContains") };
}

function oneOf(values: readonly Json[]): JsonObject {
  const [only] = values;
  return values.length === 1 && only !== undefined ? { const: only } : { enum: values };
}

/** Names lead through objects: each must be there. An index, a look-up or another root than the entry cannot be said. */
function atField({ root, steps }: Selector, schema: JsonObject | undefined): JsonObject | undefined {
  if (root.kind !== "entry" || root.depth !== 1 || steps.length === 0) return undefined;
  return steps.reduceRight<JsonObject | undefined | "end">((inner, step) => {
    if (inner === undefined || step.kind !== "name") return undefined;
    const below = inner === "end" ? schema : inner;
    return { ...(below === undefined ? {} : { properties: { [step.name]: below } }), required: [step.name] };
  }, "end") as JsonObject | undefined;
}

/** Schemas that name different fields, as one; undefined where they cannot be merged. */
function merged(schemas: readonly JsonObject[]): JsonObject | undefined {
  const properties: Record<string, Json | undefined> = {};
  const required: string[] = [];
  for (const schema of schemas) {
    const { properties: fields, required: names, ...rest } = schema as { properties?: JsonObject; required?: string[] };
    if (Object.keys(rest).length > 0 || Object.keys(fields ?? {}).some((name) => Object.hasOwn(properties, name)))
      return undefined;
    Object.assign(properties, fields);
    required.push(...(names ?? []).filter((name) => !required.includes(name)));
  }
  return {
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}
