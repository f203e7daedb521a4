import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "./document.ts";
import type { Library, LoadedFile } from "./library.ts";
import type { Links } from "./links.ts";
import { mappedReferences } from "./mapping.ts";
import { tokensOf } from "./pointer.ts";
import { type Import, inlines, outer, type Region, sections, wholeOf } from "./region.ts";
import { type Kind, referenceOf } from "./structure.ts";
import { walk } from "./walk.ts";

/** Every reference of the document and of what it brings in, resolved: what is to be brought in, and whether anything changes. */
export function discover(
  library: Library,
  links: Links,
  placeOf: (file: LoadedFile, pointer: string) => Place,
  diagnostics: Diagnostic[],
): { imports: Map<string, Import>; changed: boolean } {
  const imports = new Map<string, Import>();
  const inlined = new Set<string>();
  const queue: Region[] = [wholeOf(library)];
  let changed = false;

  const follow = (region: Region, ref: string, kind: Kind, pointer: string, refPointer: string, pure: boolean) => {
    const found = links.resolve(region.in, ref, pointer, refPointer);
    if (!("target" in found)) {
      if (found.problem !== undefined) diagnostics.push(found.problem);
      return;
    }
    const circle = links.circle(kind, region.in, pointer, found.target);
    if (circle !== undefined) {
      diagnostics.push(diagnostic("ref-circular", { circle }, placeOf(region.in, refPointer)));
      return;
    }
    const unfit = unfitFor(kind, found.target.value);
    if (unfit !== undefined) {
      diagnostics.push(diagnostic("ref-unfit", { ref, kind, unfit }, placeOf(region.in, refPointer)));
      return;
    }
    if (found.target.in !== library.root || ref !== `#${found.target.pointer}`) changed = true;
    const target = outer(library, links, kind, found.target);
    if (target.in === library.root) return;
    const key = `${kind} ${target.in.file}#${target.pointer}`;
    if (inlines(region, kind, pointer)) {
      if (!inlined.has(key)) queue.push({ ...target, kind, inline: true });
      inlined.add(key);
      return;
    }
    const known = imports.get(key);
    const section = sections[kind] as string;
    const one = known ?? { ...target, key, kind, section, file: target.in.file, inline: false, aliases: [] };
    if (known === undefined) queue.push(one);
    imports.set(key, one);
    const [inSection, name] = (region.in === library.root && componentAt(pointer)) || [];
    if (pure && inSection === section && name !== undefined) one.aliases.push(name);
  };

  for (let region = queue.shift(); region !== undefined; region = queue.shift()) {
    const here = region;
    walk(
      here.value,
      (kind, value, pointer) => {
        const ref = referenceOf(kind, value);
        if (ref !== undefined) {
          follow(here, ref, kind, pointer, `${pointer}/$ref`, Object.keys(value as JsonObject).length === 1);
        } else if (kind === "discriminator") {
          const file = here.in === library.root ? null : here.in.value;
          for (const [mapped, at] of mappedReferences(value, file, pointer)) {
            follow(here, mapped, "schema", pointer, at, false);
          }
        } else if (misplaced(kind, value, pointer)) {
          const at = isObject(value) ? `${pointer}/$ref` : pointer;
          diagnostics.push(diagnostic("ref-misplaced", { kind }, placeOf(here.in, at)));
        }
      },
      here.kind,
      here.pointer,
    );
  }
  return { imports, changed };
}

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
