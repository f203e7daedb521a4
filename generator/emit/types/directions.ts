import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { marked } from "./marker.ts";
import { freeName } from "./names.ts";
import { type Direction, mapDocument } from "./places.ts";
import { componentSchemas, referenced, renamed, resolved } from "./reference.ts";
import { mapSchemas } from "./subschemas.ts";

/**
 * The document with its responses open: an enum admits values not known yet, for the API may add one, and a file is a Blob.
 * A component that is sent both ways gets a second one for responses, `<Component>Response`, where that makes a difference.
 */
export function openResponses(root: JsonObject): JsonObject {
  const schemas = componentSchemas(root);
  const reached: Record<Direction, Set<string>> = { request: new Set(), response: new Set(), component: new Set() };
  mapDocument(root, {
    schema(schema, { direction }) {
      if (direction !== "component") reach(schema, schemas, reached[direction]);
      return schema;
    },
  });
  const open = withOpenParts(schemas, reached.response);
  const names = new Map<string, string>();
  for (const name of open) {
    const taken = (other: string) => Object.hasOwn(schemas, other);
    names.set(name, reached.request.has(name) ? freeName(`${name}Response`, taken) : name);
  }
  const tags = tagSchemas(root, schemas);
  const inResponse = (schema: JsonObject) => openSchema(schema, tags, (name) => names.get(name) ?? name);

  const mapped = mapDocument(root, {
    schema(schema, { direction, pointer }) {
      if (direction === "response") return inResponse(schema);
      const name = direction === "component" ? pointer.slice("/components/schemas/".length) : undefined;
      const opened = name !== undefined && names.get(name) === name;
      return opened ? inResponse(schema) : withFiles(schema, "request");
    },
  });
  const copies = [...names].filter(([name, to]) => name !== to);
  if (copies.length === 0) return mapped;
  const added = copies.map(([name, to]) => [to, inResponse(schemas[name] as JsonObject)] as const);
  const components = mapped.components as JsonObject;
  return {
    ...mapped,
    components: { ...components, schemas: { ...(components.schemas as JsonObject), ...Object.fromEntries(added) } },
  };
}

/** Adds the components that a schema leads to, one after the other: they may lead on a long way. */
function reach(schema: Json, schemas: JsonObject, reached: Set<string>): void {
  const open: Json[] = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    mapSchemas(next, (one) => {
      const name = referenced(one);
      if (name !== undefined && !reached.has(name)) {
        reached.add(name);
        open.push(schemas[name] ?? {});
      }
      return one;
    });
  }
}

/** Of these components, those that hold an enum to open or a file, or lead to one that does. */
function withOpenParts(schemas: JsonObject, reached: ReadonlySet<string>): ReadonlySet<string> {
  const open = new Set<string>();
  const users = new Map<string, string[]>();
  for (const name of reached) {
    mapSchemas(schemas[name] ?? {}, (one) => {
      const target = referenced(one);
      if (target !== undefined) users.set(target, [...(users.get(target) ?? []), name]);
      if (isOpenable(one) || isFile(one)) open.add(name);
      return one;
    });
  }
  const rest = [...open];
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    for (const user of users.get(name) ?? []) {
      if (open.has(user)) continue;
      open.add(user);
      rest.push(user);
    }
  }
  return open;
}

function openSchema(schema: JsonObject, tags: ReadonlySet<JsonObject>, name: (component: string) => string): Json {
  return mapSchemas(schema, (one) => {
    if (isFile(one)) return { ...told(one), ...marked({ file: "response" }) };
    if (!isOpenable(one) || tags.has(one)) return renamed(one, name);
    const { type, enum: values, ...rest } = one;
    return {
      ...rest,
      anyOf: [{ enum: values as readonly Json[] }, marked({ open: numeric(values) ? "number" : "string" })],
    };
  });
}

/** The properties that tell the members of a union apart stay closed, or a value would no longer say which member it is. */
function tagSchemas(root: JsonObject, schemas: JsonObject): ReadonlySet<JsonObject> {
  const tags = new Set<JsonObject>();
  const collect = (schema: JsonObject): JsonObject => {
    const tag = isObject(schema.discriminator) ? schema.discriminator.propertyName : undefined;
    const members = [schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
    for (const one of typeof tag === "string" ? members : []) {
      const branch = resolved(one, (name) => schemas[name]);
      const fields = isObject(branch) ? branch.properties : undefined;
      const property = isObject(fields) ? member(fields, tag as string) : undefined;
      if (isObject(property)) tags.add(property);
    }
    return schema;
  };
  mapDocument(root, { schema: (schema) => mapSchemas(schema, collect) });
  return tags;
}

/** One value alone is a tag, not a list that grows. */
function isOpenable(schema: JsonObject): boolean {
  const values = schema.enum;
  if (!Array.isArray(values) || values.filter((value) => value !== null).length < 2) return false;
  return values.every((value) => value === null || typeof value === "string") || numeric(values);
}

function numeric(values: Json | undefined): boolean {
  return Array.isArray(values) && values.every((value) => value === null || typeof value === "number");
}

function withFiles(schema: JsonObject, direction: "request" | "response"): Json {
  return mapSchemas(schema, (one) => (isFile(one) ? { ...told(one), ...marked({ file: direction }) } : one));
}

function isFile({ type, format, contentMediaType, contentEncoding }: JsonObject): boolean {
  if (type !== undefined && type !== "string") return false;
  return format === "binary" || (contentMediaType === "application/octet-stream" && contentEncoding === undefined);
}

function told({ title, description, deprecated }: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries({ title, description, deprecated }).filter(([, value]) => value !== undefined),
  );
}
