/** What a collector finds: issues, drift, and rules that could not be checked. */
import { begin, issueLimit, pointerLimit } from "./limits.js";
import { below, placeOf, unnamed } from "./places.js";
import { isObject } from "./values.js";
/** Most bodies have nothing to list, and those that are wrong one issue. */
const none = Object.freeze([]);
export class Findings {
    issues = none;
    drift = none;
    unchecked = none;
    /** Looks at a value that is accepted, where there is nothing but drift and unchecked rules to find. */
    accepted;
    /** Something was found that is not listed: the limit of issues or of drift was reached. */
    truncated = false;
    /** What is left to do once all is collected. */
    settle;
    /** Where the collector at work stands; keys lead on from there. */
    at;
    #pointers = 0;
    #of;
    constructor(of, accepted = false) {
        this.#of = of;
        this.accepted = accepted;
    }
    /** A keyword of the schema is broken. A member that the document names and that is not there is missing, whatever its type. */
    fail(keys, expected, value, keyword = "type") {
        const place = this.#place(keys);
        const isMissing = value === undefined && keyword === "type" && place.isNamed;
        this.#add(place, `expected ${expected}, got ${shapeOf(value)}`, isMissing ? "required" : keyword);
    }
    /** A rule is broken. `what` is the message without the place. */
    broken(keys, what, rule) {
        this.#add(this.#place(keys), what, null, rule);
    }
    /**
     * Collecting ended before its end: what was thrown, or undefined where the predicate refused what no collector finds fault
     * with. A value that throws as it is read, or reads otherwise each time, is said of the whole.
     */
    stopped(error) {
        if (this.#isFull(this.issues))
            return;
        if (error instanceof RangeError)
            this.#add(placeOf(), "expected fewer values, nested less deep, got more than is checked", "depth");
        else
            this.#add(placeOf(), "expected values that can be read, got one that throws or changes", "read");
        this.drift = [...this.drift, { pointer: "", what: "what could not be read to its end" }];
    }
    /** A value inside, by the collector of its schema, and the members it has that the schema does not name. */
    inside(keys, value, collect, known, depth) {
        const { at } = this;
        this.at = { up: at, keys };
        collect(value, this, depth);
        if (known)
            this.unknownMembers([], value, known);
        this.at = at;
    }
    drifted(keys, what) {
        if (!this.accepted || this.#isFull(this.drift))
            return;
        const { pointer } = this.#place(keys);
        this.#pointers += pointer.length;
        this.drift = [...this.drift, { pointer, what }];
    }
    /** Members of an open object that the document does not name. */
    unknownMembers(keys, value, known) {
        if (this.accepted && isObject(value))
            for (const key of Object.keys(value))
                if (!known.has(key))
                    this.drifted([...keys, unnamed(key)], "a property that the document does not name");
    }
    #place(keys) {
        return below(placeOf(this.at), keys);
    }
    #add({ pointer, path, words }, what, keyword, rule) {
        // Ends collecting.
        if (this.#isFull(this.issues))
            throw new RangeError("more than is listed");
        this.#pointers += pointer.length;
        const { id, status, source } = rule ?? { id: null, status: this.#of.status, source: null };
        const message = `${words || this.#of.whole}: ${what}`;
        const issue = { rule: id, keyword, status, pointer, path, message, source };
        // Mostly there is one: what is made at once takes less time.
        this.issues = this.issues.length ? [...this.issues, issue] : [issue];
    }
    /** No more is listed in `list`. */
    #isFull(list) {
        this.truncated ||= list.length >= issueLimit || this.#pointers >= pointerLimit;
        return this.truncated;
    }
}
/** What the collector finds. Where it throws, at a limit or at a value that cannot be read, the findings say so. */
export function found(of, value, context, accepted = false) {
    const out = new Findings(of, accepted);
    begin();
    try {
        of.collect(value, context, out);
    }
    catch (error) {
        out.stopped(error);
    }
    out.settle?.();
    return out;
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
