/** A rule is broken, unless a keyword has failed at what it reads. */
export function broken(out, at, rule, message, ...guards) {
    if (isSoundAt(out, guards))
        out.add(at, rule.id, null, rule.status, message, rule.source);
}
/** A rule met a fact that was not given, or only the server can check it. */
export function leave(out, rule, context, ...guards) {
    if (!isSoundAt(out, guards))
        return;
    const missing = rule.needs.filter((fact) => !isGiven(context, fact));
    // Where none is missing, one is of a type that says nothing: a date as an object, a list as a set.
    const needs = (missing.length > 0 ? missing : rule.needs).map((fact) => fact.join("."));
    const at = out.unchecked.findIndex((one) => one.rule === rule.id);
    const told = out.unchecked[at]?.needs ?? [];
    if (at === -1)
        out.unchecked.push({ rule: rule.id, needs: needs.sort() });
    else if (!needs.every((fact) => told.includes(fact)))
        out.unchecked[at] = { rule: rule.id, needs: [...new Set([...told, ...needs])].sort() };
}
/** What is found of rules that share their loops stands in the order of the rules at last; what keywords say stays before it. */
export function ordered(out, rules) {
    out.settle = () => {
        for (const found of [out.issues, out.unchecked]) {
            if (found.length < 2)
                continue;
            const place = (one) => rules.findIndex(({ id }) => id === one.rule);
            found.sort((a, b) => place(a) - place(b));
        }
    };
}
function isSoundAt(out, guards) {
    for (let index = 0; index < guards.length; index += 2)
        if (!sound(out, guards[index], guards[index + 1]))
            return false;
    return true;
}
/** True where no keyword has failed at a value that a rule is about to read: `reads` below `at`, "*" for every entry. */
function sound(out, at, reads) {
    if (out.issues.length === 0)
        return true;
    let places = unsound.get(out);
    if (places === undefined) {
        places = unsoundOf(out.issues);
        unsound.set(out, places);
    }
    const start = below(places, at);
    return start === undefined || reads.every((keys) => isSound(start, keys, 0));
}
/** Made when the first rule asks: every keyword has been asked by then. */
const unsound = /*#__PURE__*/ new WeakMap();
function unsoundOf(issues) {
    const root = { failed: false, inner: new Map() };
    for (const { rule, path } of issues) {
        if (rule !== null)
            continue;
        let node = root;
        for (const key of path) {
            const inner = node.inner.get(key) ?? { failed: false, inner: new Map() };
            node.inner.set(key, inner);
            node = inner;
        }
        node.failed = true;
    }
    return root;
}
function below(root, at) {
    return at === undefined ? root : below(root, at.up)?.inner.get(at.key);
}
function isSound(node, keys, index) {
    if (node.failed)
        return false;
    const key = keys[index];
    if (key === undefined)
        return true;
    if (key === "*") {
        for (const [at, entry] of node.inner)
            if (typeof at === "number" && !isSound(entry, keys, index + 1))
                return false;
        return true;
    }
    const inner = node.inner.get(key);
    return inner === undefined || isSound(inner, keys, index + 1);
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
