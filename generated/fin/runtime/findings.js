/** What a collector finds: issues, drift, and rules that could not be checked. */
/** So many issues are collected; the rest is not looked for. */
const issueLimit = 1000;
/** Values nested deeper in a recursive schema are refused instead of risking the stack. */
export const depthLimit = 500;
export function step(up, key) {
    return { up, key, named: true };
}
export function unnamed(up, key) {
    return { up, key, named: false };
}
export class Findings {
    issues = [];
    drift = [];
    unchecked = new Map();
    #status;
    #whole;
    #unsound;
    /** @param of the status of a broken keyword, and what a message calls the value as a whole ("the request") */
    constructor(of) {
        this.#status = of.status;
        this.#whole = of.whole;
    }
    /** A keyword of the schema is broken. */
    fail(at, keyword, expected, value) {
        const message = `${this.#placeOf(at)}: expected ${expected}, got ${shapeOf(value)}`;
        this.#add(at, { rule: null, keyword, status: this.#status, message, source: null });
    }
    /** A rule is broken. */
    broken(at, rule, message) {
        this.#add(at, {
            rule: rule.id,
            keyword: null,
            status: rule.status,
            message: `${this.#placeOf(at)}: ${message}`,
            source: rule.source,
        });
    }
    #placeOf(at) {
        return at === undefined ? this.#whole : placeOf(at);
    }
    #add(at, issue) {
        if (this.issues.length >= issueLimit)
            return;
        this.issues.push({ ...issue, pointer: pointerOf(at), path: keysOf(at) });
    }
    drifted(at, what) {
        if (this.drift.length < issueLimit)
            this.drift.push({ pointer: pointerOf(at), what });
    }
    /** Members of an open object that the document does not name. */
    unknownMembers(at, value, known) {
        if (typeof value !== "object" || value === null || Array.isArray(value))
            return;
        for (const key of Object.keys(value))
            if (!known.has(key))
                this.drifted(unnamed(at, key), "a property that the document does not name");
    }
    /** A rule met a fact that was not given, or only the server can check it. */
    leave(rule, context) {
        const needs = this.unchecked.get(rule.id) ?? new Set();
        const missing = rule.needs.filter((fact) => !isGiven(context, fact));
        // Where none is missing, one is of a type that says nothing: a date as an object, a list as a set.
        for (const fact of missing.length > 0 ? missing : rule.needs)
            needs.add(fact.join("."));
        this.unchecked.set(rule.id, needs);
    }
    /** True where no keyword has failed at a value that a rule is about to read: `reads` below `at`, "*" for every entry. */
    sound(at, value, reads) {
        if (this.issues.length === 0)
            return true;
        this.#unsound ??= new Set(this.issues.filter((issue) => issue.rule === null).map((issue) => issue.pointer));
        const unsound = this.#unsound;
        if (unsound.size === 0)
            return true;
        const start = pointerOf(at);
        return reads.every((keys) => isSound(unsound, start, value, keys, 0));
    }
    uncheckedList() {
        return [...this.unchecked].map(([rule, needs]) => ({ rule, needs: [...needs].sort() }));
    }
}
function isSound(unsound, pointer, value, keys, index) {
    if (unsound.has(pointer))
        return false;
    const key = keys[index];
    if (key === undefined)
        return true;
    if (key === "*") {
        return (!Array.isArray(value) || value.every((entry, at) => isSound(unsound, `${pointer}/${at}`, entry, keys, index + 1)));
    }
    const inner = typeof value === "object" && value !== null ? value[key] : undefined;
    return isSound(unsound, `${pointer}/${escapeToken(key)}`, inner, keys, index + 1);
}
function isGiven(context, fact) {
    // Where `now` is absent the clock stands in for it.
    if (fact.length === 1 && fact[0] === "now")
        return true;
    let value = context;
    for (const key of fact) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
            return false;
        value = value[key];
    }
    return value !== undefined && value !== null;
}
function keysOf(at) {
    const keys = [];
    for (let one = at; one !== undefined; one = one.up)
        keys.push(one.key);
    return keys.reverse();
}
function pointerOf(at) {
    let pointer = "";
    for (let one = at; one !== undefined; one = one.up)
        pointer = `/${escapeToken(String(one.key))}${pointer}`;
    return pointer;
}
function escapeToken(token) {
    return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
/** The place as a message shows it: "identifying_documents[1].files". */
function placeOf(at) {
    let place = "";
    for (let one = at; one !== undefined; one = one.up) {
        const inner = one.named ? (typeof one.key === "number" ? `[${one.key}]` : one.key) : "*";
        place = `${inner}${place === "" || place.startsWith("[") ? "" : "."}${place}`;
    }
    return place;
}
/** A value by its type, length or count, never by its text. */
function shapeOf(value) {
    if (value === undefined)
        return "nothing";
    if (value === null)
        return "null";
    if (typeof value === "string")
        return `a string of ${counted(value.length, "character")}`;
    if (typeof value === "number")
        return Number.isInteger(value) ? "a whole number" : "a number";
    if (Array.isArray(value))
        return `a list of ${counted(value.length, "entr", "y", "ies")}`;
    if (typeof value === "object")
        return `an object of ${counted(Object.keys(value).length, "member")}`;
    return `a ${typeof value}`;
}
export function counted(count, stem, one = "", many = "s") {
    return `${count} ${stem}${count === 1 ? one : many}`;
}
