import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "./document.ts";
import { noScope, referencesIn, type Scope, scopedWalk } from "./dynamic-scope.ts";
import type { Library, LoadedFile } from "./library.ts";
import type { Links } from "./links.ts";
import { mappedReferences } from "./mapping.ts";
import { tokensOf } from "./pointer.ts";
import { type Import, inlines, type Region, sections, wholeOf } from "./region.ts";
import type { Routes } from "./routes.ts";
import type { Kind } from "./structure.ts";
import type { Dialects } from "./vocabulary.ts";

/** Every reference of the document and of what it brings in, resolved: what is to be brought in, and whether anything changes. */
export function discover(
  library: Library,
  links: Links,
  routes: Routes,
  dialects: Dialects,
  placeOf: (file: LoadedFile, pointer: string) => Place,
  diagnostics: Diagnostic[],
): { imports: Map<string, Import>; changed: boolean } {
  const imports = new Map<string, Import>();
  const inlined = new Set<string>();
  const queue: Region[] = [wholeOf(library)];
  let changed = library.hasResources && library.root.identifiers.resources.size > 0;

  const foreign = new Set<string>();
  const told = (region: Region, schema: JsonObject, pointer: string) => {
    for (const name of dialects.foreignIn(region.in, schema, pointer)) {
      changed = true;
      if (foreign.has(name)) continue;
      foreign.add(name);
      const place = placeOf(region.in, `${pointer}/${name}`);
      diagnostics.push(diagnostic("keyword-foreign", { name }, { ...place, part: "key" }));
    }
  };

  const follow = (
    region: Region,
    [keyword, ref]: readonly [keyword: string, ref: string],
    kind: Kind,
    pointer: string,
    refPointer: string,
    scope: Scope,
    pure: boolean,
  ) => {
    const found = routes.find(region, keyword, ref, kind, pointer, refPointer, scope);
    if (!("target" in found)) {
      if (found.problem !== undefined) diagnostics.push(found.problem);
      return;
    }
    const { target, key, stays } = found;
    const circle = links.circle(kind, region.in, pointer, target);
    if (circle !== undefined) {
      diagnostics.push(diagnostic("ref-circular", { circle }, placeOf(region.in, refPointer)));
      return;
    }
    const unfit = unfitFor(kind, target.value);
    if (unfit !== undefined) {
      diagnostics.push(diagnostic("ref-unfit", { ref, kind, unfit }, placeOf(region.in, refPointer)));
      return;
    }
    if (!stays || keyword === "$dynamicRef" || ref !== `#${target.pointer}`) changed = true;
    if (stays) return;
    if (inlines(region, kind, pointer)) {
      if (!inlined.has(key)) queue.push({ ...target, kind, inline: true, scope: noScope });
      inlined.add(key);
      return;
    }
    const known = imports.get(key);
    if (known === undefined && imports.size >= mostImports) {
      diagnostics.push(diagnostic("ref-too-many", { most: mostImports }, placeOf(region.in, refPointer)));
      queue.length = 0;
      return;
    }
    const section = sections[kind] as string;
    const { scope: inner } = found;
    const one = known ?? {
      ...target,
      key,
      kind,
      section,
      file: target.in.file,
      inline: false,
      aliases: [],
      scope: inner,
    };
    if (known === undefined) queue.push(one);
    imports.set(key, one);
    const [inSection, name] = (region.in === library.root && componentAt(pointer)) || [];
    if (pure && target.in !== library.root && inSection === section && name !== undefined) one.aliases.push(name);
  };

  for (let region = queue.shift(); region !== undefined; region = queue.shift()) {
    const here = region;
    const visit = (kind: Kind, value: Json, pointer: string, scope: Scope) => {
      if (library.hasResources && kind === "schema" && isObject(value)) told(here, value, pointer);
      const refs = referencesIn(kind, value).filter(([keyword]) => keyword === "$ref" || library.hasResources);
      for (const one of refs) {
        const pure = Object.keys(value as JsonObject).length === 1;
        follow(here, one, kind, pointer, `${pointer}/${one[0]}`, scope, pure);
      }
      if (refs.length > 0) return;
      if (kind === "discriminator") {
        const file = here.in === library.root ? null : here.in.value;
        for (const [mapped, at] of mappedReferences(value, file, pointer)) {
          follow(here, ["mapping", mapped], "schema", pointer, at, noScope, false);
        }
      } else if (misplaced(kind, value, pointer)) {
        const at = isObject(value) ? `${pointer}/$ref` : pointer;
        diagnostics.push(diagnostic("ref-misplaced", { kind }, placeOf(here.in, at)));
      }
    };
    scopedWalk(here.in, here.value, visit, here.kind, here.pointer, here.scope);
  }
  return { imports, changed };
}

/** So many parts are brought in at most: names of a dynamic scope could multiply without end. */
const mostImports = 20_000;

/** A `$ref` where the specification has none: as a member of, say, `info`, or in a map in place of its entries. */
function misplaced(kind: Kind, value: Json, pointer: string): boolean {
  if (kind === "exampleValue" || kind === "defaultValue" || kind === "securityRequirement") return false;
  if (isObject(value)) return typeof member(value, "$ref") === "string" && kind !== "paths" && kind !== "responses";
  return typeof value === "string" && pointer.endsWith("/$ref");
}

/** What stands where an object of this kind was referred to. */
function unfitFor(kind: Kind, value: Json): string | undefined {
  if (isObject(value) || (kind === "schema" && typeof value === "boolean")) return undefined;
  return Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`;
}

/** A pointer to a component: "/components/schemas/Pet" -> ["schemas", "Pet"]. */
function componentAt(pointer: string): readonly [section: string, name: string] | undefined {
  const [first, section, name, ...rest] = tokensOf(pointer);
  return first === "components" && section !== undefined && name !== undefined && rest.length === 0
    ? [section, name]
    : undefined;
}
