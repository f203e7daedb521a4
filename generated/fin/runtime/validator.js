import { found } from "./findings.js";
import { begin } from "./limits.js";
export class Validator {
    /**
     * True where no keyword and no rule is known to be broken: as `check(body, context).valid`, and nothing is collected.
     * A function of each validator's own, for one that all share is slower the more validators there are.
     */
    is;
    #code;
    constructor(code) {
        const { is } = code;
        this.#code = code;
        this.is = ((body, context) => {
            begin();
            try {
                return is(body, context);
            }
            catch {
                // A limit (limits.ts), or a value that throws as it is read: `check` says which.
                return false;
            }
        });
    }
    /** What is wrong, with its place and reason; or the body, with what no document names and which rules could not be checked. */
    check(body, context) {
        const code = this.#code;
        if (this.is(body, context))
            return new AcceptedBody(body, () => found(code, body, context, true));
        const out = found(code, body, context);
        if (!out.issues.length)
            out.stopped();
        const { issues, unchecked, truncated } = out;
        // Keywords are asked before rules, and rules in the order of the rules file: the first that is broken decides.
        return { valid: false, status: issues[0]?.status ?? code.status, issues, unchecked, truncated };
    }
    /** The validator with its context given: Standard Schema v1, for libraries that take one. */
    with(context) {
        return { "~standard": { version: 1, vendor: "covenant", validate: (value) => this.check(value, context) } };
    }
}
/** A class, for its getters cost nothing where nobody reads them: those of a literal are made anew for each body. */
class AcceptedBody {
    valid = true;
    value;
    #find;
    #found;
    constructor(value, find) {
        this.value = value;
        this.#find = find;
    }
    get unchecked() {
        return this.#findings.unchecked;
    }
    get drift() {
        return this.#findings.drift;
    }
    get truncated() {
        return this.#findings.truncated;
    }
    toJSON() {
        const { valid, value, unchecked, drift, truncated } = this;
        return { valid, value, unchecked, drift, truncated };
    }
    get #findings() {
        this.#found ??= this.#find();
        return this.#found;
    }
}
