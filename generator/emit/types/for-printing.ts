import type { Operation } from "../../model/api.ts";
import type { JsonObject } from "../../read/document.ts";
import { openResponses } from "./directions.ts";
import { mapDocument } from "./places.ts";
import { printable } from "./printable-schema.ts";
import { componentSchemas } from "./reference.ts";
import { mapSchemas } from "./subschemas.ts";

/**
 * The document with its operations named, its responses open, and every schema as the printer reads it rightly.
 * @param bodies what stands instead of a schema of a body, by its pointer.
 */
export function forPrinting(
  root: JsonObject,
  bodies: ReadonlyMap<string, JsonObject>,
  operations: readonly Operation[],
): JsonObject {
  const names = new Map(operations.map(({ pointer, name }) => [pointer, name]));
  const named = mapDocument(root, {
    schema: (schema, { pointer }) => bodies.get(pointer) ?? schema,
    operation: (operation, pointer) => ({ ...operation, operationId: names.get(pointer) ?? operation.operationId }),
  });
  const open = openResponses(named);
  const schemas = componentSchemas(open);
  return mapDocument(open, {
    schema: (schema) => mapSchemas(schema, (one) => printable(one, (name) => schemas[name])),
  });
}
