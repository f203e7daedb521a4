import { isObject, type Json, member } from "./document.ts";
import { escapeToken } from "./pointer.ts";
import { type Kind, structureOf } from "./structure.ts";

/** Told what stands at a pointer, whatever its type; `false` keeps the walk from going into it. */
export type Visit = (kind: Kind, value: Json, pointer: string) => false | void;

/**
 * Visits every object of the specification below (and including) `value`, in the document's order, parents first. References
 * are visited and not followed. An array where one object belongs is visited, then its entries.
 */
export function walk(value: Json, visit: Visit, kind: Kind = "openapi", pointer = ""): void {
  if (visit(kind, value, pointer) === false || typeof value !== "object" || value === null) return;
  if (!isObject(value)) {
    each(value as readonly Json[], visit, kind, pointer);
    return;
  }
  const { slots, rest, reference } = structureOf(kind);
  if (reference === "instead" && typeof member(value, "$ref") === "string") return;
  for (const name of Object.keys(value)) {
    const inner = value[name] as Json;
    const held = slots.get(name);
    if (held === undefined) {
      if (rest !== undefined && !name.startsWith("x-")) walk(inner, visit, rest, `${pointer}/${escapeToken(name)}`);
    } else if (held.many === "[]" && Array.isArray(inner)) {
      each(inner, visit, held.kind, `${pointer}/${name}`);
    } else if (held.many === "{}" && isObject(inner)) {
      const at = `${pointer}/${name}`;
      for (const key of Object.keys(inner)) walk(inner[key] as Json, visit, held.kind, `${at}/${escapeToken(key)}`);
    } else {
      walk(inner, visit, held.kind, `${pointer}/${name}`);
    }
  }
}

function each(list: readonly Json[], visit: Visit, kind: Kind, pointer: string): void {
  for (const [index, entry] of list.entries()) walk(entry, visit, kind, `${pointer}/${index}`);
}
