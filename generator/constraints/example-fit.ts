import type { SchemaAt } from "../model/api.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { escapeToken, valueAt } from "../read/pointer.ts";
import { isOfFormat } from "./example-format.ts";
import type { InstanceType } from "./keyword.ts";
import { typesOf } from "./keywords/type.ts";

type Test = (keyword: Json, value: never, schema: JsonObject, fit: Fit) => boolean;

/** What a keyword's test may ask: does a value fit the schema at these tokens below this one? */
type Fit = (value: Json, ...tokens: readonly (string | number)[]) => boolean;

const deepest = 100;

/**
 * True where the value is known to fit the schema as a request's body. A small judge for values made as examples: what it
 * is not certain of (a rare format, deep nesting) does not fit, so that no example is called good by mistake.
 */
export function fits(document: Document, at: SchemaAt, value: Json, depth = 0): boolean {
  const { schema, pointer } = at;
  if (!isObject(schema) || depth > deepest) return schema === true;
  if (value === null && schema.nullable === true) return true;
  const fit: Fit = (inner, ...tokens) => {
    const found = tokens.reduce<Json | undefined>((one, token) => valueAt(one, `/${escapeToken(token)}`), schema);
    if (found === undefined) return true;
    const place = pointer + tokens.map((token) => `/${escapeToken(token)}`).join("");
    return fits(document, { schema: isObject(found) ? found : found !== false, pointer: place }, inner, depth + 1);
  };
  const ref = member(schema, "$ref");
  if (typeof ref === "string") {
    const target = decodeURIComponent(ref.slice(1));
    const found = ref.startsWith("#") ? valueAt(document.root, target) : undefined;
    if (typeof found !== "boolean" && !isObject(found)) return false;
    if (!fits(document, { schema: found, pointer: target }, value, depth + 1)) return false;
    if (String(document.root.openapi).startsWith("3.0")) return true;
  }
  return Object.entries(schema).every(([name, keyword]) => {
    const [applies, test] = tests.get(name) ?? [];
    if (applies === undefined || test === undefined || keyword === undefined) return true;
    return !speaksOf(applies, value) || test(keyword, value as never, schema, fit);
  });
}

function speaksOf(applies: InstanceType, value: Json): boolean {
  if (applies === "any") return true;
  if (applies === "array") return Array.isArray(value);
  return applies === "object" ? isObject(value) : typeof value === applies;
}

function isOfType(type: string, value: Json): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return (
    speaksOf(type === "boolean" ? "any" : (type as InstanceType), value) &&
    (type !== "boolean" || typeof value === "boolean")
  );
}

const same = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);
const count = (list: readonly unknown[], test: (index: number) => boolean) =>
  list.filter((_, index) => test(index)).length;
const branches = (keyword: Json, name: string, value: Json, fit: Fit) =>
  Array.isArray(keyword) ? count(keyword, (index) => fit(value, name, index)) : 0;
const members = (value: JsonObject) => Object.entries(value) as [string, Json][];

/** Members that neither `properties` nor `patternProperties` name. */
function others(value: JsonObject, { properties, patternProperties }: JsonObject): [string, Json][] {
  const patterns = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  return members(value).filter(
    ([name]) =>
      !(isObject(properties) && Object.hasOwn(properties, name)) && !patterns.some((pattern) => matches(pattern, name)),
  );
}

function matches(pattern: Json, text: string): boolean {
  try {
    return new RegExp(String(pattern), "u").test(text);
  } catch {
    return false;
  }
}

function isOtherDirection(name: string, { properties }: JsonObject): boolean {
  const property = isObject(properties) ? member(properties, name) : undefined;
  return isObject(property) && property.readOnly === true;
}

