/** A rule is broken, unless a keyword has failed at what it reads. */
export function broken(out, keys, rule, message, ...guards) {
    if (isSoundAt(out, guards))
        out.broken(keys, message, rule);
}
/** A rule met a fact that was not given, or only the server can check it. */
export function leave(out, rule, context, ...guards) {
    if (!isSoundAt(out, guards))
        return;
    const missing = rule.needs.filter((fact) => !isGiven(context, fact));
    // Where none is missing, one is of a type that says nothing: a date as an object, a list as a set.
    const needs = (missing.length > 0 ? missing : rule.needs).map((fact) => fact.join("."));
    const told = out.unchecked.find((one) => one.rule === rule.id);
    const all = { rule: rule.id, needs: [...new Set([...(told?.needs ?? []), ...needs])].sort() };
    out.unchecked = told ? out.unchecked.map((one) => (one === told ? all : one)) : [...out.unchecked, all];
}
/** What is found of rules that share their loops stands in the order of the rules at last; what keywords say stays before it. */
export function ordered(out, rules) {
    const place = (one) => rules.findIndex(({ id }) => id === one.rule);
    const sorted = (found) => [...found].sort((a, b) => place(a) - place(b));
    out.settle = () => {
        out.issues = sorted(out.issues);
        out.unchecked = sorted(out.unchecked);
    };
}
function isSoundAt(out, guards) {
    for (let index = 0; index < guards.length; index += 2)
        if (!isSoundBelow(out, guards[index], guards[index + 1]))
            return false;
    return true;
}
/** True where no keyword has failed at a value that a rule is about to read: `reads` below a place, "*" for every entry. */
function isSoundBelow(out, keys, reads) {
    if (out.issues.length === 0)
        return true;
    let start = unsound.get(out);
    if (start === undefined) {
        start = unsoundOf(out.issues);
        unsound.set(out, start);
    }
    for (const key of keys)
        start = start?.get(key);
    return reads.every((read) => isSound(start, read, 0));
}
/** Made when the first rule asks: every keyword has been asked by then. */
const unsound = /*#__PURE__*/ new WeakMap();
const here = undefined;
function unsoundOf(issues) {
    const root = new Map();
    for (const { rule, path } of issues) {
        if (rule !== null)
            continue;
        let node = root;
        for (const key of [...path, here]) {
            const inner = node.get(key) ?? new Map();
            node.set(key, inner);
            node = inner;
        }
    }
    return root;
}
function isSound(node, keys, index) {
    if (node === undefined)
        return true;
    if (node.has(here))
        return false;
    const key = keys[index];
    if (key === undefined)
        return true;
    if (key !== "*")
        return isSound(node.get(key), keys, index + 1);
    for (const [at, entry] of node)
        if (typeof at === "number" && !isSound(entry, keys, index + 1))
            return false;
    return true;
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
