import type { SchemaAt } from "../model/api.ts";
import { type Document, isObject, type Json, member } from "../read/document.ts";
import { escapeToken, valueAt } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";
import type { Step } from "./selector.ts";

/** Schemas applied to the same value. */
const lists = ["allOf", "anyOf", "oneOf"];
const singles = ["if", "then", "else"];

/** Every schema that describes the value: the ones given, those they refer to, and the branches of their compositions. */
export function describing(document: Document, schemas: readonly SchemaAt[]): readonly SchemaAt[] {
  const found = new Map<string, SchemaAt>();
  const open = [...schemas];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (found.has(at.pointer) || !isObject(at.schema)) continue;
    found.set(at.pointer, at);
    open.push(...applied(document, at.schema, at.pointer));
  }
  return [...found.values()];
}

function applied(
  document: Document,
  schema: { readonly [key: string]: Json | undefined },
  pointer: string,
): SchemaAt[] {
  const next: SchemaAt[] = [];
  const add = (value: Json | undefined, at: string) => {
    if (isObject(value)) next.push({ schema: value, pointer: at });
  };
  if (typeof schema.$ref === "string" && schema.$ref.startsWith("#")) {
    const target = pointerOfReference(schema.$ref);
    add(valueAt(document.root, target), target);
  }
  for (const name of lists) {
    const list = member(schema, name);
    for (const [index, one] of Array.isArray(list) ? list.entries() : [])
      add(one as Json, `${pointer}/${name}/${index}`);
  }
  for (const name of singles) add(member(schema, name), `${pointer}/${name}`);
  return next;
}

/** The schemas of what a step leads to from values that `schemas` describe; empty where it leads to nothing. */
export function stepInto(document: Document, schemas: readonly SchemaAt[], step: Step): readonly SchemaAt[] {
  // Of a value of any form nothing is known, so that any step may lead on.
  if (schemas.some(({ schema }) => schema === true)) return [{ schema: true, pointer: "" }];
  const described = describing(document, schemas);
  if (step.kind === "name" && described.some(isMap) && fieldsOf(document, schemas).length === 0) {
    return described.flatMap(({ schema, pointer }) => {
      const values = isObject(schema) ? schema.additionalProperties : undefined;
      return values === false
        ? []
        : [{ schema: isObject(values) ? values : true, pointer: `${pointer}/additionalProperties` }];
    });
  }
  return described.flatMap(({ schema, pointer }) => {
    if (!isObject(schema)) return [];
    const at = (value: Json | undefined, inner: string): SchemaAt[] =>
      isObject(value) || typeof value === "boolean" ? [{ schema: value, pointer: pointer + inner }] : [];
    if (step.kind === "name") {
      const properties = member(schema, "properties");
      return isObject(properties) ? at(member(properties, step.name), `/properties/${escapeToken(step.name)}`) : [];
    }
    if (step.kind === "lookup") return at(member(schema, "additionalProperties"), "/additionalProperties");
    const first = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
    return [
      ...first.flatMap((one: Json, index) => at(one, `/prefixItems/${index}`)),
      ...at(member(schema, "items"), "/items"),
    ];
  });
}

/** An object whose members the schema does not name. */
function isMap({ schema }: SchemaAt): boolean {
  return isObject(schema) && schema.type === "object" && schema.additionalProperties !== false;
}

/** The names of the fields that the schemas describe. */
export function fieldsOf(document: Document, schemas: readonly SchemaAt[]): readonly string[] {
  const names = describing(document, schemas).flatMap(({ schema }) =>
    isObject(schema) && isObject(schema.properties) ? Object.keys(schema.properties) : [],
  );
  return [...new Set(names)];
}

/** The values that the schemas' enums and consts allow, or undefined where one of them is open. */
export function valuesOf(document: Document, schemas: readonly SchemaAt[]): readonly Json[] | undefined {
  const lists = describing(document, schemas).flatMap(({ schema }) => {
    if (!isObject(schema)) return [];
    if (Object.hasOwn(schema, "const")) return [[schema.const as Json]];
    return Array.isArray(schema.enum) ? [schema.enum as readonly Json[]] : [];
  });
  return lists.length === 0 ? undefined : [...new Set(lists.flat())];
}
