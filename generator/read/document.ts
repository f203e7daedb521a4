import type { Diagnostic, Place } from "../diagnostics.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The texts that were read, by the path they are shown under. */
export type Sources = ReadonlyMap<string, string>;

/**
 * An OpenAPI document that was read, its overlays applied and its external references brought in: every `$ref` left
 * points into `root` ("#/..."). `origin` says where a part of it stood before that.
 */
export interface Document {
  readonly root: JsonObject;
  readonly sources: Sources;
  /** The place in the input of the member at `pointer` of `root`. */
  origin(pointer: string): Place;
  /** What was noticed while reading that does not keep the document from being used; read/findings.ts tells it with the rest. */
  readonly findings?: readonly Diagnostic[];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own member of an object; never one that JavaScript objects inherit. */
export function member(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
