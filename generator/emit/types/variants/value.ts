import type { JsonObject } from "../../../read/document.ts";
import type { Demand } from "../demand.ts";
import type { Making } from "./making.ts";
import { refineObject } from "./object.ts";
import { tupleSchema } from "./tuples.ts";

/** The schema of a value with what is demanded of it: an array by how many entries it holds, an object by its fields. */
export function refineValue(schema: JsonObject, demands: readonly Demand[], name: string, making: Making): JsonObject {
  const counts = demands.flatMap(({ then }) => (then.kind === "count" && then.count.field === "" ? [then.count] : []));
  if (counts.length === 0) return refineObject(schema, demands, name, making);
  return tupleSchema(schema, counts, name, making) ?? schema;
}
