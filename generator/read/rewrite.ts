import { copyOf, type Draft, put } from "./copy.ts";
import { isObject, type Json, type JsonObject, member } from "./document.ts";
import { noScope, referencesIn, type Scope, scopedWalk } from "./dynamic-scope.ts";
import type { Library } from "./library.ts";
import { mappedReferences } from "./mapping.ts";
import type { Origins } from "./origin.ts";
import { escapeToken } from "./pointer.ts";
import { type Import, inlines, type Region, sections, wholeOf } from "./region.ts";
import type { Route, Routes } from "./routes.ts";
import type { Kind } from "./structure.ts";
import type { Dialects } from "./vocabulary.ts";

/** A copy of the document with the imports among its components and its references leading to them. */
export function rewrite(
  library: Library,
  routes: Routes,
  dialects: Dialects,
  imports: ReadonlyMap<string, Import>,
  names: ReadonlyMap<string, string>,
  origins: Origins,
): JsonObject {
  const written = (kind: Kind, route: Route): string => {
    if (route.stays) return `#${route.target.pointer}`;
    return `#/components/${sections[kind]}/${escapeToken(names.get(route.key) as string)}`;
  };
  const routeOf = (region: Region, kind: Kind, keyword: string, ref: string, pointer: string, scope: Scope): Route => {
    const found = routes.find(region, keyword, ref, kind, pointer, pointer, scope);
    if (!("target" in found)) throw new Error(`not resolved before: ${ref}`);
    return found;
  };
  /**
   * A copy of the region with its references rewritten, for `at` in the document. `covered`: members of a path item that
   * another one, which this is the target of, has itself.
   */
  const copied = (region: Region, at: string, covered: ReadonlySet<string> = new Set()): Json => {
    const copy = copyOf(region.value);
    const later: (() => void)[] = [];
    const visit = (kind: Kind, value: Json, pointer: string, scope: Scope): false | void => {
      const refs = referencesIn(kind, value).filter(([keyword]) => keyword === "$ref" || library.hasResources);
      if (library.hasResources && kind === "schema" && isObject(value)) {
        for (const name of dialects.foreignIn(region.in, value, pointer)) delete (value as Draft)[name];
        unnamed(value as Draft, region, pointer);
      }
      for (const [keyword, ref] of refs) {
        const route = routeOf(region, kind, keyword, ref, pointer, scope);
        if (route.stays || !inlines(region, kind, pointer)) {
          refer(value as Draft, keyword, written(kind, route), later);
          continue;
        }
        const item = value as Draft;
        delete item.$ref;
        scopedWalk(region.in, item, visit, kind, pointer, noScope);
        const inner: Region = { ...route.target, kind, inline: true, scope: noScope };
        inline(item, inner, at + pointer.slice(region.pointer.length), covered);
        return false;
      }
      if (kind !== "discriminator") return;
      const file = region.in === library.root ? null : region.in.value;
      for (const [mapped, , holder, name] of mappedReferences(value, file, pointer)) {
        put(holder as Draft, name, written("schema", routeOf(region, "schema", "mapping", mapped, pointer, noScope)));
      }
    };
    scopedWalk(region.in, copy, visit, region.kind, region.pointer, region.scope);
    for (const put of later) put();
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

/** In one document every reference is by pointer: the names that led somewhere, and the base they were read by, are gone. */
function unnamed(schema: Draft, region: Region, pointer: string): void {
  for (const name of ["$id", "$anchor", "$dynamicAnchor", "$schema"]) delete schema[name];
  // What is copied for a scope is referred to at its root alone.
  if (region.scope.size > 0 && pointer !== region.pointer) return;
  if (region.scope.size > 0) for (const name of ["$defs", "definitions"]) delete schema[name];
}

/** A `$dynamicRef` whose end is known is a `$ref`; beside another one a branch of its own, put in when the walk is over. */
function refer(object: Draft, keyword: string, ref: string, later: (() => void)[]): void {
  if (keyword === "$dynamicRef") delete object.$dynamicRef;
  if (keyword === "$ref" || object.$ref === undefined) object.$ref = ref;
  else {
    later.push(() => {
      object.allOf = [...(Array.isArray(object.allOf) ? object.allOf : []), { $ref: ref }];
    });
  }
}

function child(parent: Draft, name: string): Draft {
  const known = member(parent, name);
  if (isObject(known)) return known as Draft;
  const made: Draft = {};
  parent[name] = made;
  return made;
}
