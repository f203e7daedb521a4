import { js, literal } from "../../code/printable.ts";
import { isObject, type Json } from "../../read/document.ts";
import type { Keyword, SchemaEnv } from "../keyword.ts";

/**
 * `required` (JSON Schema 2020-12 validation, 6.5.3). A `readOnly` property is not required of a request, a `writeOnly`
 * one not of a response (OpenAPI 3.0, 4.7.24).
 */
export const required: Keyword = {
  name: "required",
  applies: "object",
  bind: (value) => (isNames(value) ? undefined : "must be a list of property names"),
  check: (value, env) =>
    (value as string[])
      .filter((name) => !isOtherDirection(name, env) && !isTypedAndRequired(name, env))
      .map((name) => env.failMemberWhen(js`${env.member(name)} === undefined`, name, "required", literal("a value"))),
  describe: () => undefined,
};

/** Absence is what the code of the property itself finds, by its `type`. */
export function isTypedAndRequired(name: string, env: SchemaEnv): boolean {
  const { properties, required } = env.schema;
  if (!isNames(required) || !(required as string[]).includes(name)) return false;
  if (!isObject(properties) || !Object.hasOwn(properties, name)) return false;
  return env.isTyped(env.subschema("properties", name)) && !isOtherDirection(name, env);
}

function isNames(value: Json | undefined): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}

function isOtherDirection(name: string, env: SchemaEnv): boolean {
  const properties = env.schema.properties;
  if (!isObject(properties) || !Object.hasOwn(properties, name)) return false;
  const { schema } = env.resolve(env.subschema("properties", name));
  return isObject(schema) && schema[env.direction === "request" ? "readOnly" : "writeOnly"] === true;
}
