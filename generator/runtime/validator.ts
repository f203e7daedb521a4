import { type Drift, Findings, type Issue, type Unchecked } from "./findings.ts";
import { begin } from "./limits.ts";

/** The body is accepted. `drift` and `unchecked` are looked for when they are first read. */
export interface Accepted<Body> {
  readonly valid: true;
  readonly value: Body;
  readonly unchecked: readonly Unchecked[];
  readonly drift: readonly Drift[];
  /** There is more drift than is listed. */
  readonly truncated: boolean;
}

export interface Rejected {
  readonly valid: false;
  /** What the API would answer: the status of the first phase that failed. */
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly unchecked: readonly Unchecked[];
  /** There are more issues than are listed; what comes behind them was not looked at. */
  readonly truncated: boolean;
}

export type Checked<Body> = Accepted<Body> | Rejected;

/** One phase of checking: a predicate, and a collector of what it found. */
export interface PhaseCode {
  readonly is: (value: unknown, context: unknown) => boolean;
  readonly collect: (value: unknown, context: unknown, out: Findings) => void;
}

/** Phases in their order (precondition, concurrency, then schema and rules together); the first that fails decides. */
export interface ValidatorCode {
  readonly phases: readonly PhaseCode[];
  /** The status of a broken keyword. */
  readonly status: number;
  /** What is checked, as a message calls it: "the request". */
  readonly whole: string;
}

export class Validator<Body, Context> {
  readonly #code: ValidatorCode;

  constructor(code: ValidatorCode) {
    this.#code = code;
  }

  /** True where no keyword and no rule is known to be broken: as `check(body, context).valid`, and nothing is collected. */
  is(body: unknown, context?: Context): body is Body {
    begin();
    try {
      for (const phase of this.#code.phases) if (!phase.is(body, context)) return false;
      return true;
    } catch {
      // A limit (limits.ts), or a value that throws as it is read: `check` says which.
      return false;
    }
  }

  /** What is wrong, with its place and reason; or the body, with what no document names and which rules could not be checked. */
  check(body: unknown, context?: Context): Checked<Body> {
    return this.is(body, context) ? new AcceptedBody(body, this.#code, context) : rejected(this.#code, body, context);
  }

  /** The validator with its context given: Standard Schema v1, for libraries that take one. */
  with(context?: Context): StandardSchema<Body> {
    return {
      "~standard": {
        version: 1,
        vendor: "covenant",
        validate: (value) => {
          const result = this.check(value, context);
          if (result.valid) return { value: result.value };
          return { issues: result.issues.map(({ message, path }) => ({ message, path })) };
        },
      },
    };
  }
}

/** Standard Schema v1 (https://standardschema.dev), the part a validator fills. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Output; readonly output: Output } | undefined;
  };
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };

/** A class, for its getters cost nothing where nobody reads them: those of a literal are made anew for each body. */
class AcceptedBody<Body> implements Accepted<Body> {
  readonly valid = true;
  readonly value: Body;
  readonly #code: ValidatorCode;
  readonly #context: unknown;
  #found: Findings | undefined;

  constructor(value: Body, code: ValidatorCode, context: unknown) {
    this.value = value;
    this.#code = code;
    this.#context = context;
  }

  get unchecked(): readonly Unchecked[] {
    return this.#findings.uncheckedList();
  }

  get drift(): readonly Drift[] {
    return this.#findings.drift;
  }

  get truncated(): boolean {
    return this.#findings.truncated;
  }

  toJSON(): Accepted<Body> {
    const { value, unchecked, drift, truncated } = this;
    return { valid: true, value, unchecked, drift, truncated };
  }

  get #findings(): Findings {
    if (this.#found === undefined) {
      this.#found = new Findings(this.#code, true);
      collectInto(this.#found, this.#code, this.value, this.#context);
    }
    return this.#found;
  }
}

function rejected(code: ValidatorCode, body: unknown, context: unknown): Rejected {
  const out = new Findings(code);
  collectInto(out, code, body, context);
  if (out.issues.length === 0) out.stopped(undefined);
  return {
    valid: false,
    status: statusOf(out.issues, code.status),
    issues: out.issues,
    unchecked: out.uncheckedList(),
    truncated: out.truncated,
  };
}

/** Runs the collectors up to the first phase that fails. */
function collectInto(out: Findings, { phases }: ValidatorCode, body: unknown, context: unknown): void {
  out.gather(() => {
    for (const phase of phases) {
      phase.collect(body, context, out);
      if (out.issues.length > 0) return;
    }
  });
}

/** A broken keyword decides before a broken rule; among rules the first in the order of the rules file. */
function statusOf(issues: readonly Issue[], status: number): number {
  return issues.some((issue) => issue.rule === null) ? status : (issues[0]?.status ?? status);
}
