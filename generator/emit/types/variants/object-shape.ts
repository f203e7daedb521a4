import { isObject, type Json, type JsonObject } from "../../../read/document.ts";
import { resolved } from "../reference.ts";
import { put } from "../subschemas.ts";

/** The schema of an object with what `allOf` and references add, as one list of properties. */
export interface ObjectShape {
  readonly properties: JsonObject;
  readonly required: readonly string[];
  /** Title, description, additionalProperties and what else stands beside the properties. */
  readonly rest: JsonObject;
  readonly nullable: boolean;
}

export type Find = (component: string) => Json | undefined;

/** The shape of a schema; undefined where it is no object, or a union, whose properties are no one list. */
export function objectShape(schema: JsonObject, find: Find, depth = 0): ObjectShape | undefined {
  const { type, properties, required, allOf, anyOf, oneOf, ...rest } = schema;
  const types = type === undefined ? [] : [type].flat();
  if (depth > 16 || rest.$ref !== undefined || rest.enum !== undefined || rest.const !== undefined) return undefined;
  if (types.some((one) => one !== "object" && one !== "null")) return undefined;
  if (types.length > 0 && !types.includes("object")) return undefined;
  if ([anyOf, oneOf].some((members) => Array.isArray(members) && members.some(isStructural))) return undefined;

  const fields: Record<string, Json | undefined> = {};
  const names: string[] = [];
  const add = (shape: Pick<ObjectShape, "properties" | "required">): void => {
    for (const [name, property] of Object.entries(shape.properties)) {
      const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
      put(fields, name, known === undefined ? property : { allOf: [known, property ?? {}] });
    }
    names.push(...shape.required.filter((name) => !names.includes(name)));
  };
  const more: JsonObject[] = [];
  for (const member of Array.isArray(allOf) ? allOf : []) {
    const target = resolved(member, find);
    if (!isObject(target)) return undefined;
    if (!isStructural(target)) continue;
    const shape = objectShape(target, find, depth + 1);
    if (shape === undefined) return undefined;
    add(shape);
    if (shape.rest.additionalProperties !== undefined)
      more.push({ additionalProperties: shape.rest.additionalProperties });
  }
  add({ properties: isObject(properties) ? properties : {}, required: Array.isArray(required) ? required : [] });
  return {
    properties: fields,
    required: names,
    rest: Object.assign({}, ...more, rest),
    nullable: types.includes("null"),
  };
}

/** Whether a type is to be made of the schema: one of conditions alone (`if`, `required`, `not`) adds none. */
export function isStructural(schema: Json): boolean {
  if (!isObject(schema)) return false;
  const telling = [
    "$ref",
    "type",
    "properties",
    "additionalProperties",
    "items",
    "prefixItems",
    "enum",
    "const",
    "patternProperties",
  ];
  if (telling.some((keyword) => schema[keyword] !== undefined)) return true;
  return [schema.allOf, schema.anyOf, schema.oneOf].some(
    (members) => Array.isArray(members) && members.some(isStructural),
  );
}
