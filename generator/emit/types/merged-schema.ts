import type { Json, JsonObject } from "../../read/document.ts";
import { put } from "./subschemas.ts";

/** Schemas of objects that name different fields, as one; undefined where they cannot be merged. */
export function merged(schemas: readonly JsonObject[]): JsonObject | undefined {
  const properties: Record<string, Json | undefined> = {};
  const required: string[] = [];
  const typed = schemas.filter(({ type }) => type === "object").length;
  if (typed > 0 && typed < schemas.length) return undefined;
  for (const schema of schemas) {
    const { type: _, properties: fields, required: names, ...rest } = schema as SchemaOfObject;
    if (Object.keys(rest).length > 0 || names === undefined) return undefined;
    if (Object.keys(fields ?? {}).some((name) => Object.hasOwn(properties, name))) return undefined;
    for (const [name, field] of Object.entries(fields ?? {})) put(properties, name, field);
    required.push(...names.filter((name) => !required.includes(name)));
  }
  return {
    ...(typed > 0 ? { type: "object" } : {}),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}

interface SchemaOfObject extends JsonObject {
  readonly properties?: JsonObject;
  readonly required?: readonly string[];
}
