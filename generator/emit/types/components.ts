import type { Operation } from "../../model/api.ts";
import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import type { Demand } from "./demand.ts";
import { freeName, pascal } from "./names.ts";
import { componentSchemas } from "./reference.ts";

/** The component schemas of a document that is being refined: what stood there, and what will. */
export interface Components {
  readonly originals: JsonObject;
  readonly schemas: Record<string, Json | undefined>;
  readonly inPlace: ReadonlySet<string>;
  /** Where a component was put that was asked for before. */
  readonly placed: Map<string, string>;
}

export function componentsOf(root: JsonObject, inPlace: ReadonlySet<string>): Components {
  const originals = componentSchemas(root);
  return { originals, schemas: { ...originals }, inPlace, placed: new Map() };
}

/**
 * The name under which a component stands as an operation demands it: its own, where every use agrees, else
 * `<Component>For<Operation>`. `refine` is asked once for each.
 */
export function place(
  components: Components,
  operation: Operation,
  name: string,
  demands: readonly Demand[],
  refine: (original: JsonObject, target: string) => JsonObject,
): string {
  const { originals, schemas, inPlace, placed } = components;
  const original = member(originals, name);
  if (!isObject(original)) return name;
  const key = inPlace.has(name) ? name : JSON.stringify([operation.key, name, demands]);
  const known = placed.get(key);
  if (known !== undefined) return known;
  const target = inPlace.has(name) ? name : addComponent(components, `${name}For${pascal(operation.name)}`, original);
  placed.set(key, target);
  schemas[target] = refine(original, target);
  return target;
}

/** Adds a component under the name wanted, or the next one free. */
export function addComponent({ schemas }: Components, wanted: string, schema: JsonObject): string {
  const name = freeName(wanted, (taken) => Object.hasOwn(schemas, taken));
  schemas[name] = schema;
  return name;
}

/** The document with these component schemas instead of its own. */
export function withComponents(root: JsonObject, schemas: JsonObject): JsonObject {
  const components = isObject(root.components) ? root.components : {};
  return Object.keys(schemas).length > 0 ? { ...root, components: { ...components, schemas } } : root;
}
