import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { isObject, type Json, type JsonObject } from "../document.ts";
import { escapeToken, valueAt } from "../pointer.ts";

/**
 * A fragment in the older dialect, as it is read: by pointers into it. What is of another type than the dialect has there is
 * reported, and read as if it were absent. `null` is absent.
 */
export interface OlderText {
  readonly root: JsonObject;
  mapping(at: string): JsonObject;
  list(at: string): readonly Json[];
  text(at: string): string | undefined;
  flag(at: string): boolean | undefined;
  /** Reports the members of a mapping that the dialect is not known to have. */
  knows(at: string, names: readonly string[]): void;
  /** Reports what cannot be understood: "its type". */
  unclear(at: string, what: string): void;
  /** Remembers where a part of what is made was written. */
  moved(to: string, from: string): void;
  /** Where a part of what was made is written, or what it stands in. */
  written(pointer: string): string;
}

/** Reads a fragment of this operation ("GET /orders"). Pointers in what is reported are those of its text. */
export function olderText(
  root: JsonObject,
  { file, key }: { readonly file: string; readonly key: string },
  report: (found: Diagnostic) => void,
): OlderText {
  const places = new Map([["", ""]]);
  const told = new Set<string>();
  const once = (found: Diagnostic) => {
    const what = `${found.place?.pointer} ${found.message}`;
    if (!told.has(what)) report(found);
    told.add(what);
  };
  const unclear = (at: string, what: string) =>
    once(diagnostic("fragment-older-unclear", { key, what }, { file, pointer: at }));
  const read = <Kind extends Json>(at: string, is: (value: Json) => value is Kind, what: string) => {
    const value = valueAt(root, at);
    if (value === undefined || value === null) return undefined;
    if (is(value)) return value;
    unclear(at, `\`${at.slice(at.lastIndexOf("/") + 1)}\` is not ${what}`);
    return undefined;
  };
  const mapping = (at: string): JsonObject => read(at, isMapping, "a mapping") ?? {};
  return {
    root,
    mapping,
    list: (at) => read(at, isList, "a list") ?? [],
    text: (at) => read(at, isText, "text"),
    flag: (at) => read(at, isFlag, "true or false"),
    knows(at, names) {
      for (const name of Object.keys(mapping(at)).filter((one) => !names.includes(one))) {
        once(diagnostic("fragment-older-member", { key, name }, { file, pointer: `${at}/${escapeToken(name)}` }));
      }
    },
    unclear,
    moved(to, from) {
      places.set(to, from);
    },
    written(pointer) {
      let to = pointer;
      while (!places.has(to)) to = shorter(to);
      const from = places.get(to) as string;
      let at = from + pointer.slice(to.length);
      while (at !== from && valueAt(root, at) === undefined) at = shorter(at);
      return at;
    },
  };
}

function shorter(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

function isMapping(value: Json): value is JsonObject {
  return isObject(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isText(value: Json): value is string {
  return typeof value === "string";
}

function isFlag(value: Json): value is boolean {
  return typeof value === "boolean";
}
