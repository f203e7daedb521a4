import { js, literal } from "../../code/printable.ts";
import { isObject, type Json } from "../../read/document.ts";
import type { CompareEnv, Difference, Side } from "../comparison/difference.ts";
import { difference } from "../comparison/limits.ts";
import { memberOf, type Normal, namesOf } from "../comparison/normal.ts";
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
  compare(before, after, env) {
    const [known, named] = [namesOf(before), namesOf(after)];
    return [...new Set([...before.required.keys(), ...after.required.keys()])].flatMap((name) => {
      const [was, is] = [isRequired(before, name, "before", env), isRequired(after, name, "after", env)];
      // A property that came or went is told as one, but for what had to be there, or has to, without a name.
      const isUnnamed = was ? !known.has(name) && !is : is && !named.has(name);
      if (known.has(name) !== named.has(name) && !isUnnamed) return [];
      if (was === is) return before.required.has(name) === after.required.has(name) ? [] : unsent(name, before, after);
      const hasDefault = env.normal(memberOf(after, name), "after").notes.has("default");
      const [id, relation] = is
        ? ([hasDefault ? requiredWithDefault : becameRequired, "tightened"] as const)
        : ([becameOptional, "loosened"] as const);
      const at = (normal: Normal, value: boolean) => ({ value, pointer: normal.required.get(name) ?? normal.pointer });
      // What is required on both sides is sent in this direction on one of them only.
      const isMoved = before.required.has(name) && after.required.has(name);
      const sent = is
        ? "is required, and sent in this direction now"
        : "is required, and not sent in this direction any more";
      const says = isMoved ? sent : is ? "became required" : "became optional";
      return [difference(id, relation, says, [at(before, was), before], [at(after, is), after], { step: name })];
    });
  },
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

const becameRequired = {
  request: "request-property-became-required",
  response: "response-property-became-required",
};
const requiredWithDefault = {
  ...becameRequired,
  request: "request-property-became-required-with-default",
};
const becameOptional = {
  request: "request-property-became-optional",
  response: "response-property-became-optional",
};

/** Required or not any more, yet not sent in this direction: `readOnly` in a request, `writeOnly` in a response. */
function unsent(name: string, before: Normal, after: Normal): readonly Difference[] {
  const is = after.required.has(name);
  const word = is ? "required" : "optional";
  const id = {
    request: `request-read-only-property-became-${word}`,
    response: `response-write-only-property-became-${word}`,
  };
  const at = (normal: Normal) => ({
    value: normal.required.has(name),
    pointer: normal.required.get(name) ?? normal.pointer,
  });
  const says = `became ${word}, where it is sent`;
  return [difference(id, "equivalent", says, [at(before), before], [at(after), after], { step: name })];
}

/** Required in this direction: not what only the other one has. */
export function isRequired(normal: Normal, name: string, side: Side, env: CompareEnv): boolean {
  if (!normal.required.has(name)) return false;
  const { notes } = env.normal(memberOf(normal, name), side);
  return notes.get(env.direction === "request" ? "readOnly" : "writeOnly")?.value !== true;
}
