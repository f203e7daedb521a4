/** What a collector finds: issues, drift, and rules that could not be checked. */
import { begin, issueLimit, pointerLimit } from "./limits.ts";
import { isObject } from "./values.ts";

/** A place in the value that was checked, from its root, as a list from the inside out. */
export interface Path {
  readonly up: Path | undefined;
  readonly key: string | number;
  /** The document knows this name. Names that only the value knows are not shown in messages: they may be personal data. */
  readonly named: boolean;
}

/** What is checked. */
export interface Checking {
  /** The status of a broken keyword. */
  readonly status: number;
  /** What a message calls the value: "the request". */
  readonly whole: string;
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

/** A function of a schema. */
type Collector = (value: unknown, at: Path | undefined, out: Findings) => void;

export function step(up: Path | undefined, key: string | number): Path {
  return { up, key, named: typeof key === "string" };
}

export function unnamed(up: Path | undefined, key: string): Path {
  return { up, key, named: false };
}

export class Findings {
  readonly issues: Issue[] = [];
  readonly drift: Drift[] = [];
  readonly unchecked: Unchecked[] = [];
  /** Looks at a value that is accepted, where there is nothing but drift and unchecked rules to find. */
  readonly accepted: boolean;
  /** Something was found that is not listed: the limit of issues or of drift was reached. */
  truncated = false;
  /** What is left to do once all is collected. */
  settle: (() => void) | undefined;
  #pointers = 0;
  readonly #of: Checking;

  constructor(of: Checking, accepted = false) {
    this.#of = of;
    this.accepted = accepted;
  }

  /** A keyword of the schema is broken. A member that the document names and that is not there is missing, whatever its type. */
  fail(at: Path | undefined, expected: string, value: unknown, keyword = "type"): void {
    const isMissing = value === undefined && keyword === "type" && at?.named;
    this.#expected(at, expected, shapeOf(value), isMissing ? "required" : keyword);
  }

  /**
   * Collecting ended before its end: what was thrown, or undefined where the predicate refused what no collector finds fault
   * with. A value that throws as it is read, or reads otherwise each time, is said of the whole.
   */
  stopped(error?: unknown): void {
    if (this.#isFull(this.issues)) return;
    if (error instanceof RangeError)
      this.#expected(undefined, "fewer values, nested less deep", "more than is checked", "depth");
    else this.#expected(undefined, "values that can be read", "one that throws or changes", "read");
    this.drift.push({ pointer: "", what: "what could not be read to its end" });
  }

  #expected(at: Path | undefined, expected: string, got: string, keyword: string): void {
    this.add(at, null, keyword, this.#of.status, `expected ${expected}, got ${got}`, null);
  }

  /** An issue with its place in its three forms. `what` is the message without the place. */
  add(
    at: Path | undefined,
    rule: string | null,
    keyword: string | null,
    status: number,
    what: string,
    source: string | null,
  ): void {
    // Ends collecting.
    if (this.#isFull(this.issues)) throw new RangeError("more than is listed");
    const { pointer, path, place } = formsOf(at);
    this.#pointers += pointer.length;
    const message = `${at ? place : this.#of.whole}: ${what}`;
    this.issues.push({ rule, keyword, status, pointer, path, message, source });
  }

  /** A value inside, by the collector of its schema, and the members it has that the schema does not name. */
  inside(at: Path, value: unknown, collect: Collector, known?: ReadonlySet<string>): void {
    collect(value, at, this);
    if (known) this.unknownMembers(at, value, known);
  }

  drifted(at: Path | undefined, what: string): void {
    if (!this.accepted || this.#isFull(this.drift)) return;
    const { pointer } = formsOf(at);
    this.#pointers += pointer.length;
    this.drift.push({ pointer, what });
  }

  /** Members of an open object that the document does not name. */
  unknownMembers(at: Path | undefined, value: unknown, known: ReadonlySet<string>): void {
    if (this.accepted && isObject(value))
      for (const key of Object.keys(value))
        if (!known.has(key)) this.drifted(unnamed(at, key), "a property that the document does not name");
  }

  /** No more is listed in `list`. */
  #isFull(list: readonly unknown[]): boolean {
    this.truncated ||= list.length >= issueLimit || this.#pointers >= pointerLimit;
    return this.truncated;
  }
}

/** What collectors find. Where one throws, at a limit or at a value that cannot be read, the findings say so. */
export function found(of: Checking, collect: (out: Findings) => void, accepted = false): Findings {
  const out = new Findings(of, accepted);
  begin();
  try {
    collect(out);
  } catch (error) {
    out.stopped(error);
  }
  out.settle?.();
  return out;
}

/** A place as a JSON pointer, as a list of keys, and as a message shows it: "identifying_documents[1].files". */
function formsOf(at: Path | undefined) {
  let depth = 0;
  for (let one = at; one; one = one.up) depth++;
  const path = new Array<string | number>(depth);
  let [pointer, place, separator] = ["", "", ""];
  for (let one = at; one; one = one.up) {
    const { key, named } = one;
    path[--depth] = key;
    if (typeof key === "number") {
      pointer = `/${key}${pointer}`;
      place = `[${key}]${separator}${place}`;
      separator = "";
    } else {
      pointer = `/${tokenOf(key)}${pointer}`;
      place = (named ? key : "*") + separator + place;
      separator = ".";
    }
  }
  return { pointer, path, place };
}

function tokenOf(key: string): string {
  return key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
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
