import { isObject, type Json, type JsonObject } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import { type Demand, demandedHere, demandedInside } from "./demand.ts";
import { pascal } from "./names.ts";
import { referenced, refTo } from "./reference.ts";
import { mapValues } from "./subschemas.ts";

export interface Rewriting {
  /** The component that a reference on the way to a refined value leads to: the name of the one to lead to instead. */
  component(name: string, demands: readonly Demand[], pointer: string): string;
  /** The schema with what is demanded of its own value. What is demanded inside it is done. */
  refine(schema: JsonObject, demands: readonly Demand[], name: string): JsonObject;
  /** Whether a union hands on to its members what is demanded of it: types do, a schema says it once beside the union. */
  readonly intoUnions: boolean;
}

/** A schema and what is on the way to the values refined; the rest of it is shared with the original. */
export function rewrite(
  schema: JsonObject,
  demands: readonly Demand[],
  name: string,
  pointer: string,
  rewriting: Rewriting,
): JsonObject {
  if (demands.length === 0) return schema;
  const component = referenced(schema);
  if (component !== undefined) return { ...schema, $ref: refTo(rewriting.component(component, demands, pointer)) };

  const here = demandedHere(demands);
  const union = rewriting.intoUnions && schema.properties === undefined && (schema.anyOf ?? schema.oneOf) !== undefined;
  const inner = (one: Json, some: readonly Demand[], hint: string, at: string): Json =>
    isObject(one) ? rewrite(one, some, hint, pointer + at, rewriting) : one;

  const result: Record<string, Json | undefined> = { ...schema };
  if (isObject(schema.properties)) {
    result.properties = mapValues(schema.properties, (property, key) =>
      inner(property, demandedInside(demands, key), name + pascal(key), `/properties/${escapeToken(key)}`),
    );
  }
  if (isObject(schema.items))
    result.items = inner(schema.items, demandedInside(demands, undefined), `${name}Entry`, "/items");
  const inside = demands.filter(({ at }) => at.length > 0);
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    const members = schema[keyword];
    if (!Array.isArray(members)) continue;
    const some = union && keyword !== "allOf" ? demands : inside;
    result[keyword] = members.map((one: Json, index) => inner(one, some, name, `/${keyword}/${index}`));
  }
  return union || here.length === 0 ? result : rewriting.refine(result, here, name);
}
