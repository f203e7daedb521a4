import { isObject, type Json, type JsonObject } from "../../generator/read/document.ts";

export type Path = readonly (string | number)[];

/** A node of a tree, and where it stands. */
export interface Node {
  readonly path: Path;
  readonly value: Json;
}

/** Every node, the root first, in the order of the text. */
export function nodesOf(value: Json, path: Path = []): readonly Node[] {
  const inner = Array.isArray(value)
    ? value.flatMap((one: Json, index) => nodesOf(one, [...path, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, one]) => nodesOf(one as Json, [...path, key]))
      : [];
  return [{ path, value }, ...inner];
}

/** The tree with another value at a place; without it for undefined. */
export function replaced(tree: Json, [key, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (Array.isArray(tree)) {
    const next = replaced(tree[Number(key)] as Json, rest, value);
    return (tree as readonly Json[]).flatMap((one, index) =>
      index !== key ? [one] : next === undefined ? [] : [next],
    );
  }
  const object = isObject(tree) ? tree : {};
  const next = replaced(object[key] as Json, rest, value);
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, one]) =>
      name !== key ? [[name, one]] : next === undefined ? [] : [[name, next]],
    ),
  ) as JsonObject;
}

/** The mapping with a member called otherwise, at the same place. */
export function renamed(object: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, one]) => [name === from ? to : name, one]),
  ) as JsonObject;
}

/** The mapping without a member. */
export function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as JsonObject;
}

/** A value in one line, as YAML would say it. */
export function words(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(words).join(", ")}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, one]) => `${key}: ${words(one)}`);
    return `{ ${members.join(", ")} }`;
  }
  return String(value);
}
