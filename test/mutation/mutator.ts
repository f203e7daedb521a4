import { isObject, type Json } from "../../generator/read/document.ts";
import type { Node, Path } from "./tree.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A node of a rule's text that a person may get wrong. */
export interface Site extends Node {
  /** A whole condition, what a field of one must be, or anything else. */
  readonly role: "condition" | "wanted" | "text";
  readonly known: Vocabulary;
}

/** Another text for the node; undefined leaves it out. `says` names the change. */
export interface Change {
  readonly says: string;
  readonly value: Json | undefined;
}

/** Every wrong text of one family for a node. What the language refuses is no mutant: whoever asks finds out by binding it. */
export type Mutator = (site: Site) => readonly Change[];

/** Keys under which values stand. */
const valueKeys = ["only", "except"];
const conditionKeys = ["when", "where", "precondition"];
const texts = ["id", "text", "message", "source", "status"];

/** What a node is by the keys that lead to it; undefined for words that nobody checks by. `isTerm` where the root is a condition. */
export function roleAt(path: Path, isTerm: boolean): Site["role"] | undefined {
  if (texts.includes(String(path[0])) && !isTerm) return undefined;
  const start = isTerm ? 0 : path.findIndex((key) => conditionKeys.includes(String(key))) + 1;
  if (start === 0 && !isTerm) {
    const list = path.findIndex((key) => valueKeys.includes(String(key))) + 1;
    return list === 0 ? "text" : list === path.length ? "wanted" : undefined;
  }
  let role: "condition" | "joined" | "wanted" = "condition";
  for (const key of path.slice(start)) {
    if (role === "wanted" && key !== "not") return undefined; // one of a list of values: the list is the node
    if (role === "joined") role = "condition";
    else if (role === "condition" && (key === "all" || key === "any")) role = "joined";
    else if (role === "condition" && key !== "not") role = "wanted";
  }
  return role === "joined" ? undefined : role;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The list without its entry at `index`. */
export function dropped(list: readonly Json[], index: number): readonly Json[] {
  return list.filter((_, at) => at !== index);
}

export function lastName(path: Path): string | undefined {
  return path.findLast((key): key is string => typeof key === "string");
}

export { isObject };