const tests: ReadonlyMap<string, readonly [InstanceType, Test]> = new Map<string, readonly [InstanceType, Test]>([
  ["type", ["any", (types, value: Json) => (typesOf(types) ?? []).some((type) => isOfType(type, value))]],
  ["enum", ["any", (values, value: Json) => Array.isArray(values) && values.some((one: Json) => same(one, value))]],
  ["const", ["any", (only, value: Json) => same(only, value)]],
  [
    "allOf",
    ["any", (list, value: Json, _, fit) => branches(list, "allOf", value, fit) === (list as readonly Json[]).length],
  ],
  ["anyOf", ["any", (list, value: Json, _, fit) => branches(list, "anyOf", value, fit) > 0]],
  ["oneOf", ["any", (list, value: Json, _, fit) => branches(list, "oneOf", value, fit) === 1]],
  ["not", ["any", (_, value: Json, _schema, fit) => !fit(value, "not")]],
  ["if", ["any", (_, value: Json, _schema, fit) => fit(value, fit(value, "if") ? "then" : "else")]],
  ["format", ["string", (format, value: string) => isOfFormat(String(format), value)]],
  ["pattern", ["string", (pattern, value: string) => matches(pattern, value)]],
  ["minLength", ["string", (min, value: string) => [...value].length >= Number(min)]],
  ["maxLength", ["string", (max, value: string) => [...value].length <= Number(max)]],
  [
    "minimum",
    [
      "number",
      (min, value: number, { exclusiveMinimum }) =>
        exclusiveMinimum === true ? value > Number(min) : value >= Number(min),
    ],
  ],
  [
    "maximum",
    [
      "number",
      (max, value: number, { exclusiveMaximum }) =>
        exclusiveMaximum === true ? value < Number(max) : value <= Number(max),
    ],
  ],
  ["exclusiveMinimum", ["number", (min, value: number) => typeof min !== "number" || value > min]],
  ["exclusiveMaximum", ["number", (max, value: number) => typeof max !== "number" || value < max]],
  ["multipleOf", ["number", (of, value: number) => Number.isInteger(value / Number(of))]],
  [
    "required",
    [
      "object",
      (names, value: JsonObject, schema) =>
        (names as string[]).every((name) => Object.hasOwn(value, name) || isOtherDirection(name, schema)),
    ],
  ],
  [
    "properties",
    [
      "object",
      (_, value: JsonObject, _schema, fit) => members(value).every(([name, one]) => fit(one, "properties", name)),
    ],
  ],
  [
    "patternProperties",
    [
      "object",
      (patterns, value: JsonObject, _, fit) =>
        Object.keys(patterns as JsonObject).every((pattern) =>
          members(value).every(([name, one]) => !matches(pattern, name) || fit(one, "patternProperties", pattern)),
        ),
    ],
  ],
  [
    "additionalProperties",
    [
      "object",
      (_, value: JsonObject, schema, fit) => others(value, schema).every(([, one]) => fit(one, "additionalProperties")),
    ],
  ],
  [
    "propertyNames",
    ["object", (_, value: JsonObject, _schema, fit) => Object.keys(value).every((name) => fit(name, "propertyNames"))],
  ],
  ["minProperties", ["object", (min, value: JsonObject) => Object.keys(value).length >= Number(min)]],
  ["maxProperties", ["object", (max, value: JsonObject) => Object.keys(value).length <= Number(max)]],
  [
    "dependentRequired",
    [
      "object",
      (names, value: JsonObject) =>
        Object.entries(names as JsonObject).every(
          ([name, needs]) =>
            !Object.hasOwn(value, name) || (needs as string[]).every((need) => Object.hasOwn(value, need)),
        ),
    ],
  ],
  [
    "dependentSchemas",
    [
      "object",
      (names, value: JsonObject, _, fit) =>
        Object.keys(names as JsonObject).every(
          (name) => !Object.hasOwn(value, name) || fit(value, "dependentSchemas", name),
        ),
    ],
  ],
  ["minItems", ["array", (min, value: readonly Json[]) => value.length >= Number(min)]],
  ["maxItems", ["array", (max, value: readonly Json[]) => value.length <= Number(max)]],
  [
    "prefixItems",
    [
      "array",
      (list, value: readonly Json[], _, fit) =>
        value.slice(0, (list as readonly Json[]).length).every((one, index) => fit(one, "prefixItems", index)),
    ],
  ],
  [
    "items",
    [
      "array",
      (_, value: readonly Json[], { prefixItems }, fit) =>
        value.slice(Array.isArray(prefixItems) ? prefixItems.length : 0).every((one) => fit(one, "items")),
    ],
  ],
  [
    "uniqueItems",
    [
      "array",
      (wanted, value: readonly Json[]) =>
        wanted !== true || new Set(value.map((one) => JSON.stringify(one))).size === value.length,
    ],
  ],
  [
    "contains",
    [
      "array",
      (_, value: readonly Json[], { minContains = 1, maxContains = Number.MAX_VALUE }, fit) => {
        const found = count(value, (index) => fit(value[index] as Json, "contains"));
        return found >= Number(minContains) && found <= Number(maxContains);
      },
    ],
  ],
]);
