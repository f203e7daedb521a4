import { isObject, type Json, type JsonObject, member } from "../../../read/document.ts";
import { marked } from "../marker.ts";
import { pascal } from "../names.ts";
import { resolved } from "../reference.ts";
import { put } from "../subschemas.ts";
import { type Field, type Fields, withOnly } from "./field.ts";
import type { Making } from "./making.ts";
import type { ObjectShape } from "./object-shape.ts";
import { refineProperty } from "./property.ts";
import { tupleSchema } from "./tuples.ts";

/** The schema of a variant: the object's properties, with what the variant says of its fields. */
export function variantSchema(shape: ObjectShape, fields: Fields, name: string, making: Making): JsonObject {
  const properties: Record<string, Json | undefined> = { ...shape.properties };
  const required = shape.required.filter((field) => fields.get(field)?.forbidden === undefined);
  for (const [field, said] of fields) {
    if (said.required && !required.includes(field)) required.push(field);
    put(properties, field, property(member(shape.properties, field) ?? {}, said, name + pascal(field), making));
  }
  return { ...shape.rest, type: "object", properties, required };
}

function property(schema: Json, said: Field, name: string, making: Making): Json {
  if (said.forbidden !== undefined) return marked({ forbidden: said.forbidden, of: schema });
  const target = resolved(schema, making.find);
  if (said.counts.length > 0 && isObject(target)) {
    return tupleSchema(target, said.counts, name, making) ?? schema;
  }
  if (said.inside.length > 0) return refineProperty(schema, said.inside, name, making) ?? schema;
  return said.values !== undefined && isObject(schema) ? withOnly(schema, said.values, making.find) : schema;
}
