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

/** A rule as the emitted code knows it. */
export interface RuleFact {
  readonly id: string;
  readonly status: number;
  readonly source: string | null;
  readonly needs: readonly (readonly string[])[];
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
  readonly unchecked = new Map<string, Set<string>>();
  readonly #status: number;
  readonly #whole: string;
  /** Something was found that is not listed: the limit of issues or of drift was reached. */
  truncated = false;
  #pointers = 0;
  #unsound: Set<string> | undefined;

  /** @param of the status of a broken keyword, and what a message calls the value as a whole ("the request") */
  constructor(of: { readonly status: number; readonly whole: string }) {
    this.#status = of.status;
    this.#whole = of.whole;
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

  /** A keyword of the schema is broken. */
  fail(at: Path | undefined, keyword: string, expected: string, value: unknown): void {
    this.#room();
    const message = `${this.#placeOf(at)}: expected ${expected}, got ${shapeOf(value)}`;
    this.#add(at, { rule: null, keyword, status: this.#status, message, source: null });
  }

  /** A rule is broken. */
  broken(at: Path | undefined, rule: RuleFact, message: string): void {
    this.#room();
    this.#add(at, {
      rule: rule.id,
      keyword: null,
      status: rule.status,
      message: `${this.#placeOf(at)}: ${message}`,
      source: rule.source,
    });
  }

  #placeOf(at: Path | undefined): string {
    return at === undefined ? this.#whole : placeOf(at);
  }

  /**
   * Collecting ended before its end: what was thrown, or undefined where the predicate refused what no collector finds fault
   * with. A value that throws as it is read, or reads otherwise each time, is said of the whole.
   */
  stopped(error: unknown): void {
    if (error instanceof LimitReached && error.limit === "issues") return;
    const isDepth = error instanceof LimitReached || error instanceof RangeError;
    const message = isDepth
      ? `${this.#whole}: expected values nested less deep, or fewer of them, got more than is checked`
      : `${this.#whole}: expected values that can be read, got one that throws or changes`;
    const keyword = isDepth ? "depth" : "read";
    this.issues.push({ rule: null, keyword, status: this.#status, pointer: "", path: [], message, source: null });
    this.drift.push({ pointer: "", what: "what could not be read to its end" });
  }

  /** Ends collecting where no more issues are listed. */
  #room(): void {
    if (this.issues.length < issueLimit && this.#pointers < pointerLimit) return;
    this.truncated = true;
    throw new LimitReached("issues");
  }

  #add(at: Path | undefined, issue: Omit<Issue, "pointer" | "path">): void {
    const pointer = this.#pointerOf(at);
    this.issues.push({ ...issue, pointer, path: keysOf(at) });
  }

  #pointerOf(at: Path | undefined): string {
    const pointer = pointerOf(at);
    this.#pointers += pointer.length;
    return pointer;
  }

  drifted(at: Path | undefined, what: string): void {
    if (this.drift.length < issueLimit && this.#pointers < pointerLimit)
      this.drift.push({ pointer: this.#pointerOf(at), what });
    else this.truncated = true;
  }

  /** Members of an open object that the document does not name. */
  unknownMembers(at: Path | undefined, value: unknown, known: ReadonlySet<string>): void {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const key of Object.keys(value))
      if (!known.has(key)) this.drifted(unnamed(at, key), "a property that the document does not name");
  }

  /** A rule met a fact that was not given, or only the server can check it. */
  leave(rule: RuleFact, context: unknown): void {
    const needs = this.unchecked.get(rule.id) ?? new Set<string>();
    const missing = rule.needs.filter((fact) => !isGiven(context, fact));
    // Where none is missing, one is of a type that says nothing: a date as an object, a list as a set.
    for (const fact of missing.length > 0 ? missing : rule.needs) needs.add(fact.join("."));
    this.unchecked.set(rule.id, needs);
  }

  /** True where no keyword has failed at a value that a rule is about to read: `reads` below `at`, "*" for every entry. */
  sound(at: Path | undefined, value: unknown, reads: readonly (readonly string[])[]): boolean {
    if (this.issues.length === 0) return true;
    this.#unsound ??= new Set(this.issues.filter((issue) => issue.rule === null).map((issue) => issue.pointer));
    const unsound = this.#unsound;
    if (unsound.size === 0) return true;
    const start = pointerOf(at);
    return reads.every((keys) => isSound(unsound, start, value, keys, 0));
  }

  uncheckedList(): Unchecked[] {
    return [...this.unchecked].map(([rule, needs]) => ({ rule, needs: [...needs].sort() }));
  }
}

function isSound(
  unsound: ReadonlySet<string>,
  pointer: string,
  value: unknown,
  keys: readonly string[],
  index: number,
): boolean {
  if (unsound.has(pointer)) return false;
  const key = keys[index];
  if (key === undefined) return true;
  if (key === "*") {
    return (
      !Array.isArray(value) || value.every((entry, at) => isSound(unsound, `${pointer}/${at}`, entry, keys, index + 1))
    );
  }
  const inner = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return isSound(unsound, `${pointer}/${escapeToken(key)}`, inner, keys, index + 1);
}

function isGiven(context: unknown, fact: readonly string[]): boolean {
  // Where `now` is absent the clock stands in for it.
  if (fact.length === 1 && fact[0] === "now") return true;
  let value = context;
  for (const key of fact) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return value !== undefined && value !== null;
}

function keysOf(at: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let one = at; one !== undefined; one = one.up) keys.push(one.key);
  return keys.reverse();
}

function pointerOf(at: Path | undefined): string {
  let pointer = "";
  for (let one = at; one !== undefined; one = one.up) pointer = `/${escapeToken(String(one.key))}${pointer}`;
  return pointer;
}

function escapeToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The place as a message shows it: "identifying_documents[1].files". */
function placeOf(at: Path): string {
  let place = "";
  for (let one: Path | undefined = at; one !== undefined; one = one.up) {
    const inner = one.named ? (typeof one.key === "number" ? `[${one.key}]` : one.key) : "*";
    place = `${inner}${place === "" || place.startsWith("[") ? "" : "."}${place}`;
  }
  return place;
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
