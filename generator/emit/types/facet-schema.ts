import type { Condition } from "../../constraints/condition.ts";
import type { CountFacet, Facet } from "../../constraints/refinement.ts";
import type { Step } from "../../constraints/selector.ts";
import type { JsonObject } from "../../read/document.ts";
import { conditionSchema, oneOf } from "./condition-schema.ts";
import { isAlways } from "./demand.ts";
import { groupSchema } from "./group-schema.ts";

/** What a facet adds to the schema of its value; undefined where JSON Schema cannot say it. */
export function facetSchema(facet: Facet): JsonObject | undefined {
  switch (facet.kind) {
    case "required":
      return { required: facet.fields };
    case "forbidden":
      return atProperty(facet.field, false);
    case "group":
      return groupSchema(facet);
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
      const then = whenSchema(facet.when, facet.then);
      return then && facet.at.reduceRight<JsonObject>(aroundStep, then);
    }
  }
}

/** A facet where a condition holds. */
export function whenSchema(when: Condition, facet: Facet): JsonObject | undefined {
  const then = facetSchema(facet);
  if (then === undefined || isAlways(when)) return then;
  const condition = conditionSchema(when, speaksOfAnything(facet));
  return condition && { if: condition, then };
}

/** A facet of the value itself holds for what is no object, too. */
function speaksOfAnything(facet: Facet): boolean {
  if (facet.kind === "count") return facet.count.field === "";
  if (facet.kind === "inside") return facet.at[0]?.kind === "every";
  return facet.kind === "group" || ("field" in facet && facet.field === "");
}

function aroundStep(inner: JsonObject, step: Step): JsonObject {
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
