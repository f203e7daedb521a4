import { type Anchored, entered, noScope, referencesIn, type Scope, scopedWalk, scopeKey } from "./dynamic-scope.ts";
import { resourceOf } from "./identifiers.ts";
import type { Library, LoadedFile } from "./library.ts";
import type { Links } from "./links.ts";
import { valueAt } from "./pointer.ts";
import { parseReference } from "./reference.ts";
import type { Region } from "./region.ts";
import type { Resolution, Target } from "./resolve.ts";
import type { Kind } from "./structure.ts";
import { walk } from "./walk.ts";

/** Where a reference leads once everything is one document. */
export interface Route {
  readonly target: Target;
  /** As far as what is there asks for it. */
  readonly scope: Scope;
  /** One key, one place in the document. */
  readonly key: string;
  /** It stands in the document already, and means there what it means here. */
  readonly stays: boolean;
}

/** The end of a reference: what a `$dynamicRef` leads to depends on the scope, and with it what the target means. */
export interface Routes {
  /** By `$ref` (or the like) or by `$dynamicRef`, from the object at `pointer`; a problem belongs to `refPointer`. */
  find(
    from: Region,
    keyword: string,
    ref: string,
    kind: Kind,
    pointer: string,
    refPointer: string,
    scope: Scope,
  ): Found;
}

export type Found = Route | Exclude<Resolution, { readonly target: Target }>;

export function routesOf(library: Library, links: Links): Routes {
  const standing = standingScopes(library);
  const used = new Map<string, ReadonlySet<string>>();

  const step = (file: LoadedFile, keyword: string, ref: string, pointer: string, refPointer: string, scope: Scope) => {
    const found = links.resolve(file, ref, pointer, refPointer);
    if (keyword !== "$dynamicRef" || !("target" in found)) return found;
    const name = dynamicName(ref, found.target);
    const outermost = name === undefined ? undefined : scope.get(name);
    if (outermost === undefined) return found;
    const value = valueAt(outermost.in.value, outermost.pointer);
    return value === undefined ? found : { target: { in: outermost.in, pointer: outermost.pointer, value } };
  };

  /** The names that `$dynamicRef`s reachable from a schema ask for; more than needed at worst. */
  const asked = (target: Target): ReadonlySet<string> => {
    const key = `${library.loaded().length} ${target.in.file}#${target.pointer}`;
    const known = used.get(key);
    if (known !== undefined) return known;
    const names = new Set<string>();
    const seen = new Set<string>();
    const open: Anchored[] = [target];
    for (let added = true; added; ) {
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const { in: file, pointer } = at;
        if (seen.has(`${file.file}#${pointer}`)) continue;
        seen.add(`${file.file}#${pointer}`);
        const value = valueAt(file.value, pointer);
        if (value === undefined) continue;
        walk(
          value,
          (kind, inner, inside) => {
            if (kind !== "schema") return;
            for (const [keyword, ref] of referencesIn(kind, inner)) {
              const found = links.resolve(file, ref, inside, `${inside}/${keyword}`);
              if (!("target" in found)) continue;
              open.push(found.target);
              const name = keyword === "$dynamicRef" ? dynamicName(ref, found.target) : undefined;
              if (name !== undefined) names.add(name);
            }
          },
          "schema",
          pointer,
        );
      }
      // Whatever has an anchor of an asked name may be what it leads to.
      const more = library.loaded().flatMap((file) => anchored(file, names));
      open.push(...more.filter((one) => !seen.has(`${one.in.file}#${one.pointer}`)));
      added = open.length > 0;
    }
    used.set(key, names);
    return names;
  };

  const relevant = (scope: Scope, target: Target): Scope => {
    if (scope.size === 0) return noScope;
    const names = asked(target);
    return new Map([...scope].filter(([name]) => names.has(name)));
  };

  return {
    find(from, keyword, ref, kind, pointer, refPointer, scope) {
      const first = step(from.in, keyword, ref, pointer, refPointer, scope);
      if (!("target" in first)) return first;
      // A detour over files that only refer on is left out.
      const target = first.target.in === library.root ? first.target : links.final(kind, first.target);
      const isScoped = kind === "schema" && library.hasResources;
      const inner = isScoped ? relevant(entered(scope, target.in, target.pointer), target) : noScope;
      const place = `${kind} ${target.in.file}#${target.pointer}`;
      const isHere = target.in === library.root;
      const usual = isHere ? relevant(standing(target.pointer), target) : noScope;
      const key = scopeKey(inner);
      const stays = isHere && key === scopeKey(usual);
      return { target, scope: inner, key: stays ? place : place + key, stays };
    },
  };
}

/** The name that makes a `$dynamicRef` dynamic: the fragment of a target that is a `$dynamicAnchor` (2020-12 core, 8.2.3.2). */
function dynamicName(ref: string, target: Target): string | undefined {
  const { fragment } = parseReference(ref);
  const { identifiers } = target.in;
  const own = identifiers.dynamic.get(resourceOf(identifiers, target.pointer));
  return own?.get(fragment) === target.pointer ? fragment : undefined;
}

function anchored(file: LoadedFile, names: ReadonlySet<string>): Anchored[] {
  return [...file.identifiers.dynamic.values()].flatMap((anchors) =>
    [...anchors].filter(([name]) => names.has(name)).map(([, pointer]) => ({ in: file, pointer })),
  );
}

/** The scope in which each schema of the document is evaluated where it stands. */
function standingScopes({ root }: Library): (pointer: string) => Scope {
  if (root.identifiers.dynamic.size === 0) return () => noScope;
  const scopes = new Map<string, Scope>();
  const visit = (kind: Kind, _: unknown, pointer: string, scope: Scope) => {
    if (kind === "schema") scopes.set(pointer, scope);
  };
  scopedWalk(root, root.value, visit, "openapi", "", noScope);
  return (pointer) => scopes.get(pointer) ?? entered(noScope, root, pointer);
}
