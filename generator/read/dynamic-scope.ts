import { isObject, type Json, member } from "./document.ts";
import { resourceOf } from "./identifiers.ts";
import type { LoadedFile } from "./library.ts";
import { type Kind, referenceOf } from "./structure.ts";
import { walk } from "./walk.ts";

/**
 * The dynamic scope of a schema (JSON Schema 2020-12, 7.1), as far as `$dynamicRef` asks for it: the `$dynamicAnchor` of each
 * name that the outermost of the resources has which evaluation came through.
 */
export type Scope = ReadonlyMap<string, Anchored>;

export interface Anchored {
  readonly in: LoadedFile;
  readonly pointer: string;
}

export const noScope: Scope = new Map();

/** The scope inside the resource that holds `pointer`: what is outside of it comes first. */
export function entered(scope: Scope, file: LoadedFile, pointer: string): Scope {
  const own = file.identifiers.dynamic.get(resourceOf(file.identifiers, pointer));
  if (own === undefined || [...own.keys()].every((name) => scope.has(name))) return scope;
  const inner = new Map(scope);
  for (const [name, at] of own) if (!inner.has(name)) inner.set(name, { in: file, pointer: at });
  return inner;
}

/** The part of a scope under these names, as one text: two scopes of one text are the same to whom asks for no other name. */
export function scopeKey(scope: Scope): string {
  return [...scope]
    .map(([name, at]) => ` ${name}=${at.in.file}#${at.pointer}`)
    .sort()
    .join("");
}

type ScopedVisit = (kind: Kind, value: Json, pointer: string, scope: Scope) => false | void;

/**
 * A walk that says which scope each object is evaluated in, where evaluation begins at the outermost schema with `scope`.
 * What stands under `$defs` is only referred to: evaluation is taken to begin there.
 */
export function scopedWalk(
  file: LoadedFile,
  value: Json,
  visit: ScopedVisit,
  kind: Kind,
  pointer: string,
  scope: Scope,
): void {
  const { dynamic, resources } = file.identifiers;
  const known = new Map<string, Scope>();
  const scopeOf = (at: string): Scope => {
    if (at === pointer) return scope;
    for (let end = at.lastIndexOf("/"), from = at.length; end >= pointer.length; end = at.lastIndexOf("/", from - 1)) {
      const outer = known.get(at.slice(0, end));
      if (outer !== undefined) {
        if (/^\/(\$defs|definitions)\//.test(at.slice(end))) break;
        return resources.has(at) ? entered(outer, file, at) : outer;
      }
      if (end === 0) break;
      from = end;
    }
    return entered(noScope, file, at);
  };
  walk(
    value,
    (inner, one, at) => {
      if (inner !== "schema") return visit(inner, one, at, noScope);
      const own = dynamic.size === 0 ? scope : scopeOf(at);
      if (dynamic.size > 0) known.set(at, own);
      return visit(inner, one, at, own);
    },
    kind,
    pointer,
  );
}

/** The keyword of a schema that refers by the dynamic scope. */
function dynamicReferenceOf(kind: Kind, value: Json): string | undefined {
  if (kind !== "schema" || !isObject(value)) return undefined;
  const ref = member(value, "$dynamicRef");
  return typeof ref === "string" ? ref : undefined;
}

/** Both references of an object, the one that reads the dynamic scope last. */
export function referencesIn(kind: Kind, value: Json): readonly (readonly [keyword: string, ref: string])[] {
  const [ref, dynamic] = [referenceOf(kind, value), dynamicReferenceOf(kind, value)];
  return [
    ...(ref === undefined ? [] : ([["$ref", ref]] as const)),
    ...(dynamic === undefined ? [] : ([["$dynamicRef", dynamic]] as const)),
  ];
}
