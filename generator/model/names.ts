import { type Candidate, fingerprinted, uniqueNames } from "./unique.ts";
import { camelCase, pascalCase, wordsOf } from "./words.ts";

/** What an operation's name is made from. */
export interface Nameable {
  readonly key: string;
  readonly method: string;
  /** The path template, or the webhook's name. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
}

/** Longer names are cut: a name becomes a file's. */
const longest = 80;

/**
 * A camelCase identifier for each operation, by key: from its `operationId`, else its summary, else method and path. Names
 * are unique without regard to case, do not depend on the order of operations, and stay when an unrelated one is added.
 */
export function operationNames(operations: readonly Nameable[]): ReadonlyMap<string, string> {
  return uniqueNames(
    operations.map(({ key, method, path, operationId, summary }) => {
      const given = [operationId, summary].map(wordsOf).find((words) => words.length > 0) ?? [];
      return candidate(key, given, [method, ...pathWords(path)]);
    }),
  );
}

/** The same for webhooks, in a namespace of their own: from the webhook's name, "customer.rfi" -> "customerRfi". */
export function webhookNames(webhooks: readonly Nameable[]): ReadonlyMap<string, string> {
  return uniqueNames(
    webhooks.map(({ key, method, path }) => candidate(key, wordsOf(path), [...wordsOf(path), "by", method])),
  );
}

/** A PascalCase identifier for each name of a schema, unique without regard to case. */
export function schemaNames(names: Iterable<string>): ReadonlyMap<string, string> {
  return uniqueNames(
    [...names].map((name) => {
      const identifier = schemaIdentifier(name);
      return { key: name, wanted: [identifier, ...fingerprinted(identifier, name)] };
    }),
  );
}

/** A PascalCase identifier from a schema's name; two names may share one (schemaNames tells them apart). */
export function schemaIdentifier(name: string): string {
  const identifier = usable(pascalCase(wordsOf(name)).slice(0, longest), "Schema");
  return globals.has(identifier) ? `${identifier}Schema` : identifier;
}

function candidate(key: string, given: readonly string[], exact: readonly string[]): Candidate {
  const fallback = usable(camelCase(exact).slice(0, longest), "operation");
  const name = given.length === 0 ? fallback : usable(camelCase(given).slice(0, longest), "operation");
  return { key, wanted: [name, fallback, ...fingerprinted(fallback, key)] };
}

/** "/customers/{customer_id}/files" -> customers, by, customer, id, files. */
function pathWords(path: string): readonly string[] {
  return path
    .split(/(\{[^{}]*\})/)
    .flatMap((part) => (part.startsWith("{") ? ["by", ...wordsOf(part)] : wordsOf(part)));
}

function usable(name: string, otherwise: string): string {
  if (name === "") return otherwise;
  if (/^[0-9]/.test(name)) return `_${name}`;
  return reserved.has(name) || devices.test(name) ? `${name}_` : name;
}

/** Words of ECMAScript that cannot name a binding in a module, and members that every object, or a promise, takes for its own. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const constructor continue debugger default delete do else enum eval export extends " +
    "false finally for function globalThis hasOwnProperty if implements import in Infinity instanceof interface " +
    "isPrototypeOf let NaN new null package private propertyIsEnumerable protected prototype public return static super " +
    "switch then this throw toLocaleString toString true try typeof undefined valueOf var void while with yield"
  ).split(" "),
);

/** Files that Windows cannot have, and the one that stands for a folder. */
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/i;

/** Global names that source text relies on: a schema of this name would hide them. */
const globals: ReadonlySet<string> = new Set(
  (
    "Array ArrayBuffer BigInt Blob Boolean Buffer DataView Date Error Exclude Extract File FormData Function Headers Infer Intl " +
    "Iterable Iterator JSON Map Math NaN NonNullable Number Object Omit Parameters Partial Pick Promise Proxy Readonly " +
    "ReadonlyArray ReadonlyMap ReadonlySet Record Reflect RegExp Request Required Response ReturnType Set String Symbol " +
    "TypeError Uint8Array URL URLSearchParams WeakMap WeakSet"
  ).split(" "),
);
