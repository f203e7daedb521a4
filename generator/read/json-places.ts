import { afterSpace, endOfString, endOfValue, isClosing, isOpening, isQuote } from "./json-lexemes.ts";

/** Where a value stands in a JSON text, from its first code unit to behind its last, and where its name does, if it has one. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
  /** Where the name begins. */
  readonly name: number | undefined;
}

/**
 * Finds values of a JSON text by the tokens of a pointer, without a tree of it: a container is gone through when it is first
 * asked for, past what is inside of its members, and kept. Where the end of a pointer does not exist, the nearest that does is
 * meant. Of a text that is no JSON, it is as far as it is.
 */
export function jsonPlaces(text: string): (tokens: readonly string[]) => JsonPlace {
  const ends = longContainers(text);
  const endOf = (offset: number) => ends.get(offset) ?? endOfValue(text, offset);
  const start = afterSpace(text, 0);
  const root: JsonPlace = { start, end: endOf(start), name: undefined };
  const known = new Map<number, ReadonlyMap<string, JsonPlace>>();
  return (tokens) => {
    let place = root;
    for (const token of tokens) {
      const inside = known.get(place.start) ?? membersAt(text, place.start, endOf);
      known.set(place.start, inside);
      const next = inside.get(token);
      if (next === undefined) break;
      place = next;
    }
    return place;
  };
}

type EndOf = (start: number) => number;

/** So many code units are gone through again; what is longer is passed at once, or nesting would make it slow. */
const long = 2000;

/** Where long containers end, by where they begin; found in one pass. */
function longContainers(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isQuote(unit)) offset = endOfString(text, offset);
    else if (isOpening(unit)) open.push(offset);
    else if (isClosing(unit)) {
      const start = open.pop();
      if (start !== undefined && offset - start > long) ends.set(start, offset + 1);
    }
  }
  // What does not end is no JSON: it goes on to the end of the text.
  for (const start of open) ends.set(start, text.length);
  return ends;
}

/** The members of an object by name, the entries of a list by index; of several members of one name JSON.parse keeps the last. */
function membersAt(text: string, start: number, endOf: EndOf): ReadonlyMap<string, JsonPlace> {
  const found = new Map<string, JsonPlace>();
  const isList = text[start] === "[";
  if (!isList && text[start] !== "{") return found;
  for (let offset = afterSpace(text, start + 1); offset < text.length; ) {
    const name = isList ? undefined : offset;
    if (name !== undefined) {
      if (text[name] !== '"') break;
      offset = afterSpace(text, endOfString(text, name) + 1);
      if (text[offset] !== ":") break;
      offset = afterSpace(text, offset + 1);
    }
    const end = endOf(offset);
    if (end === offset) break;
    found.set(name === undefined ? String(found.size) : nameAt(text, name), { start: offset, end, name });
    offset = afterSpace(text, end);
    if (text[offset] !== ",") break;
    offset = afterSpace(text, offset + 1);
  }
  return found;
}

function nameAt(text: string, start: number): string {
  const source = text.slice(start, endOfString(text, start) + 1);
  return stringIn(source) ?? source;
}

/** The value of the text of a string; undefined where it is none. */
export function stringIn(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
