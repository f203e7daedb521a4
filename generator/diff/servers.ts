import { isSameValue } from "../constraints/comparison/types.ts";
import type { Operation } from "../model/api.ts";
import { isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import { valueWords } from "./value-words.ts";

/** Servers, and where the list of them stands. */
interface Servers {
  readonly list: readonly JsonObject[];
  readonly pointer: string;
}

/** What the documents say of where all operations are called that say nothing themselves. */
export function globalServerChanges(comparison: Comparison): readonly Change[] {
  const [was, is] = [comparison.base, comparison.revision].map(({ document }) => serversAt(document.root, ""));
  if (was === undefined && is === undefined) return [];
  return serverChanges(comparison, was ?? none, is ?? none, null);
}

/** What operations say of where they are called, or their paths; one that follows the whole document is told with that. */
export function serverChangesOf(comparison: Comparison, before: Operation, after: Operation): readonly Change[] {
  const [was, is] = [
    ownServers(comparison.base.document.root, before),
    ownServers(comparison.revision.document.root, after),
  ];
  if (was === undefined && is === undefined) return [];
  const all = [comparison.base, comparison.revision].map(({ document }) => serversAt(document.root, "") ?? none);
  return serverChanges(comparison, was ?? all[0] ?? none, is ?? all[1] ?? none, after.key);
}

/** A document without servers is called where it was found (OpenAPI 3.1, 4.8.1). */
const none: Servers = { list: [{ url: "/" }], pointer: "/servers" };

function ownServers(root: JsonObject, { pointer }: Operation): Servers | undefined {
  return serversAt(root, pointer) ?? serversAt(root, pointer.slice(0, pointer.lastIndexOf("/")));
}

function serversAt(root: JsonObject, pointer: string): Servers | undefined {
  const holder = valueAt(root, pointer);
  const found = isObject(holder) ? member(holder, "servers") : undefined;
  if (!Array.isArray(found) || found.length === 0) return undefined;
  return { list: found.filter((one: Json) => isObject(one)), pointer: `${pointer}/servers` };
}

function serverChanges(comparison: Comparison, was: Servers, is: Servers, operation: string | null): readonly Change[] {
  const tell = (told: Pick<Told, "id" | "relation" | "message" | "before" | "after" | "isGone">, at: Told["at"]) =>
    change(comparison, { ...told, direction: "both", operation, at });
  const place = ({ list, pointer }: Servers, url: string) => {
    const index = list.findIndex((one) => urlOf(one) === url);
    return index === -1 ? pointer : `${pointer}/${index}`;
  };
  const at = (url: string) => ({ before: place(was, url), after: place(is, url) });
  const [were, are] = [byUrl(was), byUrl(is)];
  const gone = [...were.keys()].filter((url) => !are.has(url));
  const come = [...are.keys()].filter((url) => !were.has(url));
  return [
    ...gone.map((url) => {
      const told = { id: "api-server-removed", relation: "undecided", before: url, isGone: true } as const;
      return tell({ ...told, message: `the server ${url} was removed` }, at(url));
    }),
    ...come.map((url) => {
      const told = { id: "api-server-added", relation: "equivalent", after: url } as const;
      return tell({ ...told, message: `the server ${url} was added` }, at(url));
    }),
    ...[...were].flatMap(([url, one]) => {
      const other = are.get(url);
      return other === undefined ? [] : variableChanges(url, one, other, (told) => tell(told, at(url)));
    }),
  ];
}

function urlOf({ url }: JsonObject): string {
  return valueWords(url ?? "/").replace(/(?<=.)\/$/, "");
}

function byUrl({ list }: Servers): ReadonlyMap<string, JsonObject> {
  return new Map(list.map((one) => [urlOf(one), one]));
}

/** Variables of a server's URL: which values they may have, and which they have where nobody says. */
function variableChanges(
  url: string,
  was: JsonObject,
  is: JsonObject,
  tell: (told: Pick<Told, "id" | "relation" | "message" | "before" | "after">) => Change,
): readonly Change[] {
  const [were, are] = [was, is].map((one) => (isObject(one.variables) ? one.variables : {}));
  return Object.keys(were ?? {}).flatMap((name) => {
    const [from, to] = [were?.[name], are?.[name]];
    if (!isObject(from) || !isObject(to)) return [];
    const words = `the variable ${name} of the server ${url}`;
    const [known, left] = [valuesOf(from), valuesOf(to)];
    const told: Change[] = [];
    if ((known === undefined) !== (left === undefined)) {
      const [verb, relation, says] =
        left === undefined
          ? (["not-enum", "loosened", "may have any value"] as const)
          : (["enum", "tightened", `may only be ${left.join(", ")}`] as const);
      const sides = { before: known && [...known], after: left && [...left] };
      told.push(tell({ id: `api-server-variable-became-${verb}`, relation, message: `${words}: ${says}`, ...sides }));
    }
    for (const value of left === undefined ? [] : (known ?? []).filter((one) => !left.includes(one))) {
      const message = `${words}: the value ${value} was removed`;
      told.push(tell({ id: "api-server-variable-value-removed", relation: "tightened", message, before: value }));
    }
    for (const value of known === undefined ? [] : (left ?? []).filter((one) => !known.includes(one))) {
      const message = `${words}: the value ${value} was added`;
      told.push(tell({ id: "api-server-variable-value-added", relation: "loosened", message, after: value }));
    }
    if (!isSameValue(from.default, to.default)) {
      const message = `${words}: the default went from ${valueWords(from.default ?? "none")} to ${valueWords(to.default ?? "none")}`;
      const id = "api-server-variable-default-changed";
      told.push(tell({ id, relation: "undecided", message, before: from.default, after: to.default }));
    }
    return told;
  });
}

/** The values that a variable may have; undefined where any will do. */
function valuesOf(variable: JsonObject): readonly string[] | undefined {
  return Array.isArray(variable.enum) ? variable.enum.map((one: Json) => valueWords(one)) : undefined;
}
