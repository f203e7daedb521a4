import { type Diagnostic, diagnostic, type Place } from "../../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import { type Fragment, methods } from "./fragment.ts";
import { means } from "./meaning.ts";
import { underOneHead } from "./older-head.ts";

/** A document put together from pages. */
export interface Merged {
  readonly root: JsonObject;
  /** Where a part of it was taken from: a page, and the pointer there. */
  origin(pointer: string): Place;
}

/** What was taken for a pointer, and from where: a pointer in a fragment. */
interface Taken {
  readonly value: Json;
  readonly fragment: Fragment;
  readonly pointer: string;
}

/** Members of the document itself that say something of every operation: a page that leaves one out says otherwise. */
const general = ["openapi", "info", "jsonSchemaDialect", "servers", "security", "externalDocs"];

/**
 * One document from the fragments of its pages. What pages restate must be the same on all of them: where it is not, both
 * places are reported, neither wins, and undefined is answered. Paths, webhooks and components stand in alphabetical order,
 * methods in that of the specification: the text depends on what the pages hold, not on the order in which they came, and a
 * page more moves nothing.
 */
export function mergeFragments(
  fragments: readonly Fragment[],
  report: (found: Diagnostic) => void,
): Merged | undefined {
  const sorted = [...underOneHead(fragments)].sort((a, b) => compareText(a.key, b.key) || compareText(a.file, b.file));
  // What a converted fragment says of the document was put there.
  const ordinary = sorted.filter((one) => !one.isConverted);
  const heads = ordinary.length > 0 ? ordinary : sorted;
  const [first] = heads;
  if (first === undefined) return undefined;
  const converted = fragments.filter((one) => one.isConverted);
  if (converted[0] !== undefined) {
    const counts = { count: converted.length, all: fragments.length };
    report(diagnostic("fragment-older", counts, placeIn(converted[0], "/paths")));
  }
  const taken = new Map<string, Taken>();
  const tags = new Set<string>();
  let isSound = true;

  /** `at` is where it will stand; on a page it may stand elsewhere (an entry of a list). */
  const take = (at: string, value: Json, fragment: Fragment, pointer: string) => {
    const before = taken.get(at);
    if (before === undefined) taken.set(at, { value, fragment, pointer });
    else if (!means(before.value, value))
      clash(at, placeIn(before.fragment, before.pointer), placeIn(fragment, pointer));
  };
  const clashed = new Set<string>();
  const clash = (at: string, before: Place, other: Place) => {
    isSound = false;
    if (clashed.has(at)) return;
    clashed.add(at);
    report(diagnostic("pages-conflict", { what: at.slice(1) }, other, { related: before }));
  };

  const generals = new Set([
    ...general,
    ...heads.flatMap(({ root }) => Object.keys(root).filter((name) => name.startsWith("x-"))),
  ]);
  for (const fragment of heads) {
    const { root } = fragment;
    for (const name of generals) {
      const value = member(root, name);
      const [here, there] = [says(root, name), says(first.root, name)];
      if (value !== undefined) take(`/${escapeToken(name)}`, value, fragment, `/${escapeToken(name)}`);
      if (here !== there) {
        const at = `/${escapeToken(name)}`;
        clash(at, placeIn(first, there ? at : ""), placeIn(fragment, here ? at : ""));
      }
    }
  }
  for (const fragment of sorted) {
    const { root } = fragment;
    for (const [index, tag] of listOf(root.tags).entries()) {
      const name = isObject(tag) ? member(tag, "name") : undefined;
      if (typeof name !== "string") continue;
      tags.add(name);
      take(`/tags/${escapeToken(name)}`, tag, fragment, `/tags/${index}`);
    }
    for (const [path, item] of entriesOf(root.paths)) {
      const at = `/paths/${escapeToken(path)}`;
      if (!isObject(item)) continue;
      for (const [name, value] of entriesOf(item))
        take(`${at}/${escapeToken(name)}`, value, fragment, `${at}/${escapeToken(name)}`);
    }
    for (const [name, value] of entriesOf(root.webhooks)) {
      take(`/webhooks/${escapeToken(name)}`, value, fragment, `/webhooks/${escapeToken(name)}`);
    }
    for (const [section, held] of entriesOf(root.components)) {
      for (const [name, value] of entriesOf(held)) {
        const at = `/components/${escapeToken(section)}/${escapeToken(name)}`;
        take(at, value, fragment, at);
      }
    }
  }
  pathMembers(ordinary, clash);
  if (!isSound) return undefined;
  const root = assembled([...generals], [...tags], taken);
  return { root, origin: (pointer) => originOf(pointer, [...tags], taken, first) };
}

