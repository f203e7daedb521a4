import { isObject, type Json, type JsonObject, member } from "./document.ts";
import { escapeToken } from "./pointer.ts";
import { type Kind, structureOf } from "./structure.ts";
import { walk } from "./walk.ts";

/** The names a file gives to its schemas (JSON Schema 2020-12, 8.2): `$id`, `$anchor` and `$dynamicAnchor`, each with the pointer it names. */
export interface Identifiers {
  /** Absolute URI, or the `$id` as written, without an empty fragment. */
  readonly ids: ReadonlyMap<string, string>;
  /** Pointers of schemas that are resources of their own, each with its URI: a fragment inside one is read from there. */
  readonly resources: ReadonlyMap<string, string>;
  /** "<pointer of the resource>#<anchor>", dynamic ones among them. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The `$dynamicAnchor`s of each resource: name -> pointer. */
  readonly dynamic: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The file says in which dialect some schema is written. */
  readonly hasDialects: boolean;
}

/** Finds them all. `text` is looked at first: most documents have none. `uri` is that of the file itself, or "". */
export function identifiersOf(root: Json, text: string, uri: string): Identifiers {
  const ids = new Map<string, string>();
  const resources = new Map<string, string>();
  const anchors = new Map<string, string>();
  const dynamic = new Map<string, Map<string, string>>();
  if (uri !== "") {
    ids.set(uri, "");
    resources.set("", uri);
  }
  const hasDialects = /\$schema\b|jsonSchemaDialect/.test(text);
  const found: Identifiers = { ids, resources, anchors, dynamic, hasDialects };
  if (!/\$(id|anchor|dynamicAnchor)\b/.test(text)) return found;

  // Parents come first, so that the resource around a schema is known.
  eachSchema(root, (schema, pointer) => {
    const id = member(schema, "$id");
    if (typeof id === "string" && !id.startsWith("#")) {
      const own = absolute(id, resources.get(resourceOf(found, pointer)) ?? "");
      ids.set(own, pointer);
      resources.set(pointer, own);
    }
    const inside = resourceOf(found, pointer);
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const anchor = member(schema, keyword);
      if (typeof anchor !== "string") continue;
      anchors.set(`${inside}#${anchor}`, pointer);
      if (keyword === "$anchor") continue;
      const ofResource = dynamic.get(inside) ?? new Map<string, string>();
      dynamic.set(inside, ofResource.set(anchor, pointer));
    }
  });
  return found;
}

/** A URI reference against a base URI; as written where there is no absolute one. */
export function absolute(reference: string, base: string): string {
  const written = reference.endsWith("#") ? reference.slice(0, -1) : reference;
  if (base === "" && !URL.canParse(written)) return written;
  return URL.canParse(written, base || undefined) ? new URL(written, base || undefined).href : written;
}

/** The pointer of the innermost resource that holds `pointer`; "" for the file itself. */
export function resourceOf(identifiers: Identifiers, pointer: string): string {
  if (identifiers.resources.size === 0) return "";
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) if (identifiers.resources.has(at)) return at;
  return "";
}

type Visit = (schema: JsonObject, pointer: string) => void;

/** Every schema of a file: of an OpenAPI document by its structure; of another file all that may be one. */
function eachSchema(root: Json, visit: Visit): void {
  if (isObject(root) && member(root, "openapi") !== undefined) {
    walk(root, (kind, value, pointer) => {
      if (kind === "schema" && isObject(value)) visit(value, pointer);
    });
  } else anySchema(root, "", visit);
}

const { slots } = structureOf("schema");
const data = new Set<Kind>(["exampleValue", "defaultValue", "xml", "discriminator", "externalDocs"]);

/** A file of schemas, or of a mapping of them under any names: what a value holds is none. */
function anySchema(value: Json, pointer: string, visit: Visit): void {
  if (typeof value !== "object" || value === null) return;
  if (isObject(value)) visit(value, pointer);
  for (const name of Object.keys(value)) {
    const inner = (value as JsonObject)[name] as Json;
    const at = `${pointer}/${escapeToken(name)}`;
    const slot = slots.get(name);
    if (name === "enum" || name === "const" || (slot !== undefined && data.has(slot.kind))) continue;
    if (slot?.many === "{}" && isObject(inner)) {
      for (const key of Object.keys(inner)) anySchema(inner[key] as Json, `${at}/${escapeToken(key)}`, visit);
    } else anySchema(inner, at, visit);
  }
}
