import { type Identifier, joined, js, type Printable } from "../../code/printable.ts";

/** A place in the code of a collector: keys that lead on from a local list of keys, or from where the function stands. */
export interface Place {
  readonly from: Identifier | undefined;
  readonly keys: readonly Printable[];
}

/** Where the function stands. */
export const here: Place = { from: undefined, keys: [] };

export function below({ from, keys }: Place, ...more: readonly Printable[]): Place {
  return { from, keys: [...keys, ...more] };
}

/** As an argument: `["files", _index]`, `[..._at, "files"]`, `_at`. */
export function listOf({ from, keys }: Place): Printable {
  if (from !== undefined && keys.length === 0) return from;
  return js`[${joined(from === undefined ? keys : [js`...${from}`, ...keys], js`, `)}]`;
}
