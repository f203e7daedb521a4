import { type Draft, put } from "./copy.ts";
import { isObject, type Json, member } from "./document.ts";
import { escapeToken } from "./pointer.ts";

interface Told {
  /** What now stands at `pointer` came from `inner` of the update. */
  taken(pointer: string, inner: string): void;
  clash(pointer: string, inner: string, reason: string): void;
}

/**
 * The target with the update merged in (Overlay, Action Object): objects member by member, an array gets the update (or each
 * entry of one that is an array) appended, a primitive is replaced. The target itself where nothing changes.
 */
export function merged(target: Json, update: Json, pointer: string, told: Told, inner = ""): Json {
  if (Array.isArray(target)) {
    const entries = Array.isArray(update) ? (update as readonly Json[]) : [update];
    entries.forEach((_, index) => {
      told.taken(`${pointer}/${target.length + index}`, Array.isArray(update) ? `${inner}/${index}` : inner);
    });
    return entries.length === 0 ? target : [...(target as readonly Json[]), ...entries];
  }
  if (isObject(target)) {
    if (!isObject(update)) {
      told.clash(pointer, inner, "an object can only be merged with an object");
      return target;
    }
    let copy: Draft | undefined;
    for (const name of Object.keys(update)) {
      const token = escapeToken(name);
      const [value, before] = [update[name] as Json, member(target, name)];
      const after =
        before === undefined ? value : merged(before, value, `${pointer}/${token}`, told, `${inner}/${token}`);
      if (after === before) continue;
      if (before === undefined) told.taken(`${pointer}/${token}`, `${inner}/${token}`);
      copy ??= { ...target };
      put(copy, name, after);
    }
    return copy ?? target;
  }
  // An upstream `null` may give way to anything; a value of another kind is more likely a mistaken target.
  if (typeof update === "object" && update !== null && target !== null) {
    told.clash(
      pointer,
      inner,
      `${Array.isArray(update) ? "an array" : "an object"} cannot take the place of a ${typeof target}`,
    );
    return target;
  }
  if (update !== target) told.taken(pointer, inner);
  return update;
}

/** A copy of the root with the value at the location replaced, or removed where it is undefined. Only the way to it is copied. */
export function replacedAt(root: Json, location: readonly (string | number)[], value: Json | undefined): Json {
  const [name, ...rest] = location;
  if (name === undefined) return value as Json;
  if (Array.isArray(root)) {
    const entries = root as readonly Json[];
    const index = name as number;
    const inner = rest.length === 0 ? value : replacedAt(entries[index] as Json, rest, value);
    return inner === undefined ? entries.toSpliced(index, 1) : entries.with(index, inner);
  }
  const copy: Draft = { ...(root as Draft) };
  const key = String(name);
  const inner = rest.length === 0 ? value : replacedAt(copy[key] as Json, rest, value);
  if (inner === undefined) delete copy[key];
  else put(copy, key, inner);
  return copy;
}
