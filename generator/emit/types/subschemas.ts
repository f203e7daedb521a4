import { isObject, type Json, type JsonObject } from "../../read/document.ts";

// Where a schema holds other schemas (JSON Schema 2020-12, core, chapter 10).
const inOne = new Set([
  "not",
  "if",
  "then",
  "else",
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
]);
const inList = new Set(["allOf", "anyOf", "oneOf", "prefixItems", "items"]);
const inMap = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);

/** The schema with each schema directly inside it replaced. Other members are kept, as is the schema where none changed. */
function mapSubschemas(schema: JsonObject, change: (inner: JsonObject, keyword: string) => Json): JsonObject {
  const result: Record<string, Json | undefined> = {};
  let changed = false;
  for (const [keyword, value] of Object.entries(schema)) {
    const replaced = mapKeyword(keyword, value, change);
    put(result, keyword, replaced);
    changed ||= replaced !== value;
  }
  return changed ? result : schema;
}

/** The schema with every schema inside it, and then itself, replaced: the innermost first. */
export function mapSchemas(schema: Json, change: (schema: JsonObject) => Json): Json {
  if (!isObject(schema)) return schema;
  return change(mapSubschemas(schema, (inner) => mapSchemas(inner, change)));
}

/** Sets a member, also one named `__proto__`. */
export function put(object: Record<string, Json | undefined>, name: string, value: Json | undefined): void {
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  else object[name] = value;
}

/** The object with each of its values replaced; the same object where none changed. */
export function mapValues(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  const result: Record<string, Json | undefined> = {};
  let changed = false;
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const replaced = change(value, key);
    put(result, key, replaced);
    changed ||= replaced !== value;
  }
  return changed ? result : object;
}

function mapKeyword(
  keyword: string,
  value: Json | undefined,
  change: (inner: JsonObject, keyword: string) => Json,
): Json | undefined {
  const one = (inner: Json): Json => (isObject(inner) ? change(inner, keyword) : inner);
  if (Array.isArray(value)) {
    if (!inList.has(keyword)) return value;
    const list = value.map(one);
    return list.some((inner, index) => inner !== value[index]) ? list : value;
  }
  if (!isObject(value)) return value;
  if (inMap.has(keyword)) return mapValues(value, one);
  return inOne.has(keyword) ? change(value, keyword) : value;
}
