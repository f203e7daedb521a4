import { type Collecting, type Drift, type Findings, found, type Issue, type Unchecked } from "./findings.ts";
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

/** What the emitted code knows of one part of a call: a predicate, and a collector of what it found. */
export interface ValidatorCode extends Collecting {
  readonly is: (value: unknown, context: unknown) => boolean;
}

export class Validator<Body, Context> {
  /**
   * True where no keyword and no rule is known to be broken: as `check(body, context).valid`, and nothing is collected.
   * A function of each validator's own, for one that all share is slower the more validators there are.
   */
  readonly is: (body: unknown, context?: Context) => body is Body;
  readonly #code: ValidatorCode;

  constructor(code: ValidatorCode) {
    const { is } = code;
    this.#code = code;
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
    const out = found(code, body, context);
    if (!out.issues.length) out.stopped();
    const { issues, unchecked, truncated } = out;
    // Keywords are asked before rules, and rules in the order of the rules file: the first that is broken decides.
    return { valid: false, status: issues[0]?.status ?? code.status, issues, unchecked, truncated };
  }

  /** The validator with its context given: Standard Schema v1, for libraries that take one. */
  with(context?: Context): StandardSchema<Body> {
    return { "~standard": { version: 1, vendor: "covenant", validate: (value) => this.check(value, context) } };
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
