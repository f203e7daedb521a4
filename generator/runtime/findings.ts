/** What a collector finds: issues, drift, and rules that could not be checked. */
import { begin, issueLimit, LimitReached, pointerLimit } from "./limits.ts";

/** A place in the value that was checked, from its root, as a list from the inside out. */
export interface Path {
  readonly up: Path | undefined;
  readonly key: string | number;
  /** The document knows this name. Names that only the value knows are not shown in messages: they may be personal data. */
  readonly named: boolean;
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

export function step(up: Path | undefined, key: string | number): Path {
  return { up, key, named: true };
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
  readonly #of: { readonly status: number; readonly whole: string };

  /** @param of the status of a broken keyword, and what a message calls the value as a whole ("the request") */
  constructor(of: { readonly status: number; readonly whole: string }, accepted = false) {
    this.accepted = accepted;
    this.#of = of;
  }

  /** Runs collectors. Where one throws, at a limit or at a value that cannot be read, the findings say so. */
  gather(collect: () => void): void {
    begin();
    try {
      collect();
    } catch (error) {
      this.stopped(error);
    }
  }

  /** A keyword of the schema is broken. A member that the document names and that is not there is missing, whatever its type. */
  fail(at: Path | undefined, keyword: string, expected: string, value: unknown): void {
    const isMissing = value === undefined && keyword === "type" && at?.named && typeof at.key === "string";
    const what = `expected ${isMissing ? "a value" : expected}, got ${shapeOf(value)}`;
    this.add(at, null, isMissing ? "required" : keyword, this.#of.status, what, null);
  }

  /**
   * Collecting ended before its end: what was thrown, or undefined where the predicate refused what no collector finds fault
   * with. A value that throws as it is read, or reads otherwise each time, is said of the whole.
   */
  stopped(error: unknown): void {
    if (error instanceof LimitReached && error.limit === "issues") return;
    const isDepth = error instanceof LimitReached || error instanceof RangeError;
    const message = isDepth
      ? `${this.#of.whole}: expected values nested less deep, or fewer of them, got more than is checked`
      : `${this.#of.whole}: expected values that can be read, got one that throws or changes`;
    const keyword = isDepth ? "depth" : "read";
    this.issues.push({ rule: null, keyword, status: this.#of.status, pointer: "", path: [], message, source: null });
    this.drift.push({ pointer: "", what: "what could not be read to its end" });
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
    this.#room();
    const { pointer, path, place } = formsOf(at);
    this.#pointers += pointer.length;
    const message = `${at === undefined ? this.#of.whole : place}: ${what}`;
    this.issues.push({ rule, keyword, status, pointer, path, message, source });
  }

  /** Ends collecting where no more issues are listed. */
  #room(): void {
    if (this.issues.length < issueLimit && this.#pointers < pointerLimit) return;
    this.truncated = true;
    throw new LimitReached("issues");
  }

  drifted(at: Path | undefined, what: string): void {
    if (!this.accepted) return;
    if (this.drift.length < issueLimit && this.#pointers < pointerLimit) {
      const { pointer } = formsOf(at);
      this.#pointers += pointer.length;
      this.drift.push({ pointer, what });
    } else this.truncated = true;
  }

  /** Members of an open object that the document does not name. */
  unknownMembers(at: Path | undefined, value: unknown, known: ReadonlySet<string>): void {
    if (!this.accepted || typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const key of Object.keys(value))
      if (!known.has(key)) this.drifted(unnamed(at, key), "a property that the document does not name");
  }
}

/** A place as a JSON pointer, as a list of keys, and as a message shows it: "identifying_documents[1].files". */
function formsOf(at: Path | undefined) {
  const path: (string | number)[] = [];
  let pointer = "";
  let place = "";
  let separator = "";
  for (let one = at; one !== undefined; one = one.up) {
    const { key } = one;
    const isIndex = typeof key === "number";
    path.push(key);
    pointer = `/${isIndex ? key : tokenOf(key)}${pointer}`;
    place = (one.named ? (isIndex ? `[${key}]` : key) : "*") + separator + place;
    separator = isIndex ? "" : ".";
  }
  return { pointer, path: path.reverse(), place };
}

function tokenOf(key: string): string {
  return key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}

/** A value by its type, length or count, never by its text. */
function shapeOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return `a string of ${counted(value.length, "character")}`;
  if (typeof value === "number") return Number.isInteger(value) ? "a whole number" : "a number";
  if (Array.isArray(value)) return `a list of ${counted(value.length, "entr", "y", "ies")}`;
  if (typeof value === "object") return `an object of ${counted(Object.keys(value).length, "member")}`;
  return `a ${typeof value}`;
}

export function counted(count: number, stem: string, one = "", many = "s"): string {
  return `${count} ${stem}${count === 1 ? one : many}`;
}
