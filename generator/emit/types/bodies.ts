import type { Operation } from "../../model/api.ts";
import { isJson } from "../../model/media.ts";
import { isObject, type Json, type JsonObject, member } from "../../read/document.ts";
import { pointerOf, valueAt } from "../../read/pointer.ts";
import { mapDocument } from "./places.ts";

export interface JsonBody {
  readonly schema: JsonObject;
  /** Of the schema, in the document. */
  readonly pointer: string;
  readonly mediaType: string;
}

/** The schemas of an operation's JSON request body, read from the operation itself (see `ownBodies`). */
export function jsonBodies(root: JsonObject, operation: Operation): readonly JsonBody[] {
  const content = valueAt(root, `${operation.pointer}/requestBody/content`);
  if (!isObject(content)) return [];
  return Object.entries(content).flatMap(([mediaType, media]) => {
    const schema = isObject(media) ? member(media, "schema") : undefined;
    const pointer = operation.pointer + pointerOf(["requestBody", "content", mediaType, "schema"]);
    return isJson(mediaType) && isObject(schema) ? [{ schema, pointer, mediaType }] : [];
  });
}

/** The document with a request body of its own for each of these operations, where it was a reference to a shared one. */
export function ownBodies(root: JsonObject, operations: readonly Operation[]): JsonObject {
  const pointers = new Set(operations.map(({ pointer }) => pointer));
  const inlined = new Set<string>();
  const owned = mapDocument(root, {
    schema: (schema) => schema,
    operation(operation, pointer) {
      const body = member(operation, "requestBody");
      if (!pointers.has(pointer) || !isObject(body) || typeof body.$ref !== "string") return operation;
      const target = valueAt(root, body.$ref.slice(1));
      if (!isObject(target)) return operation;
      inlined.add(body.$ref);
      return { ...operation, requestBody: target };
    },
  });
  return withoutUnused(owned, inlined);
}

/** Without the shared request bodies that nobody refers to any more: their schemas would count as used unrefined. */
function withoutUnused(root: JsonObject, inlined: ReadonlySet<string>): JsonObject {
  const components = member(root, "components");
  const shared = isObject(components) ? member(components, "requestBodies") : undefined;
  if (inlined.size === 0 || !isObject(components) || !isObject(shared)) return root;
  const text = JSON.stringify(root);
  const kept = Object.entries(shared).filter(([name]) => {
    const ref = `#${pointerOf(["components", "requestBodies", name])}`;
    return !inlined.has(ref) || text.includes(JSON.stringify(ref));
  });
  return { ...root, components: { ...components, requestBodies: Object.fromEntries(kept) as Record<string, Json> } };
}
