import { isScalar } from "yaml";
import type { Place } from "../diagnostics.ts";
import type { Sources } from "./document.ts";
import { tryJson } from "./json.ts";
import { jsonPlaces, stringIn } from "./json-places.ts";
import { tooDeepInYaml } from "./nesting.ts";
import { tokensOf } from "./pointer.ts";
import { type Position, positionsIn } from "./position.ts";
import { withinScalar } from "./within-scalar.ts";
import { yamlTree } from "./yaml.ts";
import { yamlPlaces } from "./yaml-places.ts";

/** Line and column of a place, or undefined where its file is not among the sources. */
export type Locate = (place: Place) => Position | undefined;

/**
 * Finds places in the texts that were read. Texts are parsed again with positions when the first place of a file is asked
 * for, and kept for the next. Where the end of a pointer does not exist, the nearest that does is meant.
 */
export function locator(sources: Sources): Locate {
  const files = new Map<string, Find>();
  return (place) => {
    if (place.position !== undefined) return place.position;
    const text = sources.get(place.file);
    if (text === undefined) return undefined;
    const known = files.get(place.file) ?? finder(place.file, text);
    files.set(place.file, known);
    return known(tokensOf(place.pointer), place.part === "key", place.character);
  };
}

/** The same for one place. */
export function locate(place: Place, sources: Sources): Position | undefined {
  return locator(sources)(place);
}

/** The position of a member or of its name, or so many characters into its text. */
type Find = (tokens: readonly string[], key: boolean, character?: number) => Position;

function finder(file: string, text: string): Find {
  const positionAt = positionsIn(text);
  if (isJson(file, text)) {
    const placeOf = jsonPlaces(text);
    return (tokens, key, character) => {
      const { start, end, name } = placeOf(tokens);
      if (key && name !== undefined) return positionAt(name);
      const source = character === undefined ? "" : text.slice(start, end);
      return positionAt(start + inside(source, stringIn(source), character));
    };
  }
  // What is too deep to be read is not looked into either.
  if (tooDeepInYaml(text) !== undefined) return () => positionAt(0);
  const nodeOf = yamlPlaces(yamlTree(text));
  return (tokens, key, character) => {
    const node = nodeOf(tokens, key);
    const [start, end] = node?.range ?? [0, 0];
    return positionAt(start + inside(text.slice(start, end), isScalar(node) ? node.value : undefined, character));
  };
}

/** As the text was read: by its name, else by what it is. */
function isJson(file: string, text: string): boolean {
  return /\.json$/i.test(file) || (/^\s*\{/.test(text) && tryJson(text) !== undefined);
}

/** The offset of a character within a scalar; 0 where the whole of it is meant. */
function inside(source: string, value: unknown, character: number | undefined): number {
  return character === undefined || typeof value !== "string" ? 0 : withinScalar(source, value, character);
}
