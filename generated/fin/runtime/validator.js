import { Findings } from "./findings.js";
export class Validator {
    #code;
    constructor(code) {
        this.#code = code;
    }
    /** True where no keyword and no rule is known to be broken: as `check(body, context).valid`, and nothing is collected. */
    is(body, context) {
        for (const phase of this.#code.phases)
            if (!phase.is(body, context))
                return false;
        return true;
    }
    /** What is wrong, with its place and reason; or the body, with what no document names and which rules could not be checked. */
    check(body, context) {
        return this.is(body, context) ? accepted(this.#code, body, context) : rejected(this.#code, body, context);
    }
    /** The validator with its context given: Standard Schema v1, for libraries that take one. */
    with(context) {
        return {
            "~standard": {
                version: 1,
                vendor: "covenant",
                validate: (value) => {
                    const result = this.check(value, context);
                    if (result.valid)
                        return { value: result.value };
                    return { issues: result.issues.map(({ message, path }) => ({ message, path })) };
                },
            },
        };
    }
}
function accepted(code, body, context) {
    let found;
    const findings = () => {
        if (found === undefined) {
            found = new Findings(code);
            for (const phase of code.phases)
                phase.collect(body, context, found);
        }
        return found;
    };
    return {
        valid: true,
        value: body,
        get unchecked() {
            return findings().uncheckedList();
        },
        get drift() {
            return findings().drift;
        },
    };
}
function rejected(code, body, context) {
    const out = new Findings(code);
    for (const phase of code.phases) {
        phase.collect(body, context, out);
        if (out.issues.length > 0)
            break;
    }
    return {
        valid: false,
        status: statusOf(out.issues, code.status),
        issues: out.issues,
        unchecked: out.uncheckedList(),
    };
}
/** A broken keyword decides before a broken rule; among rules the first in the order of the rules file. */
function statusOf(issues, status) {
    return issues.some((issue) => issue.rule === null) ? status : (issues[0]?.status ?? status);
}
