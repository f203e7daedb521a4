/** What a collector finds: issues, drift, and rules that could not be checked. */
import { begin, issueLimit, pointerLimit } from "./limits.js";
import { isObject } from "./values.js";
export function step(up, key) {
    return { up, key, named: typeof key === "string" };
}
export function unnamed(up, key) {
    return { up, key, named: false };
}
export class Findings {
    issues = [];
    drift = [];
    unchecked = [];
    /** Looks at a value that is accepted, where there is nothing but drift and unchecked rules to find. */
    accepted;
    /** Something was found that is not listed: the limit of issues or of drift was reached. */
    truncated = false;
    /** What is left to do once all is collected. */
    settle;
    #pointers = 0;
    #of;
    constructor(of, accepted = false) {
        this.#of = of;
        this.accepted = accepted;
    }
    /** A keyword of the schema is broken. A member that the document names and that is not there is missing, whatever its type. */
    fail(at, expected, value, keyword = "type") {
        const isMissing = value === undefined && keyword === "type" && at?.named;
        this.#expected(at, expected, shapeOf(value), isMissing ? "required" : keyword);
    }
    /**
     * Collecting ended before its end: what was thrown, or undefined where the predicate refused what no collector finds fault
     * with. A value that throws as it is read, or reads otherwise each time, is said of the whole.
     */
    stopped(error) {
        if (this.#isFull(this.issues))
            return;
        if (error instanceof RangeError)
            this.#expected(undefined, "fewer values, nested less deep", "more than is checked", "depth");
        else
            this.#expected(undefined, "values that can be read", "one that throws or changes", "read");
        this.drift.push({ pointer: "", what: "what could not be read to its end" });
    }
    #expected(at, expected, got, keyword) {
        this.add(at, null, keyword, this.#of.status, `expected ${expected}, got ${got}`, null);
    }
    /** An issue with its place in its three forms. `what` is the message without the place. */
    add(at, rule, keyword, status, what, source) {
        // Ends collecting.
        if (this.#isFull(this.issues))
            throw new RangeError("more than is listed");
        const { pointer, path, place } = formsOf(at);
        this.#pointers += pointer.length;
        const message = `${at ? place : this.#of.whole}: ${what}`;
        this.issues.push({ rule, keyword, status, pointer, path, message, source });
    }
    /** A value inside, by the collector of its schema, and the members it has that the schema does not name. */
    inside(at, value, collect, known) {
        collect(value, at, this);
        if (known)
            this.unknownMembers(at, value, known);
    }
    drifted(at, what) {
        if (!this.accepted || this.#isFull(this.drift))
            return;
        const { pointer } = formsOf(at);
        this.#pointers += pointer.length;
        this.drift.push({ pointer, what });
    }
    /** Members of an open object that the document does not name. */
    unknownMembers(at, value, known) {
        if (this.accepted && isObject(value))
            for (const key of Object.keys(value))
                if (!known.has(key))
                    this.drifted(unnamed(at, key), "a property that the document does not name");
    }
    /** No more is listed in `list`. */
    #isFull(list) {
        this.truncated ||= list.length >= issueLimit || this.#pointers >= pointerLimit;
        return this.truncated;
    }
}
/** What collectors find. Where one throws, at a limit or at a value that cannot be read, the findings say so. */
export function found(of, collect, accepted = false) {
    const out = new Findings(of, accepted);
    begin();
    try {
        collect(out);
    }
    catch (error) {
        out.stopped(error);
    }
    out.settle?.();
    return out;
}
/** A place as a JSON pointer, as a list of keys, and as a message shows it: "identifying_documents[1].files". */
function formsOf(at) {
    let depth = 0;
    for (let one = at; one; one = one.up)
        depth++;
    const path = new Array(depth);
    let [pointer, place, separator] = ["", "", ""];
    for (let one = at; one; one = one.up) {
        const { key, named } = one;
        path[--depth] = key;
        if (typeof key === "number") {
            pointer = `/${key}${pointer}`;
            place = `[${key}]${separator}${place}`;
            separator = "";
        }
        else {
            pointer = `/${tokenOf(key)}${pointer}`;
            place = (named ? key : "*") + separator + place;
            separator = ".";
        }
    }
    return { pointer, path, place };
}
function tokenOf(key) {
    return key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}
/** A value by its type, length or count, never by its text. */
function shapeOf(value) {
    if (value === undefined)
        return "nothing";
    if (value === null)
        return "null";
    if (typeof value === "string")
        return sized("a string", value.length, "character", "characters");
    if (Array.isArray(value))
        return sized("a list", value.length, "entry", "entries");
    if (typeof value === "object")
        return sized("an object", Object.keys(value).length, "member", "members");
    if (typeof value !== "number")
        return `a ${typeof value}`;
    return Number.isInteger(value)
        ? "a whole number"
        : Number.isFinite(value)
            ? "a number"
            : "a number that is not finite";
}
/** "a string of 2 characters", "an empty list" */
function sized(kind, count, one, many) {
    return count ? `${kind} of ${count} ${count > 1 ? many : one}` : kind.replace(/an? /, "an empty ");
}
