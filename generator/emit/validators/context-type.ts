import {
  block,
  comment,
  type Identifier,
  identifier,
  joined,
  js,
  literal,
  type Printable,
  propertyKey,
} from "../../code/printable.ts";
import { needsOf } from "../../constraints/needs.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Operation } from "../../model/api.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";

/** The type of the declared context: every member may be missing. */
export function contextType(schema: JsonObject): readonly Printable[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const clock = Object.hasOwn(properties, "now") ? [] : [now];
  return [
    comment("All facts that a request does not carry. A rule whose fact is missing stays unchecked."),
    block(js`export interface Context`, [...membersOf(schema), ...clock]),
  ];
}

/** The type of an operation's context: the facts that its rules need, of each only what they read. */
export function operationContextType(
  operation: Operation,
  rules: readonly Rule[],
  context: JsonObject,
  parameters: Printable,
): readonly Printable[] {
  const needs = rules.flatMap(needsOf);
  const declared = needed(context, needs);
  const isDeclared = (name: string) => isObject(declared.properties) && Object.hasOwn(declared.properties, name);
  const undeclared = [
    ...(needs.some(([name]) => name === "now") && !isDeclared("now") ? [now] : []),
    ...(needs.some(([name]) => name === "parameters") ? [js`readonly parameters?: ${parameters} | undefined;`] : []),
  ];
  return [
    comment(`The facts that the rules of ${operation.key} need.`),
    block(js`export interface ${contextName(operation)}`, [...membersOf(declared), ...undeclared]),
  ];
}

/** "CreateOrderContext" */
export function contextName({ name }: Operation): Identifier {
  return identifier(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}Context`);
}

const now = js`readonly now?: string | undefined;`;

/** The schema with only the members that the paths lead to; "*" is any member of a map. */
function needed(schema: JsonObject, paths: readonly (readonly string[])[]): JsonObject {
  if (paths.some((path) => path.length === 0)) return schema;
  const below = (name: string, value: Json | undefined): Json | undefined => {
    const inner = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    return inner.length === 0 || !isObject(value) ? undefined : needed(value, inner);
  };
  const properties = isObject(schema.properties) ? schema.properties : {};
  const members = Object.entries(properties).flatMap(([name, value]) => {
    const kept = below(name, value);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  const others = below("*", schema.additionalProperties);
  return {
    ...schema,
    properties: Object.fromEntries(members),
    ...(others === undefined ? {} : { additionalProperties: others }),
  };
}

function membersOf(schema: JsonObject): readonly Printable[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  return Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [optional(name, value)]));
}

function optional(name: string, schema: Json): Printable {
  return js`readonly ${propertyKey(name)}?: ${typeOf(schema)} | undefined;`;
}

function typeOf(schema: Json): Printable {
  if (!isObject(schema)) return js`unknown`;
  if (Array.isArray(schema.enum)) {
    return joined(
      schema.enum.map((value: Json) => literal(value)),
      js` | `,
    );
  }
  switch (schema.type) {
    case "string":
    case "boolean":
      return schema.type === "string" ? js`string` : js`boolean`;
    case "integer":
    case "number":
      return js`number`;
    case "array":
      return arrayType(schema.items ?? true);
    case "object":
      return objectType(schema);
    default:
      return js`unknown`;
  }
}

/** In brackets only where they are needed: around a union and around another array. */
function arrayType(items: Json): Printable {
  const isOneName = !isObject(items) || (!Array.isArray(items.enum) && items.type !== "array");
  return isOneName ? js`readonly ${typeOf(items)}[]` : js`readonly (${typeOf(items)})[]`;
}

/** Open: an answer of the API may be given as it is. */
function objectType(schema: JsonObject): Printable {
  if (isObject(schema.additionalProperties)) {
    return js`{ readonly [name: string]: ${typeOf(schema.additionalProperties)} | undefined }`;
  }
  return js`{ ${joined(membersOf(schema), js` `)} readonly [name: string]: unknown }`;
}
