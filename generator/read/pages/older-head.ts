import { type Draft, put } from "../copy.ts";
import { isObject, type Json, type JsonObject, member } from "../document.ts";
import { valueAt } from "../pointer.ts";
import type { Fragment } from "./fragment.ts";
import { means } from "./meaning.ts";
import { versionSaid } from "./older-version.ts";

/**
 * Fragments as they are merged. One that was converted from the older dialect says of the document what the others say, and
 * knows less of operations and security schemes than they do: theirs stand. Where all were converted, the document is put
 * together from what they say together: the version, and the servers that most of them have.
 */
export function underOneHead(fragments: readonly Fragment[]): readonly Fragment[] {
  const [older, others] = [fragments.filter((one) => one.isConverted), fragments.filter((one) => !one.isConverted)];
  const [first] = others;
  if (first === undefined) return older.map((one) => headed(one, headOf(older), false));
  const keys = new Set(others.map((one) => one.key));
  const schemes = new Set(others.flatMap(({ root }) => Object.keys(schemesOf(root))));
  const served = new Set(others.filter(hasServers).map(itemOf));
  const head = without(first.root, parts);
  const left = older.filter((one) => !keys.has(one.key));
  return [...others, ...left.map((one) => headed(withoutSchemes(one, schemes), head, served.has(itemOf(one))))];
}

/** What fragments hold in parts, and do not say of the document. */
const parts = ["tags", "paths", "webhooks", "components"];

function headOf(fragments: readonly Fragment[]): JsonObject {
  const servers = mostOf(fragments.map(({ root }) => member(root, "servers")).filter((one) => one !== undefined));
  const url = valueAt(servers, "/0/url");
  return {
    openapi: versionSaid(fragments.map(({ root }) => root)),
    // There must be one, and the dialect has none.
    info: { title: typeof url === "string" && URL.canParse(url) ? new URL(url).host : "API", version: "unknown" },
    ...(servers === undefined ? {} : { servers }),
  };
}

/** The value that comes most often; of several the first. */
function mostOf(all: readonly Json[]): Json | undefined {
  const counts = new Map<string, { readonly value: Json; count: number }>();
  for (const value of all) {
    const written = JSON.stringify(value);
    const known = counts.get(written);
    if (known === undefined) counts.set(written, { value, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.value;
}

/** A converted fragment with this head. Servers of its own, or on a path that has some, are the operation's then. */
function headed(fragment: Fragment, head: JsonObject, isServed: boolean): Fragment {
  const servers = member(fragment.root, "servers");
  const isOwn = servers !== undefined && (isServed || !means(servers, member(head, "servers") ?? null));
  const withServers = (operation: Json) => (isObject(operation) && isOwn ? { ...operation, servers } : operation);
  const root: Draft = { ...head };
  for (const name of parts) {
    const held = member(fragment.root, name);
    if (held === undefined) continue;
    const isOfOperations = name === "paths" || name === "webhooks";
    root[name] = isOfOperations ? mapped(held, (item) => mapped(item, withServers)) : held;
  }
  return { ...fragment, root };
}

function withoutSchemes(fragment: Fragment, names: ReadonlySet<string>): Fragment {
  const { components } = fragment.root;
  if (components === undefined || !isObject(components)) return fragment;
  const securitySchemes = without(schemesOf(fragment.root), [...names]);
  return { ...fragment, root: { ...fragment.root, components: { ...components, securitySchemes } } };
}

function schemesOf(root: JsonObject): JsonObject {
  const schemes = valueAt(root, "/components/securitySchemes");
  return schemes !== undefined && isObject(schemes) ? schemes : {};
}

function itemOf({ pointer }: Fragment): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

function hasServers(fragment: Fragment): boolean {
  return valueAt(fragment.root, `${itemOf(fragment)}/servers`) !== undefined;
}

function mapped(value: Json, change: (inner: Json) => Json): Json {
  if (!isObject(value)) return value;
  const object: Draft = {};
  for (const [name, inner] of Object.entries(value)) put(object, name, change(inner as Json));
  return object;
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
