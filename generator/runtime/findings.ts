/** What a collector finds: issues, drift, and rules that could not be checked. */
import { begin, issueLimit, pointerLimit } from "./limits.ts";
import { type At, below, type Keys, type Place, placeOf, unnamed } from "./places.ts";
import { isObject } from "./values.ts";

/** What is checked. */
export interface Checking {
  /** The status of a broken keyword. */
  readonly status: number;
  /** What a message calls the value: "the request". */
  readonly whole: string;
}

/** The same with the emitted function that goes through all of it. */
export interface Collecting extends Checking {
  readonly collect: (value: unknown, context: unknown, out: Findings) => void;
}

export interface Issue {
  /** The rule that is broken, by its id; null where a keyword of the schema is. */
  readonly rule: string | null;
  readonly keyword: string | null;
  /** The HTTP status the API answers. */
  readonly status: number;
  /** JSON pointer (RFC 6901), and the same place as a list of keys. */
  readonly pointer: string;
  readonly path: readonly (string | number)[];
  /** Where, what was expected, what came. Never free text of the value. */
  readonly message: string;
  /** Where the documentation says so, or null. */
  readonly source: string | null;
}

export interface Drift {
  readonly pointer: string;
  readonly what: string;
}

export interface Unchecked {
  readonly rule: string;
  /** The facts of the context that would decide it; empty where only the server can. */
  readonly needs: readonly string[];
}

/** What the issues of a rule carry. */
type Rule = Readonly<{ id: string; status: number; source: string | null }>;

/** A function of a schema. Those of schemas that contain themselves are told how deep they stand. */
type Collector = (value: unknown, out: Findings, depth?: number) => void;

/** Most bodies have nothing to list, and those that are wrong one issue. */
const none: readonly never[] = Object.freeze([]);

export class Findings {
  issues: readonly Issue[] = none;
  drift: readonly Drift[] = none;
  unchecked: readonly Unchecked[] = none;
  /** Looks at a value that is accepted, where there is nothing but drift and unchecked rules to find. */
  readonly accepted: boolean;
  /** Something was found that is not listed: the limit of issues or of drift was reached. */
  truncated = false;
  /** What is left to do once all is collected. */
  settle: (() => void) | undefined;
  /** Where the collector at work stands; keys lead on from there. */
  protected at: At | undefined;
  #pointers = 0;
  readonly #of: Checking;

  constructor(of: Checking, accepted = false) {
    this.#of = of;
    this.accepted = accepted;
  }

  /** A keyword of the schema is broken. A member that the document names and that is not there is missing, whatever its type. */
  fail(keys: Keys, expected: string, value: unknown, keyword = "type"): void {
    const place = this.#place(keys);
    const isMissing = value === undefined && keyword === "type" && place.isNamed;
    this.#add(place, `expected ${expected}, got ${shapeOf(value)}`, isMissing ? "required" : keyword);
  }

  /** A rule is broken. `what` is the message without the place. */
  broken(keys: Keys, what: string, rule: Rule): void {
    this.#add(this.#place(keys), what, null, rule);
  }

  /**
   * Collecting ended before its end: what was thrown, or undefined where the predicate refused what no collector finds fault
   * with. A value that throws as it is read, or reads otherwise each time, is said of the whole.
   */
  stopped(error?: unknown): void {
    if (this.#isFull(this.issues)) return;
    if (error instanceof RangeError)
      this.#add(placeOf(), "expected fewer values, nested less deep, got more than is checked", "depth");
    else this.#add(placeOf(), "expected values that can be read, got one that throws or changes", "read");
    this.drift = [...this.drift, { pointer: "", what: "what could not be read to its end" }];
  }

  /** A value inside, by the collector of its schema, and the members it has that the schema does not name. */
  inside(keys: Keys, value: unknown, collect: Collector, known?: ReadonlySet<string>, depth?: number): void {
    const { at } = this;
    this.at = { up: at, keys };
    collect(value, this, depth);
    if (known) this.unknownMembers([], value, known);
    this.at = at;
  }

  drifted(keys: Keys, what: string): void {
    if (!this.accepted || this.#isFull(this.drift)) return;
    const { pointer } = this.#place(keys);
    this.#pointers += pointer.length;
    this.drift = [...this.drift, { pointer, what }];
  }

  /** Members of an open object that the document does not name. */
  unknownMembers(keys: Keys, value: unknown, known: ReadonlySet<string>): void {
    if (this.accepted && isObject(value))
      for (const key of Object.keys(value))
        if (!known.has(key)) this.drifted([...keys, unnamed(key)], "a property that the document does not name");
  }

  #place(keys: Keys): Place {
    return below(placeOf(this.at), keys);
  }

  #add({ pointer, path, words }: Place, what: string, keyword: string | null, rule?: Rule): void {
    // Ends collecting.
    if (this.#isFull(this.issues)) throw new RangeError("more than is listed");
    this.#pointers += pointer.length;
    const { id, status, source } = rule ?? { id: null, status: this.#of.status, source: null };
    const message = `${words || this.#of.whole}: ${what}`;
    const issue = { rule: id, keyword, status, pointer, path, message, source };
    // Mostly there is one: what is made at once takes less time.
    this.issues = this.issues.length ? [...this.issues, issue] : [issue];
  }

  /** No more is listed in `list`. */
  #isFull(list: readonly unknown[]): boolean {
    this.truncated ||= list.length >= issueLimit || this.#pointers >= pointerLimit;
    return this.truncated;
  }
}

/** What the collector finds. Where it throws, at a limit or at a value that cannot be read, the findings say so. */
export function found(of: Collecting, value: unknown, context?: unknown, accepted = false): Findings {
  const out = new Findings(of, accepted);
  begin();
  try {
    of.collect(value, context, out);
  } catch (error) {
    out.stopped(error);
  }
  out.settle?.();
  return out;
}

/** A value by its type, length or count, never by its text. */
function shapeOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return sized("a string", value.length, "character", "characters");
  if (Array.isArray(value)) return sized("a list", value.length, "entry", "entries");
  if (typeof value === "object") return sized("an object", Object.keys(value).length, "member", "members");
  if (typeof value !== "number") return `a ${typeof value}`;
  return Number.isInteger(value)
    ? "a whole number"
    : Number.isFinite(value)
      ? "a number"
      : "a number that is not finite";
}

/** "a string of 2 characters", "an empty list" */
function sized(kind: string, count: number, one: string, many: string): string {
  return count ? `${kind} of ${count} ${count > 1 ? many : one}` : kind.replace(/an? /, "an empty ");
}
