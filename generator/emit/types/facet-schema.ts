import type { Condition } from "../../constraints/condition.ts";
import type { CountFacet, Facet } from "../../constraints/refinement.ts";
import type { Step } from "../../constraints/selector.ts";
import type { JsonObject } from "../../read/document.ts";
import { conditionSchema, oneOf } from "./condition-schema.ts";
import { isAlways } from "./demand.ts";
import { groupSchema, requiredSchema } from "./group-schema.ts";

/**
 * A facet where a condition holds, as a schema beside that of its value; undefined where JSON Schema cannot say it.
 * `ofAnything` says that the value may be no object: keywords of objects would pass over it.
 */
export function whenSchema(when: Condition, facet: Facet, ofAnything: boolean): JsonObject | undefined {
  const then = facetSchema(facet, ofAnything);
  if (then === undefined || isAlways(when)) return then;
  const condition = conditionSchema(when, ofAnything);
  return condition && { if: condition, then };
}

function facetSchema(facet: Facet, ofAnything: boolean): JsonObject | undefined {
  switch (facet.kind) {
    case "required":
      return requiredSchema(facet.paths, ofAnything);
    case "forbidden":
      return atProperty(facet.field, false);
    case "group":
      return groupSchema(facet, ofAnything);
    case "values":
      return atProperty(facet.field, oneOf(facet.values));
    case "except":
      return atProperty(facet.field, { not: oneOf(facet.values) });
    case "equal":
      return atProperty(facet.field, {
        if: { type: ["string", "number", "boolean"] },
        then: { const: facet.value },
      });
    case "bounds":
      return atProperty(facet.field, facet.bounds);
    case "unique":
      return atProperty(facet.field, { uniqueItems: true });
    case "count": {
      const counted = countSchema(facet.count);
      return counted && atProperty(facet.count.field, counted);
    }
    case "inside": {
      const then = whenSchema(facet.when, facet.then, true);
      return then && facet.at.reduceRight<JsonObject>(aroundStep, then);
    }
  }
}

/** What one step from a value leads to is of this schema. */
export function aroundStep(inner: JsonObject, step: Step): JsonObject {
  return step.kind === "name" ? { properties: { [step.name]: inner } } : { items: inner };
}

function atProperty(field: string, schema: JsonObject | false): JsonObject {
  if (field !== "") return { properties: { [field]: schema } };
  return schema === false ? { not: {} } : schema;
}

function countSchema({ where, min, max, by, classes }: CountFacet): JsonObject | undefined {
  const upTo = (keyword: string) => (Number.isFinite(max) ? { [keyword]: max } : {});
  const admitted = isAlways(where) ? undefined : conditionSchema(where, true);
  if (!isAlways(where) && admitted === undefined) return undefined;
  const all =
    admitted === undefined
      ? { ...(min > 0 ? { minItems: min } : {}), ...upTo("maxItems") }
      : { contains: admitted, minContains: min, ...upTo("maxContains") };
  if (by === undefined) return all;
  const contained = classes.map(({ value, exactly }) => {
    const ofClass = { type: "object", properties: { [by]: { const: value } }, required: [by] };
    return {
      contains: admitted === undefined ? ofClass : { allOf: [admitted, ofClass] },
      minContains: exactly,
      maxContains: exactly,
    };
  });
  return { ...all, allOf: contained };
}
