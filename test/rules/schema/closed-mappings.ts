import { Ajv, type ValidateFunction } from "ajv";
import { isObject, type Json, type JsonObject } from "../../../generator/read/document.ts";
import { escapeToken, valueAt } from "../../../generator/read/pointer.ts";

export type Fits = (schema: Json, value: Json) => boolean;

/** Says whether a value fits a part of a schema, whose references lead into the whole. */
export function fitting(root: JsonObject): Fits {
  const ajv = new Ajv({ strict: false });
  const compiled = new Map<Json, ValidateFunction>();
  return (schema, value) => {
    const known =
      compiled.get(schema) ??
      ajv.compile(isObject(schema) ? { ...schema, definitions: root.definitions } : (schema as boolean));
    compiled.set(schema, known);
    return known(value) === true;
  };
}

/** A mapping of a value for which a schema names all members, and these members. */
export interface ClosedMapping {
  readonly pointer: string;
  readonly schema: JsonObject;
  readonly members: readonly string[];
}

/** Every mapping of a value, itself included, whose members a schema names, by what applies to it there. */
export function closedMappings(root: JsonObject, value: Json): readonly ClosedMapping[] {
  const fits = fitting(root);
  const found: ClosedMapping[] = [];
  const visit = (schema: Json | undefined, at: Json | undefined, pointer: string): void => {
    if (!isObject(schema) || at === undefined) return;
    if (typeof schema.$ref === "string") visit(valueAt(root, schema.$ref.slice(1)), at, pointer);
    for (const one of listOf(schema.allOf)) visit(one, at, pointer);
    for (const one of [...listOf(schema.anyOf), ...listOf(schema.oneOf)]) if (fits(one, at)) visit(one, at, pointer);
    if (schema.if !== undefined) visit(fits(schema.if, at) ? schema.then : schema.else, at, pointer);
    if (Array.isArray(at))
      for (const [index, one] of at.entries()) visit(schema.items, one as Json, `${pointer}/${index}`);
    if (!isObject(at)) return;
    const properties = isObject(schema.properties) ? schema.properties : {};
    if (schema.additionalProperties === false && Object.keys(properties).length > 0)
      found.push({ pointer, schema, members: Object.keys(properties).sort() });
    for (const [name, one] of Object.entries(isObject(schema.dependencies) ? schema.dependencies : {}))
      if (Object.hasOwn(at, name)) visit(one, at, pointer);
    for (const [name, one] of Object.entries(at)) {
      const inner = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
      visit(inner, one as Json, `${pointer}/${escapeToken(name)}`);
    }
  };
  visit(root, value, "");
  return found;
}

/** Every mapping that a schema closes, wherever it stands in it. */
export function closedIn(schema: Json): readonly JsonObject[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => closedIn(one as Json));
  if (!isObject(schema)) return [];
  const own = schema.additionalProperties === false && isObject(schema.properties) ? [schema] : [];
  return [...own, ...Object.values(schema).flatMap((one) => closedIn(one as Json))];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
