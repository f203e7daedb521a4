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
  /**
   * True where no keyword and no rule is known to be broken: as `check(body, context).valid`, and nothing is collected.
   * A function of each validator's own, for one that all share is slower the more validators there are.
   */
  readonly is: (body: unknown, context?: Context) => body is Body;
  readonly #code: ValidatorCode;

  constructor(code: ValidatorCode) {
    const { phases } = code;
    const [only] = phases;
    this.#code = code;
    const is = phases.length === 1 && only !== undefined ? only.is : everyPhase(phases);
    this.is = ((body: unknown, context: unknown) => {
      begin();
      try {
        return is(body, context);
      } catch {
        // A limit (limits.ts), or a value that throws as it is read: `check` says which.
        return false;
      }
    }) as Validator<Body, Context>["is"];
  }

  /** What is wrong, with its place and reason; or the body, with what no document names and which rules could not be checked. */
  check(body: unknown, context?: Context): Checked<Body> {
    const code = this.#code;
    if (this.is(body, context)) return new AcceptedBody(body, () => found(code, body, context, true));
    const out = found(code, body, context, false);
    if (out.issues.length === 0) out.stopped(undefined);
    const { issues, unchecked, truncated } = out;
    // Keywords are asked before rules, and rules in the order of the rules file: the first that is broken decides.
    return { valid: false, status: issues[0]?.status ?? code.status, issues, unchecked, truncated };
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
  readonly #find: () => Findings;
  #found: Findings | undefined;

  constructor(value: Body, find: () => Findings) {
    this.value = value;
    this.#find = find;
  }

  get unchecked(): readonly Unchecked[] {
    return this.#findings.unchecked;
  }

  get drift(): readonly Drift[] {
    return this.#findings.drift;
  }

  get truncated(): boolean {
    return this.#findings.truncated;
  }

  toJSON(): Accepted<Body> {
    const { valid, value, unchecked, drift, truncated } = this;
    return { valid, value, unchecked, drift, truncated };
  }

  get #findings(): Findings {
    this.#found ??= this.#find();
    return this.#found;
  }
}

/** What the collectors find, up to the first phase that fails. */
function found(code: ValidatorCode, body: unknown, context: unknown, isAccepted: boolean): Findings {
  const out = new Findings(code, isAccepted);
  out.gather(() => {
    for (const phase of code.phases) {
      phase.collect(body, context, out);
      if (out.issues.length > 0) return;
    }
  });
  out.settle?.();
  return out;
}

function everyPhase(phases: readonly PhaseCode[]): PhaseCode["is"] {
  return (body, context) => {
    for (const phase of phases) if (!phase.is(body, context)) return false;
    return true;
  };
}
