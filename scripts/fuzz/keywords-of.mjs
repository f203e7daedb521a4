import { isObject } from "./pools.mjs";

/** Which members of a schema hold schemas: one, a list, or by name. */
const one = [
  "items",
  "contains",
  "unevaluatedItems",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "not",
  "if",
  "then",
  "else",
  "contentSchema",
];
const list = ["prefixItems", "allOf", "anyOf", "oneOf"];
const byName = ["properties", "patternProperties", "dependentSchemas", "$defs"];

/** The schema, rebuilt from below: `change` is asked of every object schema, with its subschemas changed already. */
export function mapSchema(schema, change) {
  if (!isObject(schema)) return schema;
  const inner = Object.entries(schema).map(([name, value]) => {
    if (one.includes(name)) return [name, mapSchema(value, change)];
    if (list.includes(name) && Array.isArray(value)) return [name, value.map((each) => mapSchema(each, change))];
    if (!byName.includes(name) || !isObject(value)) return [name, value];
    return [name, Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapSchema(each, change)]))];
  });
  return change(Object.fromEntries(inner));
}

/** Every keyword that stands in the schema or below, once. */
export function keywordsOf(schema) {
  const found = new Set();
  mapSchema(schema, (each) => {
    for (const name of Object.keys(each)) if (name !== "$defs") found.add(name);
    return each;
  });
  return found;
}
