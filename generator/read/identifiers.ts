import { isObject, type Json, member } from "./document.ts";
import { escapeToken } from "./pointer.ts";

/** The names a file gives to its schemas (JSON Schema 2020-12, 8.2): `$id` and `$anchor`, each with the pointer it names. */
export interface Identifiers {
  /** Absolute URI, or the `$id` as written, without an empty fragment. */
  readonly ids: ReadonlyMap<string, string>;
  /** Pointers of schemas that are resources of their own: a fragment inside one is read from there. Innermost last. */
  readonly resources: readonly string[];
  /** "<pointer of the resource>#<anchor>" */
  readonly anchors: ReadonlyMap<string, string>;
}

const none: Identifiers = { ids: new Map(), resources: [], anchors: new Map() };

/** Finds them all. `text` is looked at first: most documents have none. */
export function identifiersOf(root: Json, text: string): Identifiers {
  if (!/\$(id|anchor|dynamicAnchor)\b/.test(text)) return none;
  const ids = new Map<string, string>();
  const resources: string[] = [];
  const anchors = new Map<string, string>();

  const visit = (value: Json, pointer: string, resource: string, base: string): void => {
    if (typeof value !== "object" || value === null) return;
    let [inside, uri] = [resource, base];
    if (isObject(value)) {
      const id = member(value, "$id");
      if (typeof id === "string" && !id.startsWith("#")) {
        [inside, uri] = [pointer, absolute(id, base)];
        ids.set(uri, pointer);
        resources.push(pointer);
      }
      for (const keyword of ["$anchor", "$dynamicAnchor"]) {
        const anchor = member(value, keyword);
        if (typeof anchor === "string") anchors.set(`${inside}#${anchor}`, pointer);
      }
    }
    for (const key of Object.keys(value)) {
      visit((value as Record<string, Json>)[key] as Json, `${pointer}/${escapeToken(key)}`, inside, uri);
    }
  };
  visit(root, "", "", "");
  return { ids, resources, anchors };
}

/** A URI reference against a base URI; as written where there is no absolute one. */
export function absolute(reference: string, base: string): string {
  const written = reference.endsWith("#") ? reference.slice(0, -1) : reference;
  if (base === "" && !URL.canParse(written)) return written;
  return URL.canParse(written, base || undefined) ? new URL(written, base || undefined).href : written;
}

/** The pointer of the innermost resource that holds `pointer`; "" for the file itself. */
export function resourceOf(identifiers: Identifiers, pointer: string): string {
  let found = "";
  for (const one of identifiers.resources) {
    if (one.length >= found.length && (pointer === one || pointer.startsWith(`${one}/`))) found = one;
  }
  return found;
}
