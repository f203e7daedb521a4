import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { componentNames } from "./componentnames.ts";
import { copyOf, type Draft, put } from "./copy.ts";
import { type Json, type JsonObject, isObject, member } from "./document.ts";
import type { Library, LoadedFile } from "./library.ts";
import { mappedReferences } from "./mapping.ts";
import { componentAt, type Origins } from "./origin.ts";
import { escapeToken } from "./pointer.ts";
import { type Links, linksOf } from "./links.ts";
import type { Target } from "./resolve.ts";
import { type Kind, referenceOf, walk } from "./structure.ts";

/** Where the components of a kind stand. Kinds that are not here cannot be referred to. */
const sections: { readonly [K in Kind]?: string } = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  example: "examples",
  requestBody: "requestBodies",
  header: "headers",
  securityScheme: "securitySchemes",
  link: "links",
  callback: "callbacks",
  pathItem: "pathItems",
  mediaType: "mediaTypes",
};

/** A part of a file that is walked as one kind: the document, or what a reference brings into it. */
interface Region extends Target {
  readonly kind: Kind;
  /** A path item of the document, or one that such a one leads to: it is put in the reference's place. */
  readonly inline: boolean;
}

interface Import extends Region {
  readonly key: string;
  readonly section: string;
  readonly file: string;
  readonly aliases: string[];
}

/**
 * The document with everything it refers to outside brought in: path items in place of their reference, all else among the
 * components, so that every `$ref` is "#" and a pointer without percent-encoding. What is wrong with references goes to
 * `diagnostics`, where each came from to `origins`. The library's values are left as they are.
 */
export function bundle(library: Library, origins: Origins, diagnostics: Diagnostic[]): JsonObject {
  const root = library.root.value as JsonObject;
  const placeOf = (file: LoadedFile, pointer: string): Place =>
    file === library.root ? origins.of(pointer) : { file: file.file, pointer };
  const links = linksOf(library, placeOf);
  const { imports, changed } = discover(library, links, placeOf, diagnostics);
  if (!changed || diagnostics.some((one) => one.severity === "error")) return root;

  const components = member(root, "components");
  const names = componentNames([...imports.values()], library.root.file, (section) => {
    const own = isObject(components) ? member(components, section) : undefined;
    return isObject(own) ? Object.keys(own) : [];
  });
  return rewrite(library, links, imports, names, origins);
}

/** Every reference of the document and of what it brings in, resolved: what is to be brought in, and whether anything changes. */
function discover(
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

function wholeOf({ root }: Library): Region {
  return { in: root, pointer: "", value: root.value, kind: "openapi", inline: false };
}

/** A target in the document as it is; one outside without the detours of files that only refer on. */
function outer(library: Library, links: Links, kind: Kind, target: Target): Target {
  return target.in === library.root ? target : links.final(kind, target);
}

/** Path items stand where operations are looked for; one of a callback could hold itself, so it becomes a component. */
function inlines(region: Region, kind: Kind, pointer: string): boolean {
  if (kind !== "pathItem") return false;
  return region.inline ? pointer === region.pointer : region.kind === "openapi" && /^\/(paths|webhooks)\/[^/]+$/.test(pointer);
}

/** A `$ref` where the specification has none: as a member of, say, `info`, or in a map in place of its entries. */
function misplaced(kind: Kind, value: Json, pointer: string): boolean {
  if (kind === "exampleValue" || kind === "defaultValue" || kind === "securityRequirement") return false;
  if (isObject(value)) return typeof member(value, "$ref") === "string" && kind !== "paths" && kind !== "responses";
  return typeof value === "string" && pointer.endsWith("/$ref");
}

function rewrite(
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
        delete item["$ref"];
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
      if (!covered.has(name)) origins.mount(`${at}/${token}`, { file: target.in.file, pointer: `${target.pointer}/${token}` });
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
