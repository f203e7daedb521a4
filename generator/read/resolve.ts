import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { isObject, type Json, member } from "./document.ts";
import { absolute, resourceOf } from "./identifiers.ts";
import type { Library, LoadedFile } from "./library.ts";
import { nearest } from "./nearest.ts";
import { pointerOf, step, tokensOf, valueAt } from "./pointer.ts";
import { parseReference, relativeFile } from "./reference.ts";

/** What a reference leads to. `in` is the file whose relative references the value is to be read by. */
export interface Target {
  readonly in: LoadedFile;
  readonly pointer: string;
  readonly value: Json;
}

/** What resolving says about one reference; `problem` is reported by the caller at the reference's place. */
export type Resolution = { readonly target: Target } | { readonly problem: Diagnostic | undefined };

/** Where a reference stands: the object that holds it, and the pointer of the string itself. */
export interface Site {
  readonly in: LoadedFile;
  readonly pointer: string;
  readonly place: Place;
}

const longestChain = 64;

/**
 * Resolves a `$ref` (OpenAPI 3.1, 4.6; JSON Schema 2020-12, 8.2.3.1): relative to its own file, by pointer, `$anchor` or `$id`.
 * A pointer that leads through another reference is followed through it.
 */
export function resolveReference(library: Library, ref: string, site: Site, depth = 0): Resolution {
  const reference = parseReference(ref);
  const found = resourceFor(library, reference.path, reference.remote, site);
  if (found === "remote") return { problem: diagnostic("ref-remote", { ref }, site.place) };
  if (found === undefined) return { problem: undefined };
  const { loaded, resource } = found;
  const dangling = (missing: string, suggestion: string | undefined): Resolution => {
    const hint = suggestion === undefined ? "" : `; did you mean "${reference.path}#${suggestion}"?`;
    return { problem: diagnostic("ref-dangling", { ref, missing, hint }, site.place) };
  };
  const { fragment } = reference;
  if (fragment !== "" && !fragment.startsWith("/")) {
    const { anchors } = loaded.identifiers;
    const pointer = anchors.get(`${resource}#${fragment}`) ?? anchors.get(`#${fragment}`);
    if (pointer === undefined)
      return dangling(fragment, anchors.size > 0 ? undefined : slashed(loaded.value, fragment));
    return { target: { in: loaded, pointer, value: valueAt(loaded.value, pointer) as Json } };
  }
  // Inside a resource with its own `$id` a pointer starts there; where that leads nowhere, the author meant the file.
  const within = resource === "" ? undefined : valueAt(loaded.value, resource + fragment);
  if (within !== undefined) return { target: { in: loaded, pointer: resource + fragment, value: within } };
  return descend(library, loaded, fragment, site, depth, dangling);
}

function resourceFor(
  library: Library,
  path: string,
  remote: boolean,
  site: Site,
): { loaded: LoadedFile; resource: string } | "remote" | undefined {
  const here = resourceOf(site.in.identifiers, site.pointer);
  if (path === "") return { loaded: site.in, resource: here };
  const named = library.identified(absolute(path, site.in.identifiers.resources.get(here) ?? ""), site.place);
  if (named !== undefined) return { loaded: named.loaded, resource: named.pointer };
  if (remote) return "remote";
  const loaded = library.load(relativeFile(site.in.file, path), site.place);
  return loaded && { loaded, resource: "" };
}

function descend(
  library: Library,
  loaded: LoadedFile,
  fragment: string,
  site: Site,
  depth: number,
  dangling: (missing: string, suggestion: string | undefined) => Resolution,
): Resolution {
  const tokens = tokensOf(fragment);
  let value: Json = loaded.value;
  for (const [index, token] of tokens.entries()) {
    const next = step(value, token);
    if (next !== undefined) {
      value = next;
      continue;
    }
    const at = pointerOf(tokens.slice(0, index));
    const rest = tokens.slice(index + 1);
    const through = isObject(value) ? member(value, "$ref") : undefined;
    if (typeof through === "string" && depth < longestChain) {
      const from: Site = { in: loaded, pointer: at, place: site.place };
      const inner = resolveReference(library, through, from, depth + 1);
      if (!("target" in inner)) return inner;
      const { target } = inner;
      return descend(library, target.in, target.pointer + pointerOf([token, ...rest]), site, depth + 1, dangling);
    }
    return dangling(at + pointerOf([token]), suggestion(loaded.value, value, at, token, rest));
  }
  return { target: { in: loaded, pointer: fragment, value } };
}

/** The nearest pointer that leads somewhere: a sibling's name, else the same name in another section of the components. */
function suggestion(root: Json, parent: Json, at: string, token: string, rest: string[]): string | undefined {
  const near = isObject(parent) ? nearest(token, Object.keys(parent)) : undefined;
  if (near !== undefined) {
    const whole = at + pointerOf([near, ...rest]);
    return valueAt(root, whole) === undefined ? at + pointerOf([near]) : whole;
  }
  const components = valueAt(root, "/components");
  if (!isObject(components)) return undefined;
  const section = Object.keys(components).find((name) => step(components[name], token) !== undefined);
  return section && pointerOf(["components", section, token]);
}

/** "#components/schemas/Pet", a common slip, with the slash that makes it a pointer. */
function slashed(root: Json, fragment: string): string | undefined {
  return valueAt(root, `/${fragment}`) === undefined ? undefined : `/${fragment}`;
}
