import type { Place } from "../diagnostics.ts";
import { isObject } from "./document.ts";
import { resourceOf } from "./identifiers.ts";
import type { Library, LoadedFile } from "./library.ts";
import { type Resolution, resolveReference, type Target } from "./resolve.ts";
import { type Kind, referenceOf } from "./structure.ts";

/** Where references lead, each resolved once. */
export interface Links {
  /** `pointer`: the object that holds the reference; `refPointer`: the string itself, where a problem is reported. */
  resolve(file: LoadedFile, ref: string, pointer: string, refPointer: string): Resolution;
  /** The same for a reference that is known to resolve. */
  target(file: LoadedFile, ref: string, pointer: string): Target;
  /**
   * The end of a chain of objects that are nothing but a reference; one with other members is an end, and so is one in a file
   * with `$dynamicAnchor`s: to pass through it counts.
   */
  final(kind: Kind, target: Target): Target;
  /** "#/a -> #/b -> #/a", where the object at `pointer` leads back to itself through `$ref` alone; told once a circle. */
  circle(kind: Kind, file: LoadedFile, pointer: string, target: Target): string | undefined;
}

export function linksOf(library: Library, placeOf: (file: LoadedFile, pointer: string) => Place): Links {
  const known = new Map<LoadedFile, Map<string, Resolution>>();
  const told = new Set<string>();

  const resolve: Links["resolve"] = (file, ref, pointer, refPointer) => {
    const resource = resourceOf(file.identifiers, pointer);
    const key = resource === "" ? ref : `${resource} ${ref}`;
    const ofFile = known.get(file) ?? new Map<string, Resolution>();
    known.set(file, ofFile);
    const before = ofFile.get(key);
    if (before !== undefined && "target" in before) return before;
    const found = resolveReference(library, ref, { in: file, pointer, place: placeOf(file, refPointer) });
    ofFile.set(key, found);
    return found;
  };
  const next = (kind: Kind, at: Target): Target | undefined => {
    const ref = referenceOf(kind, at.value);
    if (ref === undefined) return undefined;
    const found = resolve(at.in, ref, at.pointer, `${at.pointer}/$ref`);
    return "target" in found ? found.target : undefined;
  };
  const keyOf = (at: { in: LoadedFile; pointer: string }) =>
    `${at.in === library.root ? "" : at.in.file}#${at.pointer}`;

  return {
    resolve,
    target(file, ref, pointer) {
      const found = resolve(file, ref, pointer, pointer);
      if (!("target" in found)) throw new Error(`not resolved before: ${ref}`);
      return found.target;
    },
    final(kind, target) {
      const seen = new Set<string>();
      let at = target;
      const isDetour = () => kind !== "schema" || at.in.identifiers.dynamic.size === 0;
      while (isDetour() && isObject(at.value) && Object.keys(at.value).length === 1 && !seen.has(keyOf(at))) {
        seen.add(keyOf(at));
        const after = next(kind, at);
        if (after === undefined) break;
        at = after;
      }
      return at;
    },
    circle(kind, file, pointer, target) {
      if (referenceOf(kind, target.value) === undefined) return undefined;
      const start = keyOf({ in: file, pointer });
      const path = [start];
      for (let at: Target | undefined = target; at !== undefined; at = next(kind, at)) {
        const key = keyOf(at);
        if (path.includes(key)) {
          const same = [...path].sort().join(" ");
          if (key !== start || told.has(same)) return undefined;
          told.add(same);
          return [...path, key].join(" -> ");
        }
        path.push(key);
      }
      return undefined;
    },
  };
}
