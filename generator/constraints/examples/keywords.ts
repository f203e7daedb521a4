import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { isOfFormat } from "./format.ts";

/** What a keyword's test may ask about the value it is on. */
export interface Fitting {
  readonly schema: JsonObject;
  /** Does a value fit the schema that stands at these tokens below this one? An absent schema lets everything pass. */
  inner(value: Json, ...tokens: readonly (string | number)[]): boolean;
  /** Does the value itself fit the schema that a `$ref` leads to? */
  target(ref: string): boolean;
  /** Do `$ref` and `allOf` lead to a schema that says what a member of this name is? */
  isBuiltOn(says: (schema: JsonObject) => boolean): boolean;
  /** It cannot be told. */
  doubt(): boolean;
}

/** Whether a value fits a keyword; both are of the type that the keyword speaks of. */
type Test = (keyword: never, value: never, fitting: Fitting) => boolean;

type List = readonly Json[];

const fitting = (branches: List, name: string, value: Json, { inner }: Fitting): number =>
  branches.filter((_, index) => inner(value, name, index)).length;

const onText: Readonly<Record<string, Test>> = {
  minLength: (min: number, value: string) => [...value].length >= min,
  maxLength: (max: number, value: string) => [...value].length <= max,
  pattern: (pattern: string, value: string, { doubt }) => matches(pattern, value) ?? doubt(),
  format: (format: string, value: Json, { doubt }) => typeof value !== "string" || isOfFormat(format, value) || doubt(),
};

const onNumbers: Readonly<Record<string, Test>> = {
  minimum: (min: number, value: number) => value >= min,
  maximum: (max: number, value: number) => value <= max,
  exclusiveMinimum: (min: number | boolean, value: number, { schema }) =>
    typeof min === "number" ? value > min : !min || value > Number(schema.minimum),
  exclusiveMaximum: (max: number | boolean, value: number, { schema }) =>
    typeof max === "number" ? value < max : !max || value < Number(schema.maximum),
  multipleOf: (of: number, value: number, { doubt }) => Number.isInteger(value / of) || doubt(),
};

const onLists: Readonly<Record<string, Test>> = {
  minItems: (min: number, value: List) => value.length >= min,
  maxItems: (max: number, value: List) => value.length <= max,
  uniqueItems: (wanted: boolean, value: List) => !wanted || new Set(value.map(keyOf)).size === value.length,
  prefixItems: (list: List, value: List, { inner }) =>
    value.slice(0, list.length).every((one, index) => inner(one, "prefixItems", index)),
  items: (_: Json, value: List, { schema: { prefixItems }, inner }) =>
    value.slice(Array.isArray(prefixItems) ? prefixItems.length : 0).every((one) => inner(one, "items")),
  contains: (_: Json, value: List, { schema: { minContains, maxContains }, inner }) => {
    const found = value.filter((one) => inner(one, "contains")).length;
    return found >= Number(minContains ?? 1) && found <= Number(maxContains ?? Number.POSITIVE_INFINITY);
  },
  // An alternative may have evaluated it, too.
  unevaluatedItems: (_: Json, value: List, { inner, isBuiltOn, doubt }) =>
    value.every(
      (one, index) => isBuiltOn((schema) => isListed(index, schema)) || inner(one, "unevaluatedItems") || doubt(),
    ),
};

const onObjects: Readonly<Record<string, Test>> = {
  minProperties: (min: number, value: JsonObject) => Object.keys(value).length >= min,
  maxProperties: (max: number, value: JsonObject) => Object.keys(value).length <= max,
  required: (names: readonly string[], value: JsonObject, { schema }) =>
    names.every((name) => Object.hasOwn(value, name) || isReadOnly(name, schema)),
  dependentRequired: (needs: Readonly<Record<string, readonly string[]>>, value: JsonObject) =>
    Object.entries(needs).every(
      ([name, needed]) => !Object.hasOwn(value, name) || needed.every((need) => Object.hasOwn(value, need)),
    ),
  properties: (known: JsonObject, value: JsonObject, { inner }) =>
    members(value).every(([name, one]) => !Object.hasOwn(known, name) || inner(one, "properties", name)),
  patternProperties: (patterns: JsonObject, value: JsonObject, { inner, doubt }) =>
    Object.keys(patterns).every((pattern) =>
      members(value).every(([name, one]) => {
        const isMeant = matches(pattern, name);
        return isMeant === undefined ? doubt() : !isMeant || inner(one, "patternProperties", pattern);
      }),
    ),
  additionalProperties: (_: Json, value: JsonObject, { schema, inner }) =>
    members(value).every(([name, one]) => isNamed(name, schema) || inner(one, "additionalProperties")),
  unevaluatedProperties: (_: Json, value: JsonObject, { inner, isBuiltOn, doubt }) =>
    members(value).every(
      ([name, one]) => isBuiltOn((schema) => isNamed(name, schema)) || inner(one, "unevaluatedProperties") || doubt(),
    ),
  propertyNames: (_: Json, value: JsonObject, { inner }) =>
    Object.keys(value).every((name) => inner(name, "propertyNames")),
  dependentSchemas: (schemas: JsonObject, value: JsonObject, { inner }) =>
    Object.keys(schemas).every((name) => !Object.hasOwn(value, name) || inner(value, "dependentSchemas", name)),
};

const onAll: Readonly<Record<string, Test>> = {
  const: (only: Json, value: Json) => keyOf(only) === keyOf(value),
  enum: (values: List, value: Json) =>
    values.includes(value) || (isComposed(value) && values.some((one) => keyOf(one) === keyOf(value))),
  $ref: (ref: string, _: Json, { target }) => target(ref),
  allOf: (list: List, value: Json, one) => fitting(list, "allOf", value, one) === list.length,
  anyOf: (list: List, value: Json, one) => fitting(list, "anyOf", value, one) > 0,
  oneOf: (list: List, value: Json, one) => fitting(list, "oneOf", value, one) === 1,
  not: (_: Json, value: Json, { inner }) => !inner(value, "not"),
  readOnly: () => true,
  writeOnly: () => true,
  if: (_: Json, value: Json, { inner }) => inner(value, inner(value, "if") ? "then" : "else"),
};

/** By the keyword's name. */
export const tests: Readonly<Record<string, Test>> = { ...onAll, ...onText, ...onNumbers, ...onLists, ...onObjects };

/** The same text for equal values, whatever the order of their members. */
export function keyOf(value: Json): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(members(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function isComposed(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

function members(value: JsonObject): [string, Json][] {
  return Object.entries(value) as [string, Json][];
}

/** Undefined where the pattern is no regular expression that is understood. */
function matches(pattern: string, text: string): boolean | undefined {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return undefined;
  }
}

function isNamed(name: string, { properties, patternProperties }: JsonObject): boolean {
  if (isObject(properties) && Object.hasOwn(properties, name)) return true;
  return (
    isObject(patternProperties) && Object.keys(patternProperties).some((pattern) => matches(pattern, name) !== false)
  );
}

function isListed(index: number, { prefixItems, items }: JsonObject): boolean {
  return items !== undefined || (Array.isArray(prefixItems) && index < prefixItems.length);
}

function isReadOnly(name: string, { properties }: JsonObject): boolean {
  const property = isObject(properties) ? member(properties, name) : undefined;
  return isObject(property) && property.readOnly === true;
}
