import { copyOf, type Draft, put } from "./copy.ts";
import { isObject, type Json, type JsonObject, member } from "./document.ts";
import type { Library } from "./library.ts";
import type { Links } from "./links.ts";
import { mappedReferences } from "./mapping.ts";
import type { Origins } from "./origin.ts";
import { escapeToken } from "./pointer.ts";
import { type Import, inlines, outer, type Region, sections, wholeOf } from "./region.ts";
import type { Target } from "./resolve.ts";
import { type Kind, referenceOf } from "./structure.ts";
import { walk } from "./walk.ts";

/** A copy of the document with the imports among its components and its references leading to them. */
export function rewrite(
  library: Library,
  links: Links,
  imports: ReadonlyMap<string, Import>,
  names: ReadonlyMap<string, string>,
  origins: Origins,
): JsonObject {
  const written = (kind: Kind, target: Target): string => {
    if (target.in === library.root) return `#${target.pointer}`;
    const key = `${kind} ${target.in.file}#${target.pointer}`;
    return `#/components/${sections[kind]}/${escapeToken(names.get(key) as string)}`;
  };
  /**
   * A copy of the region with its references rewritten, for `at` in the document. `covered`: members of a path item that
   * another one, which this is the target of, has itself.
   */
  const copied = (region: Region, at: string, covered: ReadonlySet<string> = new Set()): Json => {
    const copy = copyOf(region.value);
    const visit = (kind: Kind, value: Json, pointer: string): false | void => {
      const ref = referenceOf(kind, value);
      if (ref !== undefined) {
        const target = outer(library, links, kind, links.target(region.in, ref, pointer));
        if (target.in === library.root || !inlines(region, kind, pointer)) {
          put(value as Draft, "$ref", written(kind, target));
          return;
        }
        const item = value as Draft;
        delete item.$ref;
        walk(item, visit, kind, pointer);
        inline(item, { ...target, kind, inline: true }, at + pointer.slice(region.pointer.length), covered);
        return false;
      }
      if (kind !== "discriminator") return;
      const file = region.in === library.root ? null : region.in.value;
      for (const [mapped, , holder, name] of mappedReferences(value, file, pointer)) {
        const target = outer(library, links, "schema", links.target(region.in, mapped, pointer));
        put(holder as Draft, name, written("schema", target));
      }
    };
    walk(copy, visit, region.kind, region.pointer);
    return copy;
  };
  /** Path Item Object, `$ref` (OpenAPI 3.1, 4.8.9.1): the members of the target, under those that stand next to the `$ref`. */
  const inline = (item: Draft, target: Region, at: string, above: ReadonlySet<string>): void => {
    const covered = new Set([...above, ...Object.keys(item)]);
    for (const name of Object.keys(target.value as JsonObject)) {
      const token = escapeToken(name);
      if (!covered.has(name))
        origins.mount(`${at}/${token}`, { file: target.in.file, pointer: `${target.pointer}/${token}` });
    }
    for (const [name, value] of Object.entries(copied(target, at, covered) as JsonObject)) {
      if (!covered.has(name)) put(item, name, value as Json);
    }
  };

  const document = copied(wholeOf(library), "") as Draft;
  const components = child(document, "components");
  for (const one of imports.values()) {
    const name = names.get(one.key) as string;
    const at = `/components/${one.section}/${escapeToken(name)}`;
    put(child(components, one.section), name, copied(one, at));
    origins.mount(at, { file: one.in.file, pointer: one.pointer });
  }
  return document;
}

function child(parent: Draft, name: string): Draft {
  const known = member(parent, name);
  if (isObject(known)) return known as Draft;
  const made: Draft = {};
  parent[name] = made;
  return made;
}
