import type { Condition } from "../../constraints/condition.ts";
import type { Selector } from "../../constraints/selector.ts";
import type { Json, JsonObject } from "../../read/document.ts";
import { withoutImplied } from "./conditions.ts";
import { merged } from "./merged-schema.ts";

/**
 * A condition as a schema that accepts the entries it holds for; undefined where JSON Schema cannot say it. Of entries that
 * may be no objects (`ofAnything`) it says so: `properties` and `required` pass over what is none.
 */
export function conditionSchema(condition: Condition, ofAnything: boolean): JsonObject | undefined {
  switch (condition.kind) {
    case "term":
      return conditionSchema(condition.of, ofAnything);
    case "not": {
      const inner = conditionSchema(condition.of, ofAnything);
      return inner && { not: inner };
    }
    case "all":
    case "any": {
      const of = condition.kind === "all" ? withoutImplied(condition.of) : condition.of;
      const parts = of.map((one) => conditionSchema(one, ofAnything));
      if (parts.some((part) => part === undefined)) return undefined;
      const schemas = parts as JsonObject[];
      if (schemas.length === 1) return schemas[0];
      if (condition.kind === "any") return { anyOf: schemas };
      return merged(schemas) ?? { allOf: schemas };
    }
    case "is":
      // What is no single value is never equal to one here.
      if (condition.values.some((value) => typeof value === "object" && value !== null)) return undefined;
      return atField(condition.at, oneOf(condition.values), ofAnything);
    case "present":
      return atField(condition.at, {}, ofAnything);
  }
}

/** Accepts these values. */
export function oneOf(values: readonly Json[]): JsonObject {
  const [only] = values;
  return values.length === 1 && only !== undefined ? { const: only } : { enum: values };
}

/** Names lead through objects: each must be there. An index, a look-up or another root than the entry cannot be said. */
function atField({ root, steps }: Selector, schema: JsonObject, ofAnything: boolean): JsonObject | undefined {
  if (root.kind !== "entry" || root.depth !== 1) return undefined;
  return steps.reduceRight<JsonObject | undefined>((inner, step, index) => {
    if (inner === undefined || step.kind !== "name") return undefined;
    return {
      ...(index > 0 || ofAnything ? { type: "object" } : {}),
      ...(Object.keys(inner).length === 0 ? {} : { properties: { [step.name]: inner } }),
      required: [step.name],
    };
  }, schema);
}
