import type { SchemaAt } from "../../model/api.ts";
import { resolve } from "../../model/resolve.ts";
import { type Document, isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { escapeToken, valueAt } from "../../read/pointer.ts";
import type { InstanceType } from "../keyword.ts";
import { keywords } from "../keywords/index.ts";
import { type TypeName, typesOf } from "../keywords/type.ts";
import { type Fitting, tests } from "./keywords.ts";

const deepest = 100;

/**
 * True where the value is known to fit the schema as a request's body: a small judge of values made as examples. Where it
 * is not certain (a rare format, deep nesting) the answer is no, so that no example is called good by mistake.
 */
export function fits(document: Document, at: SchemaAt, value: Json): boolean {
  const judge = new Judge(document);
  return judge.accepts(at, value, 0) && judge.isCertain;
}

/** True where the value is known not to fit: neither `fits` nor this is true where it is not certain. */
export function refuses(document: Document, at: SchemaAt, value: Json): boolean {
  const judge = new Judge(document);
  return !judge.accepts(at, value, 0) && judge.isCertain;
}

/**
 * What was certain before: an example is changed in one place at a time, and all the rest of it is the same objects again.
 * Values and schemas are never changed in place, so what holds of two objects holds as long as they live.
 */
const before = new WeakMap<object, WeakMap<object, boolean>>();

class Judge {
  isCertain = true;

  constructor(readonly document: Document) {}

  accepts(at: SchemaAt, value: Json, depth: number): boolean {
    const { schema, pointer } = resolve(this.document, at);
    if (!isObject(schema)) return schema;
    if (depth > deepest) return this.#doubt();
    if (value === null && schema.nullable === true) return true;
    if (typeof value !== "object" || value === null) return this.#accepts(schema, pointer, value, depth);
    const known = before.get(value)?.get(schema);
    if (known !== undefined) return known;
    const accepted = this.#accepts(schema, pointer, value, depth);
    if (this.isCertain) before.set(value, (before.get(value) ?? new WeakMap()).set(schema, accepted));
    return accepted;
  }

  #accepts(schema: JsonObject, pointer: string, value: Json, depth: number): boolean {
    const types = typesOf(schema.type);
    if (types !== undefined && !types.some((type) => isOfType(type, value))) return false;
    const fitting: Fitting = {
      schema,
      inner: (inner, ...tokens) => this.accepts(below({ schema, pointer }, tokens), inner, depth + 1),
      target: (ref) => this.accepts(this.#target(ref), value, depth + 1),
      isBuiltOn: (says) => this.#isBuiltOn({ schema, pointer }, says),
      doubt: () => this.#doubt(),
    };
    return keywords.every(({ name, applies, bind }) => {
      const keyword = member(schema, name);
      const test = tests[name];
      if (keyword === undefined || bind(keyword, schema) !== undefined || !speaksOf(applies, value)) return true;
      return test === undefined ? this.#doubt() : test(keyword as never, value as never, fitting);
    });
  }

  /** Says one of the schemas that apply in any case in place of this one, or itself, so much? */
  #isBuiltOn(at: SchemaAt, says: (schema: JsonObject) => boolean): boolean {
    const open = [at];
    const seen = new Set<Json>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { schema } = resolve(this.document, next);
      if (!isObject(schema) || seen.has(schema)) continue;
      seen.add(schema);
      if (says(schema)) return true;
      if (typeof schema.$ref === "string") open.push({ schema: { $ref: schema.$ref }, pointer: "" });
      for (const one of Array.isArray(schema.allOf) ? (schema.allOf as Json[]) : [])
        if (isObject(one)) open.push({ schema: one, pointer: "" });
    }
    return false;
  }

  #target(ref: string): SchemaAt {
    const found = resolve(this.document, { schema: { $ref: ref }, pointer: "" });
    if (found.pointer === "") this.isCertain = false;
    return found.pointer === "" ? { schema: false, pointer: "" } : found;
  }

  #doubt(): boolean {
    this.isCertain = false;
    return false;
  }
}

function below({ schema, pointer }: SchemaAt, tokens: readonly (string | number)[]): SchemaAt {
  let found: Json | undefined = schema;
  let place = pointer;
  for (const token of tokens) {
    found = valueAt(found, `/${escapeToken(token)}`);
    place += `/${escapeToken(token)}`;
  }
  return { schema: isObject(found) ? found : found !== false, pointer: place };
}

function speaksOf(applies: InstanceType, value: Json): boolean {
  if (applies === "any") return true;
  if (applies === "array") return Array.isArray(value);
  return applies === "object" ? isObject(value) : typeof value === applies;
}

function isOfType(type: TypeName, value: Json): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return type === "boolean" ? typeof value === "boolean" : speaksOf(type, value);
}
