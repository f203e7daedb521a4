import type { SchemaAt } from "../model/api.ts";
import { resolve } from "../model/resolve.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import { fits } from "./example-fit.ts";
import { sampleOfFormat } from "./example-format.ts";
import { fresh } from "./example-fresh.ts";
import { typesOf } from "./keywords/type.ts";

/**
 * The smallest value of a schema that is easily made, the document's own words where it gives some: an object with what
 * it requires, a list as short as may be. Undefined where none was found that is known to fit.
 */
export function sample(document: Document, at: SchemaAt): Json | undefined {
  const { schema } = resolve(document, at);
  if (!isObject(schema)) return schema ? "text" : undefined;
  if (!samples.has(schema)) samples.set(schema, sampleWithin(document, at, []));
  return samples.get(schema);
}

/** Samples by their schema, which is never changed in place. */
const samples = new WeakMap<object, Json | undefined>();

function sampleWithin(document: Document, at: SchemaAt, open: readonly string[]): Json | undefined {
  const { schema, pointer } = resolve(document, at);
  if (!isObject(schema)) return schema ? "text" : undefined;
  if (open.includes(pointer)) return undefined;
  const from = { schema, pointer, document, open: [...open, pointer] };
  const fitting = (values: readonly (Json | undefined)[]) =>
    values.find((value): value is Json => value !== undefined && fits(document, { schema, pointer }, value));
  const given = givenBy(schema);
  const isComposed = [...given, ...made(from)].some((one) => isObject(one) || Array.isArray(one));
  return isComposed
    ? fitting([...made(from), ...composed(from), ...given])
    : fitting([...given, ...made(from), ...composed(from)]);
}

interface From {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly document: Document;
  /** The schemas this one is made for, outermost first. */
  readonly open: readonly string[];
}

/** Values that the schema itself shows; null only where it allows nothing else. */
function givenBy(schema: JsonObject): readonly (Json | undefined)[] {
  const list = (name: string) => (Array.isArray(schema[name]) ? (schema[name] as readonly Json[]) : []);
  const values = [member(schema, "const"), schema.example, ...list("examples"), schema.default, ...list("enum")];
  return [...values.filter((value) => value !== null), ...values];
}

function below(
  { document, pointer, open }: From,
  value: Json | undefined,
  ...tokens: readonly (string | number)[]
): Json | undefined {
  if (!isObject(value)) return value === false ? undefined : "text";
  return sampleWithin(
    document,
    { schema: value, pointer: pointer + tokens.map((one) => `/${escapeToken(one)}`).join("") },
    open,
  );
}

/** No sample is made of what has to be longer than so many characters or entries. */
const longest = 1000;

/** Values made by type. */
function made(from: From): readonly (Json | undefined)[] {
  const { schema } = from;
  const types = typesOf(schema.type) ?? [];
  const implied =
    schema.properties || schema.required ? "object" : schema.items || schema.prefixItems ? "array" : undefined;
  const type = types.find((one) => one !== "null") ?? implied ?? types[0];
  if (type === "object") return [objectOf(from)];
  if (type === "array") return [listOf(from)];
  if (type === "string") return textsOf(schema);
  if (type === "integer" || type === "number") return numbersOf(schema);
  return type === "boolean" ? [false] : type === "null" ? [null] : [];
}

function objectOf(from: From): JsonObject {
  const { properties, required } = from.schema;
  const names = Array.isArray(required) ? (required as string[]) : [];
  const known = isObject(properties) ? properties : {};
  const values = names.map((name) => [name, below(from, member(known, name), "properties", name)] as const);
  return Object.fromEntries(values.filter(([name, value]) => value !== undefined && !isReadOnly(member(known, name))));
}

function isReadOnly(property: Json | undefined): boolean {
  return isObject(property) && property.readOnly === true;
}

function listOf(from: From): Json | undefined {
  const { minItems, items } = from.schema;
  const list: Json[] = [];
  if (Number(minItems ?? 0) > longest) return undefined;
  while (list.length < Number(minItems ?? 0)) {
    const entry = below(from, items, "items");
    const next =
      entry === undefined || !list.some((one) => JSON.stringify(one) === JSON.stringify(entry))
        ? entry
        : fresh(entry, list);
    if (next === undefined) return undefined;
    list.push(next);
  }
  return list;
}

function textsOf({ format, minLength, maxLength }: JsonObject): readonly string[] {
  const ofFormat = sampleOfFormat(String(format));
  if (ofFormat !== undefined) return [ofFormat];
  if (Number(minLength ?? 0) > longest) return [];
  return ["text".padEnd(Number(minLength ?? 0), "x").slice(0, Number(maxLength ?? Number.MAX_SAFE_INTEGER))];
}

function numbersOf({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: JsonObject): readonly number[] {
  const step = typeof multipleOf === "number" ? multipleOf : 1;
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].filter((one) => typeof one === "number");
  const near = bounds.flatMap((bound) => [bound, Math.ceil(bound / step) * step, bound + step, bound - step]);
  return [0, 1, step, ...near];
}

/** Values of a composition: what all parts ask for together, with each alternative in turn. */
function composed(from: From): readonly (Json | undefined)[] {
  const { schema, document, open } = from;
  const list = (name: string) => {
    const schemas = schema[name];
    return Array.isArray(schemas) ? schemas.map((one: Json, index) => below(from, one, name, index)) : [];
  };
  const target =
    typeof schema.$ref === "string"
      ? [sampleWithin(document, { schema: { $ref: schema.$ref }, pointer: `${from.pointer}/$ref` }, open)]
      : [];
  const always = [...made(from), ...target, ...list("allOf")];
  const alternatives = [...list("oneOf"), ...list("anyOf")];
  return (alternatives.length === 0 ? [undefined] : alternatives).flatMap((one) => {
    const parts = [...always, one].filter((part) => part !== undefined);
    return parts.every(isObject) ? [Object.assign({}, ...parts) as JsonObject] : [...parts].reverse();
  });
}
