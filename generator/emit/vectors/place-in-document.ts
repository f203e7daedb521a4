import type { Operation } from "../../model/api.ts";
import { bodyMedia } from "../../model/media.ts";
import { type Part, schemaOfPart } from "../../model/part.ts";
import { escapeToken } from "../../read/pointer.ts";

/** A schema as a group of the JSON Schema Test Suite has one: a reference into the package's `openapi.json`. */
export type GroupSchema = { readonly $ref: string } | true;

/** Where `openapi.json` describes a part of an operation; `true` for parameters, which it describes one by one. */
export function schemaInDocument(operation: Operation, part: Part): GroupSchema {
  const media = part === "request" ? bodyMedia(operation) : undefined;
  // Every operation has a body of its own there, so that its rules can stand in it.
  const own = media && `${operation.pointer}/requestBody/content/${escapeToken(media.type)}/schema`;
  const pointer = own ?? (part === "parameters" ? undefined : schemaOfPart(operation, part)?.pointer);
  return pointer === undefined ? true : { $ref: `openapi.json#${encodeURI(pointer)}` };
}
