import { isObject, type Json, type JsonObject, member } from "../document.ts";
import { escapeToken, valueAt } from "../pointer.ts";
import { pointerOfReference } from "../reference.ts";
import { type Kind, structureOf } from "../structure.ts";

/** A part of a document. */
export interface Part {
  readonly root: JsonObject;
  readonly pointer: string;
}

/** A difference: where it is on either side, and what it is. */
export type Differs = (one: string, other: string, what: string) => void;

/** Members whose entries stand in an order that means nothing. */
const sets = new Set(["required", "enum", "type", "tags", "scopes"]);
/** Lists whose order means something. */
const ordered = new Set(["servers", "prefixItems", "prefixEncoding"]);

/**
 * Compares what two parts mean: references are followed on both sides, the order of members and of what is a set says nothing.
 * Extensions (`x-`) count where both sides have them: a site spends some of them on its pages. Each pair of places is gone into
 * once, so that recursive schemas end.
 */
export function differences(one: Part, other: Part, kind: Kind, differs: Differs, seen = new Set<string>()): void {
  const compare = (a: string, b: string, kind: Kind): void => {
    const [left, right] = [followed(one.root, a, kind), followed(other.root, b, kind)];
    const key = `${kind} ${left} ${right}`;
    if (seen.has(key)) return;
    seen.add(key);
    const [x, y] = [valueAt(one.root, left), valueAt(other.root, right)];
    if (x === undefined || y === undefined) return;
    if (!isObject(x) || !isObject(y) || kind === "exampleValue" || kind === "defaultValue") {
      if (canonical(x, "", true) !== canonical(y, "", true)) differs(left, right, `${shown(x)} and ${shown(y)}`);
      return;
    }
    const { slots, rest } = structureOf(kind);
    for (const name of new Set([...Object.keys(x), ...Object.keys(y)])) {
      const [ours, theirs] = [member(x, name), member(y, name)];
      const token = `/${escapeToken(name)}`;
      const [p, q] = [left + token, right + token];
      if (ours === undefined || theirs === undefined) {
        if (!name.startsWith("x-"))
          differs(ours === undefined ? left : p, theirs === undefined ? right : q, `only one has \`${name}\``);
        continue;
      }
      const slot = slots.get(name);
      const inner = slot?.kind ?? (name.startsWith("x-") || name === "$ref" ? undefined : rest);
      if (name === "$ref" && typeof ours === "string" && typeof theirs === "string") {
        compare(pointerOfReference(ours), pointerOfReference(theirs), kind);
      } else if (inner === undefined) {
        if (!isEqual(ours, theirs, sets.has(name))) differs(p, q, `\`${name}\` is ${shown(ours)} and ${shown(theirs)}`);
      } else if (slot?.many === "[]" && Array.isArray(ours) && Array.isArray(theirs)) {
        if (ours.length !== theirs.length) differs(p, q, `\`${name}\` has ${ours.length} and ${theirs.length} entries`);
        else for (const [i, j] of pairs(ours, theirs, ordered.has(name))) compare(`${p}/${i}`, `${q}/${j}`, inner);
      } else if (slot?.many === "{}" && isObject(ours) && isObject(theirs)) {
        for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
          const at = `/${escapeToken(key)}`;
          const [here, there] = [member(ours, key), member(theirs, key)];
          if (here === undefined || there === undefined)
            differs(here === undefined ? p : p + at, there === undefined ? q : q + at, `only one has \`${key}\``);
          else compare(p + at, q + at, inner);
        }
      } else compare(p, q, inner);
    }
  };
  compare(one.pointer, other.pointer, kind);
}

/** Whether two parts mean the same where they stand, references by name. */
export function means(one: Json, other: Json): boolean {
  return canonical(one) === canonical(other);
}

/** Where a chain of references ends that say nothing beside. */
function followed(root: JsonObject, pointer: string, kind: Kind): string {
  let at = pointer;
  const { reference } = structureOf(kind);
  for (let step = 0; step < 100; step++) {
    const value = valueAt(root, at);
    const ref = value !== undefined && isObject(value) ? member(value, "$ref") : undefined;
    if (reference === undefined || typeof ref !== "string" || !ref.startsWith("#")) return at;
    if (reference === "among" && Object.keys(value as JsonObject).length > 1) return at;
    const target = pointerOfReference(ref);
    if (valueAt(root, target) === undefined) return at;
    at = target;
  }
  return at;
}

/** Entries that belong together: those that are written alike, then the others in their order. */
function pairs(ours: readonly Json[], theirs: readonly Json[], isOrdered: boolean): readonly [number, number][] {
  if (isOrdered) return ours.map((_, index) => [index, index]);
  const free = new Map<string, number[]>();
  for (const [index, entry] of theirs.entries()) {
    const key = canonical(entry);
    const known = free.get(key);
    if (known === undefined) free.set(key, [index]);
    else known.push(index);
  }
  const found = ours.map((entry) => free.get(canonical(entry))?.shift());
  const left = [...free.values()].flat().sort((a, b) => a - b);
  return found.map((index, at) => [at, index ?? (left.shift() as number)]);
}

function isEqual(a: Json, b: Json, isSet: boolean): boolean {
  if (isSet && Array.isArray(a) && Array.isArray(b)) {
    return canonical(a, "enum") === canonical(b, "enum");
  }
  return canonical(a) === canonical(b);
}

/** What holds data of its author's: there every order counts. */
const data = new Set(["example", "examples", "default", "const", "value", "dataValue"]);

/** JSON with members sorted, and with what is a set. */
function canonical(value: Json, name = "", isData = false): string {
  if (Array.isArray(value)) {
    const entries = value.map((one: Json) => canonical(one, "", isData));
    const isSet = !isData && sets.has(name) && value.every((one: Json) => typeof one !== "object");
    return `[${(isSet ? entries.sort() : entries).join()}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json, key, isData || data.has(key))}`).join()}}`;
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
