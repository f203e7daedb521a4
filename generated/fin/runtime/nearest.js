/** What is said of a value that no branch of a union accepts, or that several accept where one should. */
import { Findings } from "./findings.js";
/**
 * The union's own issue, which names the branch that is nearest to the value, and the issues of that branch; where none is
 * near, what is `expected` of any. Within a branch that is only tried, a union says no more than that none fits: tries do not
 * multiply.
 */
export function nearest(out, keys, keyword, expected, value, branches) {
    const best = out instanceof Trial ? undefined : nearestOf(keys, value, branches);
    const named = best && `the form of one alternative, of which ${best[0]} is the nearest`;
    out.fail(keys, named ?? expected, value, keyword);
    best?.[2](out);
}
/** What is expected where several branches fit; `fitting` holds the name of each that does. */
export function onlyOne(fitting) {
    const names = fitting.filter((name) => name !== false);
    return `the form of one alternative only, not of ${listed(names)}`;
}
/** The branch with the fewest issues, of several the first; undefined where the value is of the type of none. */
function nearestOf(keys, value, branches) {
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const branch of branches) {
        const trial = new Trial(keys, value, branch[1], least);
        try {
            branch[2](trial);
        }
        catch (error) {
            if (error !== enough)
                throw error;
        }
        if (trial.distance < least)
            [best, least] = [branch, trial.distance];
    }
    return best;
}
/** Another branch is as near. */
const enough = new Error("enough");
/** A member that can be only this or that tells what was meant better than others do. */
const otherValue = 4;
/** How far a value is from a branch: its issues are weighed and not kept. It ends where another branch is as near. */
class Trial extends Findings {
    distance = 0;
    #depth;
    #members;
    #least;
    constructor(keys, value, members, least) {
        super({ status: 0, whole: "" });
        this.#depth = keys.length;
        this.#members = members;
        this.#least = least;
        if (typeof value !== "object" || value === null)
            return;
        for (const name of members)
            if (Object.hasOwn(value, name))
                this.distance -= 0.5;
    }
    fail(keys, _expected, value, keyword = "type") {
        const isOther = depthOf(this.at, keys) === this.#depth && this.#isOtherType(keyword, value);
        const isClosed = keyword === "const" || keyword === "enum";
        this.distance += isOther ? Number.POSITIVE_INFINITY : isClosed ? otherValue : 1;
        if (this.distance >= this.#least)
            throw enough;
    }
    /** What is no object, say, is no nearer to a branch that wants one than to any other. */
    #isOtherType(keyword, value) {
        if (keyword === "type" || keyword === "false")
            return true;
        const isOfValues = keyword === "const" || keyword === "enum" || keyword === "anyOf" || keyword === "oneOf";
        return isOfValues && typeof value === "object" && value !== null && this.#members.length === 0;
    }
}
/** How many keys lead to a place from where the branches were tried. */
function depthOf(at, keys) {
    return at === undefined ? keys.length : depthOf(at.up, at.keys) + keys.length;
}
/** "A and B", "A, B and C"; of many the first few. */
function listed(names) {
    const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
    return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
