import { type Document, isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { pointerOf, tokensOf } from "../read/pointer.ts";
import { pointerOfReference } from "../read/reference.ts";
import type { SchemaAt } from "./api.ts";

/** A Discriminator Object (OpenAPI 3.1, 4.8.25) over some schemas: the values of the tag that name each. */
export interface Discriminator {
  readonly property: string;
  /** By the pointer of the schema; one that the mapping does not name goes by the name of its component. */
  valuesOf(pointer: string): readonly string[];
  /** The schema for a tag that is missing or names none (OpenAPI 3.2, 4.24). */
  readonly otherwise: string | undefined;
}

/** The discriminator of a schema; undefined where it has none that names a property. */
export function discriminatorOf(schema: JsonObject | boolean): Discriminator | undefined {
  const written = isObject(schema) ? member(schema, "discriminator") : undefined;
  const property = isObject(written) ? member(written, "propertyName") : undefined;
  if (!isObject(written) || typeof property !== "string") return undefined;
  const mapping = member(written, "mapping");
  const mapped = new Map<string, string[]>();
  for (const [value, to] of Object.entries(isObject(mapping) ? mapping : {})) {
    if (typeof to !== "string") continue;
    const pointer = pointerOfMapped(to);
    mapped.set(pointer, [...(mapped.get(pointer) ?? []), value]);
  }
  const otherwise = member(written, "defaultMapping");
  return {
    property,
    valuesOf: (pointer) => mapped.get(pointer) ?? nameOf(pointer),
    otherwise: typeof otherwise === "string" ? pointerOfMapped(otherwise) : undefined,
  };
}

function pointerOfMapped(to: string): string {
  return to.startsWith("#") ? pointerOfReference(to) : pointerOf(["components", "schemas", to]);
}

function nameOf(pointer: string): readonly string[] {
  const [components, schemas, name, ...rest] = tokensOf(pointer);
  return components === "components" && schemas === "schemas" && name !== undefined && rest.length === 0 ? [name] : [];
}

/**
 * The component schemas with a discriminator of their own and no union, by pointer: for each a schema that picks, by the tag,
 * among the components that `allOf` it, over others or at once, and itself. One that no component builds on is not there.
 */
export function discriminatedParents(document: Document): ReadonlyMap<string, SchemaAt> {
  const components = member(document.root, "components");
  const schemas = isObject(components) ? member(components, "schemas") : undefined;
  const found = new Map<string, SchemaAt>();
  if (!isObject(schemas)) return found;
  const parentsOf = new Map(
    Object.entries(schemas).map(([name, schema]) => [pointerOf(["components", "schemas", name]), parentsIn(schema)]),
  );
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema) || schema.oneOf !== undefined || schema.anyOf !== undefined) continue;
    if (discriminatorOf(schema) === undefined) continue;
    const pointer = pointerOf(["components", "schemas", name]);
    const children = descendants(pointer, parentsOf);
    if (children.length === 0) continue;
    const branches: Json[] = [
      ...children.map((child) => ({ $ref: `#${child}` })),
      { allOf: [{ $ref: `#${pointer}` }] },
    ];
    const { discriminator } = schema;
    found.set(pointer, { schema: { anyOf: branches, discriminator }, pointer: `${pointer}/discriminator` });
  }
  return found;
}

/** A schema at this place builds on another (`allOf`): it is one of its kinds already, and none is picked. */
export function isBranchOfAllOf(pointer: string): boolean {
  return /\/allOf\/\d+(\/\$ref)?$/.test(pointer);
}

function parentsIn(schema: Json | undefined): readonly string[] {
  const all = isObject(schema) ? member(schema, "allOf") : undefined;
  if (!Array.isArray(all)) return [];
  return all.flatMap((one: Json) => {
    const ref = isObject(one) ? member(one, "$ref") : undefined;
    return typeof ref === "string" && ref.startsWith("#") ? [pointerOfReference(ref)] : [];
  });
}

function descendants(pointer: string, parentsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([pointer]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [child, parents] of parentsOf) if (parents.some((one) => found.has(one))) found.add(child);
  }
  found.delete(pointer);
  return [...found];
}
