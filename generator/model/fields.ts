import { isObject, type Json, member } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import type { At } from "./resolve.ts";

// Members of an object, as what they should be. One of another type counts as absent: read/findings.ts reports it.

export function text(at: At, name: string): string {
  const value = isObject(at.value) ? member(at.value, name) : undefined;
  return typeof value === "string" ? value : "";
}

export function flag(at: At, name: string): boolean {
  return isObject(at.value) && member(at.value, name) === true;
}

export function within(at: At, name: string): At {
  const value = isObject(at.value) ? member(at.value, name) : undefined;
  return { value, pointer: `${at.pointer}/${escapeToken(name)}` };
}

/** The entries of an array. */
export function listed(at: At): readonly At[] {
  if (!Array.isArray(at.value)) return [];
  return (at.value as readonly Json[]).map((value, index) => ({ value, pointer: `${at.pointer}/${index}` }));
}

/** The members of an object, each with its name. */
export function named(at: At): readonly (readonly [string, At])[] {
  if (!isObject(at.value)) return [];
  return Object.keys(at.value).map((name) => [name, within(at, name)]);
}

export function strings(at: At): readonly string[] {
  return listed(at).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}
