import type { SchemaAt } from "../../model/api.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { escapeToken } from "../../read/pointer.ts";
import { typesOf } from "../keywords/type.ts";
import { describing, stepInto } from "../navigate.ts";
import { fits } from "./fit.ts";
import { sampleOfFormat } from "./format.ts";
import { fresh } from "./fresh.ts";

/**
 * The smallest value of a schema that is easily made, the document's own words where it gives some: an object with what
 * it requires, a list as short as may be. Undefined where none was found that is known to fit.
 */
export function sample(document: Document, at: SchemaAt): Json | undefined {
  return sampleWithin(document, at, { pointers: [], cuts: 0 });
}

/** The schemas that a sample is being made for, and how often one of them came up again inside itself. */
interface Open {
  readonly pointers: readonly string[];
  cuts: number;
}

/** Samples that were found, by their schema, which is never changed in place: each is made once, however often it is referred to. */
const remembered = new WeakMap<object, Json>();
/** Schemas of which none was found, and not because one of them was being made already. */
const hopeless = new WeakSet<object>();

function sampleWithin(document: Document, at: SchemaAt, open: Open): Json | undefined {
  const { schema, pointer } = resolve(document, at);
  if (!isObject(schema)) return schema ? "text" : undefined;
  const known = remembered.get(schema);
  if (known !== undefined || hopeless.has(schema)) return known;
  if (open.pointers.includes(pointer)) {
    open.cuts++;
    return undefined;
  }
  const inside: Open = { pointers: [...open.pointers, pointer], cuts: 0 };
  const from = { schema, pointer, document, open: inside };
  const [found] = fitting(from);
  if (found !== undefined) remembered.set(schema, found);
  else if (inside.cuts === 0) hopeless.add(schema);
  open.cuts += inside.cuts;
  return found;
}

/** One sample for each alternative of the schema that has one, the smallest that is easily made first. */
export function samples(document: Document, at: SchemaAt): readonly Json[] {
  const { schema, pointer } = resolve(document, at);
  const first = sample(document, at);
  if (!isObject(schema)) return first === undefined ? [] : [first];
  const others = fitting({ schema, pointer, document, open: { pointers: [pointer], cuts: 0 } });
  const all = [...(first === undefined ? [] : [first]), ...others];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** Those of the values that are known to fit; where none does, what its parts say of each other is looked at as well. */
function fitting(from: From): readonly Json[] {
  const { schema, pointer, document } = from;
  const thatFit = (values: readonly (Json | undefined)[]) =>
    values.filter(
      (one): one is Json => one !== undefined && sizeOf(one) <= largest && fits(document, { schema, pointer }, one),
    );
  const given = givenBy(schema);
  const own = made(from);
  const joined = composed(from, own);
  const isComposed = [...given, ...own].some((one) => isObject(one) || Array.isArray(one));
  const found = thatFit(isComposed ? [...own, ...joined, ...given] : [...given, ...own, ...joined]);
  return found.length > 0 ? found : thatFit(joined.flatMap((one) => (isObject(one) ? completed(from, one) : [])));
}

/** No sample has more values than this, all told: twice as many a level would soon be more than can be written. */
const largest = 10_000;
const sizes = new WeakMap<object, number>();

/** How many values a value consists of. */
function sizeOf(value: Json | undefined): number {
  if (typeof value !== "object" || value === null) return 1;
  let size = sizes.get(value) ?? 0;
  if (size === 0) {
    size = 1;
    for (const inner of Object.values(value)) size += sizeOf(inner);
    sizes.set(value, size);
  }
  return size;
}

interface From {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly document: Document;
  readonly open: Open;
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
  const entry = Number(minItems ?? 0) > 0 ? below(from, items, "items") : undefined;
  while (list.length < Number(minItems ?? 0)) {
    const next =
      entry === undefined || !list.some((one) => JSON.stringify(one) === JSON.stringify(entry))
        ? entry
        : fresh(entry, list);
    const value = next ?? (from.schema.uniqueItems === true ? undefined : entry);
    if (value === undefined) return undefined;
    list.push(value);
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
function composed(from: From, own: readonly (Json | undefined)[]): readonly (Json | undefined)[] {
  const { schema, document, open } = from;
  const list = (name: string) => {
    const schemas = schema[name];
    return Array.isArray(schemas) ? schemas.map((one: Json, index) => below(from, one, name, index)) : [];
  };
  const target =
    typeof schema.$ref === "string"
      ? [sampleWithin(document, { schema: { $ref: schema.$ref }, pointer: `${from.pointer}/$ref` }, open)]
      : [];
  const always = [...own, ...target, ...list("allOf")];
  const oneOf = list("oneOf");
  // Where the smallest sample of an alternative fits the others as well, its tags tell it apart.
  const tagged = oneOf.flatMap((one, index) => (isObject(one) ? [{ ...one, ...tagsOf(from, index) }] : []));
  const alternatives = [...oneOf, ...list("anyOf"), ...tagged];
  return (alternatives.length === 0 ? [undefined] : alternatives).flatMap((one) => {
    const parts = [...always, one].filter((part) => part !== undefined);
    return parts.every(isObject) ? [Object.assign({}, ...parts) as JsonObject] : [...parts].reverse();
  });
}

/** The tags of an object that `oneOf` allows: its properties with one value only, whether they are required or not. */
function tagsOf({ schema, document, pointer }: From, index: number): JsonObject {
  const one = (schema.oneOf as readonly Json[])[index];
  const at = resolve(document, { schema: isObject(one) ? one : true, pointer: `${pointer}/oneOf/${index}` });
  const properties = isObject(at.schema) && isObject(at.schema.properties) ? at.schema.properties : {};
  const tags = Object.entries(properties).map(([name, one]) => [name, isObject(one) ? onlyValue(one) : undefined]);
  return Object.fromEntries(tags.filter(([, value]) => value !== undefined)) as JsonObject;
}

function onlyValue(property: JsonObject): Json | undefined {
  if (Object.hasOwn(property, "const")) return property.const as Json;
  return Array.isArray(property.enum) && property.enum.length === 1 ? (property.enum[0] as Json) : undefined;
}

/** The same object with what one part requires and another describes: `allOf: [{ $ref: ... }, { required: [...] }]`. */
function completed({ schema, pointer, document, open }: From, object: JsonObject): JsonObject {
  const at = { schema, pointer };
  const required = describing(document, [at]).flatMap((one) =>
    isObject(one.schema) && Array.isArray(one.schema.required) ? (one.schema.required as string[]) : [],
  );
  const made = [...new Set(required)].map((name) => {
    const schemas = stepInto(document, [at], { kind: "name", name });
    const values = [member(object, name), ...schemas.map((one) => sampleWithin(document, one, open))];
    const value = values.find((one) => one !== undefined && schemas.every((each) => fits(document, each, one)));
    return [name, value] as const;
  });
  return { ...object, ...(Object.fromEntries(made.filter(([, value]) => value !== undefined)) as JsonObject) };
}
