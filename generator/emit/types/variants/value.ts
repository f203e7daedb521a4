import type { Json, JsonObject } from "../../../read/document.ts";
import { type Demand, isAlways } from "../demand.ts";
import { withOnly } from "./field.ts";
import type { Making } from "./making.ts";
import { refineObject } from "./object.ts";
import { tupleSchema } from "./tuples.ts";

/** The schema of a value with what is demanded of it: an array by how many entries it holds, an object by its fields. */
export function refineValue(schema: JsonObject, demands: readonly Demand[], name: string, making: Making): JsonObject {
  const counts = demands.flatMap(({ then }) => (then.kind === "count" && then.count.field === "" ? [then.count] : []));
  const only = demands.flatMap(({ when, then }) =>
    then.kind === "values" && then.field === "" && isAlways(when) ? [then.values] : [],
  );
  const left = only.length === 0 ? [] : only.reduce(common);
  if (left.length > 0) return withOnly(schema, left, making.find);
  if (counts.length === 0) return refineObject(schema, demands, name, making);
  return tupleSchema(schema, counts, name, making) ?? schema;
}

function common(some: readonly Json[], others: readonly Json[]): readonly Json[] {
  return some.filter((value) => others.includes(value));
}
