import type { SchemaAt } from "../model/api.ts";
import { appliedIn } from "../model/applied.ts";
import { type Document, isObject, type Json, member } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import { closedValues, union } from "./closed-values.ts";
import type { Step } from "./selector.ts";

/** Every schema that describes the value: the ones given, those they refer to, and the branches of their compositions. */
export function describing(document: Document, schemas: readonly SchemaAt[]): readonly SchemaAt[] {
  const found = new Map<string, SchemaAt>();
  const open = [...schemas];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (found.has(at.pointer) || !isObject(at.schema)) continue;
    found.set(at.pointer, at);
    for (const one of appliedIn(document, at)) open.push(one);
  }
  return [...found.values()];
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

/** The only values of what any of the schemas describes, or undefined where one of them is open. */
export function valuesOf(document: Document, schemas: readonly SchemaAt[]): readonly Json[] | undefined {
  return schemas.length === 0 ? undefined : union(schemas.map((one) => closedValues(document, one)));
}
