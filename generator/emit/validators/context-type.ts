import { block, comment, joined, js, literal, type Printable, propertyKey } from "../../code/printable.ts";
import { isObject, type Json, type JsonObject } from "../../read/document.ts";

/** The type of the declared context: every member may be missing. */
export function contextType(schema: JsonObject): readonly Printable[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const members = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [optional(name, value)],
  );
  const clock = Object.hasOwn(properties, "now") ? [] : [js`readonly now?: string | undefined;`];
  return [
    comment("Facts that a request does not carry. A rule whose fact is missing stays unchecked."),
    block(js`export interface Context`, [...members, ...clock]),
  ];
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
      return js`readonly (${typeOf(schema.items ?? true)})[]`;
    case "object":
      return objectType(schema);
    default:
      return js`unknown`;
  }
}

/** Open: an answer of the API may be given as it is. */
function objectType(schema: JsonObject): Printable {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const members = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [optional(name, value)],
  );
  if (isObject(schema.additionalProperties)) {
    return js`{ readonly [name: string]: ${typeOf(schema.additionalProperties)} | undefined }`;
  }
  return js`{ ${joined(members, js` `)} readonly [name: string]: unknown }`;
}
