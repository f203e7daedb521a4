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
  /** Looks at a value that is accepted, where there is nothing but drift and unchecked rules to find. */
  readonly accepted: boolean;
  readonly #status: number;
  readonly #whole: string;
  /** Something was found that is not listed: the limit of issues or of drift was reached. */
  truncated = false;
  #pointers = 0;
  #unchecked: Map<string, Set<string>> | undefined;
  #unsound: Unsound | undefined;

  /** @param of the status of a broken keyword, and what a message calls the value as a whole ("the request") */
  constructor(of: { readonly status: number; readonly whole: string }, accepted = false) {
    this.accepted = accepted;
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
    this.#add(at, null, keyword, this.#status, `expected ${expected}, got ${shapeOf(value)}`, null);
  }

  /** A rule is broken. */
  broken(at: Path | undefined, rule: RuleFact, message: string): void {
    this.#add(at, rule.id, null, rule.status, message, rule.source);
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

  #add(
    at: Path | undefined,
    rule: string | null,
    keyword: string | null,
    status: number,
    what: string,
    source: string | null,
  ): void {
    if (this.issues.length >= issueLimit || this.#pointers >= pointerLimit) {
      this.truncated = true;
      throw new LimitReached("issues");
    }
    const path: (string | number)[] = [];
    let pointer = "";
    let place = "";
    for (let one = at; one !== undefined; one = one.up) {
      path.push(one.key);
      pointer = `/${tokenOf(one.key)}${pointer}`;
      place = outside(one, place);
    }
    this.#pointers += pointer.length;
    const message = `${at === undefined ? this.#whole : place}: ${what}`;
    this.issues.push({ rule, keyword, status, pointer, path: path.reverse(), message, source });
  }

  drifted(at: Path | undefined, what: string): void {
    if (!this.accepted) return;
    if (this.drift.length < issueLimit && this.#pointers < pointerLimit) {
      const pointer = pointerOf(at);
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

  /** A rule met a fact that was not given, or only the server can check it. */
  leave(rule: RuleFact, context: unknown): void {
    this.#unchecked ??= new Map();
    const needs = this.#unchecked.get(rule.id) ?? new Set<string>();
    const missing = rule.needs.filter((fact) => !isGiven(context, fact));
    // Where none is missing, one is of a type that says nothing: a date as an object, a list as a set.
    for (const fact of missing.length > 0 ? missing : rule.needs) needs.add(fact.join("."));
    this.#unchecked.set(rule.id, needs);
  }

  /** True where no keyword has failed at a value that a rule is about to read: `reads` below `at`, "*" for every entry. */
  sound(at: Path | undefined, _value: unknown, reads: readonly (readonly string[])[]): boolean {
    if (this.issues.length === 0) return true;
    this.#unsound ??= unsoundOf(this.issues);
    const start = below(this.#unsound, at);
    return start === undefined || reads.every((keys) => isSound(start, keys, 0));
  }

  uncheckedList(): Unchecked[] {
    return this.#unchecked === undefined
      ? []
      : [...this.#unchecked].map(([rule, needs]) => ({ rule, needs: [...needs].sort() }));
  }
}

/** The places where a keyword has failed, as a tree over their keys. */
interface Unsound {
  failed: boolean;
  readonly inner: Map<string | number, Unsound>;
}

function unsoundOf(issues: readonly Issue[]): Unsound {
  const root: Unsound = { failed: false, inner: new Map() };
  for (const { rule, path } of issues) {
    if (rule !== null) continue;
    let node = root;
    for (const key of path) {
      const inner = node.inner.get(key) ?? { failed: false, inner: new Map() };
      node.inner.set(key, inner);
      node = inner;
    }
    node.failed = true;
  }
  return root;
}

function below(root: Unsound, at: Path | undefined): Unsound | undefined {
  return at === undefined ? root : below(root, at.up)?.inner.get(at.key);
}

function isSound(node: Unsound, keys: readonly string[], index: number): boolean {
  if (node.failed) return false;
  const key = keys[index];
  if (key === undefined) return true;
  if (key === "*") {
    for (const [at, entry] of node.inner) if (typeof at === "number" && !isSound(entry, keys, index + 1)) return false;
    return true;
  }
  const inner = node.inner.get(key);
  return inner === undefined || isSound(inner, keys, index + 1);
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

function pointerOf(at: Path | undefined): string {
  let pointer = "";
  for (let one = at; one !== undefined; one = one.up) pointer = `/${tokenOf(one.key)}${pointer}`;
  return pointer;
}

function tokenOf(key: string | number): string | number {
  if (typeof key === "number" || (!key.includes("~") && !key.includes("/"))) return key;
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A place as a message shows it, "identifying_documents[1].files", from its end: one more step before what was reached. */
function outside({ key, named }: Path, place: string): string {
  const step = named ? (typeof key === "number" ? `[${key}]` : key) : "*";
  return place === "" || place.startsWith("[") ? step + place : `${step}.${place}`;
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
