/** Places in the value that is checked, and how they are written. */
export function unnamed(name) {
    return { name };
}
/** A place in its three forms, with the places inside it that are kept. */
export class Place extends Map {
    pointer;
    path;
    words;
    isNamed;
    constructor(
    /** JSON pointer (RFC 6901). */
    pointer = "", path = [], 
    /** As a message shows it: "identifying_documents[1].files". Of the whole it is empty. */
    words = "", 
    /** The document knows the name that leads here; an index is none. */
    isNamed = false) {
        super();
        this.pointer = pointer;
        this.path = path;
        this.words = words;
        this.isNamed = isNamed;
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
export function placeOf(at) {
    if (at)
        return below(placeOf(at.up), at.keys);
    if (kept > most) {
        root = new Place();
        kept = 0;
    }
    return root;
}
/** The place that keys lead to from another. */
export function below(from, keys) {
    let place = from;
    for (const key of keys)
        place = place.get(key) ?? inner(place, key);
    return place;
}
function inner(from, key) {
    const { pointer, path, words } = from;
    const isKnown = typeof key !== "object";
    const name = isKnown ? key : key.name;
    const shown = typeof key === "number" ? `[${key}]` : (words && ".") + (isKnown ? key : "*");
    const token = `${name}`.replaceAll("~", "~0").replaceAll("/", "~1");
    // All issues there share the path.
    const shared = Object.freeze([...path, name]);
    const place = new Place(`${pointer}/${token}`, shared, words + shown, typeof key === "string");
    if (isKnown && kept++ < most)
        from.set(key, place);
    return place;
}
