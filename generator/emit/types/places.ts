import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { pointerOf } from "../../read/pointer.ts";
import { mapValues } from "./subschemas.ts";

/** Who sends what the schema describes: the package's user (request) or the API (response); a component may be both. */
export type Direction = "request" | "response" | "component";

export interface SchemaPlace {
  readonly direction: Direction;
  readonly pointer: string;
  /** Of the content that holds it, else undefined. */
  readonly mediaType: string | undefined;
}

export interface Change {
  /** A schema, at a place where an object of OpenAPI holds one (so not the schemas inside it). */
  schema(schema: JsonObject, place: SchemaPlace): Json;
  /** An operation, after the schemas inside it. */
  operation?(operation: JsonObject, pointer: string): JsonObject;
}

type Tokens = readonly string[];

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/** The document with its schemas and operations replaced. It knows where schemas stand, so examples are left alone. */
export function mapDocument(root: JsonObject, change: Change): JsonObject {
  return mapValues(root, (value, key) => {
    if (!isObject(value)) return value;
    if (key === "paths") return mapValues(value, (item, path) => pathItem(item, [key, path], "request", change));
    if (key === "webhooks") return mapValues(value, (item, name) => pathItem(item, [key, name], "response", change));
    return key === "components" ? components(value, change) : value;
  });
}

function components(value: JsonObject, change: Change): JsonObject {
  const kinds: Record<string, (part: Json, at: Tokens) => Json> = {
    schemas: (part, at) => schema(part, at, "component", undefined, change),
    parameters: (part, at) => described(part, at, "request", change),
    headers: (part, at) => described(part, at, "response", change),
    requestBodies: (part, at) => described(part, at, "request", change),
    responses: (part, at) => response(part, at, "response", change),
    pathItems: (part, at) => pathItem(part, at, "request", change),
    callbacks: (part, at) => callback(part, at, "response", change),
  };
  return mapValues(value, (parts, kind) => {
    const visit = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return visit !== undefined && isObject(parts)
      ? mapValues(parts, (part, name) => visit(part, ["components", kind, name]))
      : parts;
  });
}

/** `sent` is the direction of a request body here: in a webhook or a callback it is the API that sends. */
function pathItem(item: Json, at: Tokens, sent: Direction, change: Change): Json {
  if (!isObject(item)) return item;
  return mapValues(item, (value, key) => {
    if (key === "parameters") return list(value, [...at, key], sent, change);
    if (!isObject(value)) return value;
    if (key === "additionalOperations") {
      return mapValues(value, (one, name) => (isObject(one) ? operation(one, [...at, key, name], sent, change) : one));
    }
    return methods.has(key) ? operation(value, [...at, key], sent, change) : value;
  });
}

function operation(value: JsonObject, at: Tokens, sent: Direction, change: Change): JsonObject {
  const answered = sent === "request" ? "response" : "request";
  const mapped = mapValues(value, (part, key) => {
    const here = [...at, key];
    if (key === "parameters") return list(part, here, sent, change);
    if (key === "requestBody") return described(part, here, sent, change);
    if (!isObject(part)) return part;
    if (key === "responses")
      return mapValues(part, (one, status) => response(one, [...here, status], answered, change));
    return key === "callbacks"
      ? mapValues(part, (one, name) => callback(one, [...here, name], answered, change))
      : part;
  });
  return change.operation?.(mapped, pointerOf(at)) ?? mapped;
}

function callback(value: Json, at: Tokens, sent: Direction, change: Change): Json {
  return isObject(value) ? mapValues(value, (item, name) => pathItem(item, [...at, name], sent, change)) : value;
}

function list(value: Json, at: Tokens, direction: Direction, change: Change): Json {
  return Array.isArray(value)
    ? value.map((one: Json, index) => described(one, [...at, String(index)], direction, change))
    : value;
}

function response(value: Json, at: Tokens, direction: Direction, change: Change): Json {
  const mapped = described(value, at, direction, change);
  if (!isObject(mapped)) return mapped;
  const headers = member(mapped, "headers");
  if (!isObject(headers)) return mapped;
  return {
    ...mapped,
    headers: mapValues(headers, (one, name) => described(one, [...at, "headers", name], direction, change)),
  };
}

/** A parameter, header, request body or response: a `schema`, or one a media type. */
function described(value: Json, at: Tokens, direction: Direction, change: Change): Json {
  if (!isObject(value)) return value;
  return mapValues(value, (part, key) => {
    if (key === "schema") return schema(part, [...at, key], direction, undefined, change);
    if (key !== "content" || !isObject(part)) return part;
    return mapValues(part, (media, type) => {
      if (!isObject(media)) return media;
      return mapValues(media, (inner, name) =>
        name === "schema" || name === "itemSchema"
          ? schema(inner, [...at, key, type, name], direction, type, change)
          : inner,
      );
    });
  });
}

function schema(value: Json, at: Tokens, direction: Direction, mediaType: string | undefined, change: Change): Json {
  return isObject(value) ? change.schema(value, { direction, pointer: pointerOf(at), mediaType }) : value;
}