/** Whether a document says something by a member: one whose `security` is empty says what one without it says. */
function says(root: JsonObject, name: string): boolean {
  const value = member(root, name);
  return value !== undefined && !(name === "security" && Array.isArray(value) && value.length === 0);
}

/** Members of a path that count for each of its operations: each page of that path must have them. */
function pathMembers(fragments: readonly Fragment[], clash: (at: string, before: Place, other: Place) => void): void {
  const known = new Map<string, { readonly file: string; readonly item: JsonObject }>();
  for (const { file, root } of fragments) {
    for (const [path, item] of entriesOf(root.paths)) {
      if (!isObject(item)) continue;
      const at = `/paths/${escapeToken(path)}`;
      const before = known.get(path);
      if (before === undefined) known.set(path, { file, item });
      for (const name of ["parameters", "servers"]) {
        const [there, here] = [member(before?.item ?? item, name), member(item, name)];
        if ((there === undefined) === (here === undefined) || before === undefined) continue;
        const place = (of: string, value: Json | undefined) => ({
          file: of,
          pointer: value === undefined ? at : `${at}/${name}`,
        });
        clash(`${at}/${name}`, place(before.file, there), place(file, here));
      }
    }
  }
}

function assembled(
  generals: readonly string[],
  tags: readonly string[],
  taken: ReadonlyMap<string, Taken>,
): JsonObject {
  const root: Record<string, Json> = {};
  for (const name of generals) {
    const found = taken.get(`/${escapeToken(name)}`);
    if (found !== undefined) put(root, name, found.value);
  }
  if (tags.length > 0)
    put(
      root,
      "tags",
      tags.map((name) => taken.get(`/tags/${escapeToken(name)}`)?.value as Json),
    );
  const under = (prefix: string) =>
    [...taken].filter(([at]) => at.startsWith(prefix)).map(([at, { value }]) => [tokens(at), value] as const);
  const paths = grouped(under("/paths/"), 1, (a, b) => methodRank(a) - methodRank(b) || compareText(a, b));
  if (Object.keys(paths).length > 0) put(root, "paths", paths);
  const webhooks: Record<string, Json> = {};
  for (const [[, name = ""], value] of under("/webhooks/").sort(byTokens)) put(webhooks, name, value);
  if (Object.keys(webhooks).length > 0) put(root, "webhooks", webhooks);
  const components = grouped(under("/components/"), 1, compareText);
  if (Object.keys(components).length > 0) put(root, "components", components);
  return root;
}

/** Values by the tokens of their pointers, two levels deep. */
function grouped(
  found: (readonly [readonly string[], Json])[],
  from: number,
  inner: (a: string, b: string) => number,
): JsonObject {
  const groups = new Map<string, [string, Json][]>();
  for (const [names, value] of found) {
    const [outer = "", name = ""] = names.slice(from);
    const group = groups.get(outer);
    if (group === undefined) groups.set(outer, [[name, value]]);
    else group.push([name, value]);
  }
  const result: Record<string, Json> = {};
  for (const [outer, members] of [...groups].sort(([a], [b]) => compareText(a, b))) {
    const object: Record<string, Json> = {};
    for (const [name, value] of members.sort(([a], [b]) => inner(a, b))) put(object, name, value);
    put(result, outer, object);
  }
  return result;
}

function originOf(pointer: string, tags: readonly string[], taken: ReadonlyMap<string, Taken>, first: Fragment): Place {
  const [, index, rest = ""] = /^\/tags\/(\d+)(.*)$/.exec(pointer) ?? [];
  const at = index === undefined ? pointer : `/tags/${escapeToken(tags[Number(index)] ?? "")}${rest}`;
  for (let prefix = at; prefix !== ""; prefix = prefix.slice(0, prefix.lastIndexOf("/"))) {
    const found = taken.get(prefix);
    if (found !== undefined) return placeIn(found.fragment, found.pointer + at.slice(prefix.length));
  }
  return { file: first.file, pointer: "" };
}

function placeIn({ file, written }: Fragment, pointer: string): Place {
  return { file, pointer: written(pointer) };
}

/** Names come from outside: `__proto__` is one like any other. */
function put(object: Record<string, Json>, name: string, value: Json): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function tokens(pointer: string): readonly string[] {
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function methodRank(name: string): number {
  return (methods as readonly string[]).indexOf(name);
}

function byTokens([a]: readonly [readonly string[], Json], [b]: readonly [readonly string[], Json]): number {
  return compareText(a[1] ?? "", b[1] ?? "");
}

/** By code units: the same everywhere. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entriesOf(value: Json | undefined): readonly [string, Json][] {
  return value !== undefined && isObject(value) ? (Object.entries(value) as [string, Json][]) : [];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
