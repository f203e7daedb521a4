/** Places in the value that is checked, and how they are written. */

/** A key on the way to a place. Names that only the value knows are not shown in messages: they may be personal data. */
export type Key = string | number | Unnamed;
export type Keys = readonly Key[];

interface Unnamed {
  readonly name: string;
}

export function unnamed(name: string): Unnamed {
  return { name };
}

/** Where a collector stands: the keys that lead there from where the collector around it does. */
export interface At {
  readonly up: At | undefined;
  readonly keys: Keys;
}

/** A place in its three forms, with the places inside it that are kept. */
export class Place extends Map<Key, Place> {
  constructor(
    /** JSON pointer (RFC 6901). */
    readonly pointer = "",
    readonly path: readonly (string | number)[] = [],
    /** As a message shows it: "identifying_documents[1].files". Of the whole it is empty. */
    readonly words = "",
    /** The document knows the name that leads here; an index is none. */
    readonly isNamed = false,
  ) {
    super();
  }
}

/**
 * The same places come again and again, body after body: some are kept as they were written. They hold names of the document
 * and indices, nothing of a value.
 */
let root = new Place();
let kept = 0;
const most = 1000;

/** The place where a collector stands. */
export function placeOf(at?: At): Place {
  if (at) return below(placeOf(at.up), at.keys);
  if (kept > most) {
    root = new Place();
    kept = 0;
  }
  return root;
}

/** The place that keys lead to from another. */
export function below(from: Place, keys: Keys): Place {
  let place = from;
  for (const key of keys) place = place.get(key) ?? inner(place, key);
  return place;
}

function inner(from: Place, key: Key): Place {
  const { pointer, path, words } = from;
  const isKnown = typeof key !== "object";
  const name = isKnown ? key : key.name;
  const shown = typeof key === "number" ? `[${key}]` : (words && ".") + (isKnown ? key : "*");
  const token = `${name}`.replaceAll("~", "~0").replaceAll("/", "~1");
  // All issues there share the path.
  const shared = Object.freeze([...path, name]);
  const place = new Place(`${pointer}/${token}`, shared, words + shown, typeof key === "string");
  if (isKnown && kept++ < most) from.set(key, place);
  return place;
}
