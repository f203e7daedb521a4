import { type Document, isObject, type Json, type JsonObject, member } from "../read/document.ts";
import type { Kind } from "../read/structure.ts";
import { walk } from "../read/walk.ts";
import type { SchemaAt } from "./api.ts";
import { contentIn, examplesIn, schemaIn } from "./content.ts";

/** A value that the document gives as an example of a schema, or as its default. */
export interface ExampleUse {
  readonly what: "example" | "default";
  readonly value: Json;
  readonly pointer: string;
  readonly schema: SchemaAt;
  /** Whether a request or a response carries it; undefined where the schema stands by itself and may be for either. */
  readonly direction: "request" | "response" | undefined;
}

/** Every example of the document with the schema it belongs to: of media types, parameters and headers, and of schemas. */
export function exampleUses(document: Document): readonly ExampleUse[] {
  const uses: ExampleUse[] = [];
  const around: { readonly pointer: string; readonly direction: ExampleUse["direction"] }[] = [];
  walk(document.root, (kind, value, pointer) => {
    if (!isObject(value)) return;
    while (around.length > 0 && !pointer.startsWith(`${around.at(-1)?.pointer}/`)) around.pop();
    const inherited = around.at(-1)?.direction;
    const direction = directions[kind] ?? inherited;
    if (direction !== inherited) around.push({ pointer, direction });
    for (const use of held(document, kind, value, pointer)) uses.push({ ...use, direction });
  });
  return uses;
}

const directions: Partial<Record<Kind, ExampleUse["direction"]>> = {
  parameter: "request",
  requestBody: "request",
  response: "response",
};

type Held = Omit<ExampleUse, "direction">;

function held(document: Document, kind: Kind, value: JsonObject, pointer: string): readonly Held[] {
  if (kind === "schema") return heldBySchema({ schema: value, pointer }, value);
  if (kind !== "mediaType" && kind !== "parameter" && kind !== "header") return [];
  const at = { value, pointer };
  // Of a parameter that is described by `content`, the examples beside it are of that media type.
  const schema = schemaIn(at) ?? (kind === "mediaType" ? undefined : contentIn(document, at)[0]?.schema);
  if (schema === undefined) return [];
  return examplesIn(document, at).map((one) => ({ what: "example", value: one.value, pointer: one.pointer, schema }));
}

function heldBySchema(schema: SchemaAt, value: JsonObject): readonly Held[] {
  const one = (what: Held["what"], name: string) => {
    const found = member(value, name);
    return found === undefined ? [] : [{ what, value: found, pointer: `${schema.pointer}/${name}`, schema }];
  };
  const examples = member(value, "examples");
  const many = (Array.isArray(examples) ? (examples as readonly Json[]) : []).map((found, index) => ({
    what: "example" as const,
    value: found,
    pointer: `${schema.pointer}/examples/${index}`,
    schema,
  }));
  return [...one("example", "example"), ...many, ...one("default", "default")];
}
